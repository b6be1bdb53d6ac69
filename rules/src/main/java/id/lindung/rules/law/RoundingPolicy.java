package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How an exact amount becomes whole rupiah. The regulations that could be read do not settle it, so it is one named and dated policy
 * and the exact amount is shown beside every rounded one.
 *
 * @param name {@code "half-up-per-line"}
 * @param since the day the policy was laid down
 */
public record RoundingPolicy(String name, LocalDate since, RoundingMode mode, Sentence says) {

    /** An exact amount is carried in hundred-millionths of a rupiah: two decimals of the base, six of the rate. */
    public static final int EXACT_SCALE = 8;

    private static final long ONE = 100_000_000L;

    /** Whole rupiah of an exact amount. */
    public Rupiah round(BigDecimal exact) {
        return Rupiah.of(exact.setScale(0, mode).longValueExact());
    }

    /** The same for an amount in hundred-millionths; {@link #offset} added once lets a caller round with one division. */
    public long round(long exact) {
        return Math.floorDiv(Math.addExact(exact, offset()), ONE);
    }

    /** What to add to a non-negative exact amount before dividing by 10^8 without remainder. */
    public long offset() {
        return switch (mode) {
            case HALF_UP -> ONE / 2;
            case DOWN, FLOOR -> 0;
            case UP, CEILING -> ONE - 1;
            case HALF_DOWN -> ONE / 2 - 1;
            case HALF_EVEN, UNNECESSARY ->
                throw new IllegalStateException("No circular rounds contributions " + mode + "; choose another mode");
        };
    }
}
