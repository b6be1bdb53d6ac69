package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import java.security.Principal;

/** The signed-in user of a web session. */
record SignedIn(Actor actor, boolean mustChangePassword) implements Principal {

    @Override
    public String getName() {
        return actor.name();
    }
}
