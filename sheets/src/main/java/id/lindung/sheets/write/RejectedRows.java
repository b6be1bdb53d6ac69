package id.lindung.sheets.write;

import id.lindung.sheets.Cell;
import id.lindung.sheets.Rows;
import id.lindung.sheets.SheetInfo;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.RowClassifier;
import id.lindung.sheets.layout.RowClassifier.Classified;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.SharedCells;
import id.lindung.sheets.layout.Surroundings;
import id.lindung.sheets.layout.TableLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        return write(source, rejected, wording, _ -> UnaryOperator.identity(), out);
    }

    /**
     * The same, where a row may lean on the rows before it.
     *
     * @param whole for each table what makes a row whole; it sees all rows of the sheet in order
     */
    public static int write(
            TableFile source,
            Iterator<RejectedRow> rejected,
            Wording wording,
            Function<TableLayout, UnaryOperator<SheetRow>> whole,
            OutputStream out)
            throws IOException {
        Workbook workbook = new Workbook(out, "Lindung", "1.0");
        Queue queue = new Queue(rejected);
        Set<String> names = new HashSet<>();
        int written = 0;
        for (SheetInfo sheet : source.sheets()) {
            if (queue.head != null && queue.head.sheet() == sheet.index()) {
                SheetCopy copy = new SheetCopy(
                        workbook.newWorksheet(uniqueName(sheet, source, names)),
                        TableLayout.detect(source, sheet.index()),
                        source,
                        wording);
                written += copySheet(source, sheet, queue, whole, copy);
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
            TableFile source,
            SheetInfo sheet,
            Queue queue,
            Function<TableLayout, UnaryOperator<SheetRow>> whole,
            SheetCopy copy)
            throws IOException {
        List<Table> tables = TableLayout.detectAll(source, sheet.index()).stream()
                .map(layout -> new Table(source, layout, whole.apply(layout)))
                .toList();
        Surroundings around = new Surroundings(tables.getFirst().layout().mapping());
        Set<Integer> goesOn = Set.of();
        try (Rows rows = source.rows(sheet.index())) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                SheetRow filled = row;
                boolean continued = false;
                Classified first = null;
                for (Table table : tables) {
                    Classified told = table.classifier().classify(row);
                    first = first == null ? told : first;
                    continued |= told.kind() == RowKind.CONTINUED
                            && goesOn.contains(table.layout().from());
                    filled = table.shared().fill(filled);
                    filled = told.kind() == RowKind.RECORD ? table.whole().apply(filled) : filled;
                }
                if (queue.isAt(sheet, row)) {
                    copy.headings(around.take());
                    Reasons reasons = queue.takeReasons();
                    copy.rejected(ofTables(filled, tables, reasons.tables()), reasons.text());
                    goesOn = reasons.tables();
                } else if (continued) {
                    copy.further(ofTables(row, tables, goesOn));
                } else if (row.number() <= copy.headerLast()) {
                    copy.above(row);
                } else {
                    goesOn = Set.of();
                    if (first != null) {
                        around.pass(row, first);
                    }
                    if (queue.head == null || queue.head.sheet() != sheet.index()) {
                        break;
                    }
                }
            }
        }
        return copy.finish();
    }

    /** Of tables side by side only those that the row was refused in; the neighbours' people are none of its business. */
    private static SheetRow ofTables(SheetRow row, List<Table> tables, Set<Integer> refused) {
        Cell[] cells = new Cell[row.size()];
        Arrays.setAll(cells, row::cell);
        for (Table table : tables) {
            TableLayout layout = table.layout();
            if (tables.size() > 1 && !refused.contains(layout.from())) {
                int until = Math.min(layout.until(), cells.length);
                Arrays.fill(cells, Math.min(layout.from(), until), until, Cell.empty());
            }
        }
        return tables.size() > 1 ? row.with(cells) : row;
    }

    /** Why a row was refused, and in which of the tables beside each other, by their first columns. */
    private record Reasons(String text, Set<Integer> tables) {}

    /** One table of a sheet, with what its rows lean on. */
    private record Table(
            TableLayout layout, RowClassifier classifier, SharedCells shared, UnaryOperator<SheetRow> whole) {
        Table(TableFile source, TableLayout layout, UnaryOperator<SheetRow> whole) {
            this(
                    layout,
                    layout.classifier(layout.mapping()),
                    new SharedCells(source.merged(layout.sheet().index()), layout.mapping(), layout.headerLast()),
                    whole);
        }
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

        boolean isAt(SheetInfo sheet, SheetRow row) {
            return head != null && head.sheet() == sheet.index() && head.row() == row.number();
        }

        Reasons takeReasons() {
            RejectedRow row = head;
            if (row == null) {
                throw new IllegalStateException("nothing to take");
            }
            StringBuilder reasons = new StringBuilder(row.reason());
            Set<Integer> tables = new HashSet<>(Set.of(row.table()));
            while (true) {
                head = rejected.hasNext() ? rejected.next() : null;
                if (head == null || head.compareTo(row) != 0) {
                    break;
                }
                reasons.append('\n').append(head.reason());
                tables.add(head.table());
            }
            if (head != null && head.compareTo(row) < 0) {
                throw new IllegalArgumentException("rows are out of order at " + head);
            }
            return new Reasons(reasons.toString(), tables);
        }
    }

    /** Whether a cell holds something worth copying. */
    static boolean holds(Cell cell) {
        return !(cell instanceof Cell.Empty);
    }
}
