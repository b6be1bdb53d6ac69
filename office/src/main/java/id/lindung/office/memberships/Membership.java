package id.lindung.office.memberships;

import id.lindung.rules.contribution.Fund;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is paid for.
 *
 * @param personName empty when the person lies outside the acting user's scope
 * @param programmes {@code JKK+JKM}
 * @param baseSen hundredths of a rupiah a month; null when the law's minimum wage is the base
 * @param until first month no more; null while open
 */
public record Membership(
        long id,
        long person,
        String personName,
        String region,
        long payer,
        String payerName,
        @Nullable Long fund,
        @Nullable Fund source,
        String segment,
        String category,
        String programmes,
        String baseRule,
        @Nullable Long baseSen,
        YearMonth from,
        @Nullable YearMonth until,
        @Nullable EndReason endReason) {

    /** Last month that is paid; null while open. */
    public @Nullable YearMonth last() {
        return until == null ? null : until.minusMonths(1);
    }
}
