package id.lindung.office.intake.rows;

import id.lindung.rules.CellText;
import java.util.regex.Pattern;

/** What a report may show of an identity number that was refused. */
final class Masks {

    private static final int SHORTEST_NUMBER = 9;

    private Masks() {}

    static final String EMPTY = "(kosong)";

    static String plain(String shown) {
        var clean = CellText.clean(shown);
        return clean.isEmpty() ? EMPTY : clean;
    }

    /** Amounts are grouped by three: "1.000.000-1.500.000" is nobody's number. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?![0-9]{1,3}(?:\\.[0-9]{3}){1,6}(?![0-9]))[0-9](?:[ .-]?[0-9OoIl]){11,60}");

    /** A text with every number in it that may be somebody's NIK, family card or phone masked, wherever it stands. */
    static String within(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) digits += CellText.isDigit(text.charAt(i)) ? 1 : 0;
        if (digits < 12) return text;
        return NUMBERS.matcher(text).replaceAll(found -> number(found.group()));
    }

    /** A number in scientific notation has lost its digits and is shown as the sender sees it. */
    static String nik(String shown) {
        var clean = CellText.clean(shown);
        if (clean.isEmpty()) return EMPTY;
        return CellText.isScientific(clean) ? clean : number(clean);
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
