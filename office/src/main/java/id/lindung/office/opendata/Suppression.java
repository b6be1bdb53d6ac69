package id.lindung.office.opendata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Hides counts of fewer than five people, and as many more as it takes that no hidden count follows from the published ones by
 * adding and subtracting. Sums are equations over the cells; a hidden cell is safe when the equations leave it open. That is asked
 * of all equations together, so that the difference of two tables gives nothing away either.
 */
final class Suppression {

    /** Counts from 1 to this are hidden; none at all is no secret. */
    static final int MOST_HIDDEN = 4;

    /** Equations are solved modulo a prime: what is open there is open over the whole numbers too. */
    private static final long PRIME = 2_147_483_647L;

    private final long[] cells;
    private final List<Sum> sums = new ArrayList<>();
    private final BitSet hidden = new BitSet();

    /** Cells that add up to a total; all are indices. */
    private record Sum(int total, int[] parts) {
        int[] all() {
            var all = new int[parts.length + 1];
            all[0] = total;
            System.arraycopy(parts, 0, all, 1, parts.length);
            return all;
        }
    }

    Suppression(long[] cells) {
        this.cells = cells.clone();
    }

    /** The parts make the total, or nearly so: whoever is counted in two parts does not make it safe to publish all of them. */
    void sum(int total, int... parts) {
        sums.add(new Sum(total, parts.clone()));
    }

    /** The cells not to publish. */
    BitSet hide() {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] > 0 && cells[i] <= MOST_HIDDEN) hidden.set(i);
        }
        for (boolean more = true; more; ) {
            more = false;
            for (var sum : sums) more |= fewCandidates(sum);
            if (more) continue;
            int open = determined();
            if (open >= 0) more = hideWith(open);
        }
        return (BitSet) hidden.clone();
    }

    /** One hidden cell in a sum is its rest; several that are all small give a narrow range. */
    private boolean fewCandidates(Sum sum) {
        int count = 0;
        long largest = 0;
        for (int each : sum.all()) {
            if (hidden.get(each)) {
                count++;
                largest = Math.max(largest, cells[each]);
            }
        }
        if (count == 0 || (count > 1 && largest > MOST_HIDDEN)) return false;
        return hideSmallest(sum);
    }

    /** The smallest cell that is no small one itself; else, when all others are empty, one of those. */
    private boolean hideSmallest(Sum sum) {
        int best = -1;
        for (int each : sum.all()) {
            if (hidden.get(each)) continue;
            if (best < 0 || rank(each) < rank(best)) best = each;
        }
        if (best < 0) return false;
        hidden.set(best);
        return true;
    }

    private long rank(int cell) {
        return cells[cell] == 0 ? Long.MAX_VALUE : cells[cell];
    }

    private boolean hideWith(int cell) {
        for (var sum : sums) {
            boolean holds = false;
            for (int each : sum.all()) holds |= each == cell;
            if (holds && hideSmallest(sum)) return true;
        }
        // Nothing left to hide beside it: every cell of its sums is hidden already and no total is published.
        return false;
    }

    /** A hidden cell that the equations determine, or -1: it stands alone in a row of the reduced equations. */
    int determined() {
        var columns = hidden.stream().toArray();
        if (columns.length == 0) return -1;
        var rows = new ArrayList<long[]>();
        for (var sum : sums) {
            var row = new long[columns.length];
            boolean any = false;
            for (int c = 0; c < columns.length; c++) {
                if (columns[c] == sum.total()) {
                    row[c] = PRIME - 1;
                    any = true;
                }
                for (int part : sum.parts()) {
                    if (part == columns[c]) {
                        row[c] = 1;
                        any = true;
                    }
                }
            }
            if (any) rows.add(row);
        }
        reduce(rows, columns.length);
        for (var row : rows) {
            int at = -1;
            int count = 0;
            for (int c = 0; c < row.length; c++) {
                if (row[c] != 0) {
                    at = c;
                    count++;
                }
            }
            if (count == 1) return columns[at];
        }
        return -1;
    }

    private static void reduce(List<long[]> rows, int width) {
        int done = 0;
        for (int c = 0; c < width && done < rows.size(); c++) {
            int pivot = -1;
            for (int r = done; r < rows.size() && pivot < 0; r++) if (rows.get(r)[c] != 0) pivot = r;
            if (pivot < 0) continue;
            var row = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done, row);
            long inverse = power(row[c], PRIME - 2);
            for (int k = c; k < width; k++) row[k] = row[k] * inverse % PRIME;
            for (int r = 0; r < rows.size(); r++) {
                var other = rows.get(r);
                if (r == done || other[c] == 0) continue;
                long factor = other[c];
                for (int k = c; k < width; k++) {
                    other[k] = Math.floorMod(other[k] - factor * row[k] % PRIME, PRIME);
                }
            }
            done++;
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) result = result * square % PRIME;
            square = square * square % PRIME;
        }
        return result;
    }
}
