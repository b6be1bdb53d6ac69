package id.lindung.office.billing;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts every membership that a month's bills might hold into a temporary table, with the first reason that keeps it off a bill. */
@Component
class BillCandidates {

    /** Who pays selects reliefs; a payer without an envelope pays with its own money. */
    private static final String PAID_BY = """
            coalesce(f.source, CASE y.kind WHEN 'SELF' THEN 'SELF' WHEN 'MEMBER_POOL' THEN 'SELF' WHEN 'SPONSOR' THEN 'CSR'
                                 WHEN 'REGENCY' THEN 'APBD_KAB' WHEN 'PROVINCE' THEN 'APBD_PROV' WHEN 'VILLAGE' THEN 'ADD'
                                 ELSE 'EMPLOYER' END)""";

    /** The base comes last: what precedes it selects a tariff. */
    private static final String STAGE = """
            CREATE TEMPORARY TABLE bill_candidate ON COMMIT DROP AS
            WITH envelope AS MATERIALIZED (
              SELECT f.*, k.agreement, k.holds, k.heads
              FROM fund f
              LEFT JOIN LATERAL (
                SELECT true AS agreement, bool_or(inside) AS holds, (array_agg(heads ORDER BY dated DESC, id DESC) FILTER (WHERE inside))[1] AS heads
                FROM (SELECT d.*, coalesce(d.valid_from, '-infinity') < ?::date + interval '1 month' AND coalesce(d.valid_until, 'infinity') > ?::date AS inside
                      FROM fund_document d WHERE d.fund_id = f.id AND d.kind = 'PKS') AS d HAVING count(*) > 0) k ON true
            )
            SELECT m.id AS membership_id, m.person_id, m.payer_id, m.payer_region, m.fund_id, m.segment, m.category, m.programmes,
                   m.base_rule, m.base_sen, m.risk_class, m.from_month, p.region_code,
                   f.heads, s.paid_by, s.transport, s.wage_region, NULL::text AS detail,
                   concat_ws('|', m.segment, m.programmes, m.base_rule, coalesce(m.risk_class, '-'), s.paid_by, s.transport, s.wage_region,
                             coalesce(m.base_sen::text, '-')) COLLATE "C" AS fact,
                   CASE WHEN p.id IS NULL THEN 'OUT_OF_SCOPE'
                        WHEN p.state = 'MERGED' THEN 'MERGED'
                        WHEN p.state = 'WITHDRAWN' THEN 'WITHDRAWN'
                        WHEN p.died_on < ?::date THEN 'DIED'
                        WHEN p.identity = 'PENDING' THEN 'IDENTITY_PENDING'
                        WHEN NOT c.eligible THEN 'COVERED_ELSEWHERE'
                        WHEN m.fund_id IS NULL AND y.kind IN ('VILLAGE', 'REGENCY', 'PROVINCE') THEN 'FUND_MISSING'
                        WHEN f.year <> extract(year FROM ?::date) THEN 'FUND_OTHER_YEAR'
                        WHEN f.closed_on <= ?::date THEN 'FUND_CLOSED'
                        WHEN f.agreement AND NOT f.holds THEN 'AGREEMENT_ENDED'
                        WHEN m.segment = 'BPU' AND m.from_month = ?::date AND p.birth_date + ?::int * interval '1 year' <= ?::date THEN 'TOO_OLD'
                   END AS reason
            FROM membership m
            JOIN payer y ON y.id = m.payer_id
            JOIN category c ON c.code = m.category
            LEFT JOIN envelope f ON f.id = m.fund_id
            LEFT JOIN person p ON p.id = m.person_id
            LEFT JOIN (SELECT DISTINCT j.person_id, true AS transport FROM job j JOIN occupation o ON o.code = j.occupation AND o.transport
                       WHERE j.principal AND j.known_until = 'infinity' AND j.valid_from <= ?::date AND j.valid_until > ?::date) t
              ON t.person_id = m.person_id AND m.segment = 'BPU'
            CROSS JOIN LATERAL (SELECT %s AS paid_by, coalesce(t.transport, false) AS transport,
                                       CASE WHEN m.base_rule = 'MINIMUM_WAGE' THEN left(m.payer_region, 5) ELSE '' END AS wage_region) s
            WHERE m.known_until = 'infinity' AND m.from_month <= ?::date AND m.until_month > ?::date
              AND m.payer_region >= ? AND m.payer_region < ? AND (?::bigint IS NULL OR m.fund_id = ?) AND (?::bigint IS NULL OR m.payer_id = ?)""".formatted(PAID_BY);

    private final JdbcTemplate jdbc;
    private final TariffTable tariffs;

    BillCandidates(JdbcTemplate jdbc, TariffTable tariffs) {
        this.jdbc = jdbc;
        this.tariffs = tariffs;
    }

    /** Fills {@code bill_candidate}; {@code reason} is null for those who may be billed. */
    void stage(BillScope scope) {
        var day = scope.month().atDay(1);
        int age = tariffs.registrationAge(scope.month()).orElse(200);
        jdbc.update(
                STAGE,
                day,
                day,
                day,
                day,
                day,
                day,
                age,
                day,
                day,
                day,
                day,
                day,
                scope.region(),
                scope.until(),
                scope.fund(),
                scope.fund(),
                scope.payer(),
                scope.payer());
        // What sets are joined and chosen by; the rest is only carried.
        jdbc.execute("ANALYZE bill_candidate (person_id, payer_id, fund_id, segment, reason)");
        keepFormerMembers(day);
    }

    /** The age limit is asked of whoever registers, not of whoever changes from one payer to the next. */
    private void keepFormerMembers(LocalDate month) {
        jdbc.update("""
                UPDATE bill_candidate c SET reason = NULL FROM member_before(
                  (SELECT array_agg(person_id) FROM bill_candidate WHERE reason = 'TOO_OLD'), ?) b
                WHERE c.reason = 'TOO_OLD' AND b.person_id = c.person_id""", month);
    }

    /** Whoever stands on a bill already: of this payer and segment quietly gone, of another one left out by name. */
    void leaveOutBilled(YearMonth month) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE bill_already ON COMMIT DROP AS
                SELECT * FROM billed_already((SELECT array_agg(person_id) FROM bill_candidate WHERE reason IS NULL), '%s')""".formatted(Date.valueOf(month.atDay(1))));
        jdbc.execute("ANALYZE bill_already");
        jdbc.update("""
                DELETE FROM bill_candidate c USING bill_already a, bill b
                WHERE a.person_id = c.person_id AND a.programmes & programme_bits(c.programmes) <> 0 AND b.id = a.bill_id AND b.payer_id = c.payer_id
                  AND b.segment = c.segment AND a.locked""");
        jdbc.update("""
                UPDATE bill_candidate c SET reason = 'BILLED_ELSEWHERE', detail = a.payer_name FROM bill_already a
                WHERE a.person_id = c.person_id AND a.programmes & programme_bits(c.programmes) <> 0 AND c.reason IS NULL""");
    }

    /** So many as the agreement says, those who have been members longest first; heads billed before count. */
    void keepHeads(YearMonth month) {
        jdbc.update("""
                UPDATE bill_candidate c SET reason = 'HEADS_EXCEEDED', detail = r.heads::text
                FROM (SELECT membership_id, heads, row_number() OVER (PARTITION BY fund_id ORDER BY from_month, membership_id)
                             + coalesce((SELECT count(*) FROM bill b JOIN bill_line l ON l.bill_id = b.id AND l.cancelled_by IS NULL
                                         WHERE b.fund_id = d.fund_id AND b.month = ? AND b.state = 'LOCKED' AND b.kind <> 'PENALTY'), 0) AS n
                      FROM bill_candidate d WHERE reason IS NULL AND heads IS NOT NULL) r
                WHERE r.membership_id = c.membership_id AND r.n > r.heads""", month.atDay(1));
    }

    /** Whom the law gives no amount for, with its own code. */
    void leaveOutWithoutTariff() {
        jdbc.update("""
                UPDATE bill_candidate c SET reason = CASE WHEN t.refusal IN ('BASE_MISSING', 'MISSING:wage', 'MISSING:income') THEN 'BASE_MISSING'
                                                          ELSE 'NO_TARIFF' END, detail = t.refusal
                FROM bill_tariff t WHERE t.fact = c.fact AND t.refusal <> '' AND c.reason IS NULL""");
    }
}
