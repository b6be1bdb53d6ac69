package id.lindung.office.coverage;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many workers there are according to somebody else.
 *
 * @param measure LABOUR_FORCE or EMPLOYED
 * @param codeSystem whose region code the source used
 * @param fromAge the youngest who are counted, in years; null: the source does not say
 */
public record WorkforceFigure(
        String region,
        YearMonth month,
        long people,
        String measure,
        String source,
        String edition,
        String codeSystem,
        String codeGiven,
        @Nullable Integer fromAge) {

    /** Whether rates over the two can stand beside each other: of one month, one measure and one base age. */
    public boolean comparesWith(WorkforceFigure other) {
        return month.equals(other.month) && measure.equals(other.measure) && Objects.equals(fromAge, other.fromAge);
    }
}
