package id.lindung.office.reconciliation;

/** How bills and BPJS's list differ about somebody, who looks into it and what comes next. */
public enum CaseKind {
    /** The bill is settled and the list does not name the person. */
    PAID_NOT_ACTIVE(Owner.BRANCH),
    /** The list names a member of ours for whom nothing is paid. */
    ACTIVE_NOT_PAID(Owner.TREASURY),
    /** The list names somebody the register does not know. */
    ACTIVE_UNKNOWN(Owner.REGENCY),
    NAME_DIFFERS(Owner.VILLAGE),
    BIRTH_DATE_DIFFERS(Owner.VILLAGE),
    /** Listed or paid for although dead before the month: a claim comes first. */
    DECEASED(Owner.VILLAGE);

    /** Whose work it is. */
    public enum Owner {
        BRANCH,
        TREASURY,
        REGENCY,
        VILLAGE
    }

    private final Owner owner;

    CaseKind(Owner owner) {
        this.owner = owner;
    }

    public Owner owner() {
        return owner;
    }
}
