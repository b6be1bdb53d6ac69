package id.lindung.rules;

import java.util.Locale;
import java.util.Set;

/** What every reader does first with the text of a spreadsheet cell or a form field. */
public final class CellText {
    /** A quoted cell is longer than this only by mistake; sentences repeat at most this much of it. */
    private static final int QUOTED = 30;

    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "--",
            "---",
            "?",
            "??",
            "0",
            ".",
            "/",
            "x",
            "xx",
            "xxx",
            "n/a",
            "na",
            "nil",
            "null",
            "none",
            "kosong",
            "nihil",
            "tidak ada",
            "tdk ada",
            "tidak punya",
            "tdk punya",
            "tidak tahu",
            "tdk tahu",
            "tidak diketahui",
            "belum",
            "belum ada",
            "blm ada",
            "blm",
            "belum punya",
            "belum terbit",
            "belum rekam",
            "belum perekaman",
            "menyusul",
            "dalam proses",
            "proses",
            "hilang");

    private CellText() {}

    /** The text with every kind of blank made a plain space, invisible marks and a leading apostrophe removed, ends trimmed. */
    public static String clean(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            boolean blank = c <= ' ' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        // Excel users type an apostrophe to force text; copies keep it as a character.
        int start = 0;
        while (start < out.length() && (isApostrophe(out.charAt(start)) || out.charAt(start) == ' ')) {
            start++;
        }
        return out.substring(start).strip();
    }

    /** Whether a cleaned text says that there is nothing. */
    public static boolean saysNothing(String cleaned) {
        if (!cleaned.isEmpty() && isDigit(cleaned.charAt(0))) {
            return cleaned.equals("0");
        }
        return cleaned.length() <= 16 && NOTHING.contains(cleaned.toLowerCase(Locale.ROOT));
    }

    /** Whether a cleaned text is a number in scientific notation, the mark of a long number that Excel kept as a number. */
    public static boolean isScientific(String cleaned) {
        int e = Math.max(cleaned.indexOf('E'), cleaned.indexOf('e'));
        if (e < 1 || e == cleaned.length() - 1) {
            return false;
        }
        for (int i = 0; i < e; i++) {
            char c = cleaned.charAt(i);
            if (!isDigit(c) && !((c == '.' || c == ',') && i == 1)) {
                return false;
            }
        }
        int power = cleaned.charAt(e + 1) == '+' ? e + 2 : e + 1;
        return power < cleaned.length() && cleaned.length() - power <= 2 && isDigits(cleaned, power);
    }

    /** Whether a text is one or more ASCII digits and nothing else. */
    public static boolean isDigits(String text) {
        return !text.isEmpty() && isDigits(text, 0);
    }

    /** The text without blanks, dots, dashes, slashes and the like; letters stay. */
    public static String dropSeparators(String cleaned) {
        var out = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (!isSeparator(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text as a sentence may repeat it: short, and without control characters. */
    public static String quote(String cleaned) {
        return cleaned.length() <= QUOTED ? cleaned : cleaned.substring(0, QUOTED) + "…";
    }

    /** Blank, dot, dash of any width, apostrophe: what people put between groups of digits. */
    public static boolean isSeparator(char c) {
        return c == ' ' || c == '.' || c == '-' || isApostrophe(c) || c == '\u00AD' || (c >= '\u2010' && c <= '\u2015');
    }

    /** An ASCII digit; spreadsheets also hold digits of other scripts, which are none here. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String raw) {
        int last = raw.length() - 1;
        if (last < 0) {
            return true;
        }
        if (raw.charAt(0) <= ' ' || raw.charAt(last) <= ' ' || isApostrophe(raw.charAt(0))) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && raw.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '`' || c == '\u2018' || c == '\u2019' || c == '\u02BC';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
