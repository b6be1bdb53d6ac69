package id.lindung.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Refusal.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files built to exhaust a reader; the heap of the test run is what an office has. */
class LimitsTest {
    private static final Limits SMALL = new Limits(1 << 20, 64 << 20, 100, 50, 3, 100, 20, 500, 10_000);

    @TempDir
    Path dir;

    @Test
    void a_file_beyond_the_size_limit_is_refused_unread() throws IOException {
        Path file = Files.write(dir.resolve("a.csv"), new byte[(1 << 20) + 1]);
        assertThat(Books.refusal(file, SMALL)).isEqualTo(Code.FILE_TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_refused_by_its_ratio() throws IOException {
        Path file = dir.resolve("bomb.xlsx");
        Map<String, String> parts = new LinkedHashMap<>(Books.parts(""));
        parts.remove("xl/worksheets/sheet1.xml");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            repeat(zip, "<worksheet><sheetData>", "<row></row>", 20 << 20);
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(Books.refusal(file, Limits.DEFAULT)).isEqualTo(Code.FILE_UNSAFE);
    }

    @Test
    void a_zip_with_too_many_parts_is_refused() {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts("<sheetData/>"));
        for (int i = 0; i < 60; i++) {
            parts.put("xl/media/" + i, "");
        }
        assertThat(Books.refusal(Books.zip(dir.resolve("a.xlsx"), parts), SMALL))
                .isEqualTo(Code.FILE_UNSAFE);
    }

    @Test
    void too_many_sheets_are_refused() {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts("<sheetData/>"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("</sheets>", "<sheet name=\"x\" r:id=\"rId1\"/>".repeat(3) + "</sheets>"));
        assertThat(Books.refusal(Books.zip(dir.resolve("a.xlsx"), parts), SMALL))
                .isEqualTo(Code.TOO_MANY_SHEETS);
    }

    @Test
    void a_row_number_beyond_the_limit_is_refused() {
        assertThat(sheet("<row r=\"101\"><c r=\"A101\"><v>1</v></c></row>")).isEqualTo(Code.TOO_MANY_ROWS);
    }

    @Test
    void a_cell_far_to_the_right_is_refused_without_making_room_for_it() {
        assertThat(sheet("<row r=\"1\"><c r=\"U1\"><v>1</v></c></row>")).isEqualTo(Code.TOO_MANY_COLUMNS);
        assertThat(sheet("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>"))
                .isEqualTo(Code.TOO_MANY_COLUMNS);
    }

    @Test
    void formatted_but_empty_cells_to_the_right_are_no_data() {
        assertThat(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/></row>"))
                .isNull();
    }

    @Test
    void a_row_of_a_million_columns_is_refused() throws IOException {
        Limits anyRatio = new Limits(1 << 20, 64 << 20, 5_000, 50, 3, 100, 20, 500, 10_000);
        Path book = Books.raw(dir.resolve("a.xlsx"), "<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>");
        assertThat(Books.refusal(book, anyRatio)).isEqualTo(Code.TOO_MANY_COLUMNS);
        Path csv = Files.writeString(dir.resolve("a.csv"), "NIK;Nama\n" + "x;".repeat(500_000));
        assertThat(Books.refusal(csv, Limits.DEFAULT)).isEqualTo(Code.TOO_MANY_COLUMNS);
        Path first = Files.writeString(dir.resolve("b.csv"), "NIK;Nama;" + "kolom;".repeat(1_000_000) + "\n");
        assertThat(Books.refusal(first, Limits.DEFAULT)).isEqualTo(Code.TOO_MANY_COLUMNS);
    }

    @Test
    void a_long_cell_is_refused_wherever_its_text_is_kept() throws IOException {
        String text = "x".repeat(501);
        assertThat(sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"))
                .isEqualTo(Code.CELL_TOO_LONG);
        assertThat(sheet("<row r=\"1\"><c t=\"str\"><v>" + text + "</v></c></row>"))
                .isEqualTo(Code.CELL_TOO_LONG);
        assertThat(shared("<si>" + "<r><t>xxxxxxxxxx</t></r>".repeat(51) + "</si>"))
                .isEqualTo(Code.CELL_TOO_LONG);
        assertThat(Books.refusal(Files.writeString(dir.resolve("a.csv"), "a;b\n" + text + ";1\n"), SMALL))
                .isEqualTo(Code.CELL_TOO_LONG);
    }

    @Test
    void a_text_or_tag_without_end_does_not_fill_the_heap() throws IOException {
        Limits generous = new Limits(1 << 30, 1L << 31, 2_000, 50, 3, 100, 20, 500, 10_000);
        for (String start : new String[] {"<worksheet><sheetData><row><c t=\"str\"><v>", "<worksheet a=\"", "<!--"}) {
            Path file = dir.resolve("endless.xlsx");
            Map<String, String> parts = new LinkedHashMap<>(Books.parts(""));
            parts.remove("xl/worksheets/sheet1.xml");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                repeat(zip, start, "abcdefghij", 300 << 20);
            }
            assertThat(Books.refusal(file, generous)).as(start).isEqualTo(Code.CELL_TOO_LONG);
        }
    }

    @Test
    void the_table_of_shared_texts_is_capped() {
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            texts.append("<si><t>teks nomor ").append(i).append("</t></si>");
        }
        assertThat(shared(texts.toString())).isEqualTo(Code.TEXT_TOO_LARGE);
        assertThat(shared("<si><t></t></si>".repeat(10_000))).isEqualTo(Code.TEXT_TOO_LARGE);
    }

    @Test
    void a_document_type_is_refused_whether_it_reads_files_or_multiplies_texts() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "rahasia");
        String cell = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                + "</sheetData></worksheet>";
        assertThat(worksheet("<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + cell))
                .isEqualTo(Code.FILE_UNSAFE);
        assertThat(worksheet("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;\">]>" + cell))
                .isEqualTo(Code.FILE_UNSAFE);
        assertThat(worksheet(cell)).isIn(Code.FILE_UNSAFE, Code.FILE_DAMAGED);
    }

    @Test
    void deep_nesting_and_a_flood_of_names_are_refused() {
        assertThat(worksheet("<a>".repeat(1_000))).isEqualTo(Code.FILE_UNSAFE);
        StringBuilder names = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
        for (int i = 0; i < 3_000; i++) {
            names.append("<c x").append(i).append("=\"1\"/>");
        }
        assertThat(worksheet(names.toString())).isEqualTo(Code.FILE_UNSAFE);
    }

    @Test
    void a_workbook_that_cites_missing_parts_is_damaged() {
        assertThat(sheet("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>")).isEqualTo(Code.FILE_DAMAGED);
        assertThat(sheet("<row r=\"2\"/><row r=\"1\"/>")).isEqualTo(Code.FILE_DAMAGED);
        assertThat(sheet("<row r=\"-1\"/>")).isEqualTo(Code.FILE_DAMAGED);
        assertThat(sheet("<row r=\"1\"><c r=\"1\"/></row>")).isEqualTo(Code.FILE_DAMAGED);
    }

    private Refusal.@Nullable Code sheet(String rows) {
        return Books.refusal(Books.raw(dir.resolve("a.xlsx"), rows), SMALL);
    }

    private Refusal.@Nullable Code worksheet(String xml) {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts(""));
        parts.put("xl/worksheets/sheet1.xml", xml);
        return Books.refusal(Books.zip(dir.resolve("a.xlsx"), parts), SMALL);
    }

    private Refusal.@Nullable Code shared(String texts) {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts("<sheetData/>"));
        parts.put("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
        return Books.refusal(Books.zip(dir.resolve("a.xlsx"), parts), SMALL);
    }

    private static void repeat(OutputStream out, String start, String what, long bytes) throws IOException {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        byte[] block = what.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }
}
