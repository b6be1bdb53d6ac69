package id.lindung.office.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One booking of a statement, or one receipt.
 *
 * @param row the file's own row number, or the number of the entry in an XML statement
 * @param rupiah positive: paid out, or received by BPJS; negative: came in, or came back
 * @param balance the account's balance after it as written, empty where the bank says none; part of what tells two bookings apart
 */
record StatementLine(
        int row, LocalDate bookedOn, long rupiah, String reference, String description, String code, String balance) {

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{10,20}(?![0-9])");

    /** Runs of 10 to 20 digits: any of them may be a payment code. */
    List<String> codes() {
        var found = new ArrayList<String>();
        var digits = DIGITS.matcher(code.replaceAll("[ .-]", "") + " | " + reference + " | " + description);
        while (digits.find()) found.add(digits.group());
        return found;
    }

    /** Whether the text speaks of BPJS Ketenagakerjaan at all; an account pays for many other things. */
    boolean speaksOfUs() {
        var text = (description + " " + reference).toUpperCase(java.util.Locale.ROOT);
        return !code.isBlank() || text.contains("BPJS") || text.contains("JAMSOSTEK") || text.contains("IURAN");
    }

    /** Everything the bank says about the booking. */
    byte[] fingerprint(String account) {
        try {
            var text = String.join(
                    "\u0000",
                    account,
                    bookedOn.toString(),
                    Long.toString(rupiah),
                    reference,
                    description,
                    code,
                    balance);
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether two bookings that look alike can be told apart by nothing. */
    boolean isIdentified() {
        return !reference.isBlank() || !balance.isBlank();
    }
}
