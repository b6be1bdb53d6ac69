package id.lindung.office.payments;

import id.lindung.office.audit.Audit;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.PenaltyBills;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.contribution.DueDates.Lateness;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out the fines of wage earners' bills: 2 % a month, simple, from the due day to the day of the last instalment, or to today while
 * something is open. Whole months only: no source says whether part of a month counts as one.
 */
@Service
public class Penalties {

    private final JdbcTemplate jdbc;
    private final Bills bills;
    private final PenaltyBills penalties;
    private final Audit audit;
    private final OfficeClock clock;

    Penalties(JdbcTemplate jdbc, Bills bills, PenaltyBills penalties, Audit audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.bills = bills;
        this.penalties = penalties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param needBranch bills with days beyond whole months: only the branch can say how they count
     */
    public record Result(int bills, long rupiah, int needBranch) {}

    private record Late(long bill, LocalDate due, boolean open, LocalDate paid) {}

    /** Makes the drafts of a month's fines, or makes them again. */
    @Transactional
    public Result run(BillScope scope) {
        int made = 0;
        int unsettled = 0;
        long rupiah = 0;
        for (var late : late(scope)) {
            var bill = bills.find(late.bill()).orElseThrow();
            var lateness = Lateness.between(late.due(), late.open() ? clock.today() : late.paid());
            long fine = penalties.make(bill, lateness.wholeMonths());
            if (fine > 0) made++;
            if (lateness.needsBranch()) unsettled++;
            rupiah += fine;
        }
        audit.record(
                "PENALTIES_MADE", "bills:" + scope.month(), scope.region(), Map.of("bills", made, "rupiah", rupiah));
        return new Result(made, rupiah, unsettled);
    }

    /** One row per payer, fund and month, told by its regular bill. */
    private List<Late> late(BillScope scope) {
        return jdbc.query(
                """
                SELECT min(b.id) FILTER (WHERE b.kind = 'REGULAR') AS id, min(b.due_on) AS due,
                       sum((SELECT sum(e.rupiah) FROM money_entry e WHERE e.bill_id = b.id AND e.account = 'OPEN')) > 0 AS open,
                       max((SELECT max(p.paid_on) FROM money_entry e JOIN money_entry s ON s.act_id = e.act_id AND s.account = 'SETTLED' AND s.rupiah > 0
                            JOIN payment p ON p.id = s.payment_id WHERE e.bill_id = b.id AND e.account = 'PAID')) AS paid
                FROM bill b
                WHERE b.segment = 'PU' AND b.kind <> 'PENALTY' AND b.state = 'LOCKED' AND b.month = ? AND b.region_code >= ? AND b.region_code < ?
                  AND (?::bigint IS NULL OR b.fund_id = ?) AND (?::bigint IS NULL OR b.payer_id = ?)
                GROUP BY b.payer_id, b.fund_id HAVING count(*) FILTER (WHERE b.kind = 'REGULAR') > 0 ORDER BY 1""",
                (row, n) -> new Late(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getBoolean(3),
                        row.getObject(4) == null
                                ? row.getObject(2, LocalDate.class)
                                : row.getObject(4, LocalDate.class)),
                Date.valueOf(scope.month().atDay(1)),
                scope.region(),
                scope.region().isEmpty() ? "~" : scope.region() + "/",
                scope.fund(),
                scope.fund(),
                scope.payer(),
                scope.payer());
    }
}
