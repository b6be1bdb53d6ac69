package id.lindung.rules.time;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The month that is protected (BLTH), whenever it is paid. */
public record ContributionMonth(YearMonth value) implements Comparable<ContributionMonth> {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:0?1[-/.])?([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]+)[ .-]+([0-9]{4})");

    public ContributionMonth {
        if (value.getYear() < 1900 || value.getYear() > 9999) {
            throw new IllegalArgumentException("A contribution month lies between 1900 and 9999");
        }
    }

    /** A month that does not exist is a {@link java.time.DateTimeException}. */
    public static ContributionMonth of(int year, int month) {
        return new ContributionMonth(YearMonth.of(year, month));
    }

    /** The month of a day. */
    public static ContributionMonth containing(LocalDate date) {
        return new ContributionMonth(YearMonth.from(date));
    }

    /**
     * The machine form, {@code "2025-03"}.
     *
     * @throws java.time.format.DateTimeParseException for anything else; use {@link #read} for what people type
     */
    public static ContributionMonth parse(String iso) {
        return new ContributionMonth(YearMonth.parse(iso));
    }

    /** Reads {@code "2025-03"}, {@code "03/2025"}, {@code "Maret 2025"} and SIPP's {@code "01-03-2025"}. */
    public static Reading<ContributionMonth> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return Reading.missing();
        }
        var iso = ISO.matcher(cell);
        if (iso.matches()) {
            return month(cell, Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)));
        }
        var monthFirst = MONTH_FIRST.matcher(cell);
        if (monthFirst.matches()) {
            return month(cell, Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)));
        }
        var named = NAMED.matcher(cell);
        if (named.matches()) {
            return month(
                    cell,
                    Integer.parseInt(named.group(2)),
                    MonthNames.find(named.group(1)).orElse(0));
        }
        return month(cell, 0, 0);
    }

    /** Months later; negative for earlier. */
    public ContributionMonth plusMonths(int months) {
        return new ContributionMonth(value.plusMonths(months));
    }

    /** The month after. */
    public ContributionMonth next() {
        return plusMonths(1);
    }

    /** The month before. */
    public ContributionMonth previous() {
        return plusMonths(-1);
    }

    /** The day on which the month is judged. */
    public LocalDate firstDay() {
        return value.atDay(1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return value.atEndOfMonth();
    }

    /** All of its days. */
    public Period period() {
        return new Period(firstDay(), next().firstDay());
    }

    /** Whole months from this one to another: 0 for the same month, negative when the other is earlier. */
    public int monthsUntil(ContributionMonth other) {
        return Math.toIntExact(value.until(other.value, ChronoUnit.MONTHS));
    }

    /** Earlier than the other. */
    public boolean isBefore(ContributionMonth other) {
        return value.isBefore(other.value);
    }

    /** Later than the other. */
    public boolean isAfter(ContributionMonth other) {
        return value.isAfter(other.value);
    }

    /** For people: {@code "Maret 2025"}. */
    public String display() {
        return IndonesianDate.month(value);
    }

    /** SIPP's wage files: {@code "01-03-2025"}. */
    public String blth() {
        return IndonesianDate.sipp(firstDay());
    }

    @Override
    public int compareTo(ContributionMonth other) {
        return value.compareTo(other.value);
    }

    /** The machine form: {@code "2025-03"}. */
    @Override
    public String toString() {
        return value.toString();
    }

    private static Reading<ContributionMonth> month(String cell, int year, int month) {
        if (month < 1 || month > 12 || year < 1900) {
            return Reading.refused(
                    "Bulan \"{}\" tidak dikenal. Tulis misalnya 2025-03 atau Maret 2025.",
                    "Month \"{}\" is not known. Write for example 2025-03.",
                    CellText.quote(cell));
        }
        return Reading.read(of(year, month));
    }
}
