package id.lindung.office.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family wants to know about its case: what is missing, who acts next, until when.
 *
 * @param missing codes of documents, {@code HEIRS} or {@code FACTS}; empty once it was sent
 * @param until the legal deadline of whoever acts, or null
 */
public record Progress(
        ClaimState state,
        List<String> missing,
        Actor next,
        @Nullable LocalDate until,
        boolean late) {

    /** Who acts next. */
    public enum Actor {
        REPORTER,
        BRANCH,
        NOBODY
    }

    public static Progress of(ClaimCase claim, Cases cases, LocalDate today) {
        var until = claim.dueOn();
        return switch (claim.state()) {
            case DRAFT, NEEDS_FIX -> new Progress(claim.state(), cases.missing(claim), Actor.REPORTER, null, false);
            case SENT, REVIEW, PROPOSED, APPROVED, FROZEN ->
                new Progress(claim.state(), List.of(), Actor.BRANCH, until, until != null && until.isBefore(today));
            case REFUSED, DONE, CANCELLED -> new Progress(claim.state(), List.of(), Actor.NOBODY, null, false);
        };
    }
}
