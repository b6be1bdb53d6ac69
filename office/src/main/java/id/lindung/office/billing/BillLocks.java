package id.lindung.office.billing;

import java.time.YearMonth;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who waits for whom: one run or lock of a month at a time, one act of money of a payer at a time. Held until commit. */
final class BillLocks {

    private BillLocks() {}

    static void month(JdbcTemplate jdbc, YearMonth month) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "bills:" + month);
    }

    static void payer(JdbcTemplate jdbc, long payer) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "money:" + payer);
    }
}
