package id.lindung.office.approvals;

/** Where a proposal stands. */
public enum ApprovalState {
    DRAFT,
    PROPOSED,
    CHECKED,
    APPROVED,
    RETURNED;

    /** Whether its maker may still change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
