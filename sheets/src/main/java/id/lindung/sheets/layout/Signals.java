package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the content of a single cell looks like, without judging whether it is right. */
final class Signals {
    private static final Pattern NUMERIC_DATE = Pattern.compile("\\d{1,4}\\s?[-/. ]\\s?\\d{1,2}\\s?[-/. ]\\s?\\d{2,4}");
    private static final Pattern WORDED_DATE = Pattern.compile("\\d{1,2}[ .-]*(\\p{L}{3,9})[ .,-]*\\d{2,4}");
    private static final Pattern PLACE_DATE = Pattern.compile("\\p{L}[\\p{L}' .-]{1,40}[,/ ]+\\d{1,4}[-/. ].{4,18}");
    private static final Pattern RT_RW = Pattern.compile("(?:RT\\.?\\s*)?\\d{1,3}\\s*[/-]\\s*(?:RW\\.?\\s*)?\\d{1,3}");
    private static final Pattern MONEY = Pattern.compile(
            "(?:Rp\\.?\\s*)?\\d{1,3}(?:[.,]?\\d{3})+(?:[.,]\\d{2})?(?:,-|\\.-|,00)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}' .,`’-]*");
    private static final Pattern RUNNING = Pattern.compile("\\(?\\d{1,6}[.)]{0,2}");
    private static final Set<String> SEXES = Set.of(
            "L",
            "P",
            "LK",
            "PR",
            "LAKI",
            "LAKI LAKI",
            "PEREMPUAN",
            "PRIA",
            "WANITA",
            "LAKILAKI",
            "LAKI2",
            "M",
            "F",
            "MALE",
            "FEMALE");
    private static final Set<String> MONTHS = Set.of(
            "JAN", "FEB", "PEB", "MAR", "APR", "MEI", "MAY", "JUN", "JUL", "AGU", "AGT", "AGS", "AUG", "SEP", "OKT",
            "OCT", "NOV", "NOP", "DES", "DEC", "FEV", "ABR", "MAI", "AGO", "SET", "OUT", "DEZ");

    /** Longer than any date, place with date or amount: a text of thousands of characters would take the patterns' stack. */
    private static final int LONGEST = 80;

    private Signals() {}

    /** Digits in an identity number's cell, however it is spaced or quoted. */
    static int digits(Cell cell) {
        String shown = cell.shown();
        int digits = 0;
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isDigit(shown.charAt(i))) {
                digits++;
            }
        }
        return digits;
    }

    /** Sixteen digits and nothing else but spaces, dots, dashes or a leading apostrophe. */
    static boolean isIdentity(Cell cell) {
        if (cell instanceof Cell.Date) {
            return false;
        }
        return digits(cell) == 16 && cell.shown().chars().noneMatch(Character::isLetter);
    }

    /** Ten to twenty digits, but not sixteen, and no phone number. */
    static boolean isFaultyIdentity(Cell cell) {
        int digits = digits(cell);
        return digits >= 10
                && digits <= 20
                && digits != 16
                && !(cell instanceof Cell.Date)
                && !isPhone(cell)
                && cell.shown().chars().noneMatch(Character::isLetter);
    }

    /** Nearly an identity number: 13 to 19 signs without blanks, dots and dashes, of which few are letters. */
    static boolean isNearIdentity(Cell cell) {
        String shown = cell.shown().strip();
        if (cell instanceof Cell.Date || shown.length() < 13 || shown.length() > 40 || isPhone(cell)) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            if (!Character.isLetterOrDigit(c) && " .-_'`\u2019\u00A0".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= 10 && letters <= 4 && digits + letters >= 13 && digits + letters <= 19;
    }

    /** One to three digits and nothing else, as a single RT or RW. */
    static boolean isUnit(Cell cell) {
        String text = cell instanceof Cell.Date ? "" : cell.shown().strip();
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit);
    }

    /** A NIK and a family card's number in one cell. */
    static boolean isTwoIdentities(Cell cell) {
        return cell instanceof Cell.Text && digits(cell) == 32;
    }

    static boolean isDate(Cell cell) {
        if (cell instanceof Cell.Date) {
            return true;
        }
        String text = cell.shown().strip();
        if (text.length() < 6 || text.length() > 24) {
            return false;
        }
        if (NUMERIC_DATE.matcher(text).matches()) {
            return true;
        }
        var worded = WORDED_DATE.matcher(text);
        return worded.matches()
                && MONTHS.contains(worded.group(1).substring(0, 3).toUpperCase(Locale.ROOT));
    }

    static boolean isPlaceAndDate(Cell cell) {
        String text = cell.shown().strip();
        return text.length() <= 70 && PLACE_DATE.matcher(text).matches();
    }

    static boolean isSex(Cell cell) {
        String text = cell.shown();
        return text.length() <= LONGEST && SEXES.contains(Words.plain(text));
    }

    static boolean isPhone(Cell cell) {
        String shown = cell.shown().strip();
        int digits = digits(cell);
        if (digits < 9 || digits > 14 || shown.chars().anyMatch(Character::isLetter)) {
            return false;
        }
        String bare = shown.replaceAll("\\D", "");
        return bare.startsWith("08") || bare.startsWith("62") || bare.startsWith("8");
    }

    static boolean isRtRw(Cell cell) {
        String text = cell.shown().strip();
        return text.length() <= LONGEST && RT_RW.matcher(text).matches();
    }

    static boolean isMoney(Cell cell) {
        if (cell instanceof Cell.Num number) {
            int digits = number.value().precision() - number.value().scale();
            return number.value().signum() > 0 && digits >= 5 && digits <= 9;
        }
        String text = cell.shown().strip();
        return text.length() <= LONGEST && MONEY.matcher(text).matches();
    }

    /** What a formula shows where it found nothing: an error, or zero. */
    static boolean isNothing(Cell cell) {
        return cell instanceof Cell.Fault
                || (cell instanceof Cell.Num number && number.value().signum() == 0);
    }

    static boolean isRunning(Cell cell) {
        return RUNNING.matcher(cell.shown().strip()).matches();
    }

    /** Letters as names and places have them, no digits. */
    static boolean isWords(Cell cell) {
        String text = cell.shown().strip();
        return text.length() >= 2
                && text.length() <= 80
                && LETTERS.matcher(text).matches();
    }
}
