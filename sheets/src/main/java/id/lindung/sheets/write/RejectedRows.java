package id.lindung.sheets.write;

import id.lindung.sheets.Cell;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetInfo;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.TableLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Gives refused rows back as the sender knows them: the original columns with titles and headings, only the refused rows, and
 * one more column that says why. The source is read a second time, so nothing is held but the current row.
 */
public final class RejectedRows {
    private RejectedRows() {}

    /** The wording of the added column and of a workbook without refused rows. */
    public record Wording(String reason, String none) {
        public static final Wording INDONESIAN = new Wording("Alasan", "Tidak ada baris yang ditolak.");
        public static final Wording ENGLISH = new Wording("Reason", "No row was refused.");
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param rejected in order of sheet and row; several reasons for one row follow each other and are joined
     * @return rows given back
     * @throws IllegalArgumentException if the order is broken or a row does not exist in the source
     */
    public static int write(TableFile source, Iterator<RejectedRow> rejected, Wording wording, OutputStream out)
            throws IOException {
        Workbook workbook = new Workbook(out, "Lindung", "1.0");
        Queue queue = new Queue(rejected);
        Set<String> names = new HashSet<>();
        int written = 0;
        for (SheetInfo sheet : source.sheets()) {
            if (queue.head != null && queue.head.sheet() == sheet.index()) {
                written += copySheet(source, sheet, queue, wording, workbook, uniqueName(sheet, source, names));
            }
        }
        if (queue.head != null) {
            throw new IllegalArgumentException("no such row in the source, or out of order: " + queue.head);
        }
        if (names.isEmpty()) {
            var empty = workbook.newWorksheet(SheetText.sheetName(wording.reason()));
            SheetText.put(empty, 0, 0, wording.none());
            empty.width(0, 40);
            empty.close();
        }
        workbook.finish();
        return written;
    }

    private static String uniqueName(SheetInfo sheet, TableFile source, Set<String> taken) {
        String name = source.format() == TableFile.Format.CSV ? "Data" : SheetText.sheetName(sheet.name());
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = name.substring(0, Math.min(name.length(), 26)) + " (" + i + ")";
        }
        return name;
    }

    private static int copySheet(
            TableFile source, SheetInfo sheet, Queue queue, Wording wording, Workbook workbook, String name)
            throws IOException {
        TableLayout layout = TableLayout.detect(source, sheet.index());
        SheetCopy copy = new SheetCopy(workbook.newWorksheet(name), layout, source, wording);
        try (Rows rows = source.rows(sheet.index())) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                RejectedRow next = queue.head;
                if (next != null && next.sheet() == sheet.index() && next.row() == row.number()) {
                    copy.rejected(row, queue.takeReasons());
                } else if (row.number() <= layout.headerLast()) {
                    copy.above(row);
                }
                if (queue.head == null || queue.head.sheet() != sheet.index()) {
                    break;
                }
            }
        }
        return copy.finish();
    }

    /** The reasons, one row ahead. */
    private static final class Queue {
        private final Iterator<RejectedRow> rejected;

        @Nullable
        RejectedRow head;

        Queue(Iterator<RejectedRow> rejected) {
            this.rejected = rejected;
            this.head = rejected.hasNext() ? rejected.next() : null;
        }

        String takeReasons() {
            RejectedRow row = head;
            if (row == null) {
                throw new IllegalStateException("nothing to take");
            }
            StringBuilder reasons = new StringBuilder(row.reason());
            while (true) {
                head = rejected.hasNext() ? rejected.next() : null;
                if (head == null || head.compareTo(row) != 0) {
                    break;
                }
                reasons.append('\n').append(head.reason());
            }
            if (head != null && head.compareTo(row) < 0) {
                throw new IllegalArgumentException("rows are out of order at " + head);
            }
            return reasons.toString();
        }
    }

    /** Whether a cell holds something worth copying. */
    static boolean holds(Cell cell) {
        return !(cell instanceof Cell.Empty);
    }
}
