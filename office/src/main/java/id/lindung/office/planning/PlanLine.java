package id.lindung.office.planning;

import id.lindung.rules.law.Citation;
import id.lindung.rules.law.VerificationStatus;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category out of one fund for months in which a head costs the same.
 *
 * @param slot lines of one slot pay the same people
 * @param fund the recorded fund; null while only its kind is known
 * @param source {@code ADD}, or {@code ADD+DANA_DESA} while the village has not divided them
 * @param monthly rupiah a head and month
 */
public record PlanLine(
        int slot,
        LineKind kind,
        @Nullable Long fund,
        String source,
        int people,
        long monthly,
        YearMonth from,
        int months,
        List<Citation> law,
        VerificationStatus status) {
    public PlanLine {
        law = List.copyOf(law);
    }

    public long rupiah() {
        return Math.multiplyExact(Math.multiplyExact((long) people, monthly), months);
    }

    public YearMonth last() {
        return from.plusMonths(months - 1L);
    }
}
