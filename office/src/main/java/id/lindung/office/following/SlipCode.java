package id.lindung.office.following;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The code on a slip: twelve letters and digits drawn at random, none of which is taken for another when read aloud or copied by hand
 * (no 0/O/D, 1/I/L, 2/Z, 5/S, 8/B, U/V). About 53 bits.
 */
final class SlipCode {

    private static final String LETTERS = "ACEFGHJKMNPQRTWXY34679";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SlipCode() {}

    /** A new code as it is kept: {@code ACEF3479GHJK}. */
    static String draw() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** As it is printed: {@code ACEF-3479-GHJK}. */
    static String printed(String code) {
        var text = new StringBuilder();
        for (int i = 0; i < code.length(); i += GROUP) {
            if (i > 0) text.append('-');
            text.append(code, i, Math.min(code.length(), i + GROUP));
        }
        return text.toString();
    }

    /** What somebody typed, as it would be kept; whatever else was typed is no code, but costs no more time. */
    static String typed(String text) {
        var cut = text.substring(0, Math.min(text.length(), LONGEST_TYPED));
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
