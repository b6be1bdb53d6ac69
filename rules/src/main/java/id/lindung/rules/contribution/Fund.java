package id.lindung.rules.contribution;

/** The money that really pays; it selects reliefs and nothing else. */
public enum Fund {
    /** Budget of a regency or city. */
    APBD_KAB(Budget.STATE_OR_REGION),
    /** Budget of the province. */
    APBD_PROV(Budget.STATE_OR_REGION),
    /** Village allocation out of the regency's budget, spent through the village's. */
    ADD(Budget.VILLAGE),
    /** Village fund of the state, spent through the village's budget. */
    DANA_DESA(Budget.VILLAGE),
    /** Part of the city's or regency's own budget. */
    DAU_KELURAHAN(Budget.STATE_OR_REGION),
    /** Spent through the regional budget. */
    DBH_SAWIT(Budget.STATE_OR_REGION),
    /** The village's own income. */
    PADES(Budget.VILLAGE),
    /** The employer's own money. */
    EMPLOYER(Budget.PRIVATE),
    /** The member's own money. */
    SELF(Budget.PRIVATE),
    /** A company for people who are not its workers. */
    CSR(Budget.PRIVATE),
    /** The state budget. */
    APBN(Budget.STATE_OR_REGION);

    /** Whose budget law governs a fund. */
    public enum Budget {
        /** APBN or APBD. */
        STATE_OR_REGION,
        /** APBDes: whether it counts as APBD is not said by what could be read. */
        VILLAGE,
        /** Nobody's budget: an employer, a member or a company. */
        PRIVATE
    }

    private final Budget budget;

    Fund(Budget budget) {
        this.budget = budget;
    }

    /** Whose budget law governs it. */
    public Budget budget() {
        return budget;
    }
}
