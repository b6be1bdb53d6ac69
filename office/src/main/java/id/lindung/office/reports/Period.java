package id.lindung.office.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A month, a quarter or a year, as addresses and commands write it: {@code 2024-03}, {@code 2024-Q1}, {@code 2024}.
 *
 * @param from first month
 * @param until last month
 */
public record Period(String code, YearMonth from, YearMonth until) {

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int FIRST_YEAR = 2015;

    /** Empty for anything else, and for years before the programmes began. */
    public static Optional<Period> parse(String text) {
        var code = text.strip().toUpperCase(java.util.Locale.ROOT);
        return read(code).filter(period -> period.from().getYear() >= FIRST_YEAR);
    }

    private static Optional<Period> read(String code) {
        var quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            var first = YearMonth.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2);
            return Optional.of(new Period(code, first, first.plusMonths(2)));
        }
        if (YEAR.matcher(code).matches()) {
            int year = Integer.parseInt(code);
            return Optional.of(new Period(code, YearMonth.of(year, 1), YearMonth.of(year, 12)));
        }
        try {
            var month = YearMonth.parse(code);
            return Optional.of(new Period(month.toString(), month, month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The quarter that ended last before a day. */
    public static Period lastQuarter(LocalDate today) {
        var before = YearMonth.from(today).minusMonths((today.getMonthValue() - 1) % 3 + 1L);
        int quarter = (before.getMonthValue() + 2) / 3;
        return read(before.getYear() + "-Q" + quarter).orElseThrow();
    }

    /** Whether a month of it is still running or has not begun. */
    public boolean isOpen(LocalDate today) {
        return !YearMonth.from(today).isAfter(until);
    }

    /** {@code Triwulan I 2024}, {@code Maret 2024}, {@code Tahun 2024}: as official papers name it. */
    public String label() {
        if (from.equals(until)) return Words.month(from);
        if (code.contains("Q"))
            return "Triwulan " + Words.roman((until.getMonthValue() + 2) / 3) + " " + from.getYear();
        return "Tahun " + from.getYear();
    }
}
