package id.lindung.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Makes the files the tests read: ordinary workbooks with the writer, malicious ones by hand. */
public final class Books {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Books() {}

    /** What a test puts into a cell that is not text: a value with a number format. */
    public record Formatted(Object value, String format) {}

    /** A workbook of sheets by name; a row of no values is left out, so its number is skipped. */
    public static Path workbook(Path file, Map<String, List<List<?>>> sheets) {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "Test", "1.0");
            for (var entry : sheets.entrySet()) {
                Worksheet sheet = book.newWorksheet(entry.getKey());
                for (int r = 0; r < entry.getValue().size(); r++) {
                    List<?> row = entry.getValue().get(r);
                    for (int c = 0; c < row.size(); c++) {
                        put(sheet, r, c, row.get(c));
                    }
                }
            }
            book.finish();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> {
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd h:mm:ss").set();
            }
            case Number number -> sheet.value(row, column, number);
            case Formatted(Object inner, String format) -> {
                put(sheet, row, column, inner);
                sheet.style(row, column).format(format).set();
            }
            default -> throw new IllegalArgumentException("no cell for " + value);
        }
    }

    public static Path sheet(Path file, List<List<?>> rows) {
        return workbook(file, Map.of("Data", rows));
    }

    /** A workbook whose one sheet's rows are given as XML. */
    public static Path raw(Path file, String rows) {
        return zip(file, parts("<sheetData>" + rows + "</sheetData>"));
    }

    static Map<String, String> parts(String sheetContent) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(REL));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, REL));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships><Relationship Id=\"rId1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"rId2\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                                + "<Relationship Id=\"rId3\" Type=\"%1$s/styles\" Target=\"styles.xml\"/></Relationships>")
                        .formatted(REL));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, sheetContent));
        return parts;
    }

    static Path zip(Path file, Map<String, String> parts) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TableFile open(Path file) {
        return switch (opening(file, Limits.DEFAULT)) {
            case Opening.Opened(TableFile opened) -> opened;
            case Opening.Refused(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    static Opening opening(Path file, Limits limits) {
        try {
            return TableFile.open(file, file.getFileName().toString(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<SheetRow> rows(TableFile file, int sheet) {
        List<SheetRow> all = new ArrayList<>();
        try (Rows rows = file.rows(sheet)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    /** Opens and reads everything; the code of the refusal met at any point, or null. */
    static Refusal.@Nullable Code refusal(Path file, Limits limits) {
        switch (opening(file, limits)) {
            case Opening.Refused(Refusal refusal) -> {
                return refusal.code();
            }
            case Opening.Opened(TableFile opened) -> {
                try (opened) {
                    for (SheetInfo sheet : opened.sheets()) {
                        try (Rows rows = opened.rows(sheet.index())) {
                            while (rows.hasNext()) {
                                rows.next();
                            }
                        }
                    }
                    return null;
                } catch (RefusedWhileReading e) {
                    return e.refusal().code();
                }
            }
        }
    }
}
