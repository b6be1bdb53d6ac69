package id.lindung.rules.time;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Month and day names, written down here because locale data change with every JDK. */
public final class MonthNames {
    static final List<String> LONG = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");

    static final List<String> SHORT =
            List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");

    /** Monday first, as {@link java.time.DayOfWeek}. */
    static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");

    /** What people type besides: English, older spellings, their own abbreviations. */
    private static final Map<String, Integer> BESIDES = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("pebruari", 2),
            Map.entry("febuari", 2),
            Map.entry("pebuari", 2),
            Map.entry("peb", 2),
            Map.entry("march", 3),
            Map.entry("mrt", 3),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("aug", 8),
            Map.entry("agt", 8),
            Map.entry("agst", 8),
            Map.entry("ags", 8),
            Map.entry("agus", 8),
            Map.entry("sept", 9),
            Map.entry("october", 10),
            Map.entry("oct", 10),
            Map.entry("nopember", 11),
            Map.entry("nop", 11),
            Map.entry("december", 12),
            Map.entry("dec", 12));

    /** Tetun and Portuguese, as along the border of Timor-Leste; without accents, told apart by their first three letters. */
    private static final Pattern ACROSS_THE_BORDER = Pattern.compile(
            "janeir[ou]|fevereir[ou]|mar[sc][ou]|abril|mai[ou]|jun?h?[ou]|jul[lh]?[ou]|agost[ou]|setembr[ou]|outubr[ou]"
                    + "|novembr[ou]|de[sz]embr[ou]");

    private static final List<String> BEGINNINGS =
            List.of("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "de");

    private MonthNames() {}

    /** The month (1 to 12) that an Indonesian or English name or abbreviation means. */
    public static OptionalInt find(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= 12; month++) {
            if (name.equalsIgnoreCase(LONG.get(month - 1)) || name.equalsIgnoreCase(SHORT.get(month - 1))) {
                return OptionalInt.of(month);
            }
        }
        Integer month = BESIDES.get(name);
        return month == null ? acrossTheBorder(name) : OptionalInt.of(month);
    }

    private static OptionalInt acrossTheBorder(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        if (!ACROSS_THE_BORDER.matcher(plain).matches()) {
            return OptionalInt.empty();
        }
        for (int month = 1; month <= 12; month++) {
            if (plain.startsWith(BEGINNINGS.get(month - 1))) {
                return OptionalInt.of(month);
            }
        }
        return OptionalInt.empty();
    }
}
