package id.lindung.office.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something taught, from a day to a day, to so many.
 *
 * @param provider DISNAKER, BLK or LPK
 * @param ranking the version of the weights the seats were given by; null while they are not given
 * @param seed the lot among equals
 * @param cancelled why; null when it was not
 * @param taken seats that are held
 */
public record Training(
        long id,
        String region,
        String provider,
        String providerName,
        String title,
        String skill,
        String place,
        LocalDate starts,
        LocalDate ends,
        int seats,
        int minAge,
        int maxAge,
        Education minEducation,
        @Nullable Long ranking,
        @Nullable String seed,
        @Nullable String cancelled,
        int taken,
        int certified) {

    /** Where a training stands on a day. */
    public enum State {
        OPEN,
        SEATED,
        RUNNING,
        DONE,
        CANCELLED
    }

    public State state(LocalDate today) {
        if (cancelled != null) return State.CANCELLED;
        if (today.isAfter(ends)) return State.DONE;
        if (!today.isBefore(starts)) return State.RUNNING;
        return ranking == null ? State.OPEN : State.SEATED;
    }

    /** What somebody offers. */
    public record Draft(
            String region,
            String provider,
            String providerName,
            String title,
            String skill,
            String place,
            LocalDate starts,
            LocalDate ends,
            int seats,
            int minAge,
            int maxAge,
            Education minEducation) {}
}
