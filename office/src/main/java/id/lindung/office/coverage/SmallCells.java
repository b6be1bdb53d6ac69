package id.lindung.office.coverage;

import java.util.ArrayList;
import java.util.List;
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
        if (closed.isEmpty()) return closed;
        long hidden = closed.stream().mapToLong(column::get).sum();
        if (closed.size() > 1 && hidden >= FEWEST) return closed;
        var open = new ArrayList<Integer>();
        for (int i = 0; i < column.size(); i++) if (column.get(i) >= FEWEST) open.add(i);
        open.stream().min(java.util.Comparator.comparingLong(column::get)).ifPresent(closed::add);
        return closed;
    }
}
