package id.lindung.rules.contribution;

/** The five programmes, in the order in which they are printed. */
public enum Programme {
    /** Work accident. */
    JKK,
    /** Death. */
    JKM,
    /** Old-age savings. */
    JHT,
    /** Pension. */
    JP,
    /** Job loss. */
    JKP
}
