package id.lindung.office.claims;

/** Who else might pay the treatment of a work accident. */
public enum OtherCover {
    UNKNOWN,
    NONE,
    /** National health insurance. */
    JKN,
    /** The region's free treatment. */
    REGION
}
