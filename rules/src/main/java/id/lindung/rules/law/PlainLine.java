package id.lindung.rules.law;

import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A line with everything said outright, for rules that are not asked a million times. */
public record PlainLine(
        String programme,
        String item,
        Payer payer,
        Optional<BigDecimal> base,
        Optional<BigDecimal> rate,
        BigDecimal exact,
        Rupiah rupiah,
        List<Citation> law,
        VerificationStatus status,
        Explanation explanation)
        implements Line {
    public PlainLine {
        law = List.copyOf(law);
    }

    /** A benefit whose law and status are those of its explanation. */
    public static PlainLine benefit(
            String programme, String item, BigDecimal exact, RoundingPolicy rounding, Explanation explanation) {
        return new PlainLine(
                programme,
                item,
                Payer.BPJS,
                Optional.empty(),
                Optional.empty(),
                exact,
                rounding.round(exact),
                explanation.law(),
                explanation.status(),
                explanation);
    }

    /** The same with what the rate applies to, rupiah, and the rate, a fraction. */
    public PlainLine withBase(BigDecimal newBase, Optional<BigDecimal> newRate) {
        return new PlainLine(
                programme, item, payer, Optional.of(newBase), newRate, exact, rupiah, law, status, explanation);
    }
}
