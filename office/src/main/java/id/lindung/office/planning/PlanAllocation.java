package id.lindung.office.planning;

/** The statements by which the places of plans are given, for one plan or many at once. */
final class PlanAllocation {

    /**
     * Everybody who is looked at, with points of hundredths: what is not known counts half, so that a missing answer neither
     * helps nor hurts. Parameters: born by, standing month, plans.
     */
    static final String CANDIDATES = """
            CREATE TEMPORARY TABLE plan_looked_at ON COMMIT DROP AS
            SELECT p.id AS plan_id, c.person_id, c.region_code, c.kind, c.category, c.reason,
                   CASE c.kind WHEN 'VILLAGE_STAFF' THEN 0 ELSE
                     r.decile * coalesce(100 - (c.decile - 1) * 100 / 9, 50) + r.extreme * CASE WHEN c.extreme THEN 100 ELSE 0 END
                     + r.risk * CASE WHEN c.high_risk THEN 100 ELSE 0 END
                     + r.earner * CASE c.sole WHEN true THEN 100 WHEN false THEN 0 ELSE 50 END
                     + r.waiting * (least(c.waiting, 36) * 100 / 36)
                     + r.age * (greatest(0, least(coalesce(c.age, 41) - 17, 48)) * 100 / 48) END AS points,
                   md5(p.seed || ':' || c.person_id) AS lot
            FROM plan p
            JOIN plan_ranking r ON r.id = p.ranking_id
            CROSS JOIN LATERAL plan_candidate(p.region_code, p.from_month, p.until_month, p.payer_id, p.programmes, ?, ?) AS c
            WHERE p.id = ANY (?)""";

    /** Officials are named in the order of their office; the vulnerable by points, equals by the lot of the plan's seed. */
    static final String PLACES = """
            WITH free AS (
              SELECT l.*, row_number() OVER (PARTITION BY l.plan_id, l.region_code, l.kind ORDER BY l.points DESC, l.lot) AS in_village, p.per_village
              FROM plan_looked_at l JOIN plan p ON p.id = l.plan_id
              WHERE l.reason = '' OR (l.kind = 'VILLAGE_STAFF' AND l.reason = 'PROTECTED')
            ), placed AS (
              SELECT f.plan_id, f.person_id, f.kind,
                     row_number() OVER (PARTITION BY f.plan_id, f.kind
                       ORDER BY array_position(ARRAY['VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW'], f.category)
                                NULLS FIRST, f.points DESC, f.lot) AS place
              FROM free f WHERE f.kind = 'VILLAGE_STAFF' OR f.per_village IS NULL OR f.in_village <= f.per_village
            ), slots AS (
              SELECT plan_id, kind, slot, sum(people) OVER w - people AS above, sum(people) OVER w AS upto
              FROM (SELECT DISTINCT plan_id, kind, slot, people FROM plan_line WHERE plan_id = ANY (?)) AS s
              WINDOW w AS (PARTITION BY plan_id, kind ORDER BY slot)
            )
            INSERT INTO plan_place (plan_id, person_id, region_code, kind, category, place, points, slot, reason)
            SELECT l.plan_id, l.person_id, l.region_code, l.kind, l.category, d.place, l.points, s.slot,
                   CASE WHEN s.slot IS NOT NULL THEN '' WHEN d.place IS NOT NULL THEN 'NO_MONEY'
                        WHEN l.reason <> '' AND NOT (l.kind = 'VILLAGE_STAFF' AND l.reason = 'PROTECTED') THEN l.reason
                        ELSE 'VILLAGE_FULL' END
            FROM plan_looked_at l
            LEFT JOIN placed d ON d.plan_id = l.plan_id AND d.person_id = l.person_id
            LEFT JOIN slots s ON s.plan_id = d.plan_id AND s.kind = d.kind AND d.place > s.above AND d.place <= s.upto""";

    static final String COUNTS = """
            UPDATE plan p SET named = c.named, left_out = c.left_out,
                   people = (SELECT coalesce(sum(people), 0) FROM (SELECT DISTINCT slot, people FROM plan_line l WHERE l.plan_id = p.id) AS s),
                   rupiah = (SELECT coalesce(sum(l.rupiah), 0) FROM plan_line l WHERE l.plan_id = p.id)
            FROM (SELECT q.id, count(a.slot)::int AS named, (count(a.person_id) - count(a.slot))::int AS left_out
                  FROM plan q LEFT JOIN plan_place a ON a.plan_id = q.id WHERE q.id = ANY (?) GROUP BY 1) AS c
            WHERE p.id = c.id""";

    private PlanAllocation() {}
}
