package id.lindung.office.claims;

import id.lindung.rules.contribution.Programme;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One programme's claim about one event of one worker.
 *
 * @param number {@code JKM-5304-2026-000871}
 * @param eventDate death, accident, diagnosis, last day of work
 * @param person null while the worker is not in the register
 * @param payer who paid for the worker that day, or null
 * @param nikMask masked; null when there is no NIK
 * @param region the worker's village
 * @param deathBenefit this case pays the worker's death
 * @param disputed heirs contradict each other: nothing is paid
 * @param dueOn the branch's legal deadline, or null while it does not run
 * @param version of the entitlement; 0 before the first
 */
public record ClaimCase(
        long id,
        String number,
        Programme programme,
        Cause cause,
        LocalDate eventDate,
        ClaimState state,
        @Nullable Long person,
        @Nullable Long payer,
        String subjectKey,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String nikMask,
        String region,
        boolean deathBenefit,
        OtherCover otherCover,
        boolean disputed,
        @Nullable LocalDate dueOn,
        int version,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** Whether others receive what the worker would have. */
    public boolean isOfDead() {
        return deathBenefit || cause == Cause.DEATH;
    }

    public String href() {
        return "/klaim/" + number;
    }

    /** The name by which the trail and papers speak of it. */
    public String subject() {
        return "claim:" + id;
    }
}
