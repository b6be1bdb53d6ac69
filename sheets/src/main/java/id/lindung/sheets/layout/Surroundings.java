package id.lindung.sheets.layout;

import id.lindung.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that say where the next record of a sheet belongs: headings of sections and families, and headings that came again. A
 * record that leaves its sheet takes them along.
 */
public final class Surroundings {
    private record Heading(SheetRow row, RowKind kind, int depth) {}

    private final List<Heading> headings = new ArrayList<>();
    private ColumnMapping taken;
    private ColumnMapping now;

    /** @param columns as the first headings name them */
    public Surroundings(ColumnMapping columns) {
        taken = columns;
        now = columns;
    }

    /** Notes the row if it is such a heading; those it puts out of force are forgotten. */
    public void pass(SheetRow row, RowClassifier.Classified classified) {
        RowKind kind = classified.kind();
        now = classified.mapping();
        switch (kind) {
            case SECTION -> {
                int depth = depth(Sections.read(TableLayout.joined(row), Section.NONE));
                headings.removeIf(each ->
                        each.kind() == RowKind.FAMILY || (each.kind() == RowKind.SECTION && each.depth() >= depth));
                headings.add(new Heading(row, kind, depth));
            }
            case FAMILY -> {
                headings.removeIf(each -> each.kind() == RowKind.FAMILY);
                headings.add(new Heading(row, kind, 0));
            }
            case HEADER -> {
                // Headings stand in rows below each other; others replace them.
                headings.removeIf(
                        each -> each.kind() == RowKind.HEADER && each.row().number() < row.number() - 1);
                headings.add(new Heading(row, kind, 0));
            }
            case RECORD, TITLE, COLUMN_NUMBERS, BLANK, TOTAL, SIGNATURE, CONTINUED, NOTE -> {}
        }
    }

    /** The headings met since the last time, in their order; those of columns only where they name other columns. */
    public List<SheetRow> take() {
        boolean same = now.equals(taken);
        var rows = headings.stream()
                .filter(each -> !same || each.kind() != RowKind.HEADER)
                .map(Heading::row)
                .toList();
        headings.clear();
        taken = now;
        return rows;
    }

    /** A village ends everything before it, a hamlet the hamlet and its RT, an RT the RT alone. */
    private static int depth(Section own) {
        if (own.village() != null) {
            return 0;
        }
        if (own.hamlet() != null) {
            return 1;
        }
        return own.rw() != null ? 2 : 3;
    }
}
