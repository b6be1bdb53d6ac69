package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "The same as above", in the columns where neighbours share a value: a mark such as {@code "}, {@code idem} or {@code s.d.a}
 * stands for what the row above has. Who somebody is cannot be the same as above, so those columns are not read so.
 */
public final class Ditto {

    private static final Set<Field> SHARED = EnumSet.of(
            Field.BIRTH_PLACE,
            Field.FAMILY_CARD,
            Field.RT,
            Field.RW,
            Field.RT_RW,
            Field.HAMLET,
            Field.ADDRESS,
            Field.VILLAGE,
            Field.DISTRICT,
            Field.REGENCY,
            Field.REGION_CODE,
            Field.REGION_NAME,
            Field.OCCUPATION,
            Field.INCOME,
            Field.DECILE,
            Field.CATEGORY,
            Field.NOTE);

    private static final Pattern MARK = Pattern.compile(
            "[-\\s]*(?:[\"\u201C\u201D\u201E\u2033\u3003]|''|,,|``)+[-\\s]*|idem|ibid|id\\.|ditto|sda|s\\.? ?d\\.? ?a\\.?"
                    + "|(?:sama )?(?:dengan|dgn|spt|seperti)? ?di ?atas|sama",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 24;

    private final Map<Field, Cell> above = new EnumMap<>(Field.class);
    private final Map<Field, Cell> meant = new EnumMap<>(Field.class);

    /** Reads a row's marks, and remembers its values for the next row. */
    void read(SheetRow row, ColumnMapping mapping) {
        meant.clear();
        for (var field : SHARED) {
            var column = mapping.column(field);
            if (column.isEmpty()) continue;
            var cell = row.cell(column.getAsInt());
            if (isMark(cell)) {
                meant.put(field, above.getOrDefault(field, Cell.empty()));
            } else {
                above.put(field, cell instanceof Cell.Fault ? Cell.empty() : cell);
            }
        }
    }

    /** The row with its marks written out; rows come in order. */
    public SheetRow written(SheetRow row, ColumnMapping mapping) {
        read(row, mapping);
        if (meant.isEmpty()) return row;
        var cells = new Cell[row.size()];
        for (int column = 0; column < cells.length; column++) cells[column] = row.cell(column);
        meant.forEach((field, cell) -> mapping.column(field).ifPresent(column -> cells[column] = cell));
        return row.with(cells);
    }

    /** What the row's cell means: the cell itself unless it is a mark. */
    Cell of(Field field, Cell cell) {
        return meant.getOrDefault(field, cell);
    }

    private static boolean isMark(Cell cell) {
        if (!(cell instanceof Cell.Text)) return false;
        var text = cell.shown().strip();
        if (text.isEmpty() || text.length() > LONGEST || beginsOtherwise(text)) return false;
        var clean = CellText.clean(text);
        return MARK.matcher(text).matches()
                || (!clean.equals(text) && MARK.matcher(clean).matches());
    }

    /** No mark begins with a digit, nor with another letter than these; nearly every cell ends here. */
    private static boolean beginsOtherwise(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9')
                || (first >= 'A' && first <= 'Z' && "IDS".indexOf(first) < 0)
                || (first >= 'a' && first <= 'z' && "ids".indexOf(first) < 0);
    }
}
