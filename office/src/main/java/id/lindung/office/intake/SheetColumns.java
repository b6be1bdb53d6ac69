package id.lindung.office.intake;

import id.lindung.sheets.Rows;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.layout.ColumnGuess;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.RowKind;
import id.lindung.sheets.layout.TableLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table's columns as they are understood, with values to judge by. */
public record SheetColumns(TableKey table, String name, List<Column> columns) {

    private static final int SAMPLES = 3;
    private static final int MOST_COLUMNS = 120;

    public SheetColumns {
        columns = List.copyOf(columns);
    }

    /**
     * @param letters as the spreadsheet program shows them; from first to last where a number has a cell for each digit
     * @param field what the column is read as, or null
     * @param certain false when a person should look
     */
    public record Column(
            int index,
            String letters,
            String heading,
            @Nullable Field field,
            boolean certain,
            List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    private static final double CERTAIN = 0.8;

    static SheetColumns of(TableFile file, TableLayout layout, ColumnMapping mapping) {
        var samples = samples(file, layout, mapping);
        List<Column> columns = new ArrayList<>();
        int until = Math.min(layout.columns().size(), layout.until());
        int shown = layout.from();
        for (var guess : layout.columns().subList(layout.from(), Math.min(layout.from() + MOST_COLUMNS, until))) {
            if (guess.column() < shown) continue;
            shown = layout.lastOf(guess.column()) + 1;
            columns.add(new Column(
                    guess.column(),
                    letters(guess.column(), shown - 1),
                    guess.heading(),
                    field(mapping, guess.column()),
                    guess.confidence() >= CERTAIN || guess.field() == null,
                    samples.get(guess.column())));
        }
        boolean alone = layout.from() == 0 && layout.until() == Integer.MAX_VALUE;
        var name = layout.sheet().name();
        return new SheetColumns(
                TableKey.of(layout), alone ? name : name + " " + letters(layout.from(), until - 1), columns);
    }

    private static String letters(int first, int last) {
        return first == last
                ? ColumnGuess.letters(first)
                : ColumnGuess.letters(first) + "–" + ColumnGuess.letters(last);
    }

    private static @Nullable Field field(ColumnMapping mapping, int column) {
        for (var entry : mapping.columns().entrySet()) if (entry.getValue() == column) return entry.getKey();
        return null;
    }

    private static List<List<String>> samples(TableFile file, TableLayout layout, ColumnMapping mapping) {
        List<List<String>> samples = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) samples.add(new ArrayList<>());
        var classifier = layout.classifier(mapping);
        int seen = 0;
        try (Rows rows = file.rows(layout.sheet().index())) {
            while (seen < SAMPLES && rows.hasNext()) {
                var row = layout.read(rows.next());
                if (classifier.classify(row).kind() != RowKind.RECORD) continue;
                seen++;
                for (int i = 0; i < samples.size(); i++) {
                    var text = row.text(i);
                    if (!text.isEmpty()) samples.get(i).add(masked(text));
                }
            }
        }
        return samples;
    }

    /** Long numbers are somebody's; the page needs to show only their shape. */
    private static String masked(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits < 9 || text.length() < 9) return text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return text.substring(0, 4) + "****" + text.substring(text.length() - 4);
    }
}
