package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citation of a value and the days for which it may be given: an answer about 2018 does not cite what was written in 2019.
 *
 * @param citation the place in the regulation
 * @param period the days asked about for which it is cited
 * @param inForce the first day on which the regulation itself is in force; later than the period's first day only where it reaches back
 * @param reachesBack by which words of its own it holds for days before it was in force; empty for most
 */
public record DatedCitation(Citation citation, Period period, LocalDate inForce, Optional<Sentence> reachesBack) {

    public DatedCitation {
        if (period.from().isBefore(inForce) && reachesBack.isEmpty()) {
            throw new IllegalArgumentException(
                    citation.display() + " is cited for " + period + ", but is in force from " + inForce);
        }
    }

    /** The day from which it is cited, when the value itself is older. */
    public Optional<LocalDate> later(Period value) {
        return period.from().isAfter(value.from()) ? Optional.of(period.from()) : Optional.empty();
    }

    /** The day from which it is no longer cited, when the value itself lasts longer. */
    public Optional<LocalDate> ended(Period value) {
        return period.until().isBefore(value.until()) ? Optional.of(period.until()) : Optional.empty();
    }

    /** Whether it holds for this day only because the regulation says so itself. */
    public boolean reachesBackTo(LocalDate day) {
        return period.contains(day) && day.isBefore(inForce);
    }
}
