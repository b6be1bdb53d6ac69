package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.MergedCells;
import id.lindung.sheets.MergedCells.Span;
import id.lindung.sheets.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the rows under a merged cell its value: a village operator merges the hamlet, the RT/RW or the family card over all it holds
 * for. What says who somebody is ({@link Field#identifies}) is never shared. Rows come in order, from the sheet's first.
 */
public final class SharedCells {

    private record Shared(Span span, Cell cell) {}

    private final List<Span> spans;
    private final Map<Integer, Shared> open = new HashMap<>();
    private int next;

    /** @param headerLast the row number of the last heading; a merged heading is no value */
    public SharedCells(MergedCells merged, ColumnMapping mapping, int headerLast) {
        var columns = mapping.columns().entrySet().stream()
                .filter(each -> !each.getKey().identifies())
                .map(Map.Entry::getValue)
                .toList();
        spans = merged.spans().stream()
                .filter(span -> span.first() > headerLast && columns.contains(span.column()))
                .toList();
    }

    /** The row itself when nothing is merged into it. */
    public SheetRow fill(SheetRow row) {
        while (next < spans.size() && spans.get(next).first() <= row.number()) {
            var span = spans.get(next++);
            if (span.first() == row.number()) open.put(span.column(), new Shared(span, row.cell(span.column())));
        }
        if (open.isEmpty()) return row;
        open.values().removeIf(shared -> shared.span().last() < row.number());
        int size = row.size();
        boolean changed = false;
        for (var shared : open.values()) {
            if (fills(shared, row)) {
                size = Math.max(size, shared.span().column() + 1);
                changed = true;
            }
        }
        if (!changed) return row;
        var cells = new Cell[size];
        for (int column = 0; column < size; column++) cells[column] = row.cell(column);
        for (var shared : open.values()) {
            if (fills(shared, row)) cells[shared.span().column()] = shared.cell();
        }
        return row.with(cells);
    }

    private static boolean fills(Shared shared, SheetRow row) {
        return row.cell(shared.span().column()).isBlank() && !shared.cell().isBlank();
    }
}
