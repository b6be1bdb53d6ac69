package id.lindung.office.dashboard;

import id.lindung.office.funds.Envelope;
import id.lindung.office.funds.Funds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of the region's own budget, and for how long. */
@Component
class Purses {

    private static final Set<String> OF_THE_REGION = Set.of("REGENCY", "PROVINCE", "OFFICE");

    private final Funds funds;
    private final JdbcClient jdbc;

    Purses(Funds funds, JdbcClient jdbc) {
        this.funds = funds;
        this.jdbc = jdbc;
    }

    Money of(String region, int year) {
        var envelopes = funds.list(region, year, 0, Funds.PAGE).stream()
                .filter(each -> each.region().equals(region) && OF_THE_REGION.contains(each.payerKind()))
                .filter(each -> each.ceiling() != null)
                .toList();
        var ids = envelopes.stream().map(Envelope::id).toList();
        if (ids.isEmpty()) return new Money(year, 0, 0, 0, null);
        var used = funds.used(ids);
        long ceiling = 0;
        long committed = 0;
        for (var each : envelopes) {
            var allowed = each.ceiling();
            ceiling += allowed == null ? 0 : allowed;
            committed += used.values().stream()
                    .mapToLong(use -> use.getOrDefault(each.id(), 0L))
                    .max()
                    .orElse(0);
        }
        return new Money(year, ids.size(), ceiling, committed, lastsUntil(ids, ceiling));
    }

    private @Nullable YearMonth lastsUntil(List<Long> ids, long ceiling) {
        record Pace(YearMonth month, long rupiah) {}
        var paces = jdbc.sql("""
                        SELECT month, sum(rupiah)::bigint AS rupiah FROM bill
                        WHERE fund_id = ANY (:funds) AND state = 'LOCKED' AND kind <> 'PENALTY' GROUP BY month ORDER BY month DESC""")
                .param("funds", ids.toArray(Long[]::new))
                .query((row, n) ->
                        new Pace(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("rupiah")))
                .list();
        if (paces.isEmpty() || paces.getFirst().rupiah() <= 0) return null;
        long billed = paces.stream().mapToLong(Pace::rupiah).sum();
        long months = Math.max(0, ceiling - billed) / paces.getFirst().rupiah();
        return paces.getFirst().month().plusMonths(Math.min(months, 120));
    }
}
