package id.lindung.office.coverage;

import java.time.YearMonth;

/**
 * One month's stock of a region.
 *
 * @param closed the reader may not see it, because one of its counts is small
 */
public record MonthTally(YearMonth month, Tally tally, boolean closed) {

    static MonthTally closed(YearMonth month) {
        return new MonthTally(month, Tally.NONE, true);
    }
}
