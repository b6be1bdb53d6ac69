package id.lindung.rules.contribution;

/** How a person takes part. */
public enum Segment {
    /** Wage earners (penerima upah), with non-ASN staff and village officials. */
    PU,
    /** Everybody who works without a wage (bukan penerima upah). */
    BPU,
    /** Construction services, per project or per worker. */
    JAKON,
    /** Indonesian migrant workers. */
    PMI
}
