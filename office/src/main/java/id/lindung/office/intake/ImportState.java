package id.lindung.office.intake;

/** Where an import stands. */
public enum ImportState {
    /** The file is here; nobody has looked yet. */
    SENT,
    /** Every row was judged; nothing is saved. */
    CHECKED,
    SAVED,
    UNDONE,
    /** The sender let it go before saving. */
    DISCARDED
}
