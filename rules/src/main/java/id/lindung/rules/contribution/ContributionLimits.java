package id.lindung.rules.contribution;

import id.lindung.rules.money.Sen;
import org.jspecify.annotations.Nullable;

/** Amounts beyond which a question is a typing error rather than a question. Exact arithmetic in {@code long} holds up to them. */
public final class ContributionLimits {

    /** Highest wage or income a month, rupiah. */
    public static final long WAGE = 10_000_000_000L;
    /** Highest contract value, rupiah: 0.1 % of it in hundred-millionths of a rupiah still fits a long. */
    public static final long CONTRACT_VALUE = 80_000_000_000_000L;
    /** Most months late or of a contract. */
    public static final int MONTHS = 240;

    private ContributionLimits() {}

    static boolean within(@Nullable Sen amount, long least, long most) {
        return amount == null || (amount.value() >= least * 100 && amount.value() <= most * 100);
    }
}
