package id.lindung.rules.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Finds the century of a birth date of which only two digits of the year are known. */
public final class Centuries {
    /** Ages that a worker may have when entering the register. */
    private static final int YOUNGEST = 15;

    private static final int OLDEST = 100;

    private Centuries() {}

    /**
     * The dates this may be, latest first: the one that gives an age of 15 to 100 years today, else every date in this or the last century
     * that is real and not in the future.
     *
     * @param yearOfCentury 0 to 99
     * @param month 1 to 12
     * @param day 1 to 31
     */
    public static List<LocalDate> candidates(int yearOfCentury, int month, int day, LocalDate today) {
        int century = today.getYear() / 100 * 100;
        var real = new ArrayList<LocalDate>(2);
        for (int year : new int[] {century + yearOfCentury, century - 100 + yearOfCentury}) {
            if (day <= YearMonth.of(year, Month.of(month)).lengthOfMonth()) {
                var date = LocalDate.of(year, month, day);
                if (isWorkingAge(date, today)) {
                    return List.of(date);
                }
                if (!date.isAfter(today)) {
                    real.add(date);
                }
            }
        }
        return List.copyOf(real);
    }

    private static boolean isWorkingAge(LocalDate birthDate, LocalDate today) {
        return !birthDate.plusYears(YOUNGEST).isAfter(today)
                && birthDate.plusYears(OLDEST + 1).isAfter(today);
    }
}
