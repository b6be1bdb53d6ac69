package id.lindung.sheets.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an upload template as another program expects it: a first sheet that people read, a second whose first row is the headings and
 * whose every cell is text. Closing writes the end of the workbook but leaves the stream open.
 */
public final class TemplateWriter implements Closeable {
    private static final int FLUSH_EVERY = 500;
    private static final double WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet data;
    private final int columns;
    private int row;

    private TemplateWriter(Workbook workbook, Worksheet data, List<String> columns) {
        this.workbook = workbook;
        this.data = data;
        this.columns = columns.size();
        write(columns);
        data.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            data.width(c, WIDTH);
        }
    }

    /**
     * Starts a workbook.
     *
     * @param notes lines of the first sheet
     * @param columns headings of the second
     */
    public static TemplateWriter open(
            OutputStream out, String notesSheet, List<String> notes, String dataSheet, List<String> columns)
            throws IOException {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a template has columns");
        }
        Workbook workbook = new Workbook(out, "Lindung", "1.0");
        Worksheet first = workbook.newWorksheet(SheetText.sheetName(notesSheet));
        first.width(0, 90);
        for (int i = 0; i < notes.size(); i++) {
            SheetText.put(first, i, 0, notes.get(i));
        }
        first.close();
        return new TemplateWriter(workbook, workbook.newWorksheet(SheetText.sheetName(dataSheet)), columns);
    }

    /** Writes one row, a text for each column. */
    public void row(List<String> values) throws IOException {
        if (values.size() != columns) {
            throw new IllegalArgumentException(values.size() + " values for " + columns + " columns");
        }
        write(values);
        if (row % FLUSH_EVERY == 0) {
            data.flush();
        }
    }

    private void write(List<String> values) {
        for (int c = 0; c < values.size(); c++) {
            if (!values.get(c).isEmpty()) {
                SheetText.put(data, row, c, values.get(c));
                data.style(row, c).format("@").set();
            }
        }
        row++;
    }

    @Override
    public void close() throws IOException {
        data.close();
        workbook.finish();
    }
}
