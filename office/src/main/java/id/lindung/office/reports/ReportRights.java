package id.lindung.office.reports;

import id.lindung.office.actor.Role;

/** Who reads, writes and judges reports; on whom is the scope's business. */
public final class ReportRights {

    private static final int PROVINCE = 2;

    private ReportRights() {}

    /** Reads reports of the own scope. */
    public static boolean reads(Role role) {
        return switch (role) {
            case REGENCY_OFFICER, TREASURY_OFFICER, BRANCH_OFFICER, LEADER, PROVINCE, ADMIN, SYSTEM -> true;
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_TREASURER,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    PAYER -> false;
        };
    }

    /** Writes some report: a regency its own, the province the one over all. */
    public static boolean writes(Role role) {
        return role == Role.REGENCY_OFFICER || role == Role.PROVINCE || role == Role.ADMIN || role == Role.SYSTEM;
    }

    /** Writes and submits the report of this region. */
    public static boolean writes(Role role, String region) {
        return writes(role) && (region.length() == PROVINCE ? role != Role.REGENCY_OFFICER : role != Role.PROVINCE);
    }

    /** Receives reports, or returns them with remarks: never who wrote them. */
    public static boolean judges(Role role) {
        return role == Role.PROVINCE || role == Role.SYSTEM;
    }
}
