package id.lindung.rules.law;

import id.lindung.rules.Sentence;
import id.lindung.rules.time.Period;
import java.time.LocalDate;

/**
 * A regulation, or another paper that is cited: a letter, a manual, a brochure.
 *
 * @param name short, as citations use it: {@code "PP 44/2015"}
 * @param title what it is about
 * @param period the days on which it is in force, as far as known; an amended regulation stays in force
 */
public record Regulation(String name, Sentence title, Period period) {

    /** The first day on which it is in force. */
    public LocalDate inForce() {
        return period.from();
    }
}
