package id.lindung.office.reports;

import id.lindung.rules.time.IndonesianDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Official papers are in Indonesian, whoever reads the page. */
public final class Words {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private Words() {}

    public static String month(YearMonth month) {
        return IndonesianDate.month(month);
    }

    public static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    static String roman(int number) {
        return ROMAN.get(number - 1);
    }

    /** {@code 1.234.567}. */
    public static String number(long number) {
        var digits = Long.toString(Math.abs(number));
        var text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) text.insert(i, '.');
        return (number < 0 ? "-" : "") + text;
    }

    /** {@code 48,5%}, or a dash when there is nothing to divide by. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "–" : id.lindung.office.charts.Shown.percent(Math.round(part * 1000.0 / whole) / 10.0);
    }
}
