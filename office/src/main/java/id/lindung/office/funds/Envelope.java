package id.lindung.office.funds;

import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One fund with what its papers say now.
 *
 * @param region the payer's
 * @param place whose budget it is, for the rules of law
 * @param ceiling rupiah for the year with recorded overrides; null while no paper names an amount
 * @param heads at most so many people at a time (PKS); null without such a paper
 * @param validFrom first day of the agreement; null without one
 * @param validUntil first day on which the agreement no longer holds
 */
public record Envelope(
        long id,
        long payer,
        String payerName,
        String payerKind,
        String region,
        FundPlace place,
        int year,
        Fund source,
        String name,
        @Nullable LocalDate closedOn,
        @Nullable Long ceiling,
        @Nullable Integer heads,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Whether a month may be paid: inside the year, before the closing, inside the agreement. */
    public boolean covers(YearMonth month) {
        var first = month.atDay(1);
        return month.getYear() == year
                && (closedOn == null || first.isBefore(closedOn))
                && (validFrom == null || !first.isBefore(validFrom.withDayOfMonth(1)))
                && (validUntil == null || first.isBefore(validUntil));
    }

    /** {@code ADD 2023, Pemerintah Desa Manleten}. */
    public String label() {
        return (name.isEmpty() ? source.name() : name) + " " + year + ", " + payerName;
    }
}
