package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.Set;

/** What in a row speaks for a person. */
final class RowEvidence {
    private static final Set<Field> NOT_EVIDENCE = Set.of(
            Field.ROW_NUMBER,
            Field.NATIONAL_ID,
            Field.NAME,
            Field.NAME_MIDDLE,
            Field.NAME_LAST,
            Field.NOTE,
            Field.OTHER);

    final boolean identity;
    final boolean name;
    final boolean running;
    final boolean birth;
    final int typed;
    final int other;
    final int filled;
    final int fields;

    /** Cells that formulas fill where nobody stands: zeros and errors. */
    final int nothing;

    RowEvidence(SheetRow row, ColumnMapping mapping) {
        int typedFields = 0;
        int otherFields = 0;
        boolean birthSeen = false;
        int mapped = 0;
        int empty = 0;
        Cell who = cell(row, mapping, Field.NAME);
        boolean named = (!(who instanceof Cell.Fault) && who.shown().chars().anyMatch(Character::isLetter))
                || Signals.digits(cell(row, mapping, Field.NATIONAL_ID)) >= 8;
        for (var entry : mapping.columns().entrySet()) {
            Cell cell = row.cell(entry.getValue());
            if (cell.isBlank()) {
                continue;
            }
            if (!named && entry.getKey() != Field.ROW_NUMBER && Signals.isNothing(cell)) {
                empty++;
                continue;
            }
            mapped++;
            if (NOT_EVIDENCE.contains(entry.getKey())) {
                continue;
            }
            if (isTyped(entry.getKey(), cell)) {
                typedFields++;
                birthSeen |= entry.getKey() == Field.BIRTH_DATE || entry.getKey() == Field.BIRTH_PLACE_AND_DATE;
            } else {
                otherFields++;
            }
        }
        Cell id = cell(row, mapping, Field.NATIONAL_ID);
        identity = Signals.digits(id) >= 8 && !(id instanceof Cell.Date);
        String shownName = who instanceof Cell.Fault ? "" : who.shown();
        name = shownName.chars().filter(Character::isLetter).count() >= 2 && !Paper.isSignatureText(shownName);
        running = mapping.has(Field.ROW_NUMBER) && Signals.isRunning(cell(row, mapping, Field.ROW_NUMBER));
        birth = birthSeen;
        typed = typedFields;
        other = otherFields;
        fields = mapped;
        nothing = empty;
        int count = 0;
        for (int c = 0; c < row.size(); c++) {
            count += row.cell(c).isBlank() ? 0 : 1;
        }
        filled = count;
    }

    /** @param signing whether the signatures or the remarks under the list have begun */
    boolean isPerson(boolean signing) {
        if (identity) {
            return true;
        }
        if (name) {
            return signing ? (running && typed + other >= 1) || typed >= 2 : running || typed >= 1 || other >= 2;
        }
        return typed + other >= 2 && (running || (typed >= 2 && !signing));
    }

    private static Cell cell(SheetRow row, ColumnMapping mapping, Field field) {
        var column = mapping.column(field);
        return column.isPresent() ? row.cell(column.getAsInt()) : Cell.empty();
    }

    /** Whether the value has the form its field demands, which titles and remarks do not have by chance. */
    private static boolean isTyped(Field field, Cell cell) {
        return switch (field) {
            case BIRTH_DATE -> Signals.isDate(cell);
            case BIRTH_PLACE_AND_DATE -> Signals.isDate(cell) || Signals.isPlaceAndDate(cell);
            case SEX -> Signals.isSex(cell);
            case FAMILY_CARD -> Signals.digits(cell) >= 10;
            case PARTICIPANT_NUMBER, PHONE -> Signals.digits(cell) >= 8;
            case RT_RW -> cell instanceof Cell.Date || Signals.isRtRw(cell);
            case RT, RW -> Signals.digits(cell) >= 1 && Signals.digits(cell) <= 3;
            case INCOME -> Signals.isMoney(cell);
            default -> false;
        };
    }
}
