package id.lindung.office.protection;

/** How somebody stands in a month. */
public enum Standing {
    /** BPJS says active. */
    CONFIRMED,
    /** Paid, not yet confirmed. */
    PAID,
    /** Unpaid; protected nevertheless. */
    GRACE,
    /** Was protected, is not. */
    LAPSED,
    NEVER,
    /** ASN, TNI or Polri; died before; too old to begin as non-wage worker. */
    NOT_ELIGIBLE,
    /** Ledger and BPJS differ. */
    DISPUTED,
    /** The texts we read leave it open: nobody is promised a yes. */
    BRANCH_DECIDES;

    public boolean isActive() {
        return switch (this) {
            case CONFIRMED, PAID, GRACE -> true;
            case LAPSED, NEVER, NOT_ELIGIBLE, DISPUTED, BRANCH_DECIDES -> false;
        };
    }
}
