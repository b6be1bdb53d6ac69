package id.lindung.office.dashboard;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The regional budget's envelopes of one year.
 *
 * @param ceiling rupiah its papers allow
 * @param committed rupiah that approved plans or bills have put on them, whichever is more, fund by fund
 * @param lastsUntil the last month the unbilled part pays for at the pace of the last bill; null without a bill
 */
public record Money(
        int year,
        int funds,
        long ceiling,
        long committed,
        @Nullable YearMonth lastsUntil) {

    public long free() {
        return ceiling - committed;
    }

    public boolean known() {
        return funds > 0;
    }
}
