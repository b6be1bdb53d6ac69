package id.lindung.office.planning;

import id.lindung.office.approvals.ApprovalState;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A plan as kept.
 *
 * @param vulnerable heads asked for
 * @param officials heads asked for; null for as many as the register knows
 * @param people heads budgeted
 * @param named of them with a name
 * @param leftOut looked at, and not in
 * @param accepted memberships made when it was approved; null before
 */
public record Plan(
        long id,
        String region,
        String regionName,
        long payer,
        String payerName,
        int year,
        YearMonth from,
        YearMonth until,
        String programmes,
        @Nullable Long ceiling,
        int vulnerable,
        @Nullable Integer officials,
        @Nullable Integer perVillage,
        long ranking,
        String seed,
        int people,
        int named,
        int leftOut,
        long rupiah,
        @Nullable Integer accepted,
        String by,
        Instant at,
        ApprovalState state) {

    public String key() {
        return "plan:" + id;
    }

    public int months() {
        return (until.getYear() - from.getYear()) * 12 + until.getMonthValue() - from.getMonthValue();
    }

    public YearMonth last() {
        return until.minusMonths(1);
    }
}
