package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.approvals.Level;
import id.lindung.office.approvals.Step;
import id.lindung.office.billing.BillRights;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who looks at orders to banks, makes them, and writes their files; the steps between have roles of their own. */
public final class OrderRights {

    private OrderRights() {}

    /** Whoever writes money, and whoever checks or approves it. */
    public static boolean sees(Role role) {
        return BillRights.writes(role) || role == Role.VILLAGE_SECRETARY || role == Role.VILLAGE_HEAD;
    }

    /** Makers of payments; whose, the level says: a village's treasurer, a regency's office. */
    public static boolean makes(Role role) {
        return BillRights.writes(role);
    }

    /** Whether a maker of payments is the one for payers of this region. */
    public static boolean makes(Role role, String region) {
        return makes(role)
                && (Step.PROPOSE.isOf(role, Level.of(region))
                        || (role == Role.TREASURY_OFFICER && Level.of(region) == Level.REGENCY));
    }

    /** Whether an order that is approved may be closed by this role: whoever approves. */
    static boolean undoes(Role role, String region) {
        return Step.APPROVE.isOf(role, Level.of(region));
    }

    static void mustSee() {
        if (!sees(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    static void mustMake() {
        if (!makes(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
