package id.lindung.office.coverage;

import java.time.YearMonth;

/**
 * How many workers there are according to somebody else.
 *
 * @param measure LABOUR_FORCE or EMPLOYED
 * @param codeSystem whose region code the source used
 */
public record WorkforceFigure(
        String region,
        YearMonth month,
        long people,
        String measure,
        String source,
        String edition,
        String codeSystem,
        String codeGiven) {}
