package id.lindung.office.intake.rows;

import id.lindung.rules.Sentence;
import id.lindung.sheets.layout.Field;

/**
 * One thing wrong with, or worth knowing about, a row.
 *
 * @param column the column's meaning in Indonesian, as the report names it
 * @param shown what stands in the file; long numbers are masked here, in whatever cell or sentence they stand
 * @param what what is wrong, and why
 * @param fix what to do about it
 */
public record RowProblem(ProblemCode code, String column, String shown, Sentence what, Sentence fix) {

    private static final int LONGEST_SHOWN = 60;

    /** Of a cell of thousands of characters only the beginning can be shown. */
    private static final int LONGEST_LOOKED_AT = 200;

    public RowProblem {
        if (shown.length() > LONGEST_LOOKED_AT) shown = shown.substring(0, LONGEST_LOOKED_AT);
        shown = Masks.within(shown);
        what = masked(what);
        fix = masked(fix);
        if (shown.length() > LONGEST_SHOWN) shown = shown.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Sentence masked(Sentence sentence) {
        var id = Masks.within(sentence.id());
        var en = Masks.within(sentence.en());
        return id.equals(sentence.id()) && en.equals(sentence.en()) ? sentence : new Sentence(id, en);
    }

    public static RowProblem of(ProblemCode code, Field field, String shown, Sentence what, Sentence fix) {
        return new RowProblem(code, field.label().id(), shown, what, fix);
    }

    /** From a sentence of the rules, which says last what to do. */
    static RowProblem of(ProblemCode code, Field field, String shown, Sentence whole) {
        return of(
                code,
                field,
                shown,
                new Sentence(head(whole.id()), head(whole.en())),
                new Sentence(tail(whole.id()), tail(whole.en())));
    }

    private static String head(String text) {
        int at = text.lastIndexOf(". ");
        return at < 0 ? text : text.substring(0, at + 1);
    }

    private static String tail(String text) {
        int at = text.lastIndexOf(". ");
        return at < 0 ? text : text.substring(at + 2);
    }
}
