package id.lindung.rules.contribution;

import id.lindung.rules.law.Payer;
import id.lindung.rules.law.RoundingPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All lines of one month for one set of facts, ready to be applied to any wage: whoever bills many people asks for a tariff per distinct
 * set of facts and applies it to each base. Immutable and safe for many threads.
 */
public final class Tariff {

    private static final long ONE = 100_000_000L;

    private final TariffLine[] lines;
    private final @Nullable IncomeBands bands;
    private final long offset;
    // One array per column, so that a million people are a loop over numbers. The first term of each line stands alone;
    // the few lines
    // with more are finished by the second loop.
    private final long[] fixed;
    private final long[] rate;
    private final long[] ceiling;
    private final int[] several;

    Tariff(List<TariffLine> lines, @Nullable IncomeBands bands, RoundingPolicy rounding) {
        this.lines = lines.toArray(TariffLine[]::new);
        this.bands = bands;
        this.offset = rounding.offset();
        int count = this.lines.length;
        fixed = new long[count];
        rate = new long[count];
        ceiling = new long[count];
        int many = 0;
        for (int i = 0; i < count; i++) {
            var line = this.lines[i];
            fixed[i] = line.fixed() + offset;
            if (line.rates().length > 0) {
                rate[i] = line.rates()[0];
                ceiling[i] = line.ceilings()[0];
            }
            if (line.rates().length > 1) many++;
        }
        several = new int[many];
        for (int i = 0, at = 0; i < count; i++) {
            if (this.lines[i].rates().length > 1) several[at++] = i;
        }
    }

    /** Number of lines: one per programme and payer. */
    public int size() {
        return lines.length;
    }

    /** {@code "JKK"} … of a line. */
    public String programme(int line) {
        return lines[line].programme();
    }

    /** Who owes a line. */
    public Payer payer(int line) {
        return lines[line].payer();
    }

    TariffLine line(int line) {
        return lines[line];
    }

    @Nullable
    IncomeBands bands() {
        return bands;
    }

    /** What rates apply to, in hundredths of a rupiah: the wage itself, or the reference income of a BPU member's band. */
    public long base(long sen) {
        return bands == null ? sen : bands.reference(sen);
    }

    /**
     * The whole rupiah of every line.
     *
     * @param sen wage, income or contract value in hundredths of a rupiah, within {@link ContributionLimits}
     * @param into receives {@link #size()} amounts, in the order of the lines
     * @return their sum
     */
    public long amounts(long sen, long[] into) {
        long base = base(sen);
        long total = 0;
        for (int i = 0; i < rate.length; i++) {
            // Every amount below stays under 2^63 within the limits; see ContributionLimits.
            long amount = (fixed[i] + rate[i] * Math.min(base, ceiling[i])) / ONE;
            into[i] = amount;
            total += amount;
        }
        for (int line : several) {
            long amount = (lines[line].exact(base) + offset) / ONE;
            total += amount - into[line];
            into[line] = amount;
        }
        return total;
    }
}
