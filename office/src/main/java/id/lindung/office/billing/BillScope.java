package id.lindung.office.billing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which bills are meant.
 *
 * @param region code whose payers are meant, with all below it; empty for every payer in the actor's scope
 * @param fund only this fund's, or null
 * @param payer only this payer's, or null
 */
public record BillScope(
        YearMonth month,
        String region,
        @Nullable Long fund,
        @Nullable Long payer) {

    public static BillScope of(YearMonth month, String region) {
        return new BillScope(month, region, null, null);
    }

    String until() {
        return region.isEmpty() ? "~" : region + "/";
    }
}
