package id.lindung.office.demo;

import id.lindung.office.demo.DemoStory.Quarter;
import id.lindung.office.protection.LedgerChanges;
import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The months of protection, each month one set, written through the ledger's own gate. */
@Component
class DemoMonths {

    /** Workers who can be confirmed: known by NIK, alive, of an eligible category, of working age first. */
    private static final String RANKED = """
            SELECT p.id AS person_id, j.segment, j.category, j.payer_id, p.region_code, p.birth_date,
                   row_number() OVER (PARTITION BY %s
                     ORDER BY (p.birth_date BETWEEN date '1960-04-01' AND date '2006-12-31') DESC, hashint8(p.id), p.id) AS n
            FROM person p
            JOIN job j ON j.person_id = p.id AND j.principal AND j.known_until = 'infinity' AND j.valid_from <= ?
            JOIN category c ON c.code = j.category AND c.eligible
            WHERE p.region_code >= ? AND p.region_code < ? || '/' AND p.state = 'ACTIVE' AND p.identity <> 'PENDING'
              AND p.note = 'Orang rekaan'""";

    private static final String REGENCY_PAYS = """
            coalesce(payer_id, (SELECT id FROM payer WHERE kind = 'REGENCY' AND region_code = left(w.region_code, 5)))""";

    private static final String INSERT = """
            INSERT INTO person_month (person_id, month, segment, status, programmes, payer_id, source, source_id)
            SELECT d.person_id, d.month, d.segment, d.status, d.programmes, d.payer, d.source, l.id
            FROM demo_month d
            LEFT JOIN participant_list l ON d.source = 'PARTICIPANT_LIST' AND l.month = d.month AND l.region_code = ?
              AND l.known_until = 'infinity'""";

    /** The list of the branch that each month came with; what a later part tells of the same month is added to it. */
    private static final String LISTS = """
            INSERT INTO participant_list (month, region_code, file_name, sha256, rows, matched)
            SELECT month, ?, 'peserta-aktif-contoh-' || to_char(month, 'YYYY-MM') || '.xlsx', sha256(convert_to(month::text, 'UTF8')),
                   count(*), count(*)
            FROM demo_month WHERE source = 'PARTICIPANT_LIST' GROUP BY month
            ON CONFLICT (month, region_code) WHERE known_until = 'infinity' DO UPDATE
            SET rows = participant_list.rows + excluded.rows, matched = participant_list.matched + excluded.matched""";

    private static final String WORKFORCE = """
            INSERT INTO workforce (region_code, month, people, measure, source, edition, code_system, code_given, file_name)
            VALUES ('53.04', '2024-03-01', 128186, 'LABOUR_FORCE',
                    'Tersirat dari 45,76 % di berita (dihitung mundur); belum diverifikasi', 'Maret 2024', 'KEMENDAGRI', '53.04', 'contoh')
            ON CONFLICT DO NOTHING""";

    private final JdbcTemplate jdbc;
    private final LedgerChanges ledger;

    DemoMonths(JdbcTemplate jdbc, LedgerChanges ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** When the branch sends the list of a month: the second week of the next. */
    static Instant listOf(YearMonth month) {
        return month.plusMonths(1).atDay(12).atTime(2, 0).toInstant(java.time.ZoneOffset.UTC);
    }

    /**
     * One month of Belu's first quarter of 2024. Those of the stock are there at the end of March; the others stopped
     * before it, most of them builders whose project was over.
     */
    void quarter(YearMonth month, List<Quarter> quarter) {
        int index = month.getMonthValue();
        var stocks = new StringBuilder();
        for (var each : quarter) {
            stocks.append("('%s', %d, %d),".formatted(each.segment(), each.ever(), each.stock()));
        }
        stage(
                """
                WITH ranked AS (%s), told (segment, ever, stock) AS (VALUES %s)
                SELECT w.person_id, w.segment, ?::date AS month, %s AS payer FROM ranked w JOIN told t ON t.segment = w.segment
                WHERE w.n <= t.ever
                  AND CASE WHEN w.n <= t.stock THEN %d = 3 OR %d = 2 OR w.n %% 4 <> 0
                           ELSE %d = 1 AND w.n %% 3 <> 2 OR %d = 2 AND w.n %% 3 <> 0 END""".formatted(
                                RANKED.formatted("j.segment"),
                                stocks.substring(0, stocks.length() - 1),
                                REGENCY_PAYS,
                                index,
                                index,
                                index,
                                index),
                month,
                "53.04",
                day(month));
        write(month, month, "53.04");
    }

    /** The months of whoever a regency's own plans pay for. */
    void members(YearMonth first, YearMonth last, String regency) {
        jdbc.execute("DROP TABLE IF EXISTS demo_month");
        jdbc.update("""
                CREATE TEMPORARY TABLE demo_month ON COMMIT DROP AS
                SELECT m.person_id, m.segment, g.month::date AS month, m.payer_id AS payer, 'CONFIRMED'::text AS status,
                       'PARTICIPANT_LIST'::text AS source, m.programmes
                FROM generate_series(?::date, ?::date, interval '1 month') AS g (month)
                JOIN membership m ON m.known_until = 'infinity' AND m.from_month <= g.month AND m.until_month > g.month
                WHERE m.payer_region = ?""", day(first), day(last), regency);
        write(first, last, regency);
    }

    /** All officials of two villages, so many that they are {@code count}. */
    void officialsOfTwoVillages(YearMonth month, String regency, int count) {
        stage("""
                WITH ranked AS (%s AND j.category IN ('VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'RT_RW', 'EMPOWERMENT_BODY')),
                villages AS (SELECT region_code, count(*) AS officials FROM ranked GROUP BY 1 HAVING count(*) >= 4
                             ORDER BY 2 DESC, 1 LIMIT 2),
                two AS (SELECT r.*, row_number() OVER (ORDER BY r.n) AS at FROM ranked r JOIN villages v USING (region_code))
                SELECT w.person_id, w.segment, ?::date AS month, payer_id AS payer FROM two w WHERE at <= %d""".formatted(RANKED.formatted("1"), count), month, regency, day(month));
        write(month, month, regency);
    }

    /**
     * The months up to now of a regency: villages differ, so many to so many of 100 workers. With {@code fresh} the last month
     * is so new that some payments wait for the branch and some are in the grace period.
     */
    void recent(YearMonth first, YearMonth last, String regency, int lowest, int highest, boolean fresh) {
        stage(
                """
                WITH ranked AS (%s)
                SELECT w.person_id, w.segment, g.month::date AS month, %s AS payer
                FROM ranked w, generate_series(?::date, ?::date, interval '1 month') AS g (month)
                WHERE abs(hashint8(w.person_id) %% 1000) < %d + abs(hashtext(w.region_code) %% %d)
                  AND NOT EXISTS (SELECT 1 FROM person_month m
                                  WHERE m.person_id = w.person_id AND m.month = g.month AND m.known_until = 'infinity')""".formatted(RANKED.formatted("1"), REGENCY_PAYS, lowest * 10, (highest - lowest) * 10),
                first,
                regency,
                day(first),
                day(last));
        if (fresh) {
            jdbc.update("""
                    UPDATE demo_month SET status = CASE WHEN dice < 8 THEN 'PAID' WHEN dice < 11 THEN 'GRACE'
                                                        WHEN dice < 12 THEN 'DISPUTED' ELSE 'BRANCH_DECIDES' END,
                           source = CASE WHEN dice < 8 THEN 'PAYMENT' ELSE 'RULE' END
                    FROM (SELECT DISTINCT person_id AS id, abs(hashint8(person_id * 7) % 100) AS dice FROM demo_month) AS d
                    WHERE d.id = person_id AND dice < 13 AND month = ?""", day(last));
        }
        write(first, last, regency);
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    /** @param more parameters after those of RANKED */
    private void stage(String query, YearMonth workingBy, String regency, Object... more) {
        jdbc.execute("DROP TABLE IF EXISTS demo_month");
        var parameters = new ArrayList<Object>(List.of(day(workingBy), regency, regency));
        parameters.addAll(List.of(more));
        jdbc.update("""
                CREATE TEMPORARY TABLE demo_month ON COMMIT DROP AS
                SELECT person_id, segment, month, payer, 'CONFIRMED'::text AS status, 'PARTICIPANT_LIST'::text AS source,
                       CASE segment WHEN 'PU' THEN 'JKK+JKM+JHT+JP' ELSE 'JKK+JKM' END AS programmes
                FROM (""" + query + ") AS chosen", parameters.toArray());
    }

    /** The denominator that the press implied with its 45.76 %; nobody verified it, and its source says so. */
    void beluWorkforce() {
        jdbc.update(WORKFORCE);
    }

    private void write(YearMonth first, YearMonth last, String regency) {
        jdbc.update(LISTS, regency);
        ledger.around(
                "SELECT DISTINCT person_id FROM demo_month",
                List.of(),
                first,
                last,
                () -> jdbc.update(INSERT, regency));
    }
}
