package id.lindung.rules.contribution;

import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;

/** Where a migrant worker stands: told by a word, or by the day of leaving the country. */
public sealed interface Departure {

    /** What is paid for, without a day. */
    enum Stage implements Departure {
        /** Before leaving. */
        BEFORE,
        /** While working abroad. */
        DURING,
        /** After coming back. */
        AFTER,
        /** Months worked on beyond the contract that was paid for. */
        EXTENSION
    }

    /** The day of leaving; a month up to it is ahead of departure. */
    record On(LocalDate day) implements Departure {

        /** Whether contributions of this month are still paid before leaving. */
        boolean isAheadOf(ContributionMonth month) {
            return !day.isBefore(month.firstDay());
        }
    }
}
