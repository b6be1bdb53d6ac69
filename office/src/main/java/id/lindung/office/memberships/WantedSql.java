package id.lindung.office.memberships;

/** The statements by which a set of wanted memberships is judged and taken, one after the other. */
final class WantedSql {

    static final String WANTED = """
            CREATE TEMPORARY TABLE IF NOT EXISTS membership_wanted (
              person_id bigint NOT NULL, payer_id bigint NOT NULL, payer_region text, fund_id bigint, segment text NOT NULL,
              category text NOT NULL, programmes text NOT NULL, base_rule text NOT NULL, base_sen bigint, risk_class text,
              from_month date NOT NULL, until_month date NOT NULL, source text NOT NULL, source_id bigint, priority bigint NOT NULL,
              outcome text, other_payer text) ON COMMIT DELETE ROWS""";

    /** Whoever is wanted twice for the same months counts once. */
    static final String FILL = """
            INSERT INTO membership_wanted (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen,
                                           risk_class, from_month, until_month, source, source_id, priority)
            SELECT w.person_id, w.payer_id, y.region_code, w.fund_id, w.segment, w.category, w.programmes, w.base_rule, w.base_sen,
                   w.risk_class, w.from_month, w.until_month, w.source, w.source_id, w.priority
            FROM (%s) AS w JOIN payer y ON y.id = w.payer_id""";

    static final String AGES = """
            CREATE TEMPORARY TABLE IF NOT EXISTS membership_age (from_month date PRIMARY KEY, born_by date NOT NULL) ON COMMIT DELETE ROWS""";

    static final String STOPS = """
            CREATE TEMPORARY TABLE IF NOT EXISTS membership_stop (
              fund_id bigint NOT NULL, category text NOT NULL, from_month date NOT NULL, until_month date NOT NULL) ON COMMIT DELETE ROWS""";

    static final String PAIRS = """
            SELECT DISTINCT w.fund_id, f.source, w.category, w.from_month,
                   CASE WHEN w.until_month = 'infinity' THEN make_date(f.year + 1, 1, 1) ELSE w.until_month END AS until_month,
                   CASE r.level WHEN 'URBAN_VILLAGE' THEN 'URBAN_VILLAGE' WHEN 'CITY' THEN 'CITY' WHEN 'PROVINCE' THEN 'PROVINCE'
                                WHEN 'REGENCY' THEN 'REGENCY' WHEN 'DISTRICT' THEN 'REGENCY' WHEN 'COUNTRY' THEN 'PROVINCE'
                                ELSE 'VILLAGE' END AS place
            FROM membership_wanted w JOIN fund f ON f.id = w.fund_id LEFT JOIN region r ON r.code = f.region_code""";

    /** The reasons that lie in the person, the payer or the fund; the first that holds is the one that is told. */
    static final String JUDGE = """
            UPDATE membership_wanted w SET outcome = j.outcome
            FROM (
              SELECT w.ctid AS at,
                     CASE WHEN w.payer_region < scope_from() OR w.payer_region >= scope_until() THEN 'NOT_ALLOWED'
                          WHEN p.id IS NULL OR p.state <> 'ACTIVE' THEN 'UNKNOWN'
                          WHEN p.died_on < w.from_month THEN 'DEAD'
                          WHEN NOT c.eligible OR NOT coalesce(jc.eligible, true) THEN 'NOT_ELIGIBLE'
                          WHEN p.identity = 'PENDING' THEN 'IDENTITY_PENDING'
                          WHEN w.fund_id IS NOT NULL AND (f.id IS NULL OR f.payer_id <> w.payer_id) THEN 'NOT_ALLOWED'
                          WHEN s.fund_id IS NOT NULL THEN 'FORBIDDEN_FUND'
                          WHEN f.id IS NOT NULL AND (w.from_month < make_date(f.year, 1, 1) OR w.until_month > make_date(f.year + 1, 1, 1)
                               OR w.until_month - interval '1 month' >= f.closed_on
                               OR w.from_month < date_trunc('month', t.valid_from) OR w.until_month - interval '1 month' >= t.valid_until)
                            THEN 'FUND_DATES'
                          WHEN w.segment = 'BPU' AND p.birth_date <= a.born_by AND NOT EXISTS (
                                 SELECT 1 FROM person_month m WHERE m.person_id = w.person_id AND m.known_until = 'infinity'
                                   AND m.month = w.from_month - interval '1 month' AND m.status IN ('CONFIRMED', 'PAID', 'GRACE'))
                            THEN 'TOO_OLD' END AS outcome
              FROM membership_wanted w
              LEFT JOIN person p ON p.id = w.person_id
              LEFT JOIN category c ON c.code = w.category
              LEFT JOIN LATERAL (SELECT k.eligible FROM job j JOIN category k ON k.code = j.category
                                 WHERE j.person_id = w.person_id AND j.principal AND j.known_until = 'infinity' AND j.valid_from <= w.from_month
                                   AND j.valid_until > w.from_month ORDER BY j.valid_from DESC LIMIT 1) jc ON true
              LEFT JOIN fund f ON f.id = w.fund_id
              LEFT JOIN fund_terms t ON t.fund_id = w.fund_id
              LEFT JOIN membership_age a ON a.from_month = w.from_month
              LEFT JOIN membership_stop s ON s.fund_id = w.fund_id AND s.category = w.category AND s.from_month = w.from_month
                AND (s.until_month = w.until_month OR w.until_month = 'infinity')
            ) AS j
            WHERE w.ctid = j.at AND j.outcome IS NOT NULL""";

    static final String ELSEWHERE = """
            WITH other AS (
              SELECT * FROM paid_elsewhere((SELECT array_agg(person_id) FROM membership_wanted WHERE outcome IS NULL),
                                           (SELECT min(from_month) FROM membership_wanted), (SELECT max(until_month) FROM membership_wanted))
            )
            UPDATE membership_wanted w SET outcome = CASE o.payer_id WHEN w.payer_id THEN 'PAID_HERE' ELSE 'PAID_ELSEWHERE' END,
                                           other_payer = o.payer_name
            FROM other o
            WHERE w.outcome IS NULL AND o.person_id = w.person_id
              AND programme_span(o.programmes) && programme_span(w.programmes)
              AND daterange(o.first_month, o.last_until) && daterange(w.from_month, w.until_month)""";

    static final String HEADS = """
            UPDATE membership_wanted w SET outcome = 'FUND_HEADS'
            FROM (
              SELECT w.ctid AS at, row_number() OVER (PARTITION BY w.fund_id ORDER BY w.priority, w.person_id) AS n, t.heads, u.used
              FROM membership_wanted w JOIN fund_terms t ON t.fund_id = w.fund_id AND t.heads IS NOT NULL
              CROSS JOIN LATERAL (SELECT count(DISTINCT m.person_id) AS used FROM membership m
                                  WHERE m.fund_id = w.fund_id AND m.known_until = 'infinity'
                                    AND m.from_month < w.until_month AND m.until_month > w.from_month) u
              WHERE w.outcome IS NULL
            ) AS h
            WHERE w.ctid = h.at AND h.used + h.n > h.heads""";

    /** Whoever was taken by somebody else in the same moment is told so by the constraint. In one order, so that two never block each other. */
    static final String TAKE = """
            WITH taken AS (
              INSERT INTO membership (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen,
                                      risk_class, from_month, until_month, source, source_id)
              SELECT person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen, risk_class,
                     from_month, until_month, source, source_id
              FROM membership_wanted WHERE outcome IS NULL ORDER BY person_id, priority
              ON CONFLICT DO NOTHING RETURNING person_id, programmes, from_month, payer_id
            )
            UPDATE membership_wanted w SET outcome = CASE WHEN t.person_id IS NULL THEN 'PAID_ELSEWHERE' ELSE 'ACCEPTED' END
            FROM membership_wanted v
            LEFT JOIN taken t ON t.person_id = v.person_id AND t.programmes = v.programmes AND t.from_month = v.from_month
              AND t.payer_id = v.payer_id
            WHERE w.ctid = v.ctid AND v.outcome IS NULL""";

    private WantedSql() {}
}
