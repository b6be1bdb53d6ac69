package id.lindung.office.access;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's way in: one role over one region, neighbourhood or payer.
 *
 * @param region the region of the scope; empty for the whole country
 * @param payer narrows the account to one payer's workers
 * @param mustChange the password was given by somebody else and must be replaced at the next sign-in
 */
public record Account(
        long id,
        String username,
        String displayName,
        Role role,
        String region,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable Long payer,
        boolean enabled,
        boolean mustChange,
        @Nullable Instant lastSeen) {

    /** What this account may touch. */
    public Scope scope() {
        if (payer != null) return Scope.payer(payer);
        return rw == null ? Scope.region(region) : Scope.neighbourhood(region, rw, rt);
    }

    public Actor actor() {
        return new Actor(id, username, role, scope());
    }
}
