package id.lindung.rules.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one side of a check: sums of products of figures, numbers, facts. Words after a number are its unit and mean nothing. */
final class TermReader {

    private static final Pattern FIGURE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*\\.[0-9]+");
    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z_]*)\\s*\\(");
    private static final Pattern MINIMUM_WAGE = Pattern.compile("UMP\\s+([0-9]{4})(?:\\s+([0-9][0-9,]*))?(?![0-9,.])");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|[0-9]+(\\.[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}'’-]*");
    private static final int MOST_DEPTH = 50;

    private final String text;
    private int at;
    private int depth;

    private TermReader(String text) {
        this.text = text;
    }

    /** @throws ExpressionFault with a sentence when it cannot be read */
    static Term read(String text) {
        var reader = new TermReader(text);
        var term = reader.sum();
        reader.blanks();
        if (reader.at < text.length()) throw reader.unexpected();
        return term;
    }

    private Term sum() {
        if (++depth > MOST_DEPTH) {
            throw new ExpressionFault(
                    "Rumus ini terlalu dalam: paling banyak 50 tanda kurung bersarang.",
                    "This expression is too deep: at most 50 brackets inside each other.");
        }
        var left = product();
        while (true) {
            if (sign("+")) left = new Term.Sum(left, product());
            else if (sign("-−–")) left = new Term.Difference(left, product());
            else break;
        }
        depth--;
        return left;
    }

    private Term product() {
        var left = primary();
        while (true) {
            if (sign("*×·") || crossed()) left = new Term.Product(left, primary());
            else if (sign("/÷")) left = new Term.Quotient(left, primary());
            else return left;
        }
    }

    private Term primary() {
        blanks();
        Term found;
        Matcher matcher;
        if (sign("(")) {
            found = sum();
            close();
        } else if (sign("-−–")) {
            found = new Term.Difference(new Term.Literal(new Amount(BigDecimal.ZERO, Unit.NONE)), primary());
        } else if ((matcher = match(MINIMUM_WAGE)) != null) {
            var year = matcher.group(1);
            var stated = matcher.group(2);
            found = new Term.Asked("ump", stated == null ? List.of(year) : List.of(year, stated));
        } else if ((matcher = match(FIGURE)) != null) {
            found = new Term.Figure(matcher.group());
        } else if ((matcher = match(CALL)) != null) {
            found = call(matcher.group(1).toLowerCase(Locale.ROOT));
        } else if ((matcher = match(NUMBER)) != null) {
            found = new Term.Literal(number(matcher.group()));
        } else {
            throw unexpected();
        }
        unitWords();
        return found;
    }

    private Term call(String name) {
        if (name.equals("round") || name.equals("floor")) {
            var inner = sum();
            int decimals = 0;
            if (sign(",;")) {
                blanks();
                var digits = match(Pattern.compile("[0-9]"));
                if (digits == null) throw unexpected();
                decimals = Integer.parseInt(digits.group());
            }
            close();
            return new Term.Rounded(inner, decimals, name.equals("floor"));
        }
        int end = text.indexOf(')', at);
        if (end < 0) throw missingBracket();
        var inside = text.substring(at, end);
        at = end + 1;
        var arguments = inside.isBlank()
                ? List.<String>of()
                : Arrays.stream(inside.split("[,;]", -1)).map(String::strip).toList();
        return new Term.Asked(name, arguments);
    }

    /** 16,800 and 16800 and 0.54; a dot before exactly three digits could be either and is asked about. */
    private Amount number(String written) {
        var digits =
                written.endsWith(",") || written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        at -= written.length() - digits.length();
        if (digits.matches("[0-9]{1,3}(\\.[0-9]{3})+")) {
            throw new ExpressionFault(
                    "\"{}\" dapat dibaca dua macam. Tulis {} untuk ribuan, atau tambah angka nol di belakang desimalnya.",
                    "\"{}\" can be read in two ways. Write {} for thousands, or add a zero behind its decimals.",
                    digits,
                    digits.replace('.', ','));
        }
        if (!GROUPED.matcher(digits).matches()) {
            throw new ExpressionFault(
                    "\"{}\" bukan bilangan. Tulis 16,800 atau 16800, dan desimal dengan titik: 0.54.",
                    "\"{}\" is not a number. Write 16,800 or 16800, and decimals with a dot: 0.54.",
                    digits);
        }
        var value = new BigDecimal(digits.replace(",", ""));
        return sign("%") ? new Amount(value.movePointLeft(2), Unit.PERCENT) : new Amount(value, Unit.NONE);
    }

    private void unitWords() {
        while (true) {
            blanks();
            if (isCross()) return;
            if (match(CALL) != null || match(FIGURE) != null) throw unexpected();
            if (match(WORD) == null) return;
        }
    }

    private boolean crossed() {
        blanks();
        if (!isCross()) return false;
        at++;
        return true;
    }

    /** The letter x between two numbers. */
    private boolean isCross() {
        if (at >= text.length() || (text.charAt(at) != 'x' && text.charAt(at) != 'X')) return false;
        return at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1));
    }

    private void close() {
        if (!sign(")")) throw missingBracket();
    }

    private boolean sign(String any) {
        blanks();
        if (at >= text.length() || any.indexOf(text.charAt(at)) < 0) return false;
        at++;
        return true;
    }

    private @Nullable Matcher match(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return null;
        at = matcher.end();
        return matcher;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private ExpressionFault missingBracket() {
        return new ExpressionFault("Kurung tutup ) kurang.", "A closing bracket ) is missing.");
    }

    private ExpressionFault unexpected() {
        if (at >= text.length()) {
            return new ExpressionFault(
                    "Rumus berakhir sebelum selesai: sesudah tanda harus ada angka.",
                    "The expression ends too early: a figure must follow the sign.");
        }
        int end = Math.min(text.length(), at + 20);
        return new ExpressionFault(
                "\"{}\" tidak dapat dibaca. Pakai nomor angka seperti A1.04, bilangan seperti 16,800, dan tanda + - x / ( ).",
                "\"{}\" cannot be read. Use figures such as A1.04, numbers such as 16,800, and the signs + - x / ( ).",
                text.substring(at, end).strip());
    }
}
