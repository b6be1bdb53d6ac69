package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimState.APPROVED;
import static id.lindung.office.claims.ClaimState.CANCELLED;
import static id.lindung.office.claims.ClaimState.DONE;
import static id.lindung.office.claims.ClaimState.DRAFT;
import static id.lindung.office.claims.ClaimState.FROZEN;
import static id.lindung.office.claims.ClaimState.NEEDS_FIX;
import static id.lindung.office.claims.ClaimState.PROPOSED;
import static id.lindung.office.claims.ClaimState.REFUSED;
import static id.lindung.office.claims.ClaimState.REVIEW;
import static id.lindung.office.claims.ClaimState.SENT;

import id.lindung.office.actor.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What moves a case. The whole graph stands here and, row by row the same, in the table {@code claim_transition}, by which the database
 * refuses everything else; {@code docs/claims.md} draws it.
 */
@SuppressWarnings("ImmutableEnumChecker") // sets made by Set.of, and method references
public enum ClaimEvent {
    /** Begins a case; the only event without a state before it. */
    OPEN(Set.of(), DRAFT, false, ClaimRights::reports),
    SEND(Set.of(DRAFT, NEEDS_FIX), SENT, false, ClaimRights::reports),
    CANCEL(Set.of(DRAFT, NEEDS_FIX, SENT), CANCELLED, true, ClaimRights::reports),
    REVIVE(Set.of(CANCELLED), DRAFT, true, ClaimRights::reports),
    TAKE(Set.of(SENT), REVIEW, false, ClaimRights::decides),
    RETURN(Set.of(REVIEW), NEEDS_FIX, true, ClaimRights::decides),
    APPROVE(Set.of(REVIEW), APPROVED, false, ClaimRights::decides),
    PROPOSE(Set.of(REVIEW), PROPOSED, false, ClaimRights::decides),
    CONFIRM(Set.of(PROPOSED), APPROVED, false, ClaimRights::decides),
    SEND_BACK(Set.of(PROPOSED), REVIEW, true, ClaimRights::decides),
    REFUSE(Set.of(REVIEW), REFUSED, true, ClaimRights::decides),
    REOPEN(Set.of(REFUSED, DONE), REVIEW, true, ClaimRights::decides),
    REVISE(Set.of(APPROVED), REVIEW, true, ClaimRights::decides),
    /** Written by the program itself, in the name of whoever named the contradicting heir. */
    FREEZE(Set.of(SENT, REVIEW, PROPOSED, APPROVED), FROZEN, true, ClaimRights::reports),
    THAW(Set.of(FROZEN), REVIEW, true, ClaimRights::decides),
    /** The last rupiah was paid. */
    COMPLETE(Set.of(APPROVED), DONE, false, ClaimRights::decides),
    /** Less was paid than decided: a new job ends JKP, a heir cannot be found. */
    STOP(Set.of(APPROVED), DONE, true, ClaimRights::decides);

    private final Set<ClaimState> from;
    private final ClaimState to;
    private final boolean reason;
    private final Predicate<Role> roles;

    ClaimEvent(Set<ClaimState> from, ClaimState to, boolean reason, Predicate<Role> roles) {
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.roles = roles;
    }

    public Set<ClaimState> from() {
        return from;
    }

    public ClaimState to() {
        return to;
    }

    public boolean needsReason() {
        return reason;
    }

    public boolean isOf(Role role) {
        return roles.test(role);
    }

    /** What this role may do with a case that stands there, in the order of the graph. */
    public static List<ClaimEvent> possible(ClaimState state, Role role) {
        return Arrays.stream(values())
                .filter(event -> event.from.contains(state) && event.isOf(role))
                .toList();
    }
}
