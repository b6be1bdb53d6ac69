package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Indonesian mobile number. SIPP takes 9 to 14 digits that begin 08 or 628; fixed lines are not taken.
 *
 * @param international {@code "+62812…"}, the stored form
 */
public record PhoneNumber(String international) {
    /** The stable code of the warning in the import report. */
    public static final String INVALID = "PHONE_INVALID";

    private static final Pattern STORED = Pattern.compile("\\+628[0-9]{6,12}");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/,;&|]| atau | dan ");
    /** Words beside a number, {@code "WA: "} or {@code "(istri)"}; letters that touch a number's end are part of a miswritten number. */
    private static final Pattern WORDS = Pattern.compile("\\([^)0-9]*\\)|(?<![0-9\\p{L}])\\p{L}{2,}[.:]?");

    private static final Sentence WORDS_LEFT_OUT = new Sentence(
            "Kata di samping nomor HP tidak disimpan; nomornya dipakai. Periksa apakah itu nomor pekerja sendiri.",
            "Words beside the phone number are not kept; the number is used. Check that it is the worker's own.");
    private static final Sentence ZERO_ADDED = new Sentence(
            "Nol di depan nomor HP hilang (biasanya oleh Excel) dan dipasang lagi. Periksa nomornya.",
            "The phone number had lost its leading zero (usually in Excel); it was put back. Check the number.");
    private static final Sentence FIRST_OF_SEVERAL = new Sentence(
            "Ada lebih dari satu nomor HP; yang pertama dan benar dipakai.",
            "There is more than one phone number; the first correct one is used.");

    public PhoneNumber {
        if (!STORED.matcher(international).matches()) {
            throw new IllegalArgumentException("Not an Indonesian mobile number");
        }
    }

    /** Reads a text cell; of several numbers the first correct one is taken, with a remark. */
    public static Reading<PhoneNumber> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return Reading.missing();
        }
        var whole = single(cell);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<String> parts = BETWEEN_NUMBERS.splitAsStream(cell).toList();
        for (String part : parts) {
            var bare = WORDS.matcher(part).replaceAll(" ").strip();
            var one = single(bare).flatMap(Reading::find);
            if (one.isPresent()) {
                return Reading.read(one.get(), parts.size() > 1 ? FIRST_OF_SEVERAL : WORDS_LEFT_OUT);
            }
        }
        // The sentence is kept in reports, the number only encrypted: it is not repeated.
        return Reading.refused(
                "Nomor HP tidak benar: harus mulai 08 atau 628 dan 9 sampai 14 angka. Perbaiki atau kosongkan.",
                "The phone number is not right: it must begin 08 or 628 and have 9 to 14 digits. Correct it or leave it empty.");
    }

    /** Reads a number cell, which never keeps the leading zero. */
    public static Reading<PhoneNumber> readNumber(double number) {
        return read(new BigDecimal(Math.rint(number)).toPlainString());
    }

    /** For people: {@code "0812-3456-7890"}. */
    public String display() {
        String local = "0" + international.substring(3);
        return local.length() <= 9
                ? local.substring(0, 4) + '-' + local.substring(4)
                : local.substring(0, 4) + '-' + local.substring(4, 8) + '-' + local.substring(8);
    }

    /** For lists: {@code "0812-****-7890"}. */
    public String masked() {
        return "0" + international.substring(3, 6) + "-****-" + international.substring(international.length() - 4);
    }

    /** SIPP's column takes {@code "0812…"}. */
    public String local() {
        return "0" + international.substring(3);
    }

    /** Masked, so that a log line never carries the number. */
    @Override
    public String toString() {
        return masked();
    }

    private static Optional<Reading<PhoneNumber>> single(String text) {
        String digits = digits(text);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.startsWith("08")) {
            return number(digits, digits.substring(1)).map(Reading::read);
        }
        if (digits.startsWith("628")) {
            return number(digits, digits.substring(2)).map(Reading::read);
        }
        if (digits.startsWith("6208")) {
            return number(digits, digits.substring(3)).map(Reading::read);
        }
        return digits.startsWith("8")
                ? number("0" + digits, digits).map(number -> Reading.read(number, ZERO_ADDED))
                : Optional.empty();
    }

    /** 9 to 14 digits as the person writes it, with 0 or with 62. */
    private static Optional<PhoneNumber> number(String written, String national) {
        return written.length() >= 9 && written.length() <= 14 && national.length() >= 7
                ? Optional.of(new PhoneNumber("+62" + national))
                : Optional.empty();
    }

    /** The digits of one number, or nothing when the text holds something else. */
    private static String digits(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CellText.isDigit(c)) {
                out.append(c);
            } else if (!CellText.isSeparator(c) && c != '(' && c != ')' && c != '/' && !(c == '+' && out.isEmpty())) {
                return "";
            }
        }
        return out.toString();
    }
}
