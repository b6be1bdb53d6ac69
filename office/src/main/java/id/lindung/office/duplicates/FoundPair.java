package id.lindung.office.duplicates;

/**
 * Two registered persons who look like one.
 *
 * @param first the smaller id
 * @param second the larger id
 */
record FoundPair(long first, long second, Evidence evidence) {

    FoundPair {
        if (first >= second) throw new IllegalArgumentException("a pair has two persons, the earlier first");
    }

    static FoundPair of(long a, long b, Evidence evidence) {
        return a < b ? new FoundPair(a, b, evidence) : new FoundPair(b, a, evidence);
    }
}
