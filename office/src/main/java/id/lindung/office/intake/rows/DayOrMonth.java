package id.lindung.office.intake.rows;

import id.lindung.rules.Sentence;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of which the first number may be the day or the month: Excel, and forms of the web, write the month first. */
final class DayOrMonth {

    static final Sentence FIX = new Sentence("Cocokkan dengan KTP.", "Compare it with the KTP.");

    private static final Pattern EITHER =
            Pattern.compile("[0-9]{1,2}[^0-9\\p{L}]+[0-9]{1,2}[^0-9\\p{L}]+[0-9]{2}(?:[0-9]{2})?");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(?:M{1,2}|BB|BLN|BULAN)\\s*[-/.]\\s*(?:D{1,2}|HH|TGL|TANGGAL|HARI)\\s*[-/.]\\s*[YT]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\s*([0-9]{1,2})([-/.])([0-9]{1,2})(\\2[0-9]{2,4})\\s*");

    private DayOrMonth() {}

    /** Whether a heading asks for the month before the day: "Tgl Lahir (MM/DD/YYYY)". */
    static boolean isMonthFirst(String heading) {
        return MONTH_FIRST.matcher(heading).find();
    }

    /** The date as it is read elsewhere, day first, where the heading asked for the month first. */
    static String dayFirst(String written, boolean monthFirst) {
        var digits = monthFirst ? DIGITS.matcher(written) : null;
        return digits != null && digits.matches() ? digits.replaceFirst("$3$2$1$4") : written;
    }

    static boolean mayBeEither(String written) {
        return EITHER.matcher(written).matches();
    }

    /** The date with day and month changed; null when there is no such day. */
    static @Nullable LocalDate turned(LocalDate date) {
        if (date.getDayOfMonth() > 12) return null;
        var month = LocalDate.of(date.getYear(), date.getDayOfMonth(), 1);
        return date.getMonthValue() > month.lengthOfMonth() ? null : month.withDayOfMonth(date.getMonthValue());
    }

    static Sentence said(LocalDate turned) {
        return Sentence.of(
                "Hari dan bulan pada tanggal ini terbalik dari yang ada di NIK; dibaca {}, seperti NIK.",
                "Day and month of this date are the other way round than in the NIK; it was read as {}, like the NIK.",
                turned);
    }
}
