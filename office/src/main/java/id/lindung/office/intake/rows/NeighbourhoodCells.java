package id.lindung.office.intake.rows;

import id.lindung.rules.place.Neighbourhood;
import id.lindung.rules.place.NeighbourhoodReading;
import id.lindung.sheets.Cell;
import id.lindung.sheets.layout.Field;
import id.lindung.sheets.layout.Section;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RT, RW and hamlet, from one column or two, else from the heading the row stands under. */
final class NeighbourhoodCells {

    private static final Pattern NAMED = Pattern.compile("(?i)\\bRT\\b(?:\\W{0,3}RW\\b)?\\W{0,3}[0-9]");
    private static final int LONGEST_ADDRESS = 120;

    private final RowCells cells;
    private final Section section;
    private final @Nullable String villageOrHamlet;

    @Nullable
    String rt;

    @Nullable
    String rw;

    @Nullable
    String rtAlternative;

    @Nullable
    String rwAlternative;

    @Nullable
    String hamlet;

    /** @param villageOrHamlet what a column for either says, when it is no village */
    NeighbourhoodCells(RowCells cells, Section section, @Nullable String villageOrHamlet) {
        this.villageOrHamlet = villageOrHamlet;
        this.cells = cells;
        this.section = section;
    }

    void read() {
        hamlet = cells.text(Field.HAMLET);
        if (hamlet == null) hamlet = villageOrHamlet;
        if (hamlet == null) hamlet = section.hamlet();
        var field = cells.has(Field.RT_RW) ? Field.RT_RW : Field.RT;
        switch (reading(field)) {
            case NeighbourhoodReading.Read(var value, var rest, var remarks) -> {
                take(value);
                if (hamlet == null && !rest.isEmpty()) hamlet = rest;
                for (var remark : remarks) {
                    cells.report(ProblemCode.RT_RW_AMBIGUOUS, field, shown(field), remark);
                }
            }
            case NeighbourhoodReading.Ambiguous(var first, var second, var why) -> {
                take(first);
                rtAlternative = WorkerRowReader.emptyToNull(second.rt());
                rwAlternative = WorkerRowReader.emptyToNull(second.rw());
                cells.report(ProblemCode.RT_RW_AMBIGUOUS, field, shown(field), why);
            }
            case NeighbourhoodReading.Unreadable(var why) -> {
                var text = cells.shown(field);
                boolean words = text.chars().filter(Character::isLetter).count() > 2;
                if (words && hamlet == null) hamlet = cells.bounded(Field.HAMLET, text);
                cells.report(ProblemCode.RT_RW_INVALID, field, text, why);
            }
            case NeighbourhoodReading.Missing() -> {
                if (!fromAddress()) fromSection();
            }
        }
    }

    private NeighbourhoodReading reading(Field field) {
        if (cells.cell(field) instanceof Cell.Date date) return Neighbourhood.fromDate(date.date());
        // 1/2 typed as a formula is 0.5: neither unit can be told from it.
        if (cells.cell(field) instanceof Cell.Num(var value, var _, var _)
                && value.stripTrailingZeros().scale() > 0) {
            return Neighbourhood.read("?" + cells.cell(field).shown());
        }
        return field == Field.RT_RW
                ? Neighbourhood.read(cells.cell(field).shown())
                : Neighbourhood.read(
                        cells.cell(Field.RT).shown(), cells.cell(Field.RW).shown());
    }

    private void take(Neighbourhood value) {
        rt = WorkerRowReader.emptyToNull(value.rt());
        rw = WorkerRowReader.emptyToNull(value.rw());
        if (rw == null && section.rw() != null) rw = unit(section.rw());
        if (rt == null && section.rt() != null) rt = unit(section.rt());
    }

    /** Lists without such columns write "RT 004 RW 005" into the address. */
    private boolean fromAddress() {
        if (cells.has(Field.RT_RW) || cells.has(Field.RT)) return false;
        var address = cells.shown(Field.ADDRESS);
        if (address.length() > LONGEST_ADDRESS || !NAMED.matcher(address).find()) return false;
        if (!(Neighbourhood.read(address) instanceof NeighbourhoodReading.Read(var value, var _, var remarks))
                || !remarks.isEmpty()) return false;
        take(value);
        return rt != null;
    }

    private void fromSection() {
        if (section.rt() != null) rt = unit(section.rt());
        if (section.rw() != null) rw = unit(section.rw());
    }

    private static @Nullable String unit(String digits) {
        int number = Integer.parseInt(digits);
        return number == 0 ? null : "%03d".formatted(number);
    }

    private String shown(Field field) {
        return cells.shown(field);
    }
}
