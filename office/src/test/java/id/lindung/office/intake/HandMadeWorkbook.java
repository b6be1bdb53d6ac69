package id.lindung.office.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook written part by part, with what Excel makes and a writing library would not: hidden rows, merged cells, formulas with
 * the values they had, error cells, dates that count from 1904.
 *
 * <p>A sheet is text: one line a row, cells between bars. {@code #5} is a number, {@code ~31215} a number shown as a date,
 * {@code =A1|…} does not occur; {@code =x} is a formula whose value was the text x, {@code =#5} whose value was a number,
 * {@code =?} one never calculated, {@code !#N/A} an error. A line beginning with {@code ^} is a hidden row.
 */
final class HandMadeWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private record Sheet(String name, String state, String rows, List<String> merged) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    HandMadeWorkbook sheet(String name, String rows, String... merged) {
        sheets.add(new Sheet(name, "", rows, List.of(merged)));
        return this;
    }

    HandMadeWorkbook hiddenSheet(String name, String rows) {
        sheets.add(new Sheet(name, " state=\"hidden\"", rows, List.of()));
        return this;
    }

    HandMadeWorkbook from1904() {
        from1904 = true;
        return this;
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(REL));
        var names = new StringBuilder();
        var targets = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                    .formatted(
                            escaped(sheets.get(i).name()),
                            i + 1,
                            i + 1,
                            sheets.get(i).state()));
            targets.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i + 1, REL, i + 1));
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, REL, from1904 ? "<workbookPr date1904=\"1\"/>" : "", names));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>%s<Relationship Id=\"rs\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                        .formatted(targets, REL));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                        .formatted(MAIN));
        for (int i = 0; i < sheets.size(); i++)
            parts.put("xl/worksheets/sheet%d.xml".formatted(i + 1), xml(sheets.get(i)));
        return zipped(parts);
    }

    private static String xml(Sheet sheet) {
        var out = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
        int number = 0;
        for (var line : sheet.rows().split("\n", -1)) {
            number++;
            boolean hidden = line.startsWith("^");
            out.append("<row r=\"%d\"%s>".formatted(number, hidden ? " hidden=\"1\"" : ""));
            var cells = (hidden ? line.substring(1) : line).split("\\|", -1);
            for (int c = 0; c < cells.length; c++)
                if (!cells[c].isEmpty()) out.append(cell(letters(c) + number, cells[c]));
            out.append("</row>");
        }
        out.append("</sheetData>");
        if (!sheet.merged().isEmpty()) {
            out.append("<mergeCells>");
            for (var range : sheet.merged()) out.append("<mergeCell ref=\"%s\"/>".formatted(range));
            out.append("</mergeCells>");
        }
        return out.append("</worksheet>").toString();
    }

    private static String cell(String at, String value) {
        return switch (value.charAt(0)) {
            case '#' -> "<c r=\"%s\"><v>%s</v></c>".formatted(at, value.substring(1));
            case '~' -> "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(at, value.substring(1));
            case '!' -> "<c r=\"%s\" t=\"e\"><f>VLOOKUP(A1,X:Y,2,0)</f><v>%s</v></c>".formatted(at, value.substring(1));
            case '=' -> formula(at, value.substring(1));
            default ->
                "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(at, escaped(value.replace("\\n", "\n")));
        };
    }

    private static String formula(String at, String value) {
        if (value.equals("?")) return "<c r=\"%s\"><f>A1+1</f></c>".formatted(at);
        return value.startsWith("#")
                ? "<c r=\"%s\"><f>A1+1</f><v>%s</v></c>".formatted(at, value.substring(1))
                : "<c r=\"%s\" t=\"str\"><f>TEXT(A1,0)</f><v>%s</v></c>".formatted(at, escaped(value));
    }

    private static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] zipped(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
