package id.lindung.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.sheets.Refusal.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningTest {
    @TempDir
    Path dir;

    static Stream<Arguments> otherFiles() {
        byte[] ole = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
        return Stream.of(
                Arguments.of("an empty file", new byte[0], Code.FILE_EMPTY),
                Arguments.of("white space", " \r\n \r\n".getBytes(StandardCharsets.UTF_8), Code.FILE_EMPTY),
                Arguments.of(
                        "an .xls named .xlsx", joined(ole, new byte[70_000], utf16("Workbook")), Code.FORMAT_OLD_EXCEL),
                Arguments.of(
                        "a locked workbook",
                        joined(ole, new byte[65_530], utf16("EncryptedPackage")),
                        Code.FORMAT_PASSWORD),
                Arguments.of("an old Word file", joined(ole, utf16("WordDocument")), Code.FORMAT_WORD),
                Arguments.of("a PDF", ascii("%PDF-1.7\n..."), Code.FORMAT_PDF),
                Arguments.of("a photo", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0), Code.FORMAT_IMAGE),
                Arguments.of("a picture", bytes(0x89, 'P', 'N', 'G', 0), Code.FORMAT_IMAGE),
                Arguments.of("a web page", ascii("\r\n<!DOCTYPE html><table><tr><td>NIK"), Code.FORMAT_HTML),
                Arguments.of("a table without a page", ascii("<table border=1><tr><td>NIK"), Code.FORMAT_HTML),
                Arguments.of(
                        "XML Spreadsheet 2003",
                        ascii(
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
                        Code.FORMAT_XML_EXCEL),
                Arguments.of("rich text", ascii("{\\rtf1 NIK}"), Code.FORMAT_WORD),
                Arguments.of("a gzip", bytes(0x1F, 0x8B, 8, 0), Code.FORMAT_ARCHIVE),
                Arguments.of("a RAR", ascii("Rar!\u001a\u0007"), Code.FORMAT_ARCHIVE),
                Arguments.of("a program", bytes(0x7F, 'E', 'L', 'F', 0, 0), Code.FORMAT_UNKNOWN),
                Arguments.of(
                        "text with a NUL far down",
                        joined(ascii("a;b\n".repeat(5_000)), new byte[1]),
                        Code.FORMAT_UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFiles")
    void a_file_that_is_no_table_is_refused_by_what_it_is(String what, byte[] content, Code expected)
            throws IOException {
        Path file = Files.write(dir.resolve("pekerja.xlsx"), content);
        assertThat(Books.refusal(file, Limits.DEFAULT)).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> otherZips() {
        return Stream.of(
                Arguments.of(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Code.FORMAT_ODS),
                Arguments.of(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<a/>"), Code.FORMAT_WORD),
                Arguments.of(Map.of("xl/workbook.bin", "x"), Code.FORMAT_BINARY_EXCEL),
                Arguments.of(Map.of("pekerja.xlsx", "x"), Code.FORMAT_ARCHIVE),
                Arguments.of(Map.of("[Content_Types].xml", "<Types/>"), Code.FILE_DAMAGED),
                Arguments.of(Map.of("xl/workbook.xml", "<workbook/>"), Code.FILE_DAMAGED));
    }

    @ParameterizedTest
    @MethodSource("otherZips")
    void a_zip_that_is_no_workbook_is_refused_by_what_it_holds(Map<String, String> parts, Code expected) {
        Path file = Books.zip(dir.resolve("pekerja.xlsx"), parts);
        assertThat(Books.refusal(file, Limits.DEFAULT)).isEqualTo(expected);
    }

    @Test
    void a_workbook_is_read_whatever_its_name() throws IOException {
        Path file = Books.sheet(dir.resolve("pekerja.csv"), List.of(List.of("NIK", "Nama")));
        try (TableFile opened = Books.open(file)) {
            assertThat(opened.format()).isEqualTo(TableFile.Format.XLSX);
            assertThat(opened.sheets()).containsExactly(new SheetInfo(0, "Data", false));
        }
    }

    @Test
    void a_workbook_with_macros_is_read_as_data() {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts("<sheetData/>"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                                + " Target=\"vbaProject.bin\"/></Relationships>"));
        parts.put("xl/vbaProject.bin", "never read");
        try (TableFile opened = Books.open(Books.zip(dir.resolve("a.xlsm"), parts))) {
            assertThat(opened.format()).isEqualTo(TableFile.Format.XLSM);
            assertThat(Books.rows(opened, 0)).isEmpty();
        }
    }

    @Test
    void every_code_speaks_both_languages() {
        for (Code code : Code.values()) {
            if (code.name().startsWith("FORMAT_")) {
                assertThat(Refusals.format(code).sentence().id()).contains(". ");
            }
        }
    }

    @Test
    void a_file_cut_anywhere_is_damaged_and_never_half_read() throws IOException {
        List<List<?>> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(List.of(i, "Nama " + i, "530401010190" + (1000 + i)));
        }
        byte[] whole = Files.readAllBytes(Books.sheet(dir.resolve("whole.xlsx"), rows));
        for (int part = 1; part < 20; part++) {
            Path cut = dir.resolve("cut" + part + ".xlsx");
            Files.write(cut, java.util.Arrays.copyOf(whole, whole.length * part / 20));
            assertThat(Books.refusal(cut, Limits.DEFAULT)).isEqualTo(Code.FILE_DAMAGED);
        }
    }

    @Test
    void a_sheet_cut_inside_a_sound_zip_is_damaged() {
        Map<String, String> parts = new LinkedHashMap<>(Books.parts("<sheetData/>"));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        assertThat(Books.refusal(Books.zip(dir.resolve("a.xlsx"), parts), Limits.DEFAULT))
                .isEqualTo(Code.FILE_DAMAGED);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
