package id.lindung.sheets.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table as a workbook, row by row: title, headings that stay in view and repeat on paper, filters, A4 landscape. A
 * table longer than a sheet continues on a next one. Closing writes the end of the workbook but leaves the stream open.
 */
public final class TableWriter implements Closeable {
    private static final int FLUSH_EVERY = 500;
    private static final String HEADING_FILL = "E8EEF4";

    private final Workbook workbook;
    private final String sheetName;
    private final List<String> titles;
    private final List<Column> columns;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * Starts a workbook.
     *
     * @param titles lines above the table, the first one in bold; may be empty
     */
    public static TableWriter open(OutputStream out, String sheetName, List<String> titles, List<Column> columns) {
        return new TableWriter(out, sheetName, titles, columns, SheetText.MOST_ROWS);
    }

    TableWriter(OutputStream out, String sheetName, List<String> titles, List<Column> columns, int rowsPerSheet) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        this.workbook = new Workbook(out, "Lindung", "1.0");
        this.sheetName = SheetText.sheetName(sheetName);
        this.titles = List.copyOf(titles);
        this.columns = List.copyOf(columns);
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = startSheet();
    }

    private Worksheet startSheet() {
        sheets++;
        String suffix = sheets == 1 ? "" : " (" + sheets + ")";
        String name = sheetName.substring(0, Math.min(sheetName.length(), 31 - suffix.length())) + suffix;
        Worksheet started = workbook.newWorksheet(name);
        started.paperSize(PaperSize.A4_PAPER);
        started.pageOrientation("landscape");
        started.setFitToPage(true);
        started.fitToWidth((short) 1);
        started.fitToHeight((short) 0);
        for (int c = 0; c < columns.size(); c++) {
            started.width(c, columns.get(c).characters());
        }
        for (int i = 0; i < titles.size(); i++) {
            SheetText.put(started, i, 0, titles.get(i));
            if (i == 0) {
                started.style(i, 0).bold().fontSize(13).set();
            }
        }
        int heading = headingRow();
        for (int c = 0; c < columns.size(); c++) {
            SheetText.put(started, heading, c, columns.get(c).heading());
            started.style(heading, c)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(HEADING_FILL)
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        started.freezePane(0, heading + 1);
        started.repeatRows(heading);
        row = heading + 1;
        return started;
    }

    private int headingRow() {
        return titles.isEmpty() ? 0 : titles.size() + 1;
    }

    /**
     * Writes one row.
     *
     * @param values one per column, null for an empty cell: text for TEXT, {@link Long}, {@link Integer} or {@link BigDecimal}
     *     for NUMBER and RUPIAH, {@link LocalDate} for DATE; text is accepted anywhere and stays text
     */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        if (row >= rowsPerSheet) {
            finishSheet();
            sheet = startSheet();
        }
        for (int c = 0; c < columns.size(); c++) {
            Object value = values.get(c);
            if (value != null) {
                put(c, columns.get(c).type(), value);
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Column.Type type, Object value) {
        switch (value) {
            case String text -> SheetText.put(sheet, row, column, text);
            case Integer number -> number(column, type, number);
            case Long number -> number(column, type, number);
            case BigDecimal number -> number(column, type, number);
            case LocalDate date when type == Column.Type.DATE -> sheet.value(row, column, date);
            default ->
                throw new IllegalArgumentException(
                        "column %s takes no %s".formatted(columns.get(column).heading(), value.getClass()));
        }
        sheet.style(row, column)
                .format(value instanceof String ? "@" : type.format)
                .set();
    }

    private void number(int column, Column.Type type, Number value) {
        switch (type) {
            case NUMBER, RUPIAH -> sheet.value(row, column, value);
            // A number in a text column would lose the digits that made it text.
            case TEXT, DATE ->
                throw new IllegalArgumentException("column %s takes no number"
                        .formatted(columns.get(column).heading()));
        }
    }

    private void finishSheet() throws IOException {
        sheet.setAutoFilter(headingRow(), 0, Math.max(row - 1, headingRow()), columns.size() - 1);
        sheet.close();
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        workbook.finish();
    }
}
