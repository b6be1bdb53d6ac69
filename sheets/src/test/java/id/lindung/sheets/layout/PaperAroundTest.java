package id.lindung.sheets.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Books;
import id.lindung.sheets.Rows;
import id.lindung.sheets.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings, remarks and signatures as printed lists carry them around the people. */
class PaperAroundTest {
    private static final String ANA = "5304025204890113";
    private static final String BUDI = "5304020308750115";
    private static final String CICI = "5304024901930116";

    @TempDir
    Path dir;

    /** The kinds of the rows in order, and the mapping. */
    private record Told(TableLayout layout, List<RowKind> kinds, List<Section> sections) {
        String mapping() {
            return layout.mapping().encode();
        }
    }

    private static List<Object> row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }

    private Told read(List<List<?>> rows) {
        try (TableFile file = Books.open(Books.sheet(dir.resolve("list.xlsx"), rows))) {
            TableLayout layout = TableLayout.detect(file, 0);
            RowClassifier classifier = layout.classifier(layout.mapping());
            Told told = new Told(layout, new ArrayList<>(), new ArrayList<>());
            try (Rows reading = file.rows(0)) {
                while (reading.hasNext()) {
                    var classified = classifier.classify(reading.next());
                    told.kinds().add(classified.kind());
                    if (classified.kind() == RowKind.RECORD) {
                        told.sections().add(classified.section());
                    }
                }
            }
            return told;
        }
    }

    private static long records(Told told) {
        return told.kinds().stream().filter(kind -> kind == RowKind.RECORD).count();
    }

    @Test
    void three_rows_of_headings_name_parts_of_parts() {
        var told = read(List.of(
                row("NO", "IDENTITAS", null, "KELAHIRAN", null, null, null, "ALAMAT", null, null, "PEKERJAAN", null),
                row(null, "NIK", "NAMA", "TEMPAT", "TANGGAL", null, null, "DUSUN", "RT/RW", null, "JENIS", "UPAH"),
                row(null, null, null, null, "TGL", "BLN", "THN", null, "RT", "RW", null, "PER BULAN"),
                row(1, ANA, "Ana Bria", "Atambua", 12, 4, 1989, "Satu", 3, 1, "Petani", 500_000),
                row(2, BUDI, "Budi Mau", "Atambua", 3, 8, 1975, "Satu", 3, 1, "Petani", 500_000)));
        assertThat(told.mapping())
                .isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;NAME=2;BIRTH_PLACE=3;BIRTH_DAY=4;BIRTH_MONTH=5;BIRTH_YEAR=6;"
                        + "HAMLET=7;RT=8;RW=9;OCCUPATION=10;INCOME=11");
        assertThat(records(told)).isEqualTo(2);
    }

    @Test
    void a_heading_merged_over_two_columns_is_that_ones_that_holds_values() {
        var told = read(List.of(
                row("No", "NIK", null, "Nama", null, "RT/RW", null, "Pekerjaan"),
                row(1, null, ANA, null, "Ana Bria", "003", "001", "Petani"),
                row(2, null, BUDI, null, "Budi Mau", "003", "002", "Petani")));
        assertThat(told.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=2;NAME=4;RT=5;RW=6;OCCUPATION=7");
    }

    @Test
    void finer_headings_may_be_parted_by_a_blank_row_and_begin_with_the_hamlet() {
        var told = read(List.of(
                row("No", "NIK", "Nama", "Alamat"),
                row(),
                row(null, null, null, "Dusun", "RT", "RW", "Desa/Kel.", "Kec."),
                row(1, ANA, "Ana Bria", "Satu", 3, 1, "Bauho", "Tasifeto Timur"),
                row(2, BUDI, "Budi Mau", "Satu", 3, 1, "Bauho", "Tasifeto Timur")));
        assertThat(told.mapping())
                .isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;NAME=2;HAMLET=3;RT=4;RW=5;VILLAGE=6;DISTRICT=7");
    }

    @Test
    void without_headings_a_column_of_niks_is_known_although_half_are_too_short() {
        var told = read(List.of(
                row(1, "Ana Bria", ANA, "P", "12-04-1989"),
                row(2, "Budi Mau", BUDI.substring(0, 11), "L", "03-08-1975"),
                row(3, "Cici Mau", CICI.substring(0, 15), "P", "09-01-1993")));
        assertThat(told.layout().mapping().column(Field.NATIONAL_ID)).hasValue(2);
    }

    @Test
    void labels_with_their_values_above_the_headings_are_titles() {
        var told = read(List.of(
                row("Nama Desa : Kabuna", null, null, "Kecamatan : Kakuluk Mesak"),
                row("N o", "N I K", "N a m a", "J K"),
                row(1, ANA, "Ana Bria", "P"),
                row(2, BUDI, "Budi Mau", "L"),
                row(null, null, null, "Atambua, Mei 2025")));
        assertThat(told.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;NAME=2;SEX=3");
        assertThat(told.layout().place().orElseThrow().village()).isEqualTo("Kabuna");
        assertThat(told.layout().place().orElseThrow().district()).isEqualTo("Kakuluk Mesak");
        assertThat(told.kinds().getLast()).isEqualTo(RowKind.SIGNATURE);
    }

    @Test
    void a_heading_under_a_long_introduction_is_found() {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            rows.add(row(i + ". Isilah sesuai KTP dan kartu keluarga, jangan diubah."));
        }
        rows.add(row("No", "NIK", "Nama", "Tgl Lahir"));
        rows.add(row(1, ANA, "Ana Bria", "12-04-1989"));
        rows.add(row(2, BUDI, "Budi Mau", "03-08-1975"));
        var told = read(rows);
        assertThat(told.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;NAME=2;BIRTH_DATE=3");
        assertThat(records(told)).isEqualTo(2);
    }

    @Test
    void numbered_remarks_and_copies_under_a_list_are_nobody() {
        var told = read(List.of(
                row("No", "Nama", "NIK", "Tgl Lahir"),
                row(1, "Ana Bria", ANA, "12-04-1989"),
                row("Catatan :"),
                row(1, "Data sesuai KTP elektronik"),
                row(2, "Mohon diperiksa Dukcapil"),
                row("Tembusan :"),
                row(1, "Camat Tasifeto Timur"),
                row(2, "Arsip")));
        assertThat(records(told)).isEqualTo(1);
        assertThat(told.kinds()).doesNotContain(RowKind.CONTINUED, RowKind.SECTION);
    }

    @Test
    void a_signers_number_is_nobodys_row() {
        var told = read(List.of(
                row("No", "NIK", "Nama", "Tgl Lahir", "L/P"),
                row(1, ANA, "Ana Bria", "12-04-1989", "P"),
                row(null, "Mengetahui,", null, null, "Yang mendata,"),
                row(null, "( BLASIUS MANEK )", null, null, "( YULIANA SERAN )"),
                row(null, "NIAP. 19700101 2018 01 001", null, null, "NIK. 5304024208950001"),
                row(null, "NIK. 5304024208950002")));
        assertThat(told.kinds())
                .containsExactly(
                        RowKind.HEADER,
                        RowKind.RECORD,
                        RowKind.SIGNATURE,
                        RowKind.SIGNATURE,
                        RowKind.SIGNATURE,
                        RowKind.SIGNATURE);
    }

    @Test
    void a_row_that_says_it_is_an_example_is_nobody() {
        var told = read(List.of(
                row("No", "NIK", "Nama", "Tgl Lahir"),
                row("Contoh", "3201234567890123", "BUDI SANTOSO", "01-01-1980"),
                row(1, ANA, "Ana Bria", "12-04-1989"),
                row("2", BUDI, "Contohwati Mau", "03-08-1975")));
        assertThat(told.kinds()).containsExactly(RowKind.HEADER, RowKind.NOTE, RowKind.RECORD, RowKind.RECORD);
    }

    @Test
    void a_familys_card_may_stand_in_a_cell_merged_over_the_whole_list() {
        var told = read(List.of(
                row("No", "Nama", "NIK", "Tgl Lahir"),
                row("No. KK : 5304021506100051 Kepala Keluarga : Yohanes Bria"),
                row(1, "Ana Bria", ANA, "12-04-1989"),
                row("Kartu Keluarga 5304021506100052"),
                row(2, "Budi Mau", BUDI, "03-08-1975")));
        assertThat(told.sections())
                .extracting(Section::familyCard)
                .containsExactly("5304021506100051", "5304021506100052");
    }

    @Test
    void a_wage_by_the_day_is_no_monthly_income() {
        var told = read(List.of(
                row("No", "Nama", "NIK", "Upah/Hari"),
                row(1, "Ana Bria", ANA, "Rp 100.000"),
                row(2, "Budi Mau", BUDI, "Rp 100.000")));
        assertThat(told.layout().mapping().has(Field.INCOME)).isFalse();
        assertThat(told.layout().columns().get(3).field()).isEqualTo(Field.OTHER);
        assertThat(ColumnShape.isOfOtherTime("Penghasilan rata-rata per bulan")).isFalse();
    }

    @Test
    void of_two_columns_of_niks_the_one_kept_as_text_is_read_and_the_other_is_no_family_card() {
        var told = read(List.of(
                row("No", "NIK", "NIK (Teks)", "Nama"),
                row(1, 5_304_025_204_890_110L, ANA, "Ana Bria"),
                row(2, 5_304_020_308_750_110L, BUDI, "Budi Mau"),
                row(3, 5_304_024_901_930_110L, CICI, "Cici Mau")));
        assertThat(told.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=2;NAME=3");
    }

    @Test
    void a_column_of_two_numbers_a_cell_is_the_niks() {
        for (String heading : List.of("No. KK / NIK", "No KK", "")) {
            var told = read(List.of(
                    row("No", "Nama", heading, "Tgl Lahir"),
                    row(1, "Ana Bria", "5304021506100051 / " + ANA, "12-04-1989"),
                    row(2, "Budi Mau", "5304021506100052 / " + BUDI, "03-08-1975"),
                    row(3, "Cici Mau", "5304021506100053 / " + CICI, "09-01-1993")));
            assertThat(told.layout().mapping().column(Field.NATIONAL_ID)).hasValue(2);
            assertThat(records(told)).isEqualTo(3);
        }
    }
}
