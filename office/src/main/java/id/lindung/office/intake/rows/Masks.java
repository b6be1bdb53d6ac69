package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import id.lindung.rules.identity.NikFault;

/** What a report may show of an identity number that was refused. */
final class Masks {

    private static final int SHORTEST_NUMBER = 9;

    private Masks() {}

    static final String EMPTY = "(kosong)";

    static String plain(String shown) {
        var clean = CellText.clean(shown);
        return clean.isEmpty() ? EMPTY : clean;
    }

    /** A sample number is nobody's, and one in scientific notation has lost its digits: both are shown. */
    static String nik(String shown, NikFault fault) {
        var clean = CellText.clean(shown);
        if (clean.isEmpty()) return EMPTY;
        return fault == NikFault.NIK_DUMMY || CellText.isScientific(clean) ? clean : number(clean);
    }

    /** Keeps the first four and last three characters of anything that may be an identity number. */
    static String number(String shown) {
        var clean = CellText.clean(shown);
        if (clean.isEmpty()) return EMPTY;
        long digits = clean.chars().filter(Character::isDigit).count();
        if (digits < SHORTEST_NUMBER) return clean;
        return clean.substring(0, 4)
                + "*".repeat(Math.min(12, clean.length() - 7))
                + clean.substring(clean.length() - 3);
    }
}
