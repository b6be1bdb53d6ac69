package id.lindung.office.actor;

import org.jspecify.annotations.Nullable;

/**
 * Whom a user may touch: the regions whose code c satisfies {@code from <= c < until} in byte order, optionally narrowed
 * to one RT/RW of a village, or to the workers of one payer. A region's descendants are one key range because the dot
 * sorts before the slash: everything under 53.04 is {@code >= "53.04"} and {@code < "53.04/"}.
 *
 * @param from first region code inside, inclusive
 * @param until first region code outside
 * @param rw three digits, or null when the scope is not a neighbourhood
 * @param rt three digits, or null when the scope is a whole RW or wider
 * @param payer the payer whose workers alone are seen, or null
 */
public record Scope(
        String from,
        String until,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable Long payer) {

    /** Every region of the country. */
    public static final Scope WHOLE = new Scope("", "~", null, null, null);

    /** Nothing at all: what a connection sees before anyone is known. */
    public static final Scope NOTHING = new Scope("~", "", null, null, null);

    public Scope {
        if (rt != null && rw == null) throw new IllegalArgumentException("an RT needs its RW");
    }

    /** A region and all below it; the empty code is the whole country. */
    public static Scope region(String code) {
        return code.isEmpty() ? WHOLE : new Scope(code, code + "/", null, null, null);
    }

    /** One RW of a village, or one RT of it. */
    public static Scope neighbourhood(String village, String rw, @Nullable String rt) {
        return new Scope(village, village + "/", rw, rt, null);
    }

    /** The workers of one payer, wherever they live. */
    public static Scope payer(long payer) {
        return new Scope("", "~", null, null, payer);
    }

    public boolean covers(String regionCode) {
        return from.compareTo(regionCode) <= 0 && regionCode.compareTo(until) < 0;
    }

    /** True when rows need no narrowing at all. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** The region this scope was made of; empty for the whole country. */
    public String regionCode() {
        return from;
    }
}
