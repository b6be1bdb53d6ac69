package id.lindung.office.billing;

import id.lindung.office.billing.Money.Purse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code money_act} and {@code money_entry}. */
@Repository
class Entries {

    private final JdbcTemplate jdbc;

    Entries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a payment has left. */
    record Advance(long payment, long rupiah) {}

    /** What is still to be paid of a bill. */
    record Open(long id, YearMonth month, long open) {}

    /** What a payment has settled of a bill. */
    record Part(long bill, long payment, long rupiah) {}

    long act(String kind, Purse purse, String reason, @Nullable Long reverses) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "INSERT INTO money_act (kind, payer_id, fund_id, region_code, reason, reverses) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                Long.class,
                kind,
                purse.payer(),
                purse.fund(),
                purse.region(),
                reason,
                reverses));
    }

    /** Nothing is written for nothing. */
    void ofBill(long act, String account, long bill, long rupiah) {
        if (rupiah == 0) return;
        jdbc.update(
                "INSERT INTO money_entry (act_id, account, bill_id, rupiah) VALUES (?, ?, ?, ?)",
                act,
                account,
                bill,
                rupiah);
    }

    void ofPayment(long act, String account, long payment, long rupiah) {
        if (rupiah == 0) return;
        jdbc.update(
                "INSERT INTO money_entry (act_id, account, payment_id, rupiah) VALUES (?, ?, ?, ?)",
                act,
                account,
                payment,
                rupiah);
    }

    /** Money of a purse that no bill has used, the oldest payment first. */
    List<Advance> advances(Purse purse) {
        return jdbc.query("""
                SELECT e.payment_id, sum(e.rupiah)::bigint FROM money_act a JOIN money_entry e ON e.act_id = a.id AND e.account = 'ADVANCE'
                WHERE a.payer_id = ? AND a.fund_id IS NOT DISTINCT FROM ?::bigint GROUP BY 1 HAVING sum(e.rupiah) > 0 ORDER BY 1""", (row, n) -> new Advance(row.getLong(1), row.getLong(2)), purse.payer(), purse.fund());
    }

    /** Open bills of a purse, the oldest month first; within a month the contribution before its fine. */
    List<Open> open(Purse purse) {
        return jdbc.query(
                """
                SELECT b.id, b.month, sum(e.rupiah)::bigint FROM bill b JOIN money_entry e ON e.bill_id = b.id AND e.account = 'OPEN'
                WHERE b.payer_id = ? AND b.fund_id IS NOT DISTINCT FROM ?::bigint AND b.state = 'LOCKED'
                GROUP BY b.id HAVING sum(e.rupiah) > 0 ORDER BY b.month, array_position(ARRAY['REGULAR', 'SUPPLEMENT', 'PENALTY'], b.kind), b.id""",
                (row, n) -> new Open(row.getLong(1), YearMonth.from(row.getObject(2, LocalDate.class)), row.getLong(3)),
                purse.payer(),
                purse.fund());
    }

    long openOf(long bill) {
        return number(
                "SELECT coalesce(sum(rupiah), 0)::bigint FROM money_entry WHERE bill_id = ? AND account = 'OPEN'",
                bill);
    }

    long advanceOf(long payment) {
        return sum(payment, "ADVANCE");
    }

    long sum(long payment, String account) {
        return number(
                "SELECT coalesce(sum(rupiah), 0)::bigint FROM money_entry WHERE payment_id = ? AND account = ?",
                payment,
                account);
    }

    private long number(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
    }

    /** Which payments have settled a bill, the latest first. An act concerns one bill at most. */
    List<Part> settledBy(long bill) {
        return parts("""
                SELECT ?::bigint, s.payment_id, sum(s.rupiah)::bigint FROM money_entry s
                WHERE s.account = 'SETTLED' AND s.act_id IN (SELECT b.act_id FROM money_entry b WHERE b.bill_id = ? AND b.account = 'PAID')
                GROUP BY 2 HAVING sum(s.rupiah) > 0 ORDER BY 2 DESC""", bill, bill);
    }

    /** Which bills a payment has settled. */
    List<Part> billsOf(long payment) {
        return parts("""
                SELECT b.bill_id, s.payment_id, sum(s.rupiah)::bigint FROM money_entry s
                JOIN money_entry b ON b.act_id = s.act_id AND b.account = 'PAID'
                WHERE s.payment_id = ? AND s.account = 'SETTLED' GROUP BY 1, 2 HAVING sum(s.rupiah) > 0 ORDER BY 1""", payment);
    }

    private List<Part> parts(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> new Part(row.getLong(1), row.getLong(2), row.getLong(3)), arguments);
    }

    @Nullable
    Long receiptOf(long payment) {
        return jdbc.queryForObject("""
                SELECT min(a.id) FROM money_entry e JOIN money_act a ON a.id = e.act_id
                WHERE e.payment_id = ? AND e.account = 'GIVEN' AND a.kind = 'RECEIPT'""", Long.class, payment);
    }
}
