package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which web sessions still hold: asked of the account at every request, for the command line may have closed it. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account is open and nothing has ended its sessions since this one began. */
    boolean holds(SignedIn signedIn) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM account WHERE id = :id AND enabled AND session_stamp = :stamp)")
                .param("id", signedIn.actor().account())
                .param("stamp", signedIn.stamp())
                .query(Boolean.class)
                .single());
    }
}
