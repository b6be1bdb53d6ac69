package id.lindung.sheets.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.sheets.Books;
import id.lindung.sheets.Books.Formatted;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.TableLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteTest {
    @TempDir
    Path dir;

    private Path rejects(Path source, RejectedRow... rejected) throws IOException {
        Path target = dir.resolve("rejects.xlsx");
        try (TableFile file = Books.open(source);
                OutputStream out = Files.newOutputStream(target)) {
            RejectedRows.write(file, Arrays.asList(rejected).iterator(), RejectedRows.Wording.INDONESIAN, out);
        }
        return target;
    }

    @Test
    void refused_rows_come_back_in_their_layout_with_a_reason() throws IOException {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("Petunjuk", List.of(List.of("PETUNJUK")));
        sheets.put(
                "Data",
                List.of(
                        List.of("DESA BAUHO"),
                        List.of(),
                        List.of("No", "NIK", "Nama", "Tanggal Lahir", "RT/RW"),
                        List.of(1, 2, 3, 4, 5),
                        List.of(1, "5304041202850001", "Ana Bria", LocalDate.of(1985, 2, 12), "001/002"),
                        List.of(
                                2,
                                5304076612930000L,
                                "=HYPERLINK(\"x\")",
                                "31/02/1990",
                                new Formatted(LocalDate.of(2025, 4, 5), "d/mmm")),
                        List.of(3, " 5304 0412 0285 0003", "Cici Mau", "1/2/1985", "", "di luar tabel"),
                        List.of("JUMLAH", "", 3)));
        Path source = Books.workbook(dir.resolve("a.xlsx"), sheets);
        Path target = rejects(
                source,
                new RejectedRow(1, 6, "NIK rusak."),
                new RejectedRow(1, 6, "Tanggal salah."),
                new RejectedRow(1, 7, "Ganda."));
        try (TableFile file = Books.open(target)) {
            assertThat(file.sheets()).extracting("name").containsExactly("Data");
            List<SheetRow> rows = Books.rows(file, 0);
            assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4, 5, 6);
            assertThat(rows.get(1).text(6)).isEqualTo("Alasan");
            SheetRow first = rows.get(3);
            assertThat(first.cell(1))
                    .as("a damaged number must not come back as sound text")
                    .isInstanceOf(Cell.Num.class);
            assertThat(first.text(1)).isEqualTo("5304076612930000");
            assertThat(first.cell(2)).isEqualTo(new Cell.Text("=HYPERLINK(\"x\")", false));
            assertThat(first.cell(4)).isInstanceOf(Cell.Date.class);
            assertThat(first.text(6)).isEqualTo("NIK rusak.\nTanggal salah.");
            assertThat(rows.get(4).cell(1).shown()).isEqualTo(" 5304 0412 0285 0003");
            assertThat(rows.get(4).text(5)).isEqualTo("di luar tabel");
            TableLayout layout = TableLayout.detect(file, 0);
            assertThat(layout.columns().get(6).field())
                    .as("read again, the reason is no data")
                    .isEqualTo(Field.OTHER);
        }
    }

    @Test
    void refused_rows_of_a_csv_come_back_as_a_workbook() throws IOException {
        Path source = Files.writeString(dir.resolve("a.csv"), "NIK;Nama\n530404;Ana\n;Budi\n");
        Path target = rejects(source, new RejectedRow(0, 2, "NIK 6 angka."));
        try (TableFile file = Books.open(target)) {
            assertThat(file.format()).isEqualTo(TableFile.Format.XLSX);
            assertThat(Books.rows(file, 0))
                    .extracting(row -> row.text(0) + "|" + row.text(2))
                    .containsExactly("NIK|Alasan", "530404|NIK 6 angka.");
        }
    }

    @Test
    void a_table_without_headings_gets_only_the_reasons_heading() throws IOException {
        Path source = Files.writeString(dir.resolve("a.csv"), "5304041202850001;Ana Bria\n5304041202850002;Budi Mau\n");
        Path target = rejects(source, new RejectedRow(0, 2, "Ganda."));
        try (TableFile file = Books.open(target)) {
            assertThat(Books.rows(file, 0))
                    .extracting(row -> row.text(0) + "|" + row.text(2))
                    .containsExactly("|Alasan", "5304041202850002|Ganda.");
        }
    }

    /** What a list given back tells of its people: NIK, village, hamlet, RT and family card as they are read again. */
    private List<String> readAgain(Path target) {
        try (TableFile file = Books.open(target)) {
            TableLayout layout = TableLayout.detect(file, 0);
            var classifier = layout.classifier(layout.mapping());
            List<String> told = new ArrayList<>();
            for (SheetRow row : Books.rows(file, 0)) {
                var classified = classifier.classify(row);
                if (classified.kind() == RowKind.RECORD) {
                    var at = classified.section();
                    int nik = classified.mapping().column(Field.NATIONAL_ID).orElseThrow();
                    told.add(row.text(nik) + "|" + at.village() + "|" + at.hamlet() + "|" + at.rt() + "|"
                            + at.familyCard());
                }
            }
            return told;
        }
    }

    @Test
    void a_refused_row_takes_the_headings_along_under_which_it_stood() throws IOException {
        Path source = Books.sheet(
                dir.resolve("a.xlsx"),
                List.of(
                        List.of("No", "Nama", "NIK", "Tgl Lahir"),
                        List.of("DESA KABUNA"),
                        List.of("DUSUN HALIWEN"),
                        List.of("RT 001"),
                        List.of(1, "Ana Bria", "5304025204890113", "12-04-1989"),
                        List.of("RT 002"),
                        List.of(2, "Budi Mau", "53040203087", "03-08-1975"),
                        List.of("DESA LEOSAMA"),
                        List.of("No. KK : 5304021506100051 Kepala Keluarga : Cici Mau"),
                        List.of(3, "Cici Mau", "530402490193", "09-01-1993"),
                        List.of("No", "NIK", "Nama", "Tgl Lahir"),
                        List.of(4, "530402271268", "Dodi Mau", "27-12-1968")));
        Path target = rejects(
                source,
                new RejectedRow(0, 7, "NIK 11 angka."),
                new RejectedRow(0, 10, "NIK 12 angka."),
                new RejectedRow(0, 12, "NIK 12 angka."));
        assertThat(readAgain(target))
                .containsExactly(
                        "53040203087|KABUNA|HALIWEN|002|null",
                        "530402490193|LEOSAMA|null|null|5304021506100051",
                        "530402271268|LEOSAMA|null|null|5304021506100051");
    }

    @Test
    void headings_below_a_list_stand_above_what_is_given_back() throws IOException {
        Path source = Books.sheet(
                dir.resolve("a.xlsx"),
                List.of(
                        List.of("DESA BAUHO"),
                        List.of(1, "Ana Bria", "5304025204890113", "12-04-1989"),
                        List.of(2, "Budi Mau", "53040203087", "03-08-1975"),
                        List.of("No", "Nama", "NIK", "Tgl Lahir")));
        Path target = rejects(source, new RejectedRow(0, 3, "NIK 11 angka."));
        try (TableFile file = Books.open(target)) {
            List<SheetRow> rows = Books.rows(file, 0);
            assertThat(rows).extracting(row -> row.text(0)).containsExactly("DESA BAUHO", "No", "2");
            assertThat(rows).extracting(row -> row.text(4)).containsExactly("", "Alasan", "NIK 11 angka.");
        }
        assertThat(readAgain(target)).hasSize(1);
    }

    @Test
    void a_merged_value_and_a_second_line_come_back_with_their_person() throws IOException {
        Path source = dir.resolve("merged.xlsx");
        try (OutputStream out = Files.newOutputStream(source)) {
            var book = new Workbook(out, "Test", "1.0");
            var sheet = book.newWorksheet("Data");
            String[][] rows = {
                {"No", "NIK", "Nama", "Tgl Lahir", "Dusun", "Alamat"},
                {"1", "5304025204890113", "Ana Bria", "12-04-1989", "Satu", "Jalan A"},
                {"2", "53040203087", "Budi Mau", "03-08-1975", "", "Jalan B"},
                {"", "", "", "", "", "dekat gereja"}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (!rows[r][c].isEmpty()) {
                        sheet.value(r, c, rows[r][c]);
                    }
                }
            }
            sheet.range(1, 4, 2, 4).merge();
            book.finish();
        }
        Path target = rejects(source, new RejectedRow(0, 3, "NIK 11 angka."));
        try (TableFile file = Books.open(target)) {
            List<SheetRow> rows = Books.rows(file, 0);
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).text(4)).isEqualTo("Satu");
            assertThat(rows.get(2).text(5)).isEqualTo("dekat gereja");
            assertThat(TableLayout.detect(file, 0).fingerprint())
                    .as("a correction that was remembered holds for what is given back too")
                    .isEqualTo(fingerprint(source));
        }
    }

    @Test
    void of_tables_side_by_side_only_the_refused_one_comes_back() throws IOException {
        Path source = Books.sheet(
                dir.resolve("two.xlsx"),
                List.of(
                        List.of("Nama", "NIK", "Tgl Lahir", "", "Nama", "NIK", "Tgl Lahir"),
                        List.of("Budi Mau", "5304020308750115", "03-08-1975", "", "Ana Bria", "53040252", "12-04-1989"),
                        List.of("Dodi Mau", "53040227", "27-12-1968", "", "Cici Mau", "5304024901930116", "09-01-1993"),
                        List.of("Ema Mau", "530402", "09-01-1993", "", "Fani Mau", "530403", "09-01-1994")));
        Path target = rejects(
                source,
                new RejectedRow(0, 4, 2, "NIK 8 angka."),
                new RejectedRow(0, 0, 3, "NIK 8 angka."),
                new RejectedRow(0, 0, 4, "NIK 6 angka."),
                new RejectedRow(0, 4, 4, "NIK 6 angka."));
        try (TableFile file = Books.open(target)) {
            assertThat(Books.rows(file, 0).stream().skip(1))
                    .extracting(row -> row.text(0) + "|" + row.text(4) + "|" + row.text(7))
                    .containsExactly(
                            "|Ana Bria|NIK 8 angka.",
                            "Dodi Mau||NIK 8 angka.",
                            "Ema Mau|Fani Mau|NIK 6 angka.\nNIK 6 angka.");
        }
    }

    private static String fingerprint(Path source) {
        try (TableFile file = Books.open(source)) {
            return TableLayout.detect(file, 0).fingerprint();
        }
    }

    @Test
    void nothing_refused_says_so_and_a_wrong_order_is_a_bug() throws IOException {
        Path source = Files.writeString(dir.resolve("a.csv"), "NIK;Nama\n530404;Ana\n;Budi\n");
        try (TableFile file = Books.open(rejects(source))) {
            assertThat(Books.rows(file, 0).getFirst().text(0)).startsWith("Tidak ada");
        }
        assertThatThrownBy(() -> rejects(source, new RejectedRow(0, 3, "a"), new RejectedRow(0, 2, "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rejects(source, new RejectedRow(0, 99, "a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_export_keeps_identity_numbers_as_text_and_money_as_numbers() throws IOException {
        Path target = dir.resolve("export.xlsx");
        try (OutputStream out = Files.newOutputStream(target);
                TableWriter writer = TableWriter.open(
                        out,
                        "Pekerja [semua]: desa/kelurahan yang panjang",
                        List.of("Pekerja rentan", "Desa Bauho"),
                        List.of(
                                new Column("NIK", Column.Type.TEXT),
                                new Column("Lahir", Column.Type.DATE),
                                new Column("Penghasilan", Column.Type.RUPIAH, 18)))) {
            writer.row(Arrays.asList("5304041202850001", LocalDate.of(1985, 2, 12), 1_000_000L));
            writer.row(Arrays.asList("@SUM(A1)", null, null));
            assertThatThrownBy(() -> writer.row(Arrays.asList(5304041202850001L, null, null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (TableFile file = Books.open(target)) {
            assertThat(file.sheets().getFirst().name())
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContain("[", ":", "/");
            List<SheetRow> rows = Books.rows(file, 0);
            assertThat(rows.get(2).number()).isEqualTo(4);
            assertThat(rows.get(3).cell(0)).isEqualTo(new Cell.Text("5304041202850001", false));
            assertThat(rows.get(3).cell(1).shown()).isEqualTo("1985-02-12");
            assertThat(rows.get(3).cell(2).shown()).isEqualTo("1000000");
            assertThat(rows.get(4).cell(0)).isEqualTo(new Cell.Text("@SUM(A1)", false));
        }
        try (var zip = new java.util.zip.ZipFile(target.toFile())) {
            String xml = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(xml)
                    .contains("ySplit=\"4\"", "landscape", "<autoFilter ref=\"A4:C6\"")
                    .doesNotContain("<f>");
        }
    }

    @Test
    void a_long_export_continues_on_another_sheet() throws IOException {
        Path target = dir.resolve("long.xlsx");
        try (OutputStream out = Files.newOutputStream(target);
                TableWriter writer =
                        new TableWriter(out, "Data", List.of(), List.of(new Column("No", Column.Type.NUMBER)), 1_001)) {
            for (int i = 0; i < 2_500; i++) {
                writer.row(List.of(i));
            }
        }
        try (TableFile file = Books.open(target)) {
            assertThat(file.sheets()).extracting("name").containsExactly("Data", "Data (2)", "Data (3)");
            assertThat(Books.rows(file, 2).getLast().text(0)).isEqualTo("2499");
        }
    }
}
