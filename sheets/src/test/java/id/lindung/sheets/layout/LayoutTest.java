package id.lindung.sheets.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Books;
import id.lindung.sheets.Books.Formatted;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as villages send them. */
class LayoutTest {
    @TempDir
    Path dir;

    private static List<Object> row(@Nullable Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Objects.requireNonNullElse(value, ""));
        }
        return row;
    }

    private record Read(TableLayout layout, Map<Integer, RowKind> kinds, Map<Integer, Section> sections) {
        long records() {
            return kinds.values().stream()
                    .filter(kind -> kind == RowKind.RECORD)
                    .count();
        }

        String mapping() {
            return layout.mapping().encode();
        }
    }

    private Read read(List<List<?>> rows) {
        return read(Books.sheet(dir.resolve("sheet.xlsx"), rows), 0);
    }

    private static Read read(Path path, int sheet) {
        try (TableFile file = Books.open(path)) {
            TableLayout layout = TableLayout.detect(file, sheet);
            RowClassifier classifier = layout.classifier(layout.mapping());
            Map<Integer, RowKind> kinds = new TreeMap<>();
            Map<Integer, Section> sections = new TreeMap<>();
            try (Rows reading = file.rows(sheet)) {
                while (reading.hasNext()) {
                    SheetRow row = reading.next();
                    RowClassifier.Classified classified = classifier.classify(row);
                    kinds.put(row.number(), classified.kind());
                    sections.put(row.number(), classified.section());
                }
            }
            return new Read(layout, kinds, sections);
        }
    }

    private static String nik(int i) {
        return "53040412" + String.format("%02d", 1 + i % 12) + "85" + String.format("%04d", i);
    }

    @Test
    void titles_one_heading_row_total_and_signature_far_right() {
        List<List<?>> rows = new ArrayList<>(List.of(
                row("DAFTAR PEKERJA RENTAN"),
                row("DESA BAUHO KECAMATAN TASIFETO TIMUR"),
                row("TAHUN ANGGARAN 2025"),
                row(),
                row(
                        "No",
                        "NIK",
                        "Nama Lengkap",
                        "Tempat Lahir",
                        "Tanggal Lahir",
                        "L/P",
                        "RT",
                        "RW",
                        "No HP",
                        "Pekerjaan",
                        "Penghasilan",
                        "Ket"),
                row(
                        1,
                        nik(1),
                        "Ana Bria",
                        "Atambua",
                        LocalDate.of(1985, 2, 12),
                        "P",
                        4,
                        1,
                        "081234567890",
                        "Petani",
                        "Rp 1.000.000"),
                row(2, nik(2), null, "Atambua", "31/02/1990", "L", 4, 1, "081234567891", "Nelayan", 600000),
                row(3, null, "Budi Mau", "Atambua", "1990-05-01", "L", 4, 1, "081234567892", "Petani", "750.000,-"),
                row(4, null, null, "Atambua", "12 Maret 1970", "L", 4, 1, null, "Petani"),
                row("JUMLAH", null, 4),
                row(),
                row(null, null, null, null, null, null, null, null, null, null, "Bauho, 2 Mei 2025"),
                row(null, null, null, null, null, null, null, null, null, null, "Kepala Desa Bauho"),
                row(null, null, null, null, null, null, null, null, null, null, "(.....................)")));
        Read read = read(rows);
        assertThat(read.mapping())
                .isEqualTo(
                        "ROW_NUMBER=0;NATIONAL_ID=1;NAME=2;BIRTH_PLACE=3;BIRTH_DATE=4;SEX=5;RT=6;RW=7;PHONE=8;OCCUPATION=9;"
                                + "INCOME=10;NOTE=11");
        assertThat(read.layout().place()).contains(new PlaceHint(PlaceHint.Kind.DESA, "BAUHO", "TASIFETO TIMUR", null));
        assertThat(read.kinds())
                .containsEntry(1, RowKind.TITLE)
                .containsEntry(5, RowKind.HEADER)
                .containsEntry(6, RowKind.RECORD)
                .containsEntry(7, RowKind.RECORD)
                .containsEntry(8, RowKind.RECORD)
                .containsEntry(9, RowKind.RECORD)
                .containsEntry(10, RowKind.TOTAL)
                .containsEntry(12, RowKind.SIGNATURE)
                .containsEntry(13, RowKind.SIGNATURE)
                .containsEntry(14, RowKind.SIGNATURE);
    }

    @Test
    void numbered_headings_and_rt_rw_that_became_a_date() {
        Read read = read(List.of(
                row(
                        "NO.",
                        "NAMA",
                        "NO. KTP / NIK",
                        "TEMPAT/TGL LAHIR",
                        "JENIS KELAMIN",
                        "RT/RW",
                        "PENGHASILAN PER BULAN",
                        "NO. TELP"),
                row(1, 2, 3, 4, 5, 6, 7, 8),
                row(1, "Ana Bria", "'" + nik(1), "Kefa, 24 Maret 1985", "P", "004/005", "Rp 600.000", "081234567890"),
                row(
                        2,
                        "Budi Mau",
                        " 5303 2257 0373 9574",
                        "Kefa, 28-01-1979",
                        "L",
                        new Formatted(LocalDate.of(2025, 4, 5), "d/mmm"),
                        900000,
                        "0812"),
                row(3, null, nik(3), "Kefa, 1984-11-15", "L", "001/005", 1000000, "0812"),
                row("JUMLAH", null, 3)));
        assertThat(read.mapping())
                .isEqualTo("ROW_NUMBER=0;NAME=1;NATIONAL_ID=2;BIRTH_PLACE_AND_DATE=3;SEX=4;RT_RW=5;INCOME=6;PHONE=7");
        assertThat(read.layout().headerLast()).isEqualTo(2);
        assertThat(read.kinds())
                .containsEntry(2, RowKind.COLUMN_NUMBERS)
                .containsEntry(5, RowKind.RECORD)
                .containsEntry(6, RowKind.TOTAL);
    }

    @Test
    void a_heading_of_two_rows_under_merged_groups() {
        Read read = read(List.of(
                row(
                        "No",
                        "Nama",
                        "NIK",
                        "Tempat, Tanggal Lahir",
                        null,
                        "Jenis Kelamin",
                        null,
                        "Alamat",
                        null,
                        null,
                        "Ahli Waris",
                        null),
                row(null, null, null, "Tempat", "Tanggal", "L", "P", "Dusun", "RT", "RW", "Nama", "Hubungan"),
                row(
                        1,
                        "Ana Bria",
                        nik(1),
                        "Atambua",
                        "12-02-1985",
                        null,
                        "v",
                        "Dusun I",
                        "001",
                        "002",
                        "Yosef Bria",
                        "Suami"),
                row(
                        2,
                        "Budi Mau",
                        nik(2),
                        "Atambua",
                        "13-02-1985",
                        "v",
                        null,
                        "Dusun I",
                        "001",
                        "002",
                        "Rosa Bria",
                        "Istri")));
        assertThat(read.mapping())
                .isEqualTo(
                        "ROW_NUMBER=0;NAME=1;NATIONAL_ID=2;BIRTH_PLACE=3;BIRTH_DATE=4;SEX_MALE=5;SEX_FEMALE=6;HAMLET=7;RT=8;"
                                + "RW=9;HEIR_NAME=10;HEIR_RELATION=11");
        assertThat(read.layout().headerFirst()).isEqualTo(1);
        assertThat(read.layout().headerLast()).isEqualTo(2);
        assertThat(read.records()).isEqualTo(2);
        assertThat(read.layout().columns().get(4).heading()).isEqualTo("Tempat, Tanggal Lahir / Tanggal");
    }

    @Test
    void a_group_heading_over_the_finer_row_that_names_most_columns() {
        Read read = read(List.of(
                row("PEMERINTAH KABUPATEN BELU"),
                row("No", "Identitas", null, null, "Alamat", null, "Ket"),
                row(null, "NIK", "No. KK", "Nama Sesuai KTP", "RT", "RW", null),
                row(1, nik(1), nik(91), "Ana Bria", "1", "2", null),
                row(2, nik(2), nik(92), "Budi Mau", "1", "2", null)));
        assertThat(read.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;FAMILY_CARD=2;NAME=3;RT=4;RW=5;NOTE=6");
        assertThat(read.kinds()).containsEntry(2, RowKind.HEADER).containsEntry(3, RowKind.HEADER);
        assertThat(read.layout().place().orElseThrow().regency()).isEqualTo("BELU");
    }

    @Test
    void columns_in_another_order_and_other_words() {
        Read read = read(List.of(
                row(
                        "WA",
                        "Profesi",
                        "Nama Gadis Ibu Kandung",
                        "Nomor Induk Kependudukan (NIK)",
                        "Nama Peserta",
                        "Tgl. Lahir",
                        "JK",
                        "Desil",
                        "Agama",
                        "Status Perkawinan",
                        "Pendidikan"),
                row(
                        "081234567890",
                        "Petani",
                        "Rosa Mau",
                        nik(1),
                        "Ana Bria",
                        "1/2/1985",
                        "P",
                        2,
                        "Katolik",
                        "Kawin",
                        "SD"),
                row(
                        "081234567891",
                        "Petani",
                        "Rosa Mau",
                        nik(2),
                        "Budi Mau",
                        "1/2/1985",
                        "L",
                        2,
                        "Katolik",
                        "Kawin",
                        "SD")));
        assertThat(read.mapping())
                .isEqualTo("PHONE=0;OCCUPATION=1;MOTHER_NAME=2;NATIONAL_ID=3;NAME=4;BIRTH_DATE=5;SEX=6;DECILE=7");
        assertThat(read.layout().columns().get(8).field()).isEqualTo(Field.OTHER);
    }

    @Test
    void misspelt_and_decorated_headings() {
        Read read = read(List.of(
                row(
                        "NO URUT",
                        "NAMA LENGKAP (sesuai KTP)*",
                        "N I K",
                        "Nomer KTP (16 digit)",
                        "TANGAL LAHIR (dd/mm/yyyy)",
                        "PENGHASLIAN",
                        "Alamat\nLengkap"),
                row(1, "Ana Bria", null, nik(1), "01/02/1985", "1.000.000", "Jalan Timor"),
                row(2, "Budi Mau", null, nik(2), "01/02/1985", "1.000.000", "Jalan Timor")));
        assertThat(read.mapping()).isEqualTo("ROW_NUMBER=0;NAME=1;NATIONAL_ID=3;BIRTH_DATE=4;INCOME=5;ADDRESS=6");
    }

    @Test
    void two_columns_wanting_one_field_are_settled_by_their_values_and_told() {
        Read read = read(List.of(
                row("Nama", "NIK", "No KTP"),
                row("Ana Bria", "-", nik(1)),
                row("Budi Mau", "-", nik(2)),
                row("Cici Mau", "-", nik(3))));
        assertThat(read.mapping()).isEqualTo("NAME=0;NATIONAL_ID=2");
        assertThat(read.layout().columns().get(1).reason().id()).contains("Kolom C");
    }

    @Test
    void headings_that_say_nothing_leave_the_values_to_speak() {
        Read read = read(List.of(
                row("No", "Nama", "Nomor", "Data 2", "Kolom X", "Ket"),
                row(1, "Ana Bria", nik(1), "12/02/1985", "P", ""),
                row(2, "Budi Mau", nik(2), "13/02/1985", "L", ""),
                row(3, "Cici Mau", nik(3), "14/02/1985", "P", "")));
        assertThat(read.layout().mapping().column(Field.NATIONAL_ID)).hasValue(2);
        assertThat(read.layout().mapping().column(Field.BIRTH_DATE)).hasValue(3);
        assertThat(read.layout().mapping().column(Field.SEX)).hasValue(4);
    }

    @Test
    void no_headings_at_all() {
        Read read = read(List.of(
                row("Ana Bria", nik(1), "5304041201109999", "12/02/1985", "P", "081234567890", "004/001"),
                row("Budi Mau", nik(2), "5304041201109999", "13/02/1985", "L", "081234567891", "004/001"),
                row("Cici Mau", nik(3), "5304041201108888", "14/02/1985", "P", "081234567892", "004/001")));
        assertThat(read.mapping()).isEqualTo("NAME=0;NATIONAL_ID=1;FAMILY_CARD=2;BIRTH_DATE=3;SEX=4;PHONE=5;RT_RW=6");
        assertThat(read.layout().headerFirst()).isZero();
        assertThat(read.records()).isEqualTo(3);
        assertThat(read.layout().columns()).allMatch(guess -> guess.confidence() < 0.8);
    }

    @Test
    void a_family_card_left_of_the_identity_is_known_by_its_repetition() {
        Read read = read(List.of(
                row("5304041201109999", nik(1), "Ana Bria"),
                row("5304041201109999", nik(2), "Budi Mau"),
                row("5304041201109999", nik(3), "Cici Mau")));
        assertThat(read.mapping()).isEqualTo("FAMILY_CARD=0;NATIONAL_ID=1;NAME=2");
    }

    @Test
    void sections_by_hamlet_and_rt_carry_down() {
        Read read = read(List.of(
                row("No", "Nama", "NIK", "JK"),
                row("DUSUN I"),
                row("RT 001 / RW 002"),
                row(1, "Ana Bria", nik(1), "P"),
                row("RT 002"),
                row(2, "Budi Mau", nik(2), "L"),
                row("B. DUSUN : Oemanu"),
                row(3, "Cici Mau", nik(3), "P"),
                row("Sub Total", null, 3)));
        assertThat(read.kinds())
                .containsEntry(2, RowKind.SECTION)
                .containsEntry(3, RowKind.SECTION)
                .containsEntry(7, RowKind.SECTION)
                .containsEntry(9, RowKind.TOTAL);
        assertThat(read.sections())
                .containsEntry(4, new Section(null, "I", "001", "002"))
                .containsEntry(6, new Section(null, "I", "002", "002"))
                .containsEntry(8, new Section(null, "Oemanu", null, null));
    }

    @Test
    void villages_as_sections_of_a_district_list() {
        Read read = read(List.of(
                row("REKAP PEKERJA RENTAN KECAMATAN KOTA ATAMBUA KABUPATEN BELU"),
                row("No", "Nama", "NIK"),
                row("DESA BAUHO"),
                row(1, "Ana Bria", nik(1)),
                row("KELURAHAN FATUBENAO"),
                row(1, "Budi Mau", nik(2))));
        assertThat(read.layout().place()).contains(new PlaceHint(PlaceHint.Kind.UNKNOWN, null, "KOTA ATAMBUA", "BELU"));
        assertThat(read.sections()).containsEntry(4, new Section("BAUHO", null, null, null));
        assertThat(read.sections()).containsEntry(6, new Section("FATUBENAO", null, null, null));
        assertThat(read.records()).isEqualTo(2);
    }

    @Test
    void printed_pages_with_repeated_headings_and_signatures_in_the_middle() {
        List<Object> heading = row("No", "NIK", "Nama", "Tanggal Lahir", "Pekerjaan");
        Read read = read(List.of(
                heading,
                row(1, 2, 3, 4, 5),
                row(1, nik(1), "Ana Bria", "1/2/1985", "Petani"),
                row("Jumlah dipindahkan", null, null, null, null),
                row("Halaman 1 dari 2"),
                heading,
                row("(1)", "(2)", "(3)", "(4)", "(5)"),
                row(2, nik(2), "Budi Mau", "1/2/1985", "Petani"),
                row(null, null, "Mengetahui,", null, "Lemon, 2 Mei 2025"),
                row(null, null, "Camat Miomaffo Barat", null, "Kepala Desa Lemon"),
                row(null, null, "Drs. YOSEF BRIA", null, "MARIA KEFI, S.Sos"),
                row(null, null, "NIP. 19700101 199003 1 001", null, "........................"),
                row(3, nik(3), "Cici Mau", "1/2/1985", "Petani")));
        assertThat(read.kinds())
                .containsEntry(4, RowKind.TOTAL)
                .containsEntry(5, RowKind.NOTE)
                .containsEntry(6, RowKind.HEADER)
                .containsEntry(7, RowKind.COLUMN_NUMBERS)
                .containsEntry(9, RowKind.SIGNATURE)
                .containsEntry(10, RowKind.SIGNATURE)
                .containsEntry(11, RowKind.SIGNATURE)
                .containsEntry(12, RowKind.SIGNATURE)
                .containsEntry(13, RowKind.RECORD);
        assertThat(read.records()).isEqualTo(3);
    }

    @Test
    void totals_in_the_name_column_and_counts_in_tick_columns() {
        Read read = read(List.of(
                row("No", "Nama", "NIK", "L", "P", "Penghasilan"),
                row(1, "Ana Bria", nik(1), null, 1, 1000000),
                row(2, "Totalia Mau", nik(2), null, 1, 1000000),
                row(null, "TOTAL", null, 0, 2, 2000000),
                row(null, "Jumlah Total", 2)));
        assertThat(read.kinds())
                .containsEntry(3, RowKind.RECORD)
                .containsEntry(4, RowKind.TOTAL)
                .containsEntry(5, RowKind.TOTAL);
    }

    @Test
    void rows_prepared_for_later_and_remarks_are_not_people() {
        Read read = read(List.of(
                row("No", "NIK", "Nama", "Tanggal Lahir", "Ket"),
                row(1, nik(1), "Ana Bria", "1/2/1985", null),
                row(2),
                row("3."),
                row(4, null, "Budi Mau"),
                row("Keterangan : L = laki-laki, P = perempuan"),
                row("*) wajib diisi")));
        assertThat(read.kinds())
                .containsEntry(3, RowKind.BLANK)
                .containsEntry(4, RowKind.BLANK)
                .containsEntry(5, RowKind.RECORD)
                .containsEntry(6, RowKind.NOTE)
                .containsEntry(7, RowKind.NOTE);
    }

    @Test
    void several_sheets_each_with_its_own_order_an_instruction_and_an_empty_one() {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "Petunjuk",
                List.of(
                        row("PETUNJUK PENGISIAN"),
                        row("1", "NIK", "diisi 16 angka sesuai KTP"),
                        row("2", "NAMA", "diisi sesuai KTP"),
                        row("No", "Kolom", "Keterangan")));
        sheets.put("Dusun 1", List.of(row("NIK", "Nama"), row(nik(1), "Ana Bria")));
        sheets.put("Dusun 2", List.of(row("Nama", "No. KTP", "Tgl Lahir"), row("Budi Mau", nik(2), "1/2/1985")));
        sheets.put("Kosong", List.of());
        Path file = Books.workbook(dir.resolve("many.xlsx"), sheets);
        assertThat(read(file, 0).layout().hasTable()).isFalse();
        assertThat(read(file, 0).records()).isZero();
        assertThat(read(file, 1).mapping()).isEqualTo("NATIONAL_ID=0;NAME=1");
        assertThat(read(file, 1).sections().get(2)).isEqualTo(new Section(null, "1", null, null));
        assertThat(read(file, 2).mapping()).isEqualTo("NAME=0;NATIONAL_ID=1;BIRTH_DATE=2");
        assertThat(read(file, 3).layout().hasTable()).isFalse();
        assertThat(read(file, 3).kinds()).isEmpty();
    }

    @Test
    void a_latin_1_csv_with_semicolons() throws IOException {
        String text =
                "DESA LEMON;;\r\nNo;NIK;Nama Lengkap\r\n1;'5304041202850001;José Bria\r\n2;;Ana Nuño\r\nJUMLAH;;2\r\n";
        Path file = Files.write(dir.resolve("a.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        Read read = read(file, 0);
        assertThat(read.mapping()).isEqualTo("ROW_NUMBER=0;NATIONAL_ID=1;NAME=2");
        assertThat(read.layout().place().orElseThrow().village()).isEqualTo("LEMON");
        assertThat(read.kinds()).containsEntry(4, RowKind.RECORD).containsEntry(5, RowKind.TOTAL);
    }

    @Test
    void a_list_of_participants() {
        Read read = read(List.of(
                row(
                        "NO",
                        "KPJ",
                        "NIK",
                        "NAMA TENAGA KERJA",
                        "TGL LAHIR",
                        "SEGMEN",
                        "PROGRAM",
                        "NPP",
                        "NAMA PERUSAHAAN",
                        "BLTH",
                        "TGL AWAL KEPESERTAAN",
                        "STATUS KEPESERTAAN",
                        "UPAH DILAPORKAN"),
                row(
                        1,
                        "12345678901",
                        nik(1),
                        "Ana Bria",
                        "01-02-1985",
                        "BPU",
                        "JKK,JKM",
                        "12345678",
                        "Desa Bauho",
                        "01-05-2025",
                        "01-01-2025",
                        "Aktif",
                        1000000)));
        assertThat(read.mapping())
                .isEqualTo(
                        "ROW_NUMBER=0;PARTICIPANT_NUMBER=1;NATIONAL_ID=2;NAME=3;BIRTH_DATE=4;SEGMENT=5;PROGRAMMES=6;"
                                + "PAYER_NUMBER=7;PAYER_NAME=8;CONTRIBUTION_MONTH=9;MEMBER_SINCE=10;MEMBER_STATUS=11;INCOME=12");
    }

    @Test
    void a_table_of_the_labour_force() {
        Read read = read(List.of(
                row("ANGKATAN KERJA PROVINSI NTT"),
                row("Kode Wilayah", "Kabupaten/Kota", "Tahun", "Angkatan Kerja", "Penduduk Bekerja", "Sumber"),
                row("53.04", "Belu", 2024, 105_000, 101_000, "BPS"),
                row("53.03", "Timor Tengah Utara", 2024, 130_000, 126_000, "BPS"),
                row("Jumlah", null, null, 235_000, 227_000)));
        assertThat(read.mapping()).isEqualTo("REGION_CODE=0;REGENCY=1;YEAR=2;WORKFORCE=3;EMPLOYED=4;SOURCE=5");
        assertThat(read.records()).isEqualTo(2);
        assertThat(read.kinds()).containsEntry(5, RowKind.TOTAL);
    }

    @Test
    void place_labels_in_cells_of_their_own_above_the_table() {
        Read read = read(List.of(
                row("Desa", ":", "Bauho"),
                row("Kecamatan", ":", "Tasifeto Timur"),
                row("Kabupaten", ":", "Belu"),
                row("No", "Nama", "NIK"),
                row(1, "Ana Bria", nik(1))));
        assertThat(read.layout().place())
                .contains(new PlaceHint(PlaceHint.Kind.DESA, "Bauho", "Tasifeto Timur", "Belu"));
        assertThat(read.layout().headerFirst()).isEqualTo(4);
    }

    @Test
    void without_headings_a_fingerprint_follows_the_shape_of_the_values() {
        String one = read(List.of(row("Ana Bria", nik(1), "12-04-1989"), row("Budi Mau", nik(2), "03-08-1975")))
                .layout()
                .fingerprint();
        String two = read(List.of(row("Cici Mau", nik(3), "09-01-1993"), row("Dodi Mau", nik(4), "27-12-1968")))
                .layout()
                .fingerprint();
        String turned = read(List.of(row(nik(3), "Cici Mau", "09-01-1993"), row(nik(4), "Dodi Mau", "27-12-1968")))
                .layout()
                .fingerprint();
        assertThat(one).isEqualTo(two).isNotEqualTo(turned);
    }

    @Test
    void a_fingerprint_follows_the_headings_and_nothing_else() {
        List<Object> heading = row("No", "Nama", "NIK");
        String one = read(List.of(heading, row(1, "Ana Bria", nik(1)))).layout().fingerprint();
        String two = read(List.of(
                        row("DESA LEMON"), row("NO.", "NAMA", "N.I.K".replace(".", "")), row(1, "Budi", nik(2))))
                .layout()
                .fingerprint();
        String other = read(List.of(row("No", "NIK", "Nama"), row(1, nik(1), "Ana Bria")))
                .layout()
                .fingerprint();
        assertThat(one).hasSize(32).isEqualTo(two).isNotEqualTo(other);
        String strayed = read(List.of(heading, row(1, "Ana Bria", nik(1)), row(2, "Budi", nik(2), "", "", "x")))
                .layout()
                .fingerprint();
        assertThat(strayed).isEqualTo(one);
    }
}
