package id.lindung.office.intake.rows;

/** What becomes of a row. The names are those of the public report. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED,
    REVIEW
}
