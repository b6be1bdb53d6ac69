package id.lindung.office.funds;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a fund; never changed.
 *
 * @param ceiling rupiah for the year, when it names an amount
 * @param heads at most so many people, when it says so
 * @param validUntil first day on which it no longer holds
 */
public record FundDocument(
        long id,
        DocumentKind kind,
        String number,
        LocalDate dated,
        @Nullable Long ceiling,
        @Nullable Integer heads,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String note,
        String recordedBy,
        Instant recordedAt) {

    /** What somebody writes down about a paper. */
    public record Draft(
            DocumentKind kind,
            String number,
            LocalDate dated,
            @Nullable Long ceiling,
            @Nullable Integer heads,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String note) {}
}
