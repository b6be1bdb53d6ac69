package id.lindung.rules.benefit;

/** Who receives a dead member's pension; the first that exists. */
public enum Heir {
    /** Widow or widower, until remarrying. */
    SPOUSE,
    /** At most two, together. */
    CHILDREN,
    /** Of a member without spouse and children. */
    PARENT
}
