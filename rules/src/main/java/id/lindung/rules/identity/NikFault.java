package id.lindung.rules.identity;

/** Why a text is not a NIK. The names are stable codes of the public import report. */
public enum NikFault {
    /** Nothing is there, or a word that says so. */
    NIK_MISSING,
    /** Not 16 digits. */
    NIK_LENGTH,
    /** The six digits of the birth date are no date. */
    NIK_DATE,
    /** Sample data or a filler: repeated or counted digits. */
    NIK_DUMMY,
    /** Kept by Excel as a number: its last digits are lost. */
    NIK_EXCEL
}
