package id.lindung.regions;

/**
 * A region and all its descendants as a half-open interval of code texts: {@code from <= code < until}. The dot sorts before the slash, so
 * {@code ["53.04", "53.04/")} is Belu and everything in it; in SQL this is one B-tree range under collation "C".
 *
 * @param from the first code inside
 * @param until the first text after the last code inside
 */
public record RegionRange(String from, String until) {

    /** Every region of the country. */
    public static final RegionRange COUNTRY = new RegionRange("", ":");

    public RegionRange {
        if (from.compareTo(until) > 0) {
            throw new IllegalArgumentException("A range must not end before it starts: " + from + " … " + until);
        }
    }

    public static RegionRange of(RegionCode code) {
        return new RegionRange(code.value(), code.value() + "/");
    }

    public boolean contains(RegionCode code) {
        return from.compareTo(code.value()) <= 0 && code.value().compareTo(until) < 0;
    }

    /** Whether all of the other range lies in this one. */
    public boolean contains(RegionRange other) {
        return from.compareTo(other.from) <= 0 && other.until.compareTo(until) <= 0;
    }
}
