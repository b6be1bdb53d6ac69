package id.lindung.office.planning;

import id.lindung.office.actor.Role;

/** Who looks at plans and who makes drafts; the steps of approval have roles of their own. */
public final class PlanRoles {

    private PlanRoles() {}

    public static boolean sees(Role role) {
        return role != Role.NEIGHBOURHOOD_HEAD && role != Role.PAYER;
    }

    public static boolean drafts(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR,
                    VILLAGE_TREASURER,
                    VILLAGE_SECRETARY,
                    REGENCY_OFFICER,
                    TREASURY_OFFICER,
                    ADMIN,
                    SYSTEM -> true;
            case NEIGHBOURHOOD_HEAD, VILLAGE_HEAD, DISTRICT_HEAD, BRANCH_OFFICER, PAYER, LEADER, PROVINCE -> false;
        };
    }
}
