package id.lindung.rules.money;

import id.lindung.rules.CellText;
import id.lindung.rules.Reading;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** From what people write in a column of wages to whole rupiah. */
final class RupiahReader {
    private static final Pattern CURRENCY = Pattern.compile("^(-?) ?(?:rp|idr)\\b[ .:]*|^(-?) ?rp[ .:]*(?=[0-9])");
    private static final Pattern TAIL = Pattern.compile(
            "(?: ?[,.] ?[-–—]+| ?(?:rupiah|rp|idr)\\b\\.?| ?(?:/|per|se|tiap) ?(?:bulan|bln|bl)\\b\\.?)+$");
    private static final Pattern OTHER_TIME =
            Pattern.compile("(?:/|per ?|se|tiap ?) ?(?:hari|hr|minggu|mgg|tahun|thn|jam|panen|musim)\\b");
    private static final Pattern RANGE =
            Pattern.compile("[0-9a-z.] ?(?:-|–|—|s/?d|sd|sampai|hingga|~) ?(?:rp[ .]*)?[0-9]");
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9][0-9.,]*)");
    private static final Pattern UNITS = Pattern.compile("([0-9][0-9.,]*) ?(miliar|milyar|juta|jt|ribu|rb)\\b\\.?");
    /** 15 digits: beyond any wage, budget or typing error that should pass. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999L);

    private static final int MOST_DIGITS = 15;

    /** Longer than any amount with its words; thousands of characters would take the patterns' stack. */
    private static final int LONGEST = 100;

    private RupiahReader() {}

    static Reading<Rupiah> read(String raw) {
        String cell = CellText.clean(raw);
        if (CellText.saysNothing(cell) && !CellText.isDigits(cell)) {
            return Reading.missing();
        }
        if (CellText.isDigits(cell) && cell.length() <= MOST_DIGITS) {
            return Reading.read(Rupiah.of(Long.parseLong(cell)));
        }
        if (cell.length() > LONGEST) {
            return unreadable(cell);
        }
        String text = cell.toLowerCase(Locale.ROOT);
        if (OTHER_TIME.matcher(text).find()) {
            return Reading.refused(
                    "\"{}\" bukan jumlah per bulan. Hitung dan tulis jumlah sebulan, misalnya 600000.",
                    "\"{}\" is not an amount per month. Work out and write the monthly amount, such as 600000.",
                    CellText.quote(cell));
        }
        String bare = TAIL.matcher(text).replaceFirst("");
        bare = CURRENCY.matcher(bare).replaceFirst("$1$2").strip();
        if (RANGE.matcher(bare).find()) {
            return Reading.refused(
                    "\"{}\" adalah kisaran. Tulis satu jumlah, misalnya 600000.",
                    "\"{}\" is a range. Write one amount, such as 600000.",
                    CellText.quote(cell));
        }
        return AMOUNT.matcher(bare).matches() ? plain(cell, bare) : withUnits(cell, bare);
    }

    private static Reading<Rupiah> plain(String cell, String bare) {
        return number(bare, false).map(value -> whole(cell, value)).orElseGet(() -> unreadable(cell));
    }

    /** "600 ribu", "1,5 juta", "1 jt 250 rb". */
    private static Reading<Rupiah> withUnits(String cell, String bare) {
        var total = BigDecimal.ZERO;
        var units = UNITS.matcher(bare);
        int end = 0;
        while (units.find() && bare.substring(end, units.start()).isBlank()) {
            var value = number(units.group(1), true);
            if (value.isEmpty()) {
                return unreadable(cell);
            }
            total = total.add(value.get().multiply(unit(units.group(2))));
            end = units.end();
        }
        return end > 0 && bare.substring(end).isBlank() ? whole(cell, total) : unreadable(cell);
    }

    private static BigDecimal unit(String word) {
        return BigDecimal.valueOf(
                switch (word.charAt(0)) {
                    case 'r' -> 1_000;
                    case 'j' -> 1_000_000;
                    default -> 1_000_000_000;
                });
    }

    private static Reading<Rupiah> whole(String cell, BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            return Reading.refused(
                    "Jumlah \"{}\" terlalu besar. Periksa angkanya.",
                    "The amount \"{}\" is too large. Check the digits.",
                    CellText.quote(cell));
        }
        if (value.stripTrailingZeros().scale() > 0) {
            return Reading.refused(
                    "Jumlah \"{}\" memuat pecahan rupiah. Tulis rupiah bulat, misalnya 600000.",
                    "The amount \"{}\" has a fraction of a rupiah. Write whole rupiah, such as 600000.",
                    CellText.quote(cell));
        }
        return Reading.read(Rupiah.of(value.longValueExact()));
    }

    /**
     * The value of digits with dots and commas, when only one reading is possible.
     *
     * @param decimalsLikely before "juta" three decimals are as likely as a group of thousands, so that one is not guessed
     */
    private static Optional<BigDecimal> number(String text, boolean decimalsLikely) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return text.length() > 18 ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
        char separator = text.charAt(last);
        boolean once = text.indexOf(separator) == last;
        int after = text.length() - last - 1;
        char other = separator == '.' ? ',' : '.';
        boolean isDecimal = once && (after == 1 || after == 2);
        if (once && after == 3 && decimalsLikely) {
            return Optional.empty();
        }
        if (!isDecimal && text.indexOf(other) >= 0) {
            return Optional.empty();
        }
        String integer = isDecimal ? text.substring(0, last) : text;
        var digits = ungrouped(integer, isDecimal ? other : separator);
        String decimals = isDecimal ? "." + text.substring(last + 1) : "";
        return digits.map(whole -> new BigDecimal(whole + decimals));
    }

    /** The digits of groups of three, or of no groups at all. */
    private static Optional<String> ungrouped(String integer, char separator) {
        String digits = integer.startsWith("-") ? integer.substring(1) : integer;
        if (digits.length() > 24) {
            return Optional.empty();
        }
        if (digits.indexOf(separator) >= 0) {
            boolean grouped = digits.matches("[1-9][0-9]{0,2}(?:[" + separator + "][0-9]{3})+");
            if (!grouped) {
                return Optional.empty();
            }
        } else if (!CellText.isDigits(digits)) {
            return Optional.empty();
        }
        return Optional.of(integer.replace(String.valueOf(separator), ""));
    }

    private static Reading<Rupiah> unreadable(String cell) {
        return Reading.refused(
                "Jumlah \"{}\" tidak terbaca. Tulis rupiah bulat, misalnya 600000.",
                "The amount \"{}\" cannot be read. Write whole rupiah, such as 600000.",
                CellText.quote(cell));
    }
}
