package id.lindung.office.recap;

import id.lindung.office.actor.Role;

/** Who reads what claims paid. */
public final class RecapRights {

    private RecapRights() {}

    /** Counts and sums. */
    public static boolean reads(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR,
                    VILLAGE_TREASURER,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    REGENCY_OFFICER,
                    TREASURY_OFFICER,
                    BRANCH_OFFICER,
                    LEADER,
                    PROVINCE,
                    ADMIN,
                    SYSTEM -> true;
            case NEIGHBOURHOOD_HEAD, PAYER -> false;
        };
    }

    /** Names: of late cases and of those who receive the money. */
    public static boolean seesNames(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    REGENCY_OFFICER,
                    BRANCH_OFFICER,
                    ADMIN,
                    SYSTEM -> true;
            case VILLAGE_TREASURER, TREASURY_OFFICER, NEIGHBOURHOOD_HEAD, PAYER, LEADER, PROVINCE -> false;
        };
    }
}
