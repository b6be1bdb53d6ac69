package id.lindung.bench;

import static id.lindung.bench.ScratchOffice.seconds;

import id.lindung.office.billing.BillRun;
import id.lindung.office.billing.BillScope;
import id.lindung.office.reconciliation.Reconciliation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;

/**
 * A month's bills, from the database to stored lines, beside one hand-written {@code INSERT … SELECT} of the very same rows into the
 * same table with the same indexes; then the comparison of those bills with as many confirmations. Argument: members (1000000).
 */
public final class BillingBench {

    private static final YearMonth MONTH = YearMonth.of(2025, 7);

    private BillingBench() {}

    public static void main(String[] arguments) throws Exception {
        int members = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        ScratchOffice.measure(office -> {
            try (var owner = office.owner()) {
                long start = System.nanoTime();
                load(owner, members);
                System.out.printf("loaded %,d members in %.0f s%n", members, seconds(start));
                ScratchOffice.resetPeaks();
                start = System.nanoTime();
                var result = office.bean(BillRun.class).run(BillScope.of(MONTH, ""), false);
                double billed = seconds(start);
                double plain = plain(owner);
                System.out.printf(
                        "billed %,d of %,d members, Rp%,d, in %.1f s; the same rows by hand %.1f s: %.2fx; heap peak %d MB%n",
                        result.people(),
                        members,
                        result.rupiah(),
                        billed,
                        plain,
                        billed / plain,
                        ScratchOffice.heapPeak());
                settle(owner, members);
                start = System.nanoTime();
                var compared = office.bean(Reconciliation.class).run(MONTH, "53");
                System.out.printf(
                        "compared with %,d confirmations in %.1f s: %,d differences%n",
                        members, seconds(start), compared.open());
            }
        });
    }

    /** People and memberships by SQL, without the checks of foreign keys: this measures billing. One payer per village, mixed facts. */
    private static void load(Connection owner, int members) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO office (name, region_code, zone, kind) VALUES ('Ukur', '53', 'Asia/Makassar', 'DEMO')");
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    CREATE TEMPORARY TABLE village AS
                    SELECT code, row_number() OVER (ORDER BY code) AS n FROM region WHERE code LIKE '53.%' AND length(code) = 13""");
            statement.execute(
                    "INSERT INTO payer (kind, name, name_key, region_code) SELECT 'VILLAGE', 'Desa ' || code, 'DESA ' || code, code FROM village");
            statement.execute(
                    "INSERT INTO fund (payer_id, region_code, year, source, name) SELECT id, region_code, 2025, 'ADD', 'ADD 2025' FROM payer");
            statement.execute(
                    "INSERT INTO fund_document (fund_id, kind, number, dated, ceiling) SELECT id, 'APBDES', '1', '2025-01-02', 1000000000000 FROM fund");
            statement.execute("ANALYZE village");
            statement.execute("""
                    INSERT INTO person (id, identity, name, name_key, birth_date, region_code, nik_index, nik_sealed, nik_mask)
                    SELECT g, 'FORMAT_OK', 'Orang ' || g, 'ORANG ' || g, date '1970-01-01' + (g %% 10000)::int, v.code, int8send(g), int8send(g), '****'
                    FROM generate_series(1, %d) AS g JOIN village v ON v.n = g %% (SELECT count(*) FROM village) + 1""".formatted(members));
            statement.execute("""
                    INSERT INTO job (person_id, region_code, category, segment, occupation)
                    SELECT id, region_code, 'VULNERABLE', 'BPU', CASE WHEN id % 9 = 0 THEN 'DRIVER' ELSE 'FARMER' END FROM person""");
            statement.execute("""
                    INSERT INTO membership (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen, risk_class, from_month, source)
                    SELECT p.id, y.id, y.region_code, f.id, CASE WHEN p.id % 5 = 0 THEN 'PU' ELSE 'BPU' END,
                           CASE WHEN p.id % 5 = 0 THEN 'VILLAGE_STAFF' ELSE 'VULNERABLE' END, CASE WHEN p.id % 7 = 0 THEN 'JKK+JKM+JHT' ELSE 'JKK+JKM' END,
                           CASE WHEN p.id % 5 = 0 THEN 'WAGE' ELSE 'INCOME' END, (1000000 + p.id % 4000 * 1000) * 100,
                           CASE WHEN p.id % 5 = 0 THEN 'VERY_LOW' END, '2025-01-01', 'TYPED'
                    FROM person p JOIN payer y ON y.region_code = p.region_code JOIN fund f ON f.payer_id = y.id""");
            statement.execute("SET session_replication_role = DEFAULT");
            for (var table : new String[] {"person", "job", "membership", "payer", "fund"})
                statement.execute("VACUUM ANALYZE " + table);
            statement.execute("CHECKPOINT");
        }
    }

    /** The same rows once more by one statement: copied aside, taken out, put in again. */
    private static double plain(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE aside AS SELECT * FROM bill_line");
            statement.execute("ANALYZE aside");
            // Both sides begin with an empty table on a register that is written to disk: neither pays for what was
            // changed before
            // it, and neither finds its pages made already.
            statement.execute("TRUNCATE bill_line CASCADE");
            statement.execute("CHECKPOINT");
            long start = System.nanoTime();
            statement.execute("""
                    INSERT INTO bill_line (bill_id, membership_id, person_id, month, region_code, category, programmes, base_sen,
                                           jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp)
                    SELECT bill_id, membership_id, person_id, month, region_code, category, programmes, base_sen,
                           jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp FROM aside""");
            return seconds(start);
        }
    }

    /** All bills locked and paid, nearly all people confirmed: written without triggers, because this measures the comparison. */
    private static void settle(Connection owner, int members) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("UPDATE bill SET state = 'LOCKED', locked_at = now()");
            statement.execute(
                    "INSERT INTO participant_list (month, region_code, file_name, sha256, rows) VALUES ('2025-07-01', '53', 'ukur', '', "
                            + members + ")");
            statement.execute("""
                    INSERT INTO participant_row (list_id, sheet, row_number, outcome, reason, person_id, name, segment, region_code)
                    SELECT l.id, 0, p.id, CASE WHEN p.id % 500 = 0 THEN 'UNMATCHED' WHEN p.id % 499 = 0 THEN 'CONTRADICTORY' ELSE 'MATCHED' END,
                           CASE WHEN p.id % 500 = 0 THEN 'NOT_REGISTERED' WHEN p.id % 499 = 0 THEN 'NAME_DIFFERS' ELSE '' END,
                           CASE WHEN p.id % 500 = 0 THEN NULL ELSE p.id END, p.name, 'BPU', p.region_code
                    FROM person p, participant_list l""");
            statement.execute("SET session_replication_role = DEFAULT");
            for (var table : new String[] {"bill_line", "bill", "participant_row"})
                statement.execute("VACUUM ANALYZE " + table);
        }
    }
}
