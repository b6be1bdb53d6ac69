package id.lindung.sheets.layout;

import id.lindung.sheets.Cell;
import id.lindung.sheets.SheetRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which of two columns of 16 digits carries the births that stand in the same rows. */
final class BirthFit {
    private static final int FEWEST_DATES = 2;
    private static final int FEWEST_WOMEN = 3;
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,4})\\s?[-/. ]\\s?(\\d{1,2}|\\p{L}{3,9})\\s?[-/. ,]\\s?(\\d{2,4})(?!\\d)", Pattern.UNICODE_CASE);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("FEB", 2),
            Map.entry("PEB", 2),
            Map.entry("MAR", 3),
            Map.entry("APR", 4),
            Map.entry("MEI", 5),
            Map.entry("MAY", 5),
            Map.entry("JUN", 6),
            Map.entry("JUL", 7),
            Map.entry("AGU", 8),
            Map.entry("AGT", 8),
            Map.entry("AGS", 8),
            Map.entry("AUG", 8),
            Map.entry("SEP", 9),
            Map.entry("OKT", 10),
            Map.entry("OCT", 10),
            Map.entry("NOV", 11),
            Map.entry("NOP", 11),
            Map.entry("DES", 12),
            Map.entry("DEC", 12),
            Map.entry("FEV", 2),
            Map.entry("ABR", 4),
            Map.entry("MAI", 5),
            Map.entry("AGO", 8),
            Map.entry("SET", 9),
            Map.entry("OUT", 10),
            Map.entry("DEZ", 12));

    private final List<SheetRow> rows;
    private final int birth;
    private final int sex;

    /** @param birth column of birth dates, with or without the place; −1 for none, as for {@code sex} */
    BirthFit(List<SheetRow> rows, int birth, int sex) {
        this.rows = rows;
        this.birth = birth;
        this.sex = sex;
    }

    /** Whether nearly all rows fit the other column and hardly one the chosen; by the births, without them by the sexes. */
    boolean prefers(int other, int chosen) {
        int dated = 0;
        int fitsChosen = 0;
        int fitsOther = 0;
        int women = 0;
        int womenChosen = 0;
        int sexed = 0;
        int sexOther = 0;
        for (SheetRow row : rows) {
            String mine = digits(row.cell(chosen));
            String theirs = digits(row.cell(other));
            if (mine.length() != 16 || theirs.length() != 16) {
                continue;
            }
            int[] date = date(row.cell(birth));
            if (date.length > 0) {
                dated++;
                fitsChosen += isBornOn(mine, date) ? 1 : 0;
                fitsOther += isBornOn(theirs, date) ? 1 : 0;
            }
            if (sex >= 0 && Signals.isSex(row.cell(sex))) {
                boolean woman = isWoman(row.text(sex));
                sexed++;
                sexOther += woman == day(theirs) > 40 ? 1 : 0;
                women += woman ? 1 : 0;
                womenChosen += woman && day(mine) > 40 ? 1 : 0;
            }
        }
        if (dated > 0) {
            return dated >= FEWEST_DATES && fitsChosen * 20 <= dated && fitsOther * 10 >= dated * 8;
        }
        return women >= FEWEST_WOMEN && womenChosen == 0 && sexOther * 20 >= sexed * 19;
    }

    private static String digits(Cell cell) {
        return Signals.isIdentity(cell) ? cell.shown().replaceAll("\\D", "") : "";
    }

    private static int day(String identity) {
        return Integer.parseInt(identity.substring(6, 8));
    }

    private static boolean isWoman(String text) {
        String plain = Words.plain(text);
        return !plain.equals("PRIA") && (plain.startsWith("P") || plain.startsWith("W") || plain.startsWith("F"));
    }

    /** Day and month may be the other way round. */
    private static boolean isBornOn(String identity, int[] date) {
        int day = day(identity) > 40 ? day(identity) - 40 : day(identity);
        int month = Integer.parseInt(identity.substring(8, 10));
        boolean same = (day == date[0] && month == date[1]) || (day == date[1] && month == date[0]);
        return same && Integer.parseInt(identity.substring(10, 12)) == date[2];
    }

    /** Day, month and the year's last two digits; empty when there is no date to be seen. */
    private static int[] date(Cell cell) {
        if (cell instanceof Cell.Date date) {
            var day = date.date();
            return new int[] {day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100};
        }
        String text = cell.shown();
        var found = DATE.matcher(text.length() > 80 ? "" : text);
        if (!found.find()) {
            return new int[0];
        }
        String middle = found.group(2);
        Integer month = Character.isDigit(middle.charAt(0))
                ? Integer.valueOf(middle)
                : MONTHS.get(middle.substring(0, 3).toUpperCase(Locale.ROOT));
        if (month == null) {
            return new int[0];
        }
        int first = Integer.parseInt(found.group(1));
        int last = Integer.parseInt(found.group(3));
        boolean yearFirst = found.group(1).length() == 4;
        return new int[] {yearFirst ? last : first, month, (yearFirst ? first : last) % 100};
    }
}
