package id.lindung.office.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers beside an axis. */
public final class Shown {

    private Shown() {}

    /** {@code 40%}, {@code 37,5%} or {@code 60.000}. */
    public static String tick(double value, boolean percent) {
        if (percent) return decimal(value) + "%";
        var digits = BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
        var text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) text.insert(i, '.');
        return text.toString();
    }

    /** One decimal, with a comma: {@code 48,0%}. */
    public static String percent(double value) {
        return BigDecimal.valueOf(value)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',') + "%";
    }

    /** At most one decimal, with a comma. */
    public static String decimal(double value) {
        var number = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
