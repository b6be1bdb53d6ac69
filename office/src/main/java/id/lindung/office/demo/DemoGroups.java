package id.lindung.office.demo;

import id.lindung.office.billing.BillLock;
import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.billing.Bills;
import id.lindung.office.memberships.MembershipBook;
import id.lindung.office.payments.Payments;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups of workers who pay for themselves: one that has paid three months ahead, and one that should be reminded. */
@Component
class DemoGroups {

    private static final String REGENCY = "53.04";
    private static final String AHEAD = "Wadah Nelayan (contoh)";
    private static final String BEHIND = "Perisai Jemaat (contoh)";
    private static final YearMonth FIRST = YearMonth.of(2026, 9);

    private final MembershipBook memberships;
    private final BillRun runs;
    private final BillLock locks;
    private final Bills bills;
    private final Payments payments;
    private final JdbcClient jdbc;

    DemoGroups(
            MembershipBook memberships, BillRun runs, BillLock locks, Bills bills, Payments payments, JdbcClient jdbc) {
        this.memberships = memberships;
        this.runs = runs;
        this.locks = locks;
        this.bills = bills;
        this.payments = payments;
        this.jdbc = jdbc;
    }

    /** A month's bill is a part of its own. */
    List<DemoPart> all() {
        var parts = new ArrayList<DemoPart>();
        parts.add(new DemoPart("self-payers", DemoPlans.at(2026, 9, 1), () -> {
            group(AHEAD, "0812 0000 9001", 14);
            group(BEHIND, "0812 0000 9002", 9);
        }));
        for (int i = 0; i < 3; i++) {
            var month = FIRST.plusMonths(i);
            parts.add(new DemoPart("self-payers-" + month, DemoPlans.at(2026, 9, 3 + i), () -> bill(AHEAD, month)));
        }
        parts.add(new DemoPart("self-payers-behind", DemoPlans.at(2026, 9, 8), () -> bill(BEHIND, FIRST)));
        return parts;
    }

    private void group(String name, String contact, int people) {
        long payer = jdbc.sql("""
                        INSERT INTO payer (kind, name, name_key, region_code, contact) VALUES ('MEMBER_POOL', :name, lower(:name), :region, :contact)
                        RETURNING id""")
                .param("name", name)
                .param("region", REGENCY)
                .param("contact", contact)
                .query(Long.class)
                .single();
        memberships.accept("""
                SELECT p.id AS person_id, ?::bigint AS payer_id, NULL::bigint AS fund_id, 'BPU' AS segment, 'SELF_PAYING' AS category,
                       'JKK+JKM' AS programmes, 'INCOME' AS base_rule, 100000000::bigint AS base_sen, NULL::text AS risk_class,
                       ?::date AS from_month, 'infinity'::date AS until_month, 'SELF' AS source, NULL::bigint AS source_id, p.id AS priority
                FROM person p JOIN job j ON j.person_id = p.id AND j.principal AND j.known_until = 'infinity' AND j.segment = 'BPU'
                WHERE p.region_code >= ? AND p.region_code < ? AND p.state = 'ACTIVE' AND p.identity <> 'PENDING' AND p.died_on IS NULL
                  AND p.birth_date > date '1970-01-01' AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id)
                ORDER BY md5('self ' || p.id) LIMIT ?""", List.of(payer, FIRST.atDay(1), REGENCY, REGENCY + "/", people));
    }

    private void bill(String name, YearMonth month) {
        long payer = jdbc.sql("SELECT id FROM payer WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        var scope = new BillScope(month, REGENCY, null, payer);
        runs.run(scope, false);
        locks.lock(scope);
        bills.forEach(scope, bill -> {
            if (!bill.isDraft() && bill.open() > 0)
                payments.pay(bill, bill.open(), FIRST.atDay(2), "MANDIRI-" + bill.id());
        });
    }
}
