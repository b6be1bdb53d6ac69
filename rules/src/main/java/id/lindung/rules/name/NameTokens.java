package id.lindung.rules.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a name into its normalised parts. */
final class NameTokens {
    private static final Set<String> TITLES = Set.of(
            "hj",
            "ir",
            "drs",
            "dra",
            "dr",
            "drg",
            "drh",
            "prof",
            "pdt",
            "pdp",
            "rm",
            "br",
            "sr",
            "sdr",
            "sdri",
            "ny",
            "tn",
            "bpk",
            "alm",
            "almh",
            "almarhum",
            "almarhumah",
            "kh",
            "bin",
            "binti",
            "ners",
            "apt",
            "cpns");

    /** With or without dots; single letters and short ones that could be a name only count when dotted. */
    private static final Set<String> DEGREES = Set.of(
            "spd", "spdsd", "spdk", "sh", "sip", "ssos", "skom", "skep", "ssi", "sag", "sth", "stp", "sfil", "skm",
            "sked", "shut", "spt", "spi", "sak", "samd", "amd", "amdkeb", "amdkep", "mpd", "msi", "mkes", "mhum", "mth",
            "skepns", "sst", "sstkeb", "scs", "spsi", "sstp", "mkom", "mag", "mph", "amak", "amg");

    private static final Set<String> DOTTED_DEGREES = Set.of(
            "se", "sp", "st", "ss", "ma", "mm", "mt", "mh", "me", "ap", "amapd", "amapust", "skg", "cm", "svd", "pr");

    private NameTokens() {}

    static List<String> of(String name) {
        var tokens = new ArrayList<String>(4);
        String text = plain(name);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBetweenWords(text.charAt(i))) {
                if (i > from) {
                    addWord(tokens, text.substring(from, i));
                }
                from = i + 1;
            }
        }
        // "H." before a name of two or more parts is Haji; before one part it is more likely somebody's initial.
        if (tokens.size() >= 3 && tokens.getFirst().equals("h")) {
            tokens.removeFirst();
        }
        return tokens;
    }

    private static void addWord(List<String> tokens, String word) {
        String letters = word.replace(".", "");
        if (letters.isEmpty() || TITLES.contains(letters) || DEGREES.contains(letters)) {
            return;
        }
        int dot = word.indexOf('.');
        boolean dottedInside = dot >= 0 && dot < word.length() - 1;
        if (dottedInside && DOTTED_DEGREES.contains(letters)) {
            return;
        }
        if (!dottedInside) {
            tokens.add(SaintNames.fold(letters));
            return;
        }
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || word.charAt(i) == '.') {
                String part = word.substring(from, i);
                if (!part.isEmpty() && !TITLES.contains(part) && !DEGREES.contains(part)) {
                    tokens.add(SaintNames.fold(part));
                }
                from = i + 1;
            }
        }
    }

    /** Lower-case ASCII letters, digits, dots and separators; accents and apostrophes are gone. */
    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String text = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.') {
                out.append(c);
            } else if (c == ' ' || c == ',' || c == '-' || c == '/' || c == '(' || c == ')' || isSpace(c)) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || (c >= '\u2010' && c <= '\u2015');
    }

    private static boolean isBetweenWords(char c) {
        return c == ' ';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
