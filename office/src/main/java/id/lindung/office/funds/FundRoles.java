package id.lindung.office.funds;

import id.lindung.office.actor.Role;

/** Who reads funds, who writes down papers, who may decide to spend beyond a ceiling. */
public final class FundRoles {

    private FundRoles() {}

    public static boolean sees(Role role) {
        return role != Role.NEIGHBOURHOOD_HEAD && role != Role.PAYER;
    }

    public static boolean writes(Role role) {
        return switch (role) {
            case VILLAGE_TREASURER, VILLAGE_SECRETARY, REGENCY_OFFICER, TREASURY_OFFICER, ADMIN, SYSTEM -> true;
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    BRANCH_OFFICER,
                    PAYER,
                    LEADER,
                    PROVINCE -> false;
        };
    }

    /** A ceiling is exceeded by whoever answers for the budget, never by who spends it. */
    public static boolean overrides(Role role) {
        return switch (role) {
            case VILLAGE_HEAD, TREASURY_OFFICER, ADMIN, SYSTEM -> true;
            case VILLAGE_TREASURER,
                    VILLAGE_SECRETARY,
                    REGENCY_OFFICER,
                    VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    DISTRICT_HEAD,
                    BRANCH_OFFICER,
                    PAYER,
                    LEADER,
                    PROVINCE -> false;
        };
    }
}
