package id.lindung.office.billing;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may do what with bills and money; on whom is the scope's matter. */
public final class BillRights {

    private BillRights() {}

    /** May see bills: everybody who sees names, within the scope; a payer sees its own. */
    public static boolean reads(Role role) {
        return role.seesNames() && role != Role.NEIGHBOURHOOD_HEAD;
    }

    /** May make bills, lock them, and write down money: the makers of a village's and a regency's payments. */
    public static boolean writes(Role role) {
        return switch (role) {
            case VILLAGE_TREASURER, REGENCY_OFFICER, TREASURY_OFFICER, ADMIN, SYSTEM -> true;
            case VILLAGE_OPERATOR,
                    NEIGHBOURHOOD_HEAD,
                    VILLAGE_SECRETARY,
                    VILLAGE_HEAD,
                    DISTRICT_HEAD,
                    BRANCH_OFFICER,
                    PAYER,
                    LEADER,
                    PROVINCE -> false;
        };
    }

    /** May work through what BPJS and the bills say differently: whoever writes money, and the branch. */
    public static boolean reconciles(Role role) {
        return (writes(role) && role != Role.VILLAGE_TREASURER) || role == Role.BRANCH_OFFICER;
    }

    /** 403 for those who may not read. */
    public static void mustRead() {
        if (!reads(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** 403 for those who may not write. */
    public static void mustWrite() {
        if (!writes(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** 403 for those who do not reconcile. */
    public static void mustReconcile() {
        if (!reconciles(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
