package id.lindung.rules.time;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Place and date of birth written in one cell, "Miomaffo Barat, 24 Maret 1985".
 *
 * @param place as typed, empty when the cell names none
 * @param date missing when the cell holds no digit
 */
public record PlaceAndDate(String place, Reading<LocalDate> date) {

    /** "17-06-1985, Bauho": the other way round. */
    private static final Pattern DATE_FIRST =
            Pattern.compile("([0-9]{1,4}[^\\p{L}]{1,10}(?:\\p{L}{3,9}[^\\p{L}]{1,8})?)(\\p{L}[\\p{L}' .]{1,40})");

    /** {@code "Kupang, 24 Maret 1985"}; a part that is not understood is missing or refused on its own. */
    public static PlaceAndDate read(String raw, LocalDate today) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell)) {
            return new PlaceAndDate("", Reading.missing());
        }
        // "Atambua, March 2, 1979" has one inside its date.
        for (int comma = cell.lastIndexOf(','); comma >= 0; comma = cell.lastIndexOf(',', comma - 1)) {
            var date = DateText.read(cell.substring(comma + 1), today);
            if (date.find().isPresent()) {
                return new PlaceAndDate(withoutTrailingMarks(cell.substring(0, comma)), date);
            }
        }
        var dateFirst = DATE_FIRST.matcher(cell);
        if (dateFirst.matches()) {
            var date = DateText.read(dateFirst.group(1).replaceFirst("[\\s,/-]+$", ""), today);
            if (date.find().isPresent()) {
                return new PlaceAndDate(withoutTrailingMarks(dateFirst.group(2)), date);
            }
        }
        int digit = firstDigit(cell);
        return digit == cell.length()
                ? new PlaceAndDate(withoutTrailingMarks(cell), Reading.missing())
                : new PlaceAndDate(
                        withoutTrailingMarks(cell.substring(0, digit)), DateText.read(cell.substring(digit), today));
    }

    private static int firstDigit(String text) {
        int at = 0;
        while (at < text.length() && !CellText.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String withoutTrailingMarks(String text) {
        int end = text.length();
        while (end > 0 && " ,;:/-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end)
                .replaceFirst("(?i)[\\s,]+(?:tgl|tanggal)\\.?$", "")
                .strip();
    }
}
