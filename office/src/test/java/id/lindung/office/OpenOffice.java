package id.lindung.office;

import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;

/** Before the first account every page leads to the first day; a test of pages that need nobody signed in opens the office first. */
public final class OpenOffice {

    private OpenOffice() {}

    /** Makes an account where there is none of this name; asked again it changes nothing. */
    public static void ensure(Accounts accounts) {
        var draft = new Accounts.Draft("pembuka", "Pembuka", Role.REGENCY_OFFICER, "53.04", null, null, null);
        CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
    }
}
