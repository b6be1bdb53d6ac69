package id.lindung.sheets.write;

import id.lindung.sheets.Cell;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnGuess;
import id.lindung.sheets.layout.TableLayout;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** Copies rows of one sheet cell by cell, as they were, and adds the column of reasons. */
final class SheetCopy {
    private static final int LOOK_AT = 60;
    private static final int FLUSH_EVERY = 200;
    private static final int REASON_WIDTH = 60;
    private static final String REASON_FILL = "FDECEA";

    private final Worksheet sheet;
    private final TableLayout layout;
    private final RejectedRows.Wording wording;
    private final BitSet textColumns = new BitSet();
    private final int width;
    private int next;
    private int copied;

    SheetCopy(Worksheet sheet, TableLayout layout, TableFile source, RejectedRows.Wording wording) {
        this.sheet = sheet;
        this.layout = layout;
        this.wording = wording;
        for (ColumnGuess guess : layout.columns()) {
            if (guess.field() != null) {
                switch (guess.field()) {
                    case NATIONAL_ID, FAMILY_CARD, PARTICIPANT_NUMBER, PHONE, RT_RW -> textColumns.set(guess.column());
                    default -> {}
                }
            }
        }
        int[] widths = widths(source, layout);
        this.width = widths.length;
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, Math.clamp(widths[c] + 2L, 5, 40));
        }
        sheet.width(width, REASON_WIDTH);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        if (layout.hasHeadingsBelow()) {
            next = layout.headerLast();
        } else if (layout.headerLast() > 0) {
            sheet.freezePane(0, layout.headerLast());
            sheet.repeatRows(layout.headerFirst() - 1, layout.headerLast() - 1);
        } else {
            reasonHeading(0);
            next = 1;
        }
    }

    /**
     * The longest text per column among the first rows, titles left out. The whole sheet is read for its width, because the
     * reasons stand to the right of everything.
     */
    private static int[] widths(TableFile source, TableLayout layout) {
        int[] widths = new int[Math.max(1, layout.columns().size())];
        try (Rows rows = source.rows(layout.sheet().index())) {
            for (int seen = 0; rows.hasNext(); seen++) {
                SheetRow row = rows.next();
                if (row.size() > widths.length) {
                    widths = Arrays.copyOf(widths, row.size());
                }
                if (row.number() >= layout.headerFirst() && seen < LOOK_AT) {
                    for (int c = 0; c < row.size(); c++) {
                        widths[c] = Math.max(widths[c], row.text(c).length());
                    }
                }
            }
        }
        return widths;
    }

    /** Row number of the last row that {@link #above} takes. */
    int headerLast() {
        return layout.headerLast();
    }

    /** Headings of sections, families and other columns, without which the next refused row would belong nowhere. */
    void headings(List<SheetRow> rows) throws IOException {
        next = Math.max(next, layout.headerLast());
        if (copied == 0 && layout.hasHeadingsBelow()) {
            reasonHeading(next);
            for (SheetRow row : layout.headingRows()) {
                further(row);
            }
        }
        for (SheetRow row : rows) {
            further(row);
        }
    }

    /** A row without a reason of its own, directly under the one before. */
    void further(SheetRow row) throws IOException {
        copy(row, false);
        next++;
    }

    /** A title or heading row, in its own place. */
    void above(SheetRow row) throws IOException {
        next = row.number() - 1;
        copy(row, false);
        if (row.number() == layout.headerFirst()) {
            reasonHeading(next);
        }
        next++;
    }

    private void reasonHeading(int row) {
        SheetText.put(sheet, row, width, wording.reason());
        sheet.style(row, width).bold().fillColor(REASON_FILL).set();
    }

    /** A refused row, directly under the one before. */
    void rejected(SheetRow row, String reasons) throws IOException {
        next = Math.max(next, layout.headerLast());
        copy(row, true);
        SheetText.put(sheet, next, width, reasons);
        sheet.style(next, width)
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(REASON_FILL)
                .set();
        next++;
        copied++;
        if (copied % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void copy(SheetRow row, boolean data) {
        for (int c = 0; c < row.size(); c++) {
            put(c, row.cell(c), data);
        }
        if (data) {
            // Also where the cell is empty: what is typed there next must stay text.
            textColumns.stream()
                    .filter(c -> !RejectedRows.holds(row.cell(c)))
                    .forEach(c -> sheet.style(next, c).format("@").set());
        }
    }

    private void put(int column, Cell cell, boolean data) {
        boolean text = data && textColumns.get(column);
        switch (cell) {
            case Cell.Empty _ -> {}
            case Cell.Text(String value, boolean _) -> {
                SheetText.put(sheet, next, column, value);
                if (text) {
                    sheet.style(next, column).format("@").set();
                }
            }
            case Cell.Num number -> {
                // A damaged NIK stays the number it is: as text it would pass for a sound one next time.
                sheet.value(next, column, number.value());
                if (text || !number.format().equals("General")) {
                    sheet.style(next, column)
                            .format(text ? "@" : number.format())
                            .set();
                }
            }
            case Cell.Date date -> {
                sheet.value(next, column, date.serial());
                sheet.style(next, column).format(date.format()).set();
            }
            case Cell.Bool(boolean value, boolean _) -> sheet.value(next, column, value);
            case Cell.Fault(String code, boolean _) -> SheetText.put(sheet, next, column, code);
        }
    }

    int finish() throws IOException {
        sheet.close();
        return copied;
    }
}
