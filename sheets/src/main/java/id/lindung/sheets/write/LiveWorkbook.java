package id.lindung.sheets.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of several sheets whose totals are formulas that carry their value: whoever opens it sees the number at once, whoever
 * changes a cell sees it move. Held in memory until written; meant for some ten thousand rows.
 */
public final class LiveWorkbook {

    private static final String FILL = "E8EEF4";
    private static final Pattern FORMULA = Pattern.compile("<f>([^<]*)</f>");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Lindung", "1.0");
    private final List<Map<String, Long>> values = new ArrayList<>();

    /** Starts a sheet; at most 31 characters of the name are kept. */
    public Sheet sheet(String name, List<Integer> widths) {
        var known = new HashMap<String, Long>();
        values.add(known);
        return new Sheet(workbook.newWorksheet(SheetText.sheetName(name)), known, widths);
    }

    /** Writes the workbook; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        workbook.finish();
        // The library's own entries can only be read from the end of the file.
        var file = Files.createTempFile("lindung", ".xlsx");
        try {
            Files.write(file, bytes.toByteArray());
            var copy = new ZipOutputStream(out);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    var content = zip.getInputStream(entry).readAllBytes();
                    copy.write(
                            entry.getName().startsWith("xl/worksheets/sheet")
                                    ? withValues(entry.getName(), content)
                                    : content);
                    copy.closeEntry();
                }
            }
            copy.finish();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private byte[] withValues(String name, byte[] content) {
        int number = Integer.parseInt(name.replaceAll("[^0-9]", ""));
        var known = values.get(number - 1);
        var text = new String(content, StandardCharsets.UTF_8);
        return FORMULA.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        found.group() + "<v>" + known.getOrDefault(unescape(found.group(1)), 0L) + "</v>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** One sheet, written row by row from the top. */
    public static final class Sheet {

        private final Worksheet sheet;
        private final Map<String, Long> known;
        private int row;

        private Sheet(Worksheet sheet, Map<String, Long> known, List<Integer> widths) {
            this.sheet = sheet;
            this.known = known;
            for (int i = 0; i < widths.size(); i++) sheet.width(i, widths.get(i));
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 999);
            sheet.footer("&P / &N", org.dhatim.fastexcel.Position.RIGHT);
        }

        /** The row that is written next, counted from 1 as Excel does. */
        public int next() {
            return row + 1;
        }

        public Sheet title(String text) {
            SheetText.put(sheet, row, 0, text);
            sheet.style(row, 0).bold().fontSize(14).set();
            row++;
            return this;
        }

        public Sheet line(String text) {
            SheetText.put(sheet, row, 0, text);
            row++;
            return this;
        }

        public Sheet blank() {
            row++;
            return this;
        }

        /** Headings that repeat on every printed page and stay in view. */
        public Sheet headings(List<String> headings) {
            for (int i = 0; i < headings.size(); i++) {
                SheetText.put(sheet, row, i, headings.get(i));
                sheet.style(row, i)
                        .bold()
                        .wrapText(true)
                        .fillColor(FILL)
                        .borderStyle(BorderStyle.THIN)
                        .borderColor(Color.GRAY5)
                        .verticalAlignment("center")
                        .set();
            }
            sheet.repeatRows(row);
            row++;
            return this;
        }

        public Sheet freeze(int columns) {
            sheet.freezePane(columns, row);
            return this;
        }

        /** Texts, whole numbers and {@link Total}s. */
        public Sheet row(boolean bold, Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                switch (cells[i]) {
                    case Number number -> sheet.value(row, i, number);
                    case Total total -> {
                        sheet.formula(row, i, total.formula());
                        known.put(total.formula(), total.value());
                    }
                    case Object text -> SheetText.put(sheet, row, i, text.toString());
                }
                var style = sheet.style(row, i).borderStyle(BorderStyle.THIN).borderColor(Color.GRAY3);
                if (cells[i] instanceof Number || cells[i] instanceof Total) style.format("#,##0");
                if (bold) style.bold();
                style.set();
            }
            row++;
            return this;
        }
    }

    /**
     * A formula with the value it has now.
     *
     * @param formula without the equals sign
     */
    public record Total(String formula, long value) {}
}
