package id.lindung.office.scholarships;

import id.lindung.rules.benefit.SchoolLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One child's schooling.
 *
 * @param claimNumber of the case it follows from
 * @param firstYear school year it began in; 2026 is July 2026 to June 2027
 * @param endAge the law's
 * @param endReason AGE, MARRIED, WORKING, GRADUATED or STOPPED; null while it runs
 * @param years claims, by school year
 */
public record Scholarship(
        long id,
        long claim,
        String claimNumber,
        String region,
        String name,
        LocalDate born,
        SchoolLevel firstLevel,
        int firstYear,
        long mostRupiah,
        int endAge,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<Year> years) {

    public Scholarship {
        years = List.copyOf(years);
    }

    /** Where a year's claim stands. */
    public enum State {
        CLAIMED,
        PROPOSED,
        APPROVED,
        RETURNED,
        PAID
    }

    /** One school year's claim. */
    public record Year(
            long id,
            int schoolYear,
            SchoolLevel level,
            String school,
            long rupiah,
            State state,
            UUID proof,
            String note) {}

    /** Rupiah of years that stand. */
    public long claimed() {
        return years.stream()
                .filter(each -> each.state() != State.RETURNED)
                .mapToLong(Year::rupiah)
                .sum();
    }

    public long paid() {
        return years.stream()
                .filter(each -> each.state() == State.PAID)
                .mapToLong(Year::rupiah)
                .sum();
    }

    /** The year's claim that stands; null when there is none. */
    public @Nullable Year year(int schoolYear) {
        return years.stream()
                .filter(each -> each.schoolYear() == schoolYear && each.state() != State.RETURNED)
                .findFirst()
                .orElse(null);
    }

    /** The school year of a day: from July. */
    public static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
    }

    /** The day from which nothing is due any more: the birthday the law names. */
    public LocalDate tooOld() {
        return born.plusYears(endAge);
    }

    public boolean runs(LocalDate day) {
        return endedOn == null && day.isBefore(tooOld());
    }
}
