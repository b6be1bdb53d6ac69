package id.lindung.office.payments;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as banks write them: grouping either way, two decimals that are nought, a sign before, behind or as brackets. */
final class AmountText {

    private static final Pattern ENGLISH =
            Pattern.compile("[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]{1,2})?|[0-9]+(\\.[0-9]{1,2})?");
    private static final Pattern INDONESIAN =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})*(,[0-9]{1,2})?|[0-9]+(,[0-9]{1,2})?");

    /** The largest amount with every separator, its sign and its currency is shorter. */
    private static final int LONGEST = 40;

    private AmountText() {}

    /** Whole rupiah with its sign; empty when it cannot be read, or has sen. */
    static Optional<Long> read(String raw) {
        if (raw.length() > LONGEST) return Optional.empty();
        var text = raw.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^(-?)\\s*(RP|IDR)[. ]*", "$1")
                .replace(" ", "");
        boolean negative = text.startsWith("-") || text.endsWith("-") || (text.startsWith("(") && text.endsWith(")"));
        var digits = text.replaceAll("^[-+(]|[-)]$", "");
        var plain = plain(digits);
        if (plain.isEmpty()) return Optional.empty();
        var value = new BigDecimal(plain.get());
        if (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 15) return Optional.empty();
        long rupiah = value.longValueExact();
        return Optional.of(negative ? -rupiah : rupiah);
    }

    private static Optional<String> plain(String digits) {
        if (INDONESIAN.matcher(digits).matches())
            return Optional.of(digits.replace(".", "").replace(',', '.'));
        if (ENGLISH.matcher(digits).matches()) return Optional.of(digits.replace(",", ""));
        return Optional.empty();
    }
}
