package id.lindung.rules.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child of the member, as far as the scholarship asks.
 *
 * @param yearsPaid school years of this level for which the scholarship was already paid; unknown counts as none
 * @param schoolYears how many school years are claimed now; 1 unless earlier ones were left unclaimed
 */
public record Child(
        @Nullable LocalDate birthDate,
        @Nullable SchoolLevel level,
        boolean married,
        boolean working,
        int yearsPaid,
        int schoolYears) {
    public Child {
        if (yearsPaid < 0 || schoolYears < 1) {
            throw new IllegalArgumentException("School years paid are 0 or more, claimed 1 or more");
        }
    }

    /** A child whose school was not paid yet and that claims one school year. */
    public Child(@Nullable LocalDate birthDate, @Nullable SchoolLevel level, boolean married, boolean working) {
        this(birthDate, level, married, working, 0, 1);
    }
}
