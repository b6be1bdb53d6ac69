package id.lindung.office.coverage;

import java.time.YearMonth;

/** The stock of one month; its {@code everProtected} is not worked out and is 0. */
public record MonthTally(YearMonth month, Tally tally) {}
