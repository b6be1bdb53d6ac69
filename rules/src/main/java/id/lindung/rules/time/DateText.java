package id.lindung.rules.time;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import id.lindung.rules.Sentence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates as Indonesian offices type them: the day comes first unless the year does. A month-first date is refused even when only one
 * order is possible, because whoever wrote 03/17/1968 also wrote 03/04/1968 two rows below.
 */
public final class DateText {
    private static final int EARLIEST_YEAR = 1900;
    private static final String BETWEEN = "[\\s./,\\\\\u2010-\u2015-]+";
    private static final String NONE_OR_SOME = "[\\s./,\\\\\u2010-\u2015-]*";
    /** The word "date" or a weekday before the date and a midnight after it say nothing more, nor does a full stop. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?i:tgl|tanggal)[\\s.,:]+|^(?i:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)[\\s,]+|(?<=[0-9]{4})\\s+0?0[:.]00(?:[:.]00)?$|(?<=[0-9])[\\s.,;]+$");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?:[ T]00?:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})" + BETWEEN + "([0-9]{1,2})" + BETWEEN + "([0-9]{4}|[0-9]{2})");
    private static final Pattern NAMED =
            Pattern.compile("([0-9]{1,2})" + NONE_OR_SOME + "(\\p{L}+)" + NONE_OR_SOME + "'?([0-9]{4}|[0-9]{2})");
    private static final Pattern NAME_FIRST = Pattern.compile("(\\p{L}+) ([0-9]{1,2}),? ([0-9]{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{4})");
    private static final Pattern YEAR_ALONE = Pattern.compile("[0-9]{4}");
    private static final Sentence CENTURY_ADDED = new Sentence(
            "Tahun hanya dua angka; abad dipilih menurut umur 15 sampai 100 tahun. Periksa tanggalnya.",
            "The year has two digits; the century was chosen for an age of 15 to 100. Check the date.");

    private DateText() {}

    /**
     * A date that has happened: birth, death, registration. Two-digit years get the century that makes a working age, with a remark.
     *
     * @param today later dates are refused
     */
    public static Reading<LocalDate> read(String raw, LocalDate today) {
        String cell = bare(CellText.clean(raw));
        if (CellText.saysNothing(cell)) {
            return Reading.missing();
        }
        var yearFirst = YEAR_FIRST.matcher(cell);
        if (yearFirst.matches()) {
            return date(cell, number(yearFirst.group(3)), number(yearFirst.group(2)), yearFirst.group(1), today);
        }
        var dayFirst = DAY_FIRST.matcher(cell);
        if (dayFirst.matches()) {
            int day = number(dayFirst.group(1));
            int month = number(dayFirst.group(2));
            return month > 12 && month <= 31 && day <= 12 && day > 0
                    ? monthFirst(cell)
                    : date(cell, day, month, dayFirst.group(3), today);
        }
        var named = NAMED.matcher(cell);
        if (named.matches()) {
            return date(cell, number(named.group(1)), monthOf(named.group(2)), named.group(3), today);
        }
        var nameFirst = NAME_FIRST.matcher(cell);
        if (nameFirst.matches()) {
            return date(cell, number(nameFirst.group(2)), monthOf(nameFirst.group(1)), nameFirst.group(3), today);
        }
        var eight = EIGHT_DIGITS.matcher(cell);
        return eight.matches()
                ? date(cell, number(eight.group(1)), number(eight.group(2)), eight.group(3), today)
                : unreadable(cell);
    }

    /** Nearly every date is plain and comes back as it is. */
    private static String bare(String cell) {
        if (cell.length() > 40 || cell.length() < 9) {
            return cell;
        }
        boolean plain = CellText.isDigit(cell.charAt(0))
                && CellText.isDigit(cell.charAt(cell.length() - 1))
                && cell.indexOf(':') < 0;
        return plain ? cell : AROUND.matcher(cell).replaceAll("");
    }

    /** The same limits for a date that came as a date: not after today, not before 1900. */
    public static Reading<LocalDate> check(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            return new Reading.Refused<>(new Sentence(
                    "Tanggal " + IndonesianDate.full(date) + " belum terjadi. Periksa tahunnya.",
                    "The date " + date + " is in the future. Check the year."));
        }
        if (date.getYear() < EARLIEST_YEAR) {
            return new Reading.Refused<>(new Sentence(
                    "Tanggal " + IndonesianDate.full(date) + " sebelum tahun 1900. Periksa tahunnya.",
                    "The date " + date + " is before 1900. Check the year."));
        }
        return Reading.read(date);
    }

    /**
     * The day that a number cell with a date format shows. Excel counts from 1900 and believes that 29 February 1900 existed (serial 60); older
     * Macintosh workbooks count from 1904.
     *
     * @param serial days, with the time of day as a fraction, which is dropped
     * @return nothing when Excel itself would show no real date
     */
    public static Optional<LocalDate> ofExcelSerial(double serial, boolean date1904) {
        if (!(serial >= 0 && serial < 2_958_466)) {
            return Optional.empty();
        }
        long day = (long) Math.floor(serial);
        if (date1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(day));
        }
        if (day == 0 || day == 60) {
            return Optional.empty();
        }
        return Optional.of((day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30)).plusDays(day));
    }

    private static Reading<LocalDate> date(String cell, int day, int month, String yearText, LocalDate today) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return impossible(cell);
        }
        int year = number(yearText);
        if (yearText.length() == 4) {
            if (year == 0) {
                return impossible(cell);
            }
            return day > YearMonth.of(year, month).lengthOfMonth()
                    ? tooManyDays(day, YearMonth.of(year, month))
                    : check(LocalDate.of(year, month, day), today);
        }
        List<LocalDate> candidates = Centuries.candidates(year, month, day, today);
        return switch (candidates.size()) {
            case 0 -> impossible(cell);
            case 1 -> Reading.read(candidates.getFirst(), CENTURY_ADDED);
            default ->
                Reading.refused(
                        "Tahun pada \"{}\" dapat berarti {} atau {}. Tulis tahun empat angka.",
                        "The year in \"{}\" may be {} or {}. Write four digits.",
                        CellText.quote(cell),
                        candidates.getFirst().getYear(),
                        candidates.getLast().getYear());
        };
    }

    private static Reading<LocalDate> impossible(String cell) {
        return Reading.refused(
                "Tanggal \"{}\" tidak ada di kalender. Periksa hari, bulan dan tahunnya.",
                "There is no such date as \"{}\". Check day, month and year.",
                CellText.quote(cell));
    }

    private static Reading<LocalDate> tooManyDays(int day, YearMonth month) {
        int days = month.lengthOfMonth();
        return new Reading.Refused<>(new Sentence(
                "Tanggal " + day + " tidak ada: " + IndonesianDate.month(month) + " hanya " + days
                        + " hari. Periksa tanggalnya di KTP.",
                "There is no day " + day + ": month " + month + " has only " + days
                        + " days. Check the date on the KTP."));
    }

    private static Reading<LocalDate> monthFirst(String cell) {
        return Reading.refused(
                "Tanggal \"{}\" menulis bulan lebih dulu. Tulis hari, bulan, tahun, misalnya 17/03/1968.",
                "The date \"{}\" has the month first. Write day, month, year, such as 17/03/1968.",
                CellText.quote(cell));
    }

    private static Reading<LocalDate> unreadable(String cell) {
        return YEAR_ALONE.matcher(cell).matches()
                ? Reading.refused(
                        "Hanya tahun {} yang tertulis. Tulis tanggal lengkap, misalnya 17/03/1968.",
                        "Only the year {} is given. Write the whole date, such as 17/03/1968.",
                        cell)
                : Reading.refused(
                        "\"{}\" tidak terbaca sebagai tanggal. Tulis misalnya 17/03/1968.",
                        "\"{}\" cannot be read as a date. Write for example 17/03/1968.",
                        CellText.quote(cell));
    }

    private static int monthOf(String name) {
        return MonthNames.find(name).orElse(0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
