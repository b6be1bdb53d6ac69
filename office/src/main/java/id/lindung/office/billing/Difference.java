package id.lindung.office.billing;

/** How somebody's place on this month's bills differs from the month before. */
public enum Difference {
    NEW,
    DIED,
    MOVED,
    TOO_OLD,
    /** Another payer bills this person now. */
    DOUBLE,
    ENDED,
    /** On both, for another amount. */
    AMOUNT
}
