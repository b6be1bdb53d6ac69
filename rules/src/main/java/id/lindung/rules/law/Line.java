package id.lindung.rules.law;

import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One amount of an answer: by programme and payer for contributions, by item for benefits. */
public interface Line {
    /** The item of every contribution. */
    String CONTRIBUTION = "contribution";

    /** {@code "JKK"}; {@code "JKK+JKM"} where the law gives one amount for both. */
    String programme();

    /** {@link #CONTRIBUTION}, {@code "penalty"}, {@code "deathGrant"} … */
    String item();

    /** Who owes it, or pays it out. */
    Payer payer();

    /** What the rate applies to, in rupiah with at most two decimals; empty for a fixed amount. */
    Optional<BigDecimal> base();

    /** A fraction, 0.0024 for 0.24 %; empty when the amount is no single product. */
    Optional<BigDecimal> rate();

    /** Before rounding. */
    BigDecimal exact();

    /** Rounded by the book's policy. */
    Rupiah rupiah();

    /** What was in force on the day asked about: the rule's own articles first, then those of its values. */
    List<Citation> law();

    /** The weakest of what went in. */
    VerificationStatus status();

    /** Why it is this amount. */
    Explanation explanation();

    /** The name by which a legal case speaks of it: the programme of a contribution, the item of anything else. */
    default String key() {
        return item().equals(CONTRIBUTION) ? programme() : item();
    }
}
