package id.lindung.office.rosters;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.billing.BillRights;
import id.lindung.office.people.Payers;
import id.lindung.office.people.Payers.Payer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who hands in lists: a payer its own, and for a payer those who make its bills. */
@Component
public class RosterRights {

    private final Payers payers;

    RosterRights(Payers payers) {
        this.payers = payers;
    }

    public static boolean hands(Role role) {
        return role == Role.PAYER || BillRights.writes(role);
    }

    /** Who may have its people's numbers in clear, for BPJS's templates: a payer its own, else whoever may see a number at all. */
    public static boolean reveals(Role role) {
        return role == Role.PAYER || (hands(role) && role.revealsNumbers());
    }

    /** 403 for those who hand nothing in. */
    static void must() {
        if (!hands(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /**
     * The payer a page is about: the signed-in one, or the one that is asked for.
     *
     * @param asked number of a payer; 0 for the actor's own
     */
    Payer payer(long asked) {
        must();
        var scope = CurrentActor.get().scope();
        var own = scope.payer();
        var found = payers.find(own == null ? asked : own)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // A payer of a wider area may be read by those below; its lists are not theirs to write.
        if (!scope.covers(found.region()) || (own != null && asked != 0 && asked != own)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
