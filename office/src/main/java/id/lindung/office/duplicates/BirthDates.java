package id.lindung.office.duplicates;

import java.time.LocalDate;

/** How two birth dates relate. */
final class BirthDates {

    private BirthDates() {}

    static Finding compare(int a, int b) {
        if (a == Profile.NO_DATE || b == Profile.NO_DATE) return Finding.MISSING;
        var first = LocalDate.ofEpochDay(a);
        if (a == b) return isEstimate(first) ? Finding.ESTIMATE_EQUAL : Finding.EQUAL;
        var second = LocalDate.ofEpochDay(b);
        boolean estimate = isEstimate(first) || isEstimate(second);
        if (first.getYear() == second.getYear() && estimate) return Finding.ESTIMATE_YEAR;
        if (isSwapped(first, second)) return Finding.SWAPPED;
        if (isOneSlip(first, second)) return Finding.ONE_DIGIT;
        if (isEstimate(first) && isEstimate(second) && Math.abs(first.getYear() - second.getYear()) <= 2) {
            return Finding.ESTIMATE_NEAR;
        }
        return Finding.ANOTHER;
    }

    /** The days offices write when only the year is known: the first and last of the year, and its middle. */
    static boolean isEstimate(LocalDate date) {
        int day = date.getMonthValue() * 100 + date.getDayOfMonth();
        return day == 101 || day == 1231 || day == 701;
    }

    /** Equal for a date and the same date with day and month exchanged. */
    static int withoutOrder(int day) {
        var date = LocalDate.ofEpochDay(day);
        int low = Math.min(date.getMonthValue(), date.getDayOfMonth());
        int high = Math.max(date.getMonthValue(), date.getDayOfMonth());
        return (date.getYear() * 100 + low) * 100 + high;
    }

    private static boolean isSwapped(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear()
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue();
    }

    private static boolean isOneSlip(LocalDate a, LocalDate b) {
        if (Math.abs(a.toEpochDay() - b.toEpochDay()) == 1) return true;
        boolean year = a.getYear() == b.getYear();
        boolean month = a.getMonthValue() == b.getMonthValue();
        boolean day = a.getDayOfMonth() == b.getDayOfMonth();
        if (year && month) return isOneDigit(a.getDayOfMonth(), b.getDayOfMonth());
        if (year && day) return isOneDigit(a.getMonthValue(), b.getMonthValue());
        if (month && day) return isYearSlip(a.getYear(), b.getYear());
        return false;
    }

    /** More than ten years apart, the same day of the year is a parent's more often than a slip. */
    private static boolean isYearSlip(int a, int b) {
        boolean exchanged = a / 100 == b / 100 && a / 10 % 10 == b % 10 && b / 10 % 10 == a % 10;
        return Math.abs(a - b) <= 10 && (exchanged || isOneDigit(a, b));
    }

    private static boolean isOneDigit(int a, int b) {
        if (Math.abs(a - b) == 1) return true;
        int different = 0;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) different += x % 10 == y % 10 ? 0 : 1;
        return different == 1;
    }
}
