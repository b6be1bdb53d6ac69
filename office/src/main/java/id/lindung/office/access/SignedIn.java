package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import java.security.Principal;

/**
 * The signed-in user of a web session.
 *
 * @param stamp the account's stamp when the session was opened; a session of an older stamp is over
 */
record SignedIn(Actor actor, boolean mustChangePassword, int stamp) implements Principal {

    @Override
    public String getName() {
        return actor.name();
    }
}
