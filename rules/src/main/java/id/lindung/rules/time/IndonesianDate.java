package id.lindung.rules.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as Indonesians read them. */
public final class IndonesianDate {
    private IndonesianDate() {}

    /** {@code "22 November 2026"}. */
    public static String full(LocalDate date) {
        return date.getDayOfMonth() + " " + month(YearMonth.from(date));
    }

    /** {@code "22 Nov 2026"}; August is {@code "Agu"}. */
    public static String brief(LocalDate date) {
        return date.getDayOfMonth() + " " + MonthNames.SHORT.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** {@code "Minggu, 22 November 2026"}. */
    public static String withWeekday(LocalDate date) {
        return MonthNames.DAYS.get(date.getDayOfWeek().getValue() - 1) + ", " + full(date);
    }

    /** {@code "November 2026"}. */
    public static String month(YearMonth month) {
        return MonthNames.LONG.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** {@code "22-11-2026"}, as SIPP files take it. */
    public static String sipp(LocalDate date) {
        return "%02d-%02d-%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
