package id.lindung.office.billing;

import id.lindung.office.protection.BillFacts;
import id.lindung.office.protection.LedgerChanges;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the ledger of protection follow what bills say. */
@Component
class BillLedger implements BillFacts {

    /** A month paid carries whoever is in arrears through so many months after it. */
    private static final int ARREARS = 3;

    private final JdbcTemplate jdbc;
    private final LedgerChanges changes;

    BillLedger(JdbcTemplate jdbc, LedgerChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Works out again the months of everybody who stands, or stood, on these bills. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Collection<Long> bills) {
        if (bills.isEmpty()) return;
        var numbers = bills.toArray(Long[]::new);
        var months = jdbc.queryForList(
                "SELECT DISTINCT month FROM bill WHERE id = ANY (?) AND kind <> 'PENALTY' ORDER BY month",
                LocalDate.class,
                (Object) numbers);
        if (months.isEmpty()) return;
        var from = YearMonth.from(months.getFirst());
        var until = YearMonth.from(months.getLast()).plusMonths(ARREARS);
        changes.around(
                "SELECT DISTINCT person_id FROM bill_line WHERE person_id IS NOT NULL AND bill_id = ANY (?)",
                List.of((Object) numbers),
                from,
                until,
                () -> write(from, until));
    }

    @Override
    public void write(YearMonth from, YearMonth until) {
        jdbc.query(
                "SELECT ledger_follows_bills((SELECT array_agg(person_id) FROM touched_person), ?, ?)",
                row -> {},
                Date.valueOf(from.atDay(1)),
                Date.valueOf(until.atDay(1)));
    }
}
