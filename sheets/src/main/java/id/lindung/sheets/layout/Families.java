package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists in families: a row names the family's head or card, and the members with their numbers follow. Such a row is a heading,
 * for whoever of it is a worker stands below with a number.
 */
final class Families {
    private static final Pattern MARK = Pattern.compile(
            "(?:(?:NO|NOMOR)\\b\\.? ?)?(?:KK|NKK|KELUARGA|KEPALA KELUARGA|KARTU KELUARGA)(?![\\p{L}])\\s*[.:]?\\s*\\S.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){15}(?![0-9])");
    private static final int LONGEST = 120;

    private final ColumnMapping mapping;
    private final boolean byCard;
    private final boolean byNumber;

    private Families(ColumnMapping mapping, boolean byCard, boolean byNumber) {
        this.mapping = mapping;
        this.byCard = byCard;
        this.byNumber = byNumber;
    }

    /** @param sample the first rows of the list, by which it is known whether it stands in families */
    static Families of(ColumnMapping mapping, List<SheetRow> sample) {
        var identity = mapping.column(Field.NATIONAL_ID);
        if (identity.isEmpty()) {
            return new Families(mapping, false, false);
        }
        return new Families(
                mapping,
                only(mapping.column(Field.FAMILY_CARD), 10, mapping, sample, 1),
                only(mapping.column(Field.ROW_NUMBER), 1, mapping, sample, 2));
    }

    /** Whether the column has values in headings of families alone, each with a person below it. */
    private static boolean only(
            OptionalInt column, int digits, ColumnMapping mapping, List<SheetRow> sample, int atLeast) {
        if (column.isEmpty()) {
            return false;
        }
        int heads = 0;
        for (int i = 0; i < sample.size(); i++) {
            SheetRow row = sample.get(i);
            if (Signals.digits(row.cell(column.getAsInt())) < digits) {
                continue;
            }
            if (tellsMore(row, mapping)) {
                return false;
            }
            boolean member = i + 1 < sample.size() && hasNumber(sample.get(i + 1), mapping);
            heads += member ? 1 : 0;
        }
        return heads >= atLeast;
    }

    /** Whether the row is a family's heading. */
    boolean isHead(SheetRow row) {
        if (tellsMore(row, mapping)) {
            return false;
        }
        if (byCard && Signals.digits(cell(row, Field.FAMILY_CARD)) >= 10) {
            return true;
        }
        String name = cell(row, Field.NAME).shown().strip();
        if (byNumber && !name.isEmpty() && Signals.isRunning(cell(row, Field.ROW_NUMBER))) {
            return true;
        }
        String text = name.isEmpty() ? alone(row) : name;
        return text.length() <= LONGEST && MARK.matcher(text).matches();
    }

    /** The text of a row that has one only, as a cell merged over the whole list. */
    private static String alone(SheetRow row) {
        String only = "";
        for (int c = 0; c < row.size(); c++) {
            if (!row.cell(c).isBlank()) {
                if (!only.isEmpty()) {
                    return "";
                }
                only = row.text(c);
            }
        }
        return only;
    }

    /** The family card that the heading tells, if any. */
    Optional<String> card(SheetRow row) {
        Cell cell = cell(row, Field.FAMILY_CARD);
        if (cell instanceof Cell.Text && Signals.isIdentity(cell)) {
            return Optional.of(cell.shown().strip());
        }
        String text = TableLayout.joined(row);
        var written = text.length() <= LONGEST && MARK.matcher(text).matches() ? CARD.matcher(text) : null;
        return written != null && written.find() ? Optional.of(written.group()) : Optional.empty();
    }

    private static boolean hasNumber(SheetRow row, ColumnMapping mapping) {
        return Signals.digits(at(row, mapping, Field.NATIONAL_ID)) >= 8;
    }

    /** A number, birth or sex of its own: a person, however incomplete. */
    private static boolean tellsMore(SheetRow row, ColumnMapping mapping) {
        for (Field field : List.of(
                Field.NATIONAL_ID,
                Field.BIRTH_DATE,
                Field.BIRTH_PLACE_AND_DATE,
                Field.BIRTH_PLACE,
                Field.SEX,
                Field.SEX_MALE,
                Field.SEX_FEMALE,
                Field.MOTHER_NAME,
                Field.OCCUPATION)) {
            if (!at(row, mapping, field).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private Cell cell(SheetRow row, Field field) {
        return at(row, mapping, field);
    }

    private static Cell at(SheetRow row, ColumnMapping mapping, Field field) {
        @Nullable Integer column = mapping.columns().get(field);
        return column == null ? Cell.empty() : row.cell(column);
    }
}
