package id.lindung.office.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cells of a column whose total is shown must stay closed before readers who may not see names: 1 to 4 people, and the next
 * smallest when a single one could be worked out from the total.
 */
public final class SmallCells {

    /** A cell of fewer people is closed. */
    public static final int FEWEST = 5;

    private SmallCells() {}

    /** Places in the list that are not shown. */
    public static Set<Integer> closed(List<Long> column) {
        var closed = new TreeSet<Integer>();
        for (int i = 0; i < column.size(); i++) if (column.get(i) > 0 && column.get(i) < FEWEST) closed.add(i);
        if (isSafe(closed, column)) return closed;
        next(closed, column).ifPresent(closed::add);
        return closed;
    }

    /**
     * The same for a table whose sums are shown both ways: what is closed in one row may not follow from its column, nor the other way
     * round.
     *
     * @param rows as long as each other
     * @return for each row the places that are not shown
     */
    static List<Set<Integer>> closed(List<List<Long>> rows, int width) {
        var closed = new ArrayList<Set<Integer>>();
        for (var row : rows) closed.add(closed(row));
        for (boolean more = true; more; ) {
            more = false;
            for (int c = 0; c < width; c++) {
                int column = c;
                var values = rows.stream().map(row -> row.get(column)).toList();
                var shut = new TreeSet<Integer>();
                for (int r = 0; r < rows.size(); r++) if (closed.get(r).contains(column)) shut.add(r);
                var another = isSafe(shut, values) ? Optional.<Integer>empty() : next(shut, values);
                another.ifPresent(row -> closed.get(row).add(column));
                more |= another.isPresent();
            }
            for (int r = 0; r < rows.size(); r++) {
                var another = isSafe(closed.get(r), rows.get(r))
                        ? Optional.<Integer>empty()
                        : next(closed.get(r), rows.get(r));
                another.ifPresent(closed.get(r)::add);
                more |= another.isPresent();
            }
        }
        return closed;
    }

    /** Whether the sum of the closed ones leaves each of them open: one alone is its rest, and several that are all 1 or all 4 are known. */
    private static boolean isSafe(Set<Integer> closed, List<Long> column) {
        if (closed.isEmpty()) return true;
        if (closed.size() == 1) return false;
        long sum = closed.stream().mapToLong(column::get).sum();
        boolean large = closed.stream().anyMatch(each -> column.get(each) >= FEWEST);
        int most = (FEWEST - 1) * closed.size();
        return large || (sum >= FEWEST && sum > closed.size() + 1 && sum < most - 1);
    }

    /** The smallest of the others that is no small one itself. */
    private static Optional<Integer> next(Set<Integer> closed, List<Long> column) {
        Integer best = null;
        for (int i = 0; i < column.size(); i++) {
            boolean open = !closed.contains(i) && column.get(i) >= FEWEST;
            if (open && (best == null || column.get(i) < column.get(best))) best = i;
        }
        return Optional.ofNullable(best);
    }
}
