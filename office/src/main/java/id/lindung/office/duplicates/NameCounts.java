package id.lindung.office.duplicates;

/**
 * How often each part of a name occurs in the register. A slip makes a word that hardly anybody bears; two words that many bear are two names,
 * however alike: Marina and Mariana, Nahak and Nahas.
 */
final class NameCounts {

    private static final int BITS = 20;

    /** Fewer bearers tell nothing. */
    private static final int BORNE = 8;

    /** A slip of a popular name occurs too, but far more rarely than a name of its own. */
    private static final int SLIP_SHARE = 200;

    private final int[] counts = new int[1 << BITS];

    void add(String[] tokens) {
        for (var token : tokens) counts[slot(token)]++;
    }

    boolean areTwoNames(String a, String b) {
        long less = counts[slot(a)];
        long more = counts[slot(b)];
        if (less > more) {
            long other = less;
            less = more;
            more = other;
        }
        return less >= BORNE && less * SLIP_SHARE >= more;
    }

    private static int slot(String token) {
        return (token.hashCode() * 0x9e3779b9) >>> (32 - BITS);
    }
}
