package id.lindung.regions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What is compared when two spellings of a place are compared: letters and digits only, lower case, no accents, double letters written once.
 * {@code Miomaffo Barat}, {@code MIOMAFO BARAT} and {@code Miomafo-barat} have one key.
 *
 * <p>What tells neighbours apart is kept: numbers and single letters standing alone are never folded, so that {@code Fatukoa} and
 * {@code Fatukoa A} stay different. A number at the end is compared as the word the list mostly uses: {@code Bakunase II} is
 * {@code Bakunase Dua}.
 */
final class PlaceKey {

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("1", "satu"),
            Map.entry("2", "dua"),
            Map.entry("ii", "dua"),
            Map.entry("3", "tiga"),
            Map.entry("iii", "tiga"),
            Map.entry("4", "empat"),
            Map.entry("iv", "empat"),
            Map.entry("5", "lima"));

    private PlaceKey() {}

    static String of(String name) {
        var plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        var key = new StringBuilder(plain.length());
        var word = new StringBuilder();
        char previous = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? Character.toLowerCase(plain.charAt(i)) : ' ';
            if (isKept(c)) {
                word.append(c);
            } else if (!isInsideWord(c)) {
                previous = append(i == plain.length() ? spelledOut(word) : word, key, previous);
                word.setLength(0);
            }
        }
        return key.toString();
    }

    private static CharSequence spelledOut(StringBuilder word) {
        return NUMBERS.getOrDefault(word.toString(), word.toString());
    }

    private static char append(CharSequence word, StringBuilder key, char before) {
        if (word.isEmpty()) {
            return before;
        }
        if (word.length() == 1 || isRomanNumeral(word)) {
            key.append(word);
            return 0;
        }
        char previous = before;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != previous || c <= '9') {
                key.append(c);
            }
            previous = c;
        }
        return previous;
    }

    private static boolean isKept(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Apostrophes of every kind and combining accents do not end a word: Ala'ang, Regapu’u. */
    private static boolean isInsideWord(char c) {
        return c == '\''
                || c == '"'
                || c == '`'
                || c == '\u2019'
                || c == '\u2018'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isRomanNumeral(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != 'i' && c != 'v' && c != 'x') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** The key of a listed region: regencies and cities are compared without their kind, which the list writes into the name. */
    static String ofListed(String name, int depth) {
        if (depth == 2) {
            int space = name.indexOf(' ');
            var kind = space < 0 ? "" : name.substring(0, space).toLowerCase(Locale.ROOT);
            if (kind.equals("kabupaten") || kind.equals("kota")) {
                return of(name.substring(space + 1));
            }
        }
        return of(name);
    }
}
