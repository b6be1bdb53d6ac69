package id.lindung.sheets.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Books;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are not one plain table from top to bottom. */
class ListShapesTest {
    @TempDir
    Path dir;

    private static List<Object> row(@Nullable Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Objects.requireNonNullElse(value, ""));
        }
        return row;
    }

    /** What a table says of each row: its kind, and for records the name under the headings then in force. */
    private record Told(TableLayout layout, Map<Integer, RowKind> kinds, List<String> names, List<Section> sections) {
        String mapping() {
            return layout.mapping().encode();
        }
    }

    private List<Told> read(List<List<?>> rows) {
        try (TableFile file = Books.open(Books.sheet(dir.resolve("list.xlsx"), rows))) {
            return TableLayout.detectAll(file, 0).stream()
                    .map(layout -> read(file, layout))
                    .toList();
        }
    }

    private static Told read(TableFile file, TableLayout layout) {
        RowClassifier classifier = layout.classifier(layout.mapping());
        Told told = new Told(layout, new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        try (Rows reading = file.rows(0)) {
            while (reading.hasNext()) {
                SheetRow row = reading.next();
                var classified = classifier.classify(row);
                told.kinds().put(row.number(), classified.kind());
                if (classified.kind() == RowKind.RECORD) {
                    int name = classified.mapping().column(Field.NAME).orElseThrow();
                    int number = classified.mapping().column(Field.NATIONAL_ID).orElseThrow();
                    told.names().add(row.text(name) + " " + row.text(number));
                    told.sections().add(classified.section());
                }
            }
        }
        return told;
    }

    private static final String ANA = "5304025204890113";
    private static final String BUDI = "5304020308750115";
    private static final String CICI = "5304024901930116";
    private static final String DODI = "5304022712680117";

    @Test
    void tables_side_by_side_are_both_read() {
        var tables = read(List.of(
                row("DAFTAR PEKERJA DESA BAUHO"),
                row("Laki-laki", null, null, null, null, "Perempuan"),
                row("No", "Nama", "NIK", "Tgl Lahir", null, "No", "Nama", "NIK", "Tgl Lahir"),
                row(1, "Budi Mau", BUDI, "03-08-1975", null, 1, "Ana Bria", ANA, "12-04-1989"),
                row(2, "Dodi Mau", DODI, "27-12-1968", null, 2, "Cici Mau", CICI, "09-01-1993"),
                row("RT 002"),
                row(null, null, null, null, null, 3, "Ema Mau", "5304024901930118", "09-01-1993")));
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).names()).containsExactly("Budi Mau " + BUDI, "Dodi Mau " + DODI);
        assertThat(tables.get(1).names())
                .containsExactly("Ana Bria " + ANA, "Cici Mau " + CICI, "Ema Mau 5304024901930118");
        assertThat(tables.get(1).mapping()).isEqualTo("ROW_NUMBER=5;NAME=6;NATIONAL_ID=7;BIRTH_DATE=8");
        assertThat(tables.get(1).layout().place().orElseThrow().village()).isEqualTo("BAUHO");
        assertThat(tables.get(1).sections().getLast().rt()).isEqualTo("002");
        assertThat(tables.get(0).layout().fingerprint())
                .isNotEqualTo(tables.get(1).layout().fingerprint());
    }

    @Test
    void tables_side_by_side_without_a_gap_and_one_that_begins_lower_are_both_read() {
        var adjacent = read(List.of(
                row("No", "Nama", "NIK", "No", "Nama", "NIK"),
                row(1, "Budi Mau", BUDI, 2, "Ana Bria", ANA),
                row(3, "Dodi Mau", DODI, 4, "Cici Mau", CICI)));
        assertThat(adjacent).hasSize(2);
        assertThat(adjacent.get(1).names()).containsExactly("Ana Bria " + ANA, "Cici Mau " + CICI);
        var lower = read(List.of(
                row("No", "Nama", "NIK", "Tgl Lahir"),
                row(1, "Budi Mau", BUDI, "03-08-1975", null, "Nama", "NIK"),
                row(2, "Dodi Mau", DODI, "27-12-1968", null, "Ana Bria", ANA)));
        assertThat(lower).hasSize(2);
        assertThat(lower.get(0).names()).containsExactly("Budi Mau " + BUDI, "Dodi Mau " + DODI);
        assertThat(lower.get(1).names()).containsExactly("Ana Bria " + ANA);
    }

    @Test
    void a_day_of_birth_beside_its_month_and_year_is_a_day() {
        var list = read(List.of(
                        row("Tahun Lahir", "Bulan Lahir", "Tanggal Lahir", "NIK", "Nama"),
                        row(1975, "Agustus", 3, BUDI, "Budi Mau"),
                        row(1989, "April", 12, ANA, "Ana Bria")))
                .getFirst();
        assertThat(list.mapping()).isEqualTo("BIRTH_YEAR=0;BIRTH_MONTH=1;BIRTH_DAY=2;NATIONAL_ID=3;NAME=4");
    }

    @Test
    void headings_that_ask_are_known_and_wages_in_thousands_are_not_read_as_rupiah() {
        var form = read(List.of(
                        row(
                                "Nama Lengkap (sesuai KTP)",
                                "NIK - 16 digit",
                                "Apa pekerjaan Anda saat ini?",
                                "Berapa rata-rata penghasilan Anda per bulan?"),
                        row("Budi Mau", BUDI, "Petani", 750_000),
                        row("Ana Bria", ANA, "Penenun", 500_000)))
                .getFirst();
        assertThat(form.mapping()).isEqualTo("NAME=0;NATIONAL_ID=1;OCCUPATION=2;INCOME=3");
        var thousands = read(List.of(
                        row("Nama", "NIK", "Penghasilan (ribuan)"),
                        row("Budi Mau", BUDI, 750),
                        row("Ana Bria", ANA, 500)))
                .getFirst();
        assertThat(thousands.mapping()).isEqualTo("NAME=0;NATIONAL_ID=1");
    }

    @Test
    void an_heir_beside_the_worker_is_no_second_table() {
        var tables = read(List.of(
                row("No", "Nama", "NIK", "Tgl Lahir", "Ahli Waris", null, null),
                row(null, null, null, null, "Nama", "NIK", "Tgl Lahir"),
                row(1, "Budi Mau", BUDI, "03-08-1975", "Ana Bria", ANA, "12-04-1989"),
                row(2, "Dodi Mau", DODI, "27-12-1968", "Cici Mau", CICI, "09-01-1993")));
        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().mapping()).isEqualTo("ROW_NUMBER=0;NAME=1;NATIONAL_ID=2;BIRTH_DATE=3;HEIR_NAME=4");
    }

    @Test
    void a_second_line_under_a_person_is_never_the_next_persons() {
        var told = read(List.of(
                        row("No", "NIK", "Nama", "Tgl Lahir", "Alamat"),
                        row(1, ANA, "Ana Bria", "12-04-1989", "Dusun D1"),
                        row(null, null, null, null, "RT 001/RW 005"),
                        row(2, BUDI, "Budi Mau", "03-08-1975", "Dusun D2"),
                        row(null, null, null, null, "RT 002/RW 006"),
                        row(3, CICI, "Cici Mau", "09-01-1993", null),
                        row(null, null, null, null, "dekat gereja")))
                .getFirst();
        assertThat(told.kinds())
                .containsEntry(3, RowKind.CONTINUED)
                .containsEntry(5, RowKind.CONTINUED)
                .containsEntry(7, RowKind.CONTINUED);
        assertThat(told.sections()).containsOnly(Section.NONE);
    }

    @Test
    void a_section_in_the_column_it_is_about_still_holds_for_those_under_it() {
        var told = read(List.of(
                        row("No", "NIK", "Nama", "Dusun"),
                        row(null, null, null, "DUSUN I"),
                        row(1, ANA, "Ana Bria", null),
                        row(null, null, null, "DUSUN II"),
                        row(2, BUDI, "Budi Mau", null)))
                .getFirst();
        assertThat(told.sections()).extracting(Section::hamlet).containsExactly("I", "II");
    }

    @Test
    void a_section_in_the_name_column_needs_one_before_the_first_person() {
        var grouped = read(List.of(
                        row("No", "Nama", "NIK"),
                        row(null, "DUSUN I", null),
                        row(1, "Ana Bria", ANA),
                        row(null, "DUSUN II", null),
                        row(2, "Budi Mau", BUDI)))
                .getFirst();
        assertThat(grouped.sections()).extracting(Section::hamlet).containsExactly("I", "II");
        var lines = read(List.of(
                        row("No", "Nama", "NIK"),
                        row(1, "Ana Bria", ANA),
                        row(null, "RT 001 RW 002", null),
                        row(2, "Budi Mau", BUDI)))
                .getFirst();
        assertThat(lines.kinds()).containsEntry(3, RowKind.CONTINUED);
        assertThat(lines.sections()).containsOnly(Section.NONE);
    }

    @Test
    void a_second_heading_with_other_columns_holds_from_there_on() {
        var told = read(List.of(
                        row("Dusun I"),
                        row("No", "NIK", "Nama", "Tgl Lahir", "JK"),
                        row(1, ANA, "Ana Bria", "12-04-1989", "P"),
                        row(2, BUDI, "Budi Mau", "03-08-1975", "L"),
                        row("Dusun II"),
                        row("No", "Nama", "NIK", "JK", "Tgl Lahir", "No HP"),
                        row(3, "Cici Mau", CICI, "P", "09-01-1993", "081234567890"),
                        row("No", "NIK", "Nama", "Tgl Lahir", "JK"),
                        row(4, DODI, "Dodi Mau", "27-12-1968", "L")))
                .getFirst();
        assertThat(told.kinds()).containsEntry(6, RowKind.HEADER).containsEntry(8, RowKind.HEADER);
        assertThat(told.names())
                .containsExactly("Ana Bria " + ANA, "Budi Mau " + BUDI, "Cici Mau " + CICI, "Dodi Mau " + DODI);
        assertThat(told.sections()).extracting(Section::hamlet).containsExactly("I", "I", "II", "II");
    }

    @Test
    void swapped_columns_of_numbers_are_known_by_the_births() {
        var told = read(List.of(
                        row("No", "NIK", "No KK", "Nama", "Tgl Lahir"),
                        row(1, "5304020101100091", ANA, "Ana Bria", "12-04-1989"),
                        row(2, "5304020101100092", BUDI, "Budi Mau", "3 Agustus 1975"),
                        row(3, "5304020101100093", CICI, "Cici Mau", "1993-01-09")))
                .getFirst();
        assertThat(told.mapping()).isEqualTo("ROW_NUMBER=0;FAMILY_CARD=1;NATIONAL_ID=2;NAME=3;BIRTH_DATE=4");
        assertThat(told.layout().readsSwappedNumbers()).isTrue();
        assertThat(told.layout().columns().get(2).confidence()).isLessThan(0.8);
        var right = read(List.of(
                        row("No", "NIK", "No KK", "Nama", "Tgl Lahir"),
                        row(1, ANA, "5304020101100091", "Ana Bria", "13-04-1989"),
                        row(2, BUDI, "5304020101100092", "Budi Mau", "03-08-1975")))
                .getFirst();
        assertThat(right.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;FAMILY_CARD=2;NAME=3;BIRTH_DATE=4");
        assertThat(right.layout().readsSwappedNumbers()).isFalse();
    }

    @Test
    void swapped_columns_of_numbers_are_known_by_the_sexes_where_there_are_no_births() {
        var told = read(List.of(
                        row("NIK", "No KK", "Nama", "JK"),
                        row("5304020101100091", ANA, "Ana Bria", "P"),
                        row("5304020101100092", CICI, "Cici Mau", "P"),
                        row("5304020101100093", "5304025405900126", "Ema Mau", "P"),
                        row("5304020101100094", BUDI, "Budi Mau", "L")))
                .getFirst();
        assertThat(told.layout().mapping().column(Field.NATIONAL_ID)).hasValue(1);
    }

    @Test
    void a_name_in_parts_is_a_name_and_a_whole_one_wins() {
        var told = read(List.of(
                        row("NO_PEGAWAI", "NAMA_DEPAN", "NAMA_TENGAH", "NAMA_BELAKANG", "NOMOR_IDENTITAS"),
                        row(1, "Ana", "Maria", "Bria", ANA)))
                .getFirst();
        assertThat(told.mapping()).isEqualTo("NAME=1;NAME_MIDDLE=2;NAME_LAST=3;NATIONAL_ID=4");
        var both = read(List.of(
                        row("Nama Depan", "Nama Belakang", "Nama Lengkap", "NIK"), row("Ana", "Bria", "Ana Bria", ANA)))
                .getFirst();
        assertThat(both.mapping()).isEqualTo("NAME=2;NATIONAL_ID=3");
    }

    @Test
    void a_heading_may_explain_its_marks() {
        var told = read(List.of(
                        row("No", "NIK", "Nama", "Jenis Kelamin (1=L, 2=P)", "Kelamin Ibu"),
                        row(1, ANA, "Ana Bria", 2, "P")))
                .getFirst();
        assertThat(told.layout().mapping().column(Field.SEX)).hasValue(3);
        assertThat(told.layout().heading(3)).contains("1=L");
        assertThat(Wordings.match("Nama (Suami)")).isEqualTo(new Wordings.Match(Field.OTHER, 1.0));
    }
}
