package id.lindung.office.targets;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What is to be reached by a month.
 *
 * @param region whose target it is
 * @param series RPJMD, RKPD or LOCAL; two series are never compared
 * @param measure COVERAGE and VULNERABLE in percent, VILLAGES and ACTIVE as counts
 * @param definition what is divided by what
 */
public record Target(
        String region,
        String series,
        String measure,
        YearMonth byMonth,
        BigDecimal value,
        String definition,
        String source) {

    public boolean isPercent() {
        return measure.equals("COVERAGE") || measure.equals("VULNERABLE");
    }
}
