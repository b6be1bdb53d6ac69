package id.lindung.sheets.layout;

import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.Wordings.Match;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tables of people that stand beside each other on one sheet: men on the left, women on the right. */
final class SideBySide {
    private static final int MOST_TABLES = 8;
    private static final double SURE = 0.8;

    /** Columns of one table, {@code until} excluded; the outermost reach to the sheet's ends. */
    record Range(int from, int until) {
        static final Range ALL = new Range(0, Integer.MAX_VALUE);
    }

    private SideBySide() {}

    /** The ranges from left to right; one of all columns when there is one table or none. */
    static List<Range> of(List<SheetRow> rows) {
        List<Range> ranges = new ArrayList<>();
        split(rows, Range.ALL, ranges);
        return List.copyOf(ranges);
    }

    private static void split(List<SheetRow> rows, Range range, List<Range> found) {
        List<SheetRow> mine = within(rows, range);
        Headings headings = Headings.find(mine);
        int cut = headings.found() && found.size() < MOST_TABLES - 1 ? cut(mine, headings) : -1;
        if (cut <= range.from()) {
            found.add(range);
            return;
        }
        split(rows, new Range(range.from(), cut), found);
        split(rows, new Range(cut, range.until()), found);
    }

    static List<SheetRow> within(List<SheetRow> rows, Range range) {
        return rows.stream()
                .map(row -> row.within(range.from(), range.until()))
                .filter(row -> !row.isBlank())
                .toList();
    }

    /** The column where another table begins, or −1. */
    private static int cut(List<SheetRow> rows, Headings headings) {
        int repeated = repeated(rows, headings);
        if (repeated >= 0) {
            return repeated;
        }
        int first = 0;
        while (first < headings.width() && headings.over(first).isEmpty()) {
            first++;
        }
        // A table that begins further down has headings of its own, beside those found.
        if (isTable(rows, new Range(headings.width(), Integer.MAX_VALUE))) {
            return headings.width();
        }
        return isTable(rows, new Range(0, first)) ? first : -1;
    }

    private static boolean isTable(List<SheetRow> rows, Range range) {
        List<SheetRow> mine = within(rows, range);
        Headings headings = Headings.find(mine);
        return headings.found()
                && Headings.isOfPeople(mine.get(headings.last))
                && mine.subList(headings.last + 1, mine.size()).stream().anyMatch(Headings::hasIdentity);
    }

    /** Where the same headings name people a second time, with people under both. */
    private static int repeated(List<SheetRow> rows, Headings headings) {
        List<Integer> names = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Integer> births = new ArrayList<>();
        for (int c = 0; c < headings.width(); c++) {
            switch (field(headings, c)) {
                case NAME, NAME_FIRST -> names.add(c);
                case NATIONAL_ID -> numbers.add(c);
                case BIRTH_DATE, BIRTH_PLACE_AND_DATE -> births.add(c);
                case null, default -> {}
            }
        }
        List<Integer> proofs = numbers.size() >= 2 ? numbers : births;
        if (names.size() < 2 || proofs.size() < 2) {
            return -1;
        }
        int left = Math.max(names.get(0), proofs.get(0));
        int right = Math.min(names.get(1), proofs.get(1));
        int name = names.get(1);
        int proof = proofs.get(1);
        boolean people = rows.subList(headings.last + 1, rows.size()).stream()
                .anyMatch(row -> !row.cell(name).isBlank() && !row.cell(proof).isBlank());
        if (left >= right || !people) {
            return -1;
        }
        for (int c = left + 1; c < right; c++) {
            String own = own(headings, c);
            for (int before = 0; before < c && !own.isEmpty(); before++) {
                if (own.equals(own(headings, before))) {
                    return c;
                }
            }
        }
        return right;
    }

    private static @Nullable Field field(Headings headings, int column) {
        Match match = Headings.match(headings.over(column));
        return match == null || match.confidence() < SURE ? null : match.field();
    }

    private static String own(Headings headings, int column) {
        List<String> parts = headings.over(column);
        return parts.isEmpty() ? "" : Words.plain(parts.getLast());
    }
}
