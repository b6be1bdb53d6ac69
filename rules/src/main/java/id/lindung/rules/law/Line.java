package id.lindung.rules.law;

import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One amount of an answer: by programme and payer for contributions, by item for benefits. */
public interface Line {
    String CONTRIBUTION = "contribution";

    /** {@code "JKK"}; {@code "JKK+JKM"} where the law gives one amount for both. */
    String programme();

    /** {@link #CONTRIBUTION}, {@code "penalty"}, {@code "deathGrant"} … */
    String item();

    Payer payer();

    /** What the rate applies to, in rupiah with at most two decimals; empty for a fixed amount. */
    Optional<BigDecimal> base();

    /** A fraction, 0.0024 for 0.24 %; empty when the amount is no single product. */
    Optional<BigDecimal> rate();

    /** Before rounding. */
    BigDecimal exact();

    Rupiah rupiah();

    List<Citation> law();

    /** The weakest of what went in. */
    VerificationStatus status();

    Explanation explanation();

    /** The name by which a legal case speaks of it: the programme of a contribution, the item of anything else. */
    default String key() {
        return item().equals(CONTRIBUTION) ? programme() : item();
    }
}
