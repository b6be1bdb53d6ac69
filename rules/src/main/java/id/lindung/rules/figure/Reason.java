package id.lindung.rules.figure;

import java.util.Locale;

/** Why a quoted figure and an answer differ, or why there is no answer. */
public enum Reason {
    /** Parts do not add up to their whole, or a difference is not the rest. */
    SUM,
    /** What was so at the end of a month beside what was so at any time in a period. */
    STOCK_VS_FLOW,
    /** Decimals were cut off instead of rounded. */
    TRUNCATION,
    /** Equal within the rounding of what was printed. */
    ROUNDING,
    /** Something is called what it is not. */
    LABEL,
    /** The base of a rate is missing, or cannot be what it is called. */
    DENOMINATOR,
    /** Somebody may be counted, or paid for, twice. */
    OVERLAP,
    /** Two speakers count one thing differently. */
    SOURCE,
    /** Two sentences cannot both be true. */
    CONTRADICTION,
    /** A minimum or target was not reached. */
    BELOW_TARGET,
    /** It is not said whether each or all together. */
    AMBIGUOUS,
    /** No counts, or no fact, to check with. */
    NO_BASIS;

    /** The name as files and programs write it: {@code stock_vs_flow}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
