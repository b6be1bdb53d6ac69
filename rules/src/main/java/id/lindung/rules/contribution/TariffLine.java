package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Payer;
import id.lindung.rules.law.RoundingPolicy;
import id.lindung.rules.law.VerificationStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a tariff: {@code fixed + Σ rate × min(base, ceiling)}. Every contribution of this law has that form: a capped percentage
 * has one term; a share moved elsewhere up to a ceiling is a second, negative term; progressive slices are one term per ceiling.
 *
 * @param item contribution, or what else is due
 * @param fixed hundred-millionths of a rupiah
 * @param rates millionths, one per term
 * @param ceilings of the base in sen, {@link Long#MAX_VALUE} for none, one per term
 * @param rule what the line implements, in plain words
 * @param law the articles of the rule and of its values
 * @param from values of the law that went in
 */
record TariffLine(
        String programme,
        String item,
        Payer payer,
        long fixed,
        long[] rates,
        long[] ceilings,
        Sentence rule,
        List<Citation> law,
        VerificationStatus status,
        List<Explanation> from) {

    static final long UNCAPPED = Long.MAX_VALUE;

    /** Hundred-millionths of a rupiah. */
    long exact(long base) {
        long exact = fixed;
        for (int i = 0; i < rates.length; i++) {
            exact = Math.addExact(exact, Math.multiplyExact(rates[i], Math.min(base, ceilings[i])));
        }
        return exact;
    }

    /** What the rate applies to: the base, or the ceiling of a line that has only one; empty for a fixed amount. */
    Optional<BigDecimal> appliedBase(long base) {
        return switch (rates.length) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(BigDecimal.valueOf(Math.min(base, ceilings[0]), 2));
            default -> Optional.of(BigDecimal.valueOf(base, 2));
        };
    }

    /** The one rate of a line, or of a base that lies below all ceilings; empty when several rates apply to parts of it. */
    Optional<BigDecimal> appliedRate(long base) {
        if (rates.length == 0 || fixed != 0) {
            return Optional.empty();
        }
        long sum = 0;
        for (int i = 0; i < rates.length; i++) {
            if (rates.length > 1 && base > ceilings[i]) {
                return Optional.empty();
            }
            sum += rates[i];
        }
        return Optional.of(fraction(sum));
    }

    /** {@code "0.24% × Rp5.000.000 = Rp12.000"}, one product per slice of the base. */
    String arithmetic(long base) {
        if (rates.length == 0) {
            return amount(fixed);
        }
        var text = new StringBuilder(fixed == 0 ? "" : amount(fixed));
        long done = 0;
        for (int i = 0; i < rates.length && done < base; i++) {
            long top = Math.min(base, ceilings[i]);
            if (top > done) {
                text.append(text.isEmpty() ? "" : " + ")
                        .append(percent(rateFrom(i)))
                        .append(" × ")
                        .append(money(top - done));
                done = top;
            }
        }
        long exact = exact(base);
        return text.append(" = ").append(amount(exact)).toString();
    }

    /** The rate of the slice that ends at this term's ceiling: all terms that reach at least as far. */
    private long rateFrom(int term) {
        long rate = 0;
        for (int i = term; i < rates.length; i++) {
            rate += rates[i];
        }
        return rate;
    }

    static BigDecimal fraction(long millionths) {
        return plain(BigDecimal.valueOf(millionths, 6));
    }

    static BigDecimal exactRupiah(long hundredMillionths) {
        return plain(BigDecimal.valueOf(hundredMillionths, RoundingPolicy.EXACT_SCALE));
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String percent(long millionths) {
        return plain(BigDecimal.valueOf(millionths, 4)).toPlainString().replace('.', ',') + "%";
    }

    private static String money(long sen) {
        return new id.lindung.rules.money.Sen(sen).display();
    }

    private static String amount(long exact) {
        long whole = exact / 100_000_000;
        var fraction = exactRupiah(exact % 100_000_000).toPlainString();
        int dot = fraction.indexOf('.');
        return id.lindung.rules.money.Rupiah.of(whole).display() + (dot < 0 ? "" : "," + fraction.substring(dot + 1));
    }
}
