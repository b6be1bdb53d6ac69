package id.lindung.rules.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a dot for thousands and a comma for decimals, from exact values only and without locale data. */
public final class IndonesianNumber {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long[] SCALES = {1_000_000_000_000L, 1_000_000_000L, 1_000_000L};
    private static final String[] SHORT_SCALES = {" T", " M", " jt"};

    private IndonesianNumber() {}

    /** {@code "1.234.567"}. */
    public static String grouped(long number) {
        return group(Long.toString(number));
    }

    /** {@code "1.234.567,5"}: all decimals of the value, trailing zeros dropped. */
    public static String decimal(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? group(plain) : group(plain.substring(0, point)) + "," + plain.substring(point + 1);
    }

    /**
     * {@code "12,3%"}.
     *
     * @param fraction 0.123 for 12.3 %
     * @param decimals at most this many, rounded half up; trailing zeros are dropped
     */
    public static String percent(BigDecimal fraction, int decimals) {
        return decimal(fraction.multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP)) + "%";
    }

    /** A share of two counts as percent; {@code whole} must not be 0. */
    public static String percent(long part, long whole, int decimals) {
        var percent = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        return decimal(percent) + "%";
    }

    /** For narrow places: {@code "Rp804 jt"}, {@code "Rp1,2 M"} (M is miliar, 10⁹); exact below one million. */
    public static String brief(Rupiah rupiah) {
        var amount = BigDecimal.valueOf(rupiah.amount());
        for (int i = 0; i < SCALES.length; i++) {
            var scaled = amount.abs().divide(BigDecimal.valueOf(SCALES[i]));
            if (scaled.compareTo(BigDecimal.ONE) >= 0) {
                int decimals = scaled.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
                String sign = rupiah.isNegative() ? "-Rp" : "Rp";
                return sign + decimal(scaled.setScale(decimals, RoundingMode.HALF_UP)) + SHORT_SCALES[i];
            }
        }
        return rupiah.display();
    }

    private static String group(String integer) {
        int start = integer.startsWith("-") ? 1 : 0;
        if (integer.length() - start <= 3) {
            return integer;
        }
        var out = new StringBuilder(integer);
        for (int i = integer.length() - 3; i > start; i -= 3) {
            out.insert(i, '.');
        }
        return out.toString();
    }
}
