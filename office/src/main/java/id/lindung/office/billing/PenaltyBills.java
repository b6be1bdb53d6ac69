package id.lindung.office.billing;

import id.lindung.rules.contribution.LateFee;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The fine of a wage earners' bill that was paid late: a draft that grows with every month, one line without a person. */
@Component
public class PenaltyBills {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<LawBook> book;

    PenaltyBills(JdbcTemplate jdbc, ObjectProvider<LawBook> book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /**
     * Makes the fine of a bill, or makes it again.
     *
     * @param late whole months after the due day
     * @return its rupiah; 0 when there is none, or when it is locked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long make(Bill bill, int late) {
        BillLocks.month(jdbc, bill.month());
        var drafts = jdbc.queryForList(
                """
                SELECT id FROM bill WHERE payer_id = ? AND fund_id IS NOT DISTINCT FROM ?::bigint AND segment = ? AND month = ?
                  AND kind = 'PENALTY' AND state = 'DRAFT'""",
                Long.class,
                bill.payer(),
                bill.fund(),
                bill.segment(),
                Date.valueOf(bill.month().atDay(1)));
        for (var draft : drafts) {
            jdbc.update("DELETE FROM bill_line WHERE bill_id = ?", draft);
            jdbc.update("DELETE FROM bill WHERE id = ?", draft);
        }
        if (late <= 0) return 0;
        var due = due(bill);
        var fees = new long[7];
        long total = 0;
        int bits = 0;
        for (var fee : LateFee.on(due, late, false, book.getObject(), new ContributionMonth(bill.month()))) {
            var programme = Programme.valueOf(fee.programme());
            long rupiah = fee.rupiah().amount();
            if (rupiah == 0) continue;
            fees[column(programme)] += rupiah;
            bits |= TariffTable.bits(programme.name());
            total += rupiah;
        }
        if (total == 0) return 0;
        var made = jdbc.queryForList(
                """
                INSERT INTO bill (payer_id, fund_id, region_code, segment, month, kind, people, rupiah) VALUES (?, ?, ?, ?, ?, 'PENALTY', 0, ?)
                ON CONFLICT DO NOTHING RETURNING id""",
                Long.class,
                bill.payer(),
                bill.fund(),
                bill.region(),
                bill.segment(),
                Date.valueOf(bill.month().atDay(1)),
                total);
        if (made.isEmpty()) return 0;
        jdbc.update(
                """
                INSERT INTO bill_line (bill_id, month, region_code, category, programmes, base_sen, jkk, jkm, jht_employer, jp_employer, jkp)
                VALUES (?, ?, ?, 'PENALTY', ?, ?, ?, ?, ?, ?, ?)""",
                Objects.requireNonNull(made.getFirst()),
                Date.valueOf(bill.month().atDay(1)),
                bill.region(),
                bits,
                due.values().stream().mapToLong(Rupiah::amount).sum() * 100,
                fees[0],
                fees[1],
                fees[2],
                fees[4],
                fees[6]);
        return total;
    }

    /** The employer bears the fine on the worker's share too. */
    private static int column(Programme programme) {
        return switch (programme) {
            case JKK -> 0;
            case JKM -> 1;
            case JHT -> 2;
            case JP -> 4;
            case JKP -> 6;
        };
    }

    /** What was owed for the month on all bills of this payer, fund and segment, by programme. */
    private Map<String, Rupiah> due(Bill bill) {
        var due = new LinkedHashMap<String, Rupiah>();
        jdbc.query(
                """
                SELECT coalesce(sum(jkk), 0), coalesce(sum(jkm), 0), coalesce(sum(jht_employer + jht_worker), 0),
                       coalesce(sum(jp_employer + jp_worker), 0), coalesce(sum(jkp), 0)
                FROM bill b JOIN bill_line l ON l.bill_id = b.id AND l.cancelled_by IS NULL
                WHERE b.payer_id = ? AND b.fund_id IS NOT DISTINCT FROM ?::bigint AND b.segment = ? AND b.month = ? AND b.kind <> 'PENALTY'
                  AND b.state = 'LOCKED'""",
                row -> {
                    int column = 1;
                    for (var programme : java.util.List.of("JKK", "JKM", "JHT", "JP", "JKP")) {
                        long rupiah = row.getLong(column++);
                        if (rupiah > 0) due.put(programme, Rupiah.of(rupiah));
                    }
                },
                bill.payer(),
                bill.fund(),
                bill.segment(),
                Date.valueOf(bill.month().atDay(1)));
        return due;
    }
}
