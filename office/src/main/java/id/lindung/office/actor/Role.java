package id.lindung.office.actor;

/** What a signed-in person is here to do (DESIGN: who uses it, for what). A role says which acts are allowed; the {@link Scope} says on whom. */
public enum Role {
    /** Village or kelurahan operator: writes down every worker of one village. */
    VILLAGE_OPERATOR,
    /** Head of an RT or RW: captures and sees the own neighbourhood only. */
    NEIGHBOURHOOD_HEAD,
    /** Village treasurer (kaur keuangan): proposes the year's plan, pays by CMS as its maker. */
    VILLAGE_TREASURER,
    /** Village secretary: checks what the treasurer proposes. */
    VILLAGE_SECRETARY,
    /** Village head: approves, reads. */
    VILLAGE_HEAD,
    /** Camat: sees which villages sent nothing, and pushes them. */
    DISTRICT_HEAD,
    /** Disnaker, DPMD of a regency. */
    REGENCY_OFFICER,
    /** BPKAD, the regency's treasury: checks and approves what is paid from the regional budget. */
    TREASURY_OFFICER,
    /** BPJS Ketenagakerjaan branch: confirms who is active. */
    BRANCH_OFFICER,
    /** Employer, OPD, cooperative, house of worship, project owner: its own workers only. */
    PAYER,
    /** Regent, mayor, secretary: reads one page. */
    LEADER,
    /** Province: reads aggregates and reports, no names. */
    PROVINCE,
    /** Administrator of the office: accounts, regions, keys. */
    ADMIN,
    /** The program itself and the person at its command line. */
    SYSTEM;

    // A new role may do nothing until it is named here.

    /** May write workers into the register. */
    public boolean writesWorkers() {
        return switch (this) {
            case VILLAGE_OPERATOR, NEIGHBOURHOOD_HEAD, REGENCY_OFFICER, ADMIN, SYSTEM -> true;
            default -> false;
        };
    }

    /** May bring a whole file of workers into the register. */
    public boolean importsWorkers() {
        return writesWorkers() && this != NEIGHBOURHOOD_HEAD;
    }

    /** May bring BPJS's list of active participants in. */
    public boolean importsParticipants() {
        return switch (this) {
            case BRANCH_OFFICER, REGENCY_OFFICER, ADMIN, SYSTEM -> true;
            default -> false;
        };
    }

    /** May see names of workers; the others see counts. */
    public boolean seesNames() {
        return this != PROVINCE && this != LEADER;
    }

    /** May see an identity number in clear, one at a time and with a purpose. */
    public boolean revealsNumbers() {
        return writesWorkers() || this == BRANCH_OFFICER;
    }

    /** May read the trail of acts inside the own scope. */
    public boolean readsTrail() {
        return seesNames() && this != PAYER && this != NEIGHBOURHOOD_HEAD;
    }

    /** May manage accounts inside the own scope. */
    public boolean managesAccounts() {
        return switch (this) {
            case REGENCY_OFFICER, ADMIN, SYSTEM -> true;
            default -> false;
        };
    }
}
