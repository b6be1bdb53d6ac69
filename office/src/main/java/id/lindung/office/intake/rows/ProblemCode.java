package id.lindung.office.intake.rows;

/** What can be said about a row. The names are stable: people script against them. */
public enum ProblemCode {
    NIK_MISSING(Severity.ERROR),
    NIK_LENGTH(Severity.ERROR),
    NIK_DATE(Severity.ERROR),
    NIK_DUMMY(Severity.ERROR),
    NIK_EXCEL(Severity.ERROR),
    NIK_SWAPPED(Severity.ERROR),
    NAME_MISSING(Severity.ERROR),
    BIRTHDATE_INVALID(Severity.ERROR),
    REGION_UNKNOWN(Severity.ERROR),
    REGION_OUT_OF_SCOPE(Severity.ERROR),

    NIK_CONFLICT(Severity.QUESTION),
    LIKELY_DUPLICATE(Severity.QUESTION),
    REGISTERED_ELSEWHERE(Severity.QUESTION),

    DUPLICATE_IN_FILE(Severity.INFO),

    SEX_MISMATCH(Severity.WARNING),
    SEX_INVALID(Severity.WARNING),
    SEX_FROM_NIK(Severity.WARNING),
    BIRTHDATE_MISMATCH(Severity.WARNING),
    BIRTHDATE_FROM_NIK(Severity.WARNING),
    BIRTHDATE_MISSING(Severity.WARNING),
    BIRTHDATE_ASSUMED(Severity.WARNING),
    PHONE_INVALID(Severity.WARNING),
    PHONE_ASSUMED(Severity.WARNING),
    FAMILY_CARD_INVALID(Severity.WARNING),
    RT_RW_AMBIGUOUS(Severity.WARNING),
    RT_RW_INVALID(Severity.WARNING),
    REGION_RENAMED(Severity.WARNING),
    VILLAGE_CHANGED(Severity.WARNING),
    INCOME_INVALID(Severity.WARNING),
    INCOME_ASSUMED(Severity.WARNING),
    DECILE_INVALID(Severity.WARNING),
    CATEGORY_UNKNOWN(Severity.WARNING),
    NIK_PROVINCE(Severity.WARNING),
    BIRTHDATE_UNLIKELY(Severity.WARNING),
    NAME_CLEANED(Severity.WARNING),
    ANOTHER_NUMBER(Severity.WARNING),
    MARKED_DECEASED(Severity.WARNING),
    MARKED_STATUS(Severity.WARNING),
    TEXT_TOO_LONG(Severity.WARNING),
    COLUMNS_SWAPPED(Severity.WARNING),
    LINE_JOINED(Severity.WARNING),
    LINE_UNUSED(Severity.WARNING),
    ROW_HIDDEN(Severity.WARNING),
    CELL_UNREADABLE(Severity.WARNING);

    /** What a problem does to its row: an error refuses it, a question sends it to review, the others let it pass. */
    public enum Severity {
        ERROR,
        QUESTION,
        WARNING,
        INFO
    }

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
