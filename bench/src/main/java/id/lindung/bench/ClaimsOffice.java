package id.lindung.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Cases of a whole province by SQL, without triggers and keys: this measures reading. Nine of ten are over; each has its steps, its version, its
 * papers, and what was paid in the year 2026.
 */
final class ClaimsOffice {

    private ClaimsOffice() {}

    private static final List<String> ROWS = List.of("""
            INSERT INTO person (id, identity, name, name_key, birth_date, region_code, rw, rt, nik_index, nik_sealed, nik_mask)
            SELECT n, 'FORMAT_OK', 'Orang ' || n, 'ORANG ' || n, date '1960-01-01' + (n %% 14000), v.code, '001', '001', int8send(n), int8send(n), '****'
            FROM generate_series(1, %1$d) AS n JOIN village v ON v.at = n %% (SELECT count(*) FROM village)""", """
            INSERT INTO person_month (person_id, month, segment, status, programmes, source)
            SELECT n, m::date, 'BPU', 'CONFIRMED', 'JKK+JKM', 'PARTICIPANT_LIST'
            FROM generate_series(1, %1$d) AS n, generate_series(date '2026-01-01', date '2026-03-01', interval '1 month') AS m""", """
            INSERT INTO claim_case (id, number, programme, cause, event_date, state, person_id, subject_key, name, name_key, birth_date, nik_index, nik_mask,
                                    region_code, rw, rt, death_benefit, due_on, version, created_by)
            OVERRIDING SYSTEM VALUE
            SELECT n, 'JKM-' || replace(left(v.code, 5), '.', '') || '-2026-' || lpad(n::text, 6, '0'), 'JKM', 'DEATH', date '2026-01-01' + (n %% 300),
                   CASE WHEN n %% 100 < 85 THEN 'DONE' WHEN n %% 100 < 90 THEN 'REFUSED' WHEN n %% 100 < 92 THEN 'DRAFT' WHEN n %% 100 < 94 THEN 'SENT'
                        WHEN n %% 100 < 96 THEN 'REVIEW' WHEN n %% 100 < 97 THEN 'PROPOSED' WHEN n %% 100 < 99 THEN 'APPROVED' ELSE 'NEEDS_FIX' END,
                   n, 'p:' || n, 'Orang ' || n, 'ORANG ' || n, date '1960-01-01' + (n %% 14000), int8send(n), '****', v.code, '001', '001', true,
                   date '2026-01-20' + (n %% 330), 1, 'ukur'
            FROM generate_series(1, %1$d) AS n JOIN village v ON v.at = n %% (SELECT count(*) FROM village)""", """
            INSERT INTO claim_step (case_id, event, from_state, to_state, role, actor, at)
            SELECT n, e.event, e.a, e.b, 'SYSTEM', 'ukur', '2026-01-10' FROM generate_series(1, %1$d) AS n,
                   (VALUES ('OPEN', '', 'DRAFT'), ('SEND', 'DRAFT', 'SENT'), ('TAKE', 'SENT', 'REVIEW'), ('APPROVE', 'REVIEW', 'APPROVED')) AS e (event, a, b)""", """
            INSERT INTO claim_version (case_id, version, facts, outcome, rupiah, lines, changed, created_by)
            SELECT n, 1, '{"segment": "BPU", "memberSince": "2024-01-01", "contributionMonths": "24", "income": "1000000", "claimDate": "2026-11-01", "typed": ""}', 'GRANTED',
                   42000000, '[{"item": "deathGrant", "instalment": 0, "rupiah": 42000000}]', 'OPENED', 'ukur' FROM generate_series(1, %1$d) AS n""", """
            INSERT INTO claim_heir (id, case_id, name, relation, birth_date, account_mask, bank, created_by) OVERRIDING SYSTEM VALUE
            SELECT n * 2 + h, n, 'Waris ' || h, CASE h WHEN 0 THEN 'SPOUSE' ELSE 'CHILD' END, date '1985-01-01', '******1234', 'Bank NTT', 'ukur'
            FROM generate_series(1, %1$d) AS n, generate_series(0, 1) AS h""", """
            INSERT INTO claim_report (case_id, region_code, role, joined, event_date, at_work, standing, standing_id, standing_en, reported_by)
            SELECT n, '53', 'SYSTEM', false, '2026-01-01', 'NO', 'CONFIRMED', 'Terlindungi', 'Protected', 'ukur' FROM generate_series(1, %1$d) AS n""", """
            INSERT INTO claim_paper (case_id, document, heir_id, paper, state, given_by)
            SELECT n, d, 0, gen_random_uuid(), 'ACCEPTED', 'ukur' FROM generate_series(1, %1$d) AS n, unnest(ARRAY['DEATH_CERTIFICATE', 'WORKER_KTP', 'FAMILY_CARD', 'HEIR_STATEMENT']) AS d""", """
            INSERT INTO claim_decision (id, case_id, version, kind, rupiah, proposed_by, decided_by) OVERRIDING SYSTEM VALUE
            SELECT n, n, 1, CASE n %% 100 WHEN 96 THEN 'PROPOSED' ELSE 'APPROVED' END, 42000000, 'ukur', 'ukur' FROM generate_series(1, %1$d) AS n
            WHERE n %% 100 < 85 OR n %% 100 IN (96, 97, 98)""", """
            INSERT INTO claim_share (decision_id, case_id, heir_id, rupiah)
            SELECT d.id, d.case_id, d.id * 2 + h, 21000000 FROM claim_decision d, generate_series(0, 1) AS h""", """
            INSERT INTO claim_entry (id, case_id, heir_id, kind, order_id, rupiah, day, reference, recorded_by) OVERRIDING SYSTEM VALUE
            SELECT s.decision_id * 4 + (s.heir_id %% 2) * 2 + k, s.case_id, s.heir_id, CASE k WHEN 0 THEN 'ORDERED' ELSE 'PAID' END,
                   CASE k WHEN 1 THEN s.decision_id * 4 + (s.heir_id %% 2) * 2 END, s.rupiah, date '2026-01-01' + (s.case_id %% 330)::int + k, 'R', 'ukur'
            FROM claim_share s, generate_series(0, 1) AS k WHERE s.case_id %% 100 < 85""", """
            INSERT INTO claim_paid_month (case_id, month, days, rupiah, programme, region_code)
            SELECT c.id, date_trunc('month', e.day)::date, min(e.day) - c.event_date, sum(e.rupiah), c.programme, c.region_code
            FROM claim_entry e JOIN claim_case c ON c.id = e.case_id WHERE e.kind = 'PAID' AND %1$d > 0 GROUP BY c.id, 2""");

    static void load(Connection owner, int cases) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "INSERT INTO office (name, region_code, zone, kind) VALUES ('Ukur', '53', 'Asia/Makassar', 'DEMO')");
            statement.execute("SET session_replication_role = replica");
            statement.execute("""
                    CREATE TEMPORARY TABLE village AS
                    SELECT code, row_number() OVER (ORDER BY code) - 1 AS at FROM region WHERE code LIKE '53.%' AND length(code) = 13""");
            statement.execute("CREATE INDEX ON village (at)");
            statement.execute("ANALYZE village");
            for (var sql : ROWS) statement.execute(sql.formatted(cases));
            statement.execute("SET session_replication_role = origin");
            for (var table : List.of(
                    "person",
                    "person_month",
                    "claim_case",
                    "claim_step",
                    "claim_version",
                    "claim_heir",
                    "claim_report",
                    "claim_paper",
                    "claim_decision",
                    "claim_share",
                    "claim_entry",
                    "claim_paid_month")) statement.execute("VACUUM ANALYZE " + table);
        }
    }
}
