package id.lindung.office.intake;

import id.lindung.office.intake.rows.Outcome;
import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.rules.Sentence;

/**
 * One problem of one row as it was found.
 *
 * @param sheet the sheet's index
 * @param table first column of the row's table on its sheet, from 0
 * @param row the sheet's own row number
 * @param outcome what became of the row
 * @param shown what stands in the file, identity numbers masked
 */
public record ImportProblem(
        int sheet,
        String sheetName,
        int table,
        int row,
        String column,
        ProblemCode code,
        Outcome outcome,
        String shown,
        Sentence what,
        Sentence fix) {

    /** Both parts in one. */
    public Sentence message() {
        return new Sentence(what.id() + " " + fix.id(), what.en() + " " + fix.en());
    }
}
