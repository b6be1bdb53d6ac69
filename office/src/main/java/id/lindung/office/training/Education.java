package id.lindung.office.training;

/** The last school finished, in order. */
public enum Education {
    NONE,
    SD,
    SMP,
    SMA,
    DIPLOMA,
    S1
}
