package id.lindung.rules.place;

import id.lindung.rules.CellText;
import id.lindung.rules.Sentence;
import id.lindung.rules.time.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From what people write, and what Excel makes of it, to RT and RW. */
final class NeighbourhoodReader {
    private static final String UNIT = "0*([0-9]{1,3})(?![0-9])";
    private static final String GAP = "[\\s.:/,\\\\-]*";
    private static final Pattern PLAIN = Pattern.compile(UNIT + "\\s*[/\\\\.,|\\s-]\\s*" + UNIT);
    /** "Fatubesi/003/001" where one column was meant for all three. */
    private static final Pattern AFTER_PLACE =
            Pattern.compile("(\\p{L}[\\p{L} '’.]{2,40}?)[\\s/,.-]+" + UNIT + "\\s*[/\\\\]\\s*" + UNIT);

    private static final Pattern HEADED = label("RT\\s*[/-]\\s*RW" + GAP + UNIT + "\\s*[/\\\\.,|\\s-]\\s*" + UNIT);
    private static final Pattern RT_RW = label("RT" + GAP + UNIT + GAP + "RW" + GAP + UNIT);
    private static final Pattern RW_RT = label("RW" + GAP + UNIT + GAP + "RT" + GAP + UNIT);
    private static final Pattern RT_SLASH = label("RT" + GAP + UNIT + "\\s*/\\s*" + UNIT);
    /** A side left out: "003/-", "/001". */
    private static final Pattern ONE_SIDE = Pattern.compile("([0-9]{0,3}|-+)\\s*[/\\\\]\\s*([0-9]{0,3}|-+)");
    /** RW, seldom RT, in Roman numerals: "RT 03 RW II", "003/I". */
    private static final Pattern ROMAN = Pattern.compile(
            "(?<=R[TW][\\s.:]{0,3}|[0-9IVX]\\s?/\\s?)(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?![A-Za-z])|^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?=\\s?/)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RT = label("RT" + GAP + UNIT);
    private static final Pattern RW = label("RW" + GAP + UNIT);
    private static final Pattern ONE = Pattern.compile("(?:R[TW]" + GAP + ")?" + UNIT, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH = Pattern.compile("([0-9]{1,2})[ -]([A-Za-z]{3,9})");
    private static final Pattern MONTH_DAY = Pattern.compile("([A-Za-z]{3,9})[ -]([0-9]{1,2})");
    private static final Pattern ISO_DATE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]0?0:00(?::00)?(?:\\.0+)?)?");

    private NeighbourhoodReader() {}

    static NeighbourhoodReading both(String raw) {
        String cell = arabic(CellText.clean(raw));
        if (CellText.saysNothing(cell)) {
            return new NeighbourhoodReading.Missing();
        }
        var plain = PLAIN.matcher(cell);
        if (plain.matches()) {
            return of(number(plain, 1), number(plain, 2), "");
        }
        for (Pattern pattern : List.of(HEADED, RT_RW, RT_SLASH)) {
            var labelled = pattern.matcher(cell);
            if (labelled.find()) {
                return of(number(labelled, 1), number(labelled, 2), rest(cell, labelled));
            }
        }
        var reversed = RW_RT.matcher(cell);
        if (reversed.find()) {
            return of(number(reversed, 2), number(reversed, 1), rest(cell, reversed));
        }
        var rt = RT.matcher(cell);
        if (rt.find()) {
            return of(number(rt, 1), 0, rest(cell, rt));
        }
        var rw = RW.matcher(cell);
        if (rw.find()) {
            return of(0, number(rw, 1), rest(cell, rw));
        }
        var afterPlace = AFTER_PLACE.matcher(cell);
        if (afterPlace.matches() && MonthNames.find(afterPlace.group(1)).isEmpty()) {
            return of(number(afterPlace, 2), number(afterPlace, 3), CellText.clean(afterPlace.group(1)));
        }
        var side = ONE_SIDE.matcher(cell);
        if (side.matches()) {
            return of(told(side.group(1)), told(side.group(2)), "");
        }
        var one = ONE.matcher(cell);
        return one.matches() ? of(number(one, 1), 0, "") : dateText(cell);
    }

    private static int told(String side) {
        return side.isEmpty() || side.startsWith("-") ? 0 : Integer.parseInt(side);
    }

    /** The cell with the Roman numerals of its units written in digits. */
    private static String arabic(String cell) {
        boolean numeral = false;
        for (int i = 0; i < cell.length() && !numeral; i++) {
            numeral = "IVXivx".indexOf(cell.charAt(i)) >= 0;
        }
        if (!numeral || cell.length() > 80) {
            return cell;
        }
        return ROMAN.matcher(cell).replaceAll(found -> Integer.toString(value(found.group())));
    }

    private static int value(String roman) {
        int total = 0;
        int last = 0;
        for (int i = roman.length() - 1; i >= 0; i--) {
            int one = switch (Character.toUpperCase(roman.charAt(i))) {
                case 'X' -> 10;
                case 'V' -> 5;
                default -> 1;
            };
            total += one < last ? -one : one;
            last = Math.max(last, one);
        }
        return total;
    }

    static NeighbourhoodReading each(String rawRt, String rawRw) {
        int rt = one(CellText.clean(rawRt));
        int rw = one(CellText.clean(rawRw));
        if (rt < 0 || rw < 0) {
            // One of two columns often holds both units and the other nothing.
            return rt < 0 && rw == 0 ? both(rawRt) : rt == 0 ? both(rawRw) : unreadable(rt < 0 ? rawRt : rawRw);
        }
        return of(rt, rw, "");
    }

    static NeighbourhoodReading date(int day, int month) {
        var first = Neighbourhood.of(day, month);
        if (day == month) {
            return new NeighbourhoodReading.Read(
                    first,
                    "",
                    List.of(
                            new Sentence(
                                    "Excel mengubah RT/RW menjadi tanggal; keduanya dibaca sama. Periksa, lalu ubah kolom menjadi Teks.",
                                    "Excel made the RT/RW a date; both were read as the same number. Check it and make the column Text.")));
        }
        var second = Neighbourhood.of(month, day);
        return new NeighbourhoodReading.Ambiguous(
                first,
                second,
                Sentence.of(
                        "Excel mengubah RT/RW menjadi tanggal: bisa {} atau {}. Pilih yang benar, lalu ubah kolom menjadi Teks.",
                        "Excel made the RT/RW a date: it may be {} or {}. Choose the right one and make the column Text.",
                        first.display(),
                        second.display()));
    }

    /** A CSV saved from such a workbook holds the date as text: "04-Mei", "May-04", "2025-05-04". */
    private static NeighbourhoodReading dateText(String cell) {
        var dayMonth = DAY_MONTH.matcher(cell);
        if (dayMonth.matches()) {
            return namedDate(cell, number(dayMonth, 1), dayMonth.group(2));
        }
        var monthDay = MONTH_DAY.matcher(cell);
        if (monthDay.matches()) {
            return namedDate(cell, number(monthDay, 2), monthDay.group(1));
        }
        var iso = ISO_DATE.matcher(cell);
        if (iso.matches()) {
            try {
                return Neighbourhood.fromDate(LocalDate.parse(iso.group(1)));
            } catch (DateTimeException e) {
                return unreadable(cell);
            }
        }
        return unreadable(cell);
    }

    private static NeighbourhoodReading namedDate(String cell, int day, String monthName) {
        var month = MonthNames.find(monthName);
        return month.isPresent() && day > 0 ? date(day, month.getAsInt()) : unreadable(cell);
    }

    /** The number of one unit, 0 when the cell says nothing, -1 when it cannot be read. */
    private static int one(String cell) {
        if (CellText.saysNothing(cell)) {
            return 0;
        }
        var one = ONE.matcher(cell);
        return one.matches() ? number(one, 1) : -1;
    }

    private static NeighbourhoodReading of(int rt, int rw, String rest) {
        return rt == 0 && rw == 0
                ? new NeighbourhoodReading.Missing()
                : new NeighbourhoodReading.Read(Neighbourhood.of(rt, rw), rest, List.of());
    }

    private static NeighbourhoodReading unreadable(String raw) {
        return new NeighbourhoodReading.Unreadable(Sentence.of(
                "RT/RW \"{}\" tidak terbaca. Tulis misalnya 004/005.",
                "RT/RW \"{}\" cannot be read. Write for example 004/005.",
                CellText.quote(CellText.clean(raw))));
    }

    private static String rest(String cell, Matcher found) {
        String text = cell.substring(0, found.start()) + " " + cell.substring(found.end());
        return CellText.clean(text.replaceAll("^[\\s,;.-]+|[\\s,;.-]+$", ""));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Pattern label(String regex) {
        return Pattern.compile("(?<![A-Za-z])" + regex, Pattern.CASE_INSENSITIVE);
    }
}
