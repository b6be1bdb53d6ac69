package id.lindung.office.training;

import id.lindung.office.actor.Role;

/** Who reads, who writes down, who offers and gives seats. */
public final class TrainingRights {

    private TrainingRights() {}

    /** Sees trainings and, where the role sees names, who looks for work. */
    public static boolean reads(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    REGENCY_OFFICER,
                    BRANCH_OFFICER,
                    LEADER,
                    PROVINCE,
                    ADMIN,
                    SYSTEM -> true;
            case VILLAGE_TREASURER, TREASURY_OFFICER, PAYER -> false;
        };
    }

    /** Writes down who looks for work, and who found it. */
    public static boolean registers(Role role) {
        return role.writesWorkers();
    }

    /** Offers trainings and work, gives seats, writes attendance and certificates. */
    public static boolean offers(Role role) {
        return switch (role) {
            case REGENCY_OFFICER, ADMIN, SYSTEM -> true;
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_TREASURER,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    TREASURY_OFFICER,
                    BRANCH_OFFICER,
                    PAYER,
                    LEADER,
                    PROVINCE -> false;
        };
    }
}
