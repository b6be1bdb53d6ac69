package id.lindung.rules.figure;

/** Units of quoted figures, as far as arithmetic needs them. A plain number has none. */
final class Unit {

    static final String NONE = "";
    static final String PERCENT = "percent";
    static final String RUPIAH = "rupiah";

    /** A share of something: two counts of one unit divided. */
    static final String RATIO = "ratio";

    private Unit() {}

    static String plus(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    static String times(String one, String other) {
        if (isShare(one)) return other.isEmpty() ? one : other;
        return one.isEmpty() || isShare(other) ? unitOf(one, other) : other.isEmpty() ? one : one + "·" + other;
    }

    static String over(String one, String other) {
        if (other.isEmpty()) return one;
        if (isShare(other)) return one;
        return one.equals(other) ? RATIO : one + "/" + other;
    }

    static boolean isShare(String unit) {
        return unit.equals(PERCENT) || unit.equals(RATIO);
    }

    private static String unitOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
