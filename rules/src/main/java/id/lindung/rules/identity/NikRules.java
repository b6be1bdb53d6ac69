package id.lindung.rules.identity;

import id.lindung.rules.CellText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of these checks matters: a filler is called a filler although its date is impossible too. */
final class NikRules {
    /** Sample numbers seen in public code and manuals whose digits form no visible pattern. */
    private static final Set<String> SAMPLES = Set.of("3175051405900001", "1234123412341234", "1234567812345678");

    /** Ten digits that count up always run through the month and never leave a real day and month there. */
    private static final int COUNTED_UP = 10;

    /** Counting down through "2109" gives 21 September, so only a run that leaves no room for a person counts. */
    private static final int COUNTED_DOWN = 13;

    private static final int[] LONGEST_MONTH = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private NikRules() {}

    static @Nullable NikFault fault(String digits) {
        if (digits.length() != Nik.LENGTH || !CellText.isDigits(digits)) {
            return NikFault.NIK_LENGTH;
        }
        if (isDummy(digits)) {
            return NikFault.NIK_DUMMY;
        }
        if (digits.endsWith("0000")) {
            return NikFault.NIK_EXCEL;
        }
        return isDate(pair(digits, 6), pair(digits, 8), pair(digits, 10)) ? null : NikFault.NIK_DATE;
    }

    static boolean isDummy(String digits) {
        return isRepeated(digits)
                || run(digits, 1) >= COUNTED_UP
                || run(digits, 9) >= COUNTED_DOWN
                || SAMPLES.contains(digits);
    }

    static int pair(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    /** Days 41 to 71 are women's. Both 1900 and 2000 are tried for 29 February: 1900 had none, 2000 had one. */
    private static boolean isDate(int dayOrWoman, int month, int yearOfCentury) {
        int day = dayOrWoman > 40 ? dayOrWoman - 40 : dayOrWoman;
        if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH[month - 1]) {
            return false;
        }
        return month != 2 || day != 29 || yearOfCentury % 4 == 0;
    }

    /** One digit or one pair of digits over and over. */
    private static boolean isRepeated(String digits) {
        for (int i = 2; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i - 2)) {
                return false;
            }
        }
        return true;
    }

    /** The longest run in which each digit is the one before it plus {@code step}, modulo ten. */
    private static int run(String digits, int step) {
        int longest = 1;
        int length = 1;
        for (int i = 1; i < digits.length(); i++) {
            int expected = (digits.charAt(i - 1) - '0' + step) % 10;
            length = digits.charAt(i) - '0' == expected ? length + 1 : 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
