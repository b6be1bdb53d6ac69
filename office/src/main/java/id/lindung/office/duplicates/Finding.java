package id.lindung.office.duplicates;

/** What comparing two records by one {@link Sign} showed. */
public enum Finding {
    /** The same, in whatever order the words stand. */
    EQUAL,
    /** A slip, an abbreviation or another spelling apart. */
    LIKE,
    /** Perhaps the same; other signs must decide. */
    POSSIBLE,
    /** Day and month exchanged. */
    SWAPPED,
    /** One digit, one day or one month apart. */
    ONE_DIGIT,
    /** The same estimated date: many share it. */
    ESTIMATE_EQUAL,
    /** The year is the same and one of the dates is an estimate. */
    ESTIMATE_YEAR,
    /** Two estimates at most two years apart. */
    ESTIMATE_NEAR,
    /** Not written on one side or both. */
    MISSING,
    /** The neighbouring village. */
    NEARBY,
    /** Contradicts. */
    ANOTHER
}
