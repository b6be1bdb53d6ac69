package id.lindung.sheets.layout;

import id.lindung.sheets.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Headings that come again inside a table: the same ones where a page began, or those of a table with other columns. */
final class SecondHeadings {
    private static final double SURE = 0.75;

    private final TableLayout layout;
    private final ColumnMapping first;
    private final List<SheetRow> rows = new ArrayList<>();
    private ColumnMapping now;

    /** @param first the columns under the first headings, as guessed or as a person corrected them */
    SecondHeadings(TableLayout layout, ColumnMapping first) {
        this.layout = layout;
        this.first = first;
        this.now = first;
    }

    /** Whether a row names people's columns anew, or is the finer row of headings that began just above. */
    boolean continuesWith(SheetRow row) {
        return isFinerRow(row) || Headings.isOfPeople(row);
    }

    private boolean isFinerRow(SheetRow row) {
        return !rows.isEmpty() && Headings.isSubRow(row, rows);
    }

    /** The columns from this heading row on. */
    ColumnMapping read(SheetRow row) {
        boolean finer = isFinerRow(row);
        if (!finer) {
            rows.clear();
        }
        if (isFirstAgain(row)) {
            now = first;
            return now;
        }
        rows.add(row);
        Map<Field, Integer> named = new EnumMap<>(Field.class);
        first.columns().forEach((field, column) -> {
            if (isUnder(column, row)) {
                named.put(field, column);
            }
        });
        for (ColumnGuess guess : ColumnGuesser.guess(Headings.of(rows), List.of())) {
            if (guess.field() != null
                    && guess.field() != Field.OTHER
                    && guess.confidence() >= SURE
                    && !named.containsValue(guess.column())) {
                named.putIfAbsent(guess.field(), guess.column());
            }
        }
        if (!differs(named)) {
            now = finer ? now : first;
        } else if (named.containsKey(Field.NATIONAL_ID) || named.containsKey(Field.NAME)) {
            now = withUnnamed(named, row);
        }
        return now;
    }

    private boolean isFirstAgain(SheetRow row) {
        for (SheetRow heading : layout.headingRows()) {
            boolean same = true;
            for (int c = 0; c < Math.max(heading.size(), row.size()) && same; c++) {
                same = Words.plain(heading.text(c)).equals(Words.plain(row.text(c)));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row has over a column what the first headings have there. */
    private boolean isUnder(int column, SheetRow row) {
        String words = Words.plain(row.text(column));
        return !words.isEmpty()
                && layout.headingRows().stream()
                        .anyMatch(heading -> Words.plain(heading.text(column)).equals(words));
    }

    private boolean differs(Map<Field, Integer> named) {
        return named.entrySet().stream().anyMatch(entry -> {
            var column = first.column(entry.getKey());
            return !entry.getKey().repeats() && (column.isEmpty() || column.getAsInt() != entry.getValue());
        });
    }

    /** A column that was known without a heading is known so still, where nothing else stands over it now. */
    private ColumnMapping withUnnamed(Map<Field, Integer> named, SheetRow row) {
        Map<Field, Integer> columns = new EnumMap<>(named);
        first.columns().forEach((field, column) -> {
            if (!columns.containsValue(column) && row.cell(column).isBlank()) {
                columns.putIfAbsent(field, column);
            }
        });
        return new ColumnMapping(columns);
    }
}
