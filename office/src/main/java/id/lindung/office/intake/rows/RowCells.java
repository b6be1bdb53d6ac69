package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.Sentence;
import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import id.lindung.sheets.layout.ColumnMapping;
import id.lindung.sheets.layout.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row's cells by meaning, and the problems found in them. */
final class RowCells {

    private static final Pattern NUMBER_IN_NAME = Pattern.compile("[0-9](?:[ .-]?[0-9]){11,19}");
    private static final Pattern MARKS_AROUND =
            Pattern.compile("(?i)\\b(?:NIK|KTP|NO\\. ?KTP)\\b|[/()|:;\\n\\r]+|^[\\s,-]+|[\\s,-]+$");

    static final int LONGEST_NOTE = 500;
    static final int LONGEST_TEXT = 200;

    private final SheetRow row;
    private final ColumnMapping mapping;
    private final Ditto ditto;
    private final List<RowProblem> problems = new ArrayList<>(2);

    RowCells(SheetRow row, ColumnMapping mapping, Ditto ditto) {
        this.row = row;
        this.mapping = mapping;
        this.ditto = ditto;
    }

    boolean has(Field field) {
        return mapping.has(field);
    }

    /** The cell; an error or an uncalculated formula counts as empty. */
    Cell cell(Field field) {
        if (field == Field.NAME || field == Field.NATIONAL_ID) {
            var parted = parted(field);
            if (parted != null) return parted;
        }
        var column = mapping.column(field);
        if (column.isEmpty()) return Cell.empty();
        var cell = ditto.of(field, row.cell(column.getAsInt()));
        return cell instanceof Cell.Fault ? Cell.empty() : cell;
    }

    /** Name or number out of a cell that holds both, where numbers have no column of their own. */
    private @Nullable Cell parted(Field field) {
        var names = mapping.column(Field.NAME);
        if (names.isEmpty() || mapping.has(Field.NATIONAL_ID)) return null;
        var both = row.cell(names.getAsInt()).shown();
        var number = both.length() <= 160 ? NUMBER_IN_NAME.matcher(both) : null;
        if (number == null || !number.find()) return null;
        return Cell.text(
                field == Field.NATIONAL_ID
                        ? number.group()
                        : MARKS_AROUND
                                .matcher(both.substring(0, number.start()) + " " + both.substring(number.end()))
                                .replaceAll(" ")
                                .strip());
    }

    /** What the cell shows, cleaned; empty when there is nothing. */
    String shown(Field field) {
        var text = CellText.clean(cell(field).shown());
        return CellText.saysNothing(text) ? "" : text;
    }

    /** What the cell shows as it is kept: a text beyond any use is cut, and said so. */
    @Nullable
    String text(Field field) {
        var text = shown(field);
        if (text.isEmpty()) return null;
        return bounded(field, text);
    }

    String bounded(Field field, String text) {
        int most = field == Field.NOTE ? LONGEST_NOTE : LONGEST_TEXT;
        if (text.length() <= most) return text;
        report(
                ProblemCode.TEXT_TOO_LONG,
                field,
                CellText.quote(text),
                Sentence.of(
                        "Isinya terlalu panjang ({} huruf); hanya {} huruf pertama disimpan.",
                        "The text is too long ({} letters); only the first {} letters are kept.",
                        text.length(),
                        most),
                new Sentence("Pendekkan isinya.", "Shorten the text."));
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** A cell in error in a column that is used is said so, because its value is lost. */
    void reportFaults() {
        for (var used : mapping.columns().entrySet()) {
            if (row.cell(used.getValue()) instanceof Cell.Fault(var code, var _)) {
                boolean uncalculated = code.equals(Cell.Fault.NOT_CALCULATED);
                report(
                        ProblemCode.CELL_UNREADABLE,
                        used.getKey(),
                        uncalculated ? "=…" : code,
                        uncalculated
                                ? new Sentence(
                                        "Rumus di sel ini belum dihitung, jadi isinya dianggap kosong.",
                                        "The formula in this cell was never calculated; it counts as empty.")
                                : new Sentence(
                                        "Sel ini berisi galat rumus, jadi isinya dianggap kosong.",
                                        "This cell holds a formula error; it counts as empty."),
                        new Sentence(
                                "Buka berkas di Excel, ganti rumus dengan nilainya, simpan, lalu kirim lagi.",
                                "Open the file in Excel, replace the formula by its value, save and send it again."));
            }
        }
    }

    void report(ProblemCode code, Field field, String shown, Sentence what, Sentence fix) {
        problems.add(RowProblem.of(code, field, shown, what, fix));
    }

    void report(ProblemCode code, Field field, String shown, Sentence whole) {
        problems.add(RowProblem.of(code, field, shown, whole));
    }

    void report(List<RowProblem> found) {
        problems.addAll(found);
    }

    List<RowProblem> problems() {
        return problems;
    }
}
