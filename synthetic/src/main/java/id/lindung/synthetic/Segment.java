package id.lindung.synthetic;

/** The four segments of BPJS Ketenagakerjaan. */
public enum Segment {
    /** Wage earners. */
    PU,
    /** Workers without a wage. */
    BPU,
    /** Construction services, per project. */
    JAKON,
    /** Migrant workers. */
    PMI
}
