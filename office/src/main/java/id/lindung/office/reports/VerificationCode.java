package id.lindung.office.reports;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** {@code K7QM-4ZP2-9DXW}: twelve signs without those that are mistaken for others. */
final class VerificationCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) code.append('-');
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As people type it: spaces, small letters, O for 0, I and L for 1. */
    static Optional<String> read(String text) {
        var signs = text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return signs.length() == 12
                ? Optional.of(signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8))
                : Optional.empty();
    }
}
