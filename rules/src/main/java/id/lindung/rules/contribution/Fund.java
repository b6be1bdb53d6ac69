package id.lindung.rules.contribution;

/** The money that really pays; it selects reliefs and nothing else. */
public enum Fund {
    APBD_KAB(Budget.STATE_OR_REGION),
    APBD_PROV(Budget.STATE_OR_REGION),
    ADD(Budget.VILLAGE),
    DANA_DESA(Budget.VILLAGE),
    /** Part of the city's or regency's own budget. */
    DAU_KELURAHAN(Budget.STATE_OR_REGION),
    /** Spent through the regional budget. */
    DBH_SAWIT(Budget.STATE_OR_REGION),
    PADES(Budget.VILLAGE),
    EMPLOYER(Budget.PRIVATE),
    SELF(Budget.PRIVATE),
    CSR(Budget.PRIVATE),
    APBN(Budget.STATE_OR_REGION);

    /** Whose budget law governs a fund. */
    public enum Budget {
        /** APBN or APBD. */
        STATE_OR_REGION,
        /** APBDes: whether it counts as APBD is not said by what could be read. */
        VILLAGE,
        PRIVATE
    }

    private final Budget budget;

    Fund(Budget budget) {
        this.budget = budget;
    }

    public Budget budget() {
        return budget;
    }
}
