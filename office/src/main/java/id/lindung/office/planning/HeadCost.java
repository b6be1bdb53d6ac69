package id.lindung.office.planning;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.VerificationStatus;
import java.time.YearMonth;
import java.util.List;

/** What a head of a group costs out of a kind of money. */
sealed interface HeadCost {

    /** Months that cost the same. */
    record Run(YearMonth from, int months, long monthly, List<Citation> law, VerificationStatus status) {}

    /** @param runs all months asked for, in order */
    record Known(List<Run> runs, List<Note> warnings) implements HeadCost {
        long perHead() {
            long sum = 0;
            for (var run : runs) sum += run.monthly() * run.months();
            return sum;
        }
    }

    /** The law has no amount. */
    record Unknown(String code, Sentence why, List<Citation> law) implements HeadCost {}
}
