package id.lindung.office.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks for work, or looked until a day.
 *
 * @param since without work since then
 * @param wish WORK, OWN_BUSINESS or EITHER
 * @param wishedSkill what they want to learn
 * @param skills what they can do, as they say
 * @param jkp dismissed with a claim to JKP
 * @param endKind JOB, OWN_BUSINESS or LEFT; null while they look
 * @param training number of a training they hold a seat of; null when none
 */
public record Seeker(
        long id,
        long person,
        String name,
        String region,
        @Nullable LocalDate born,
        LocalDate since,
        String wish,
        @Nullable String wishedSkill,
        List<String> skills,
        Education education,
        boolean everWorked,
        boolean jkp,
        @Nullable LocalDate endedOn,
        @Nullable String endKind,
        String endNote,
        @Nullable Long training) {

    public Seeker {
        skills = List.copyOf(skills);
    }

    public boolean isLooking() {
        return endedOn == null;
    }

    /** What somebody writes down. */
    public record Draft(
            LocalDate since,
            String wish,
            @Nullable String wishedSkill,
            List<String> skills,
            Education education,
            boolean everWorked,
            boolean jkp) {}
}
