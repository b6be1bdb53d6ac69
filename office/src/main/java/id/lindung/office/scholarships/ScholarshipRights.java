package id.lindung.office.scholarships;

import id.lindung.office.actor.Role;
import id.lindung.office.claims.ClaimRights;

/** Who sees and brings what with scholarships. */
public final class ScholarshipRights {

    private ScholarshipRights() {}

    /** Whoever reports and whoever decides; a payer has no part in what families get afterwards. */
    public static boolean reads(Role role) {
        return (ClaimRights.seesPapers(role) && role != Role.PAYER) || role == Role.ADMIN;
    }

    /** May begin one, and claim a school year. */
    public static boolean reports(Role role) {
        return reads(role) && ClaimRights.reports(role);
    }
}
