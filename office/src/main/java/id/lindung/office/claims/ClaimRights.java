package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may do what with claims; on whom is the scope's matter. */
public final class ClaimRights {

    private ClaimRights() {}

    /** May report an event, and bring papers and heirs. */
    public static boolean reports(Role role) {
        return switch (role) {
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    REGENCY_OFFICER,
                    BRANCH_OFFICER,
                    PAYER,
                    ADMIN,
                    SYSTEM -> true;
            case VILLAGE_TREASURER, DISTRICT_HEAD, TREASURY_OFFICER, LEADER, PROVINCE -> false;
        };
    }

    /** May see that a case is there, its worker's name, its state and its sum. */
    public static boolean reads(Role role) {
        return reports(role) || role == Role.DISTRICT_HEAD;
    }

    /** May see personal papers and heirs' accounts: whoever brings them and whoever decides. A payer sees the papers it brought. */
    public static boolean seesPapers(Role role) {
        return reports(role) && role != Role.NEIGHBOURHOOD_HEAD && role != Role.ADMIN;
    }

    /** May check, decide and pay: the branch. */
    public static boolean decides(Role role) {
        return role == Role.BRANCH_OFFICER || role == Role.SYSTEM;
    }

    /** May look at the branch's queue. */
    public static boolean seesQueue(Role role) {
        return decides(role) || role == Role.ADMIN;
    }

    /** May say above which sum two people decide. */
    public static boolean limits(Role role) {
        return role == Role.ADMIN || role == Role.SYSTEM;
    }

    static void must(boolean allowed) {
        if (!allowed) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    static Role role() {
        return CurrentActor.get().role();
    }
}
