package id.lindung.rules.money;

import id.lindung.rules.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole rupiah. Arithmetic throws {@link ArithmeticException} rather than wrap around: an amount beyond
 * {@code long} is a bug, not a result.
 *
 * @param amount whole rupiah, negative for a debt or a reversal
 */
public record Rupiah(long amount) implements Comparable<Rupiah> {
    public static final Rupiah ZERO = new Rupiah(0);

    /** Whole rupiah; may be negative. */
    public static Rupiah of(long amount) {
        return amount == 0 ? ZERO : new Rupiah(amount);
    }

    /**
     * Reads {@code "Rp 1.000.000"}, {@code "750.000,-"}, {@code "1,250,000"}, {@code "600 ribu"}, {@code "1,5 juta"} and the like. One dot or
     * comma before three digits groups thousands: "1.000" is one thousand. Ranges, approximations and sen are refused.
     */
    public static Reading<Rupiah> read(String raw) {
        return RupiahReader.read(raw);
    }

    /** Overflow is an {@link ArithmeticException}. */
    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    /** Overflow is an {@link ArithmeticException}. */
    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(amount, other.amount));
    }

    /** Overflow is an {@link ArithmeticException}. */
    public Rupiah times(long factor) {
        return new Rupiah(Math.multiplyExact(amount, factor));
    }

    /**
     * The amount times an exact rate.
     *
     * @param rate a fraction, 0.0024 for 0.24 %
     * @param rounding to whole rupiah; the rule that multiplies must name it
     */
    public Rupiah times(BigDecimal rate, RoundingMode rounding) {
        return new Rupiah(
                BigDecimal.valueOf(amount).multiply(rate).setScale(0, rounding).longValueExact());
    }

    /** The same with the other sign. */
    public Rupiah negated() {
        return new Rupiah(Math.negateExact(amount));
    }

    /** Below nothing. */
    public boolean isNegative() {
        return amount < 0;
    }

    /** Exactly nothing. */
    public boolean isZero() {
        return amount == 0;
    }

    /** Overflow is an {@link ArithmeticException}; nothing for none. */
    public static Rupiah sum(Iterable<Rupiah> amounts) {
        var total = ZERO;
        for (Rupiah each : amounts) {
            total = total.plus(each);
        }
        return total;
    }

    /** For people, without a gap that invites another digit: {@code "Rp16.800"}, {@code "-Rp16.800"}. */
    public String display() {
        String grouped = IndonesianNumber.grouped(amount);
        return amount < 0 ? "-Rp" + grouped.substring(1) : "Rp" + grouped;
    }

    /** {@code "enam belas ribu delapan ratus rupiah"}. */
    public String inWords() {
        return Terbilang.of(amount) + " rupiah";
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return display();
    }
}
