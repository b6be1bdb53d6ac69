-- The places of a plan in one pass: the workers are looked at once, stay where they were found, and are written down from there. One look
-- and one sort, instead of two looks, a copy and two sorts.

-- The same question as plan_candidate asked before, as a plain query that other functions take in whole. It guards nothing by itself:
-- nobody but the two functions below may ask it.
CREATE FUNCTION plan_workers(in_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date)
RETURNS TABLE (person_id bigint, region_code region_code, kind text, category text, decile smallint, extreme boolean, high_risk boolean,
               sole boolean, age int, waiting int, reason text)
LANGUAGE sql STABLE AS $q$
  WITH worker AS MATERIALIZED (
    SELECT j.person_id, j.region_code, j.category, j.occupation, j.decile, p.birth_date, p.died_on, p.identity, p.kk_index
    FROM job j JOIN person p ON p.id = j.person_id AND p.state = 'ACTIVE'
    WHERE j.principal AND j.known_until = 'infinity' AND j.region_code >= in_region AND j.region_code < in_region || '/'
      AND j.region_code >= scope_from() AND j.region_code < scope_until()
      AND j.valid_from <= first_month AND j.valid_until > first_month
      AND NOT EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.known_until = 'infinity'
                        AND k.valid_from > j.valid_from AND k.valid_from <= first_month)
  ), alone AS (
    SELECT kk_index FROM worker WHERE kk_index IS NOT NULL GROUP BY kk_index HAVING count(*) = 1
  ), wanted_worker AS (
    SELECT w.*, CASE WHEN w.category IN ('VULNERABLE', 'EXTREME_POOR') THEN 'VULNERABLE' ELSE 'VILLAGE_STAFF' END AS kind
    FROM worker w
    WHERE w.category IN ('VULNERABLE', 'EXTREME_POOR', 'VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW')
  ), paid AS (
    SELECT m.person_id, bool_or(m.payer_id = for_payer) AS here, bool_or(m.payer_id <> for_payer) AS elsewhere
    FROM membership m
    WHERE m.known_until = 'infinity' AND m.from_month < end_month AND m.until_month > first_month
      AND programme_span(m.programmes) && programme_span(wanted)
    GROUP BY 1
  ), active AS (
    SELECT m.person_id, bool_or(m.payer_id IS DISTINCT FROM for_payer) AS elsewhere
    FROM person_month m
    WHERE m.known_until = 'infinity' AND m.month = standing AND m.status IN ('CONFIRMED', 'PAID', 'GRACE') GROUP BY 1
  ), before AS (
    SELECT m.person_id, max(m.month) AS last FROM person_month m
    WHERE m.known_until = 'infinity' AND m.month < first_month AND m.month >= first_month - interval '36 months'
      AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')
    GROUP BY 1
  )
  SELECT w.person_id, w.region_code, w.kind, w.category, w.decile, w.category = 'EXTREME_POOR', coalesce(o.high_risk, false),
         CASE WHEN w.kk_index IS NOT NULL THEN a.kk_index IS NOT NULL END,
         extract(year FROM age(first_month, w.birth_date))::int,
         -- Whoever this payer protects now keeps the place: a gap would begin with the new year.
         CASE WHEN b.last IS NULL OR NOT c.elsewhere THEN 36
              ELSE ((extract(year FROM first_month) - extract(year FROM b.last)) * 12 + extract(month FROM first_month)
                    - extract(month FROM b.last))::int END,
         CASE WHEN w.died_on < first_month THEN 'DEAD'
              WHEN p.elsewhere THEN 'PAID_ELSEWHERE'
              WHEN p.here THEN 'PAID_HERE'
              WHEN c.elsewhere THEN 'PROTECTED'
              WHEN w.identity = 'PENDING' THEN 'IDENTITY_PENDING'
              WHEN w.kind = 'VULNERABLE' AND w.birth_date <= born_by AND c.person_id IS NULL THEN 'TOO_OLD'
              ELSE '' END
  FROM wanted_worker w
  LEFT JOIN occupation o ON o.code = w.occupation
  LEFT JOIN alone a ON a.kk_index = w.kk_index
  LEFT JOIN paid p ON p.person_id = w.person_id
  LEFT JOIN active c ON c.person_id = w.person_id
  LEFT JOIN before b ON b.person_id = w.person_id $q$;
REVOKE ALL ON FUNCTION plan_workers(text, date, date, bigint, text, date, date) FROM PUBLIC;

-- Counting without keeping, for pages: planned anew each time, because a village and a province want different ways.
CREATE OR REPLACE FUNCTION plan_candidate(in_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date)
RETURNS TABLE (person_id bigint, region_code text, kind text, category text, decile smallint, extreme boolean, high_risk boolean,
               sole boolean, age int, waiting int, reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' AS $f$
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RETURN; END IF;
  RETURN QUERY EXECUTE $q$
    SELECT w.person_id, w.region_code::text, w.kind, w.category, w.decile, w.extreme, w.high_risk, w.sole, w.age, w.waiting, w.reason
    FROM plan_workers($1, $2, $3, $4, $5, $6, $7) AS w
  $q$ USING in_region, first_month, end_month, for_payer, wanted, born_by, standing;
END $f$;

-- Looks at everybody and keeps them for plan_give in the same transaction; says of each village how many are free.
CREATE FUNCTION plan_stage(in_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date)
RETURNS TABLE (officials bigint, vulnerable bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $f$
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RAISE EXCEPTION 'plans are drawn for whole villages' USING ERRCODE = 'insufficient_privilege'; END IF;
  DROP TABLE IF EXISTS pg_temp.plan_looked_at;
  EXECUTE $q$
    CREATE TEMPORARY TABLE plan_looked_at ON COMMIT DROP AS
    SELECT w.*, w.reason = '' OR (w.kind = 'VILLAGE_STAFF' AND w.reason = 'PROTECTED') AS free
    FROM plan_workers($1, $2, $3, $4, $5, $6, $7) AS w
  $q$ USING in_region, first_month, end_month, for_payer, wanted, born_by, standing;
  RETURN QUERY EXECUTE $q$
    SELECT count(*) FILTER (WHERE kind = 'VILLAGE_STAFF'), count(*) FILTER (WHERE kind = 'VULNERABLE') FROM pg_temp.plan_looked_at WHERE free $q$;
END $f$;
REVOKE ALL ON FUNCTION plan_stage(text, date, date, bigint, text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_stage(text, date, date, bigint, text, date, date) TO ${app};

-- Gives the places of a plan to those just looked at, and a reason to everybody else. Points are hundredths; what is not known counts
-- half, so that a missing answer neither helps nor hurts. Officials come in the order of their office; equals by the lot of the seed.
CREATE FUNCTION plan_give(of_plan bigint) RETURNS TABLE (named int, left_out int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off AS $f$
DECLARE per_village int; everybody bigint; shared text;
BEGIN
  SELECT p.per_village INTO per_village FROM plan p
    WHERE p.id = of_plan AND p.region_code >= scope_from() AND p.region_code < scope_until() AND scope_payer() = 0 AND scope_rw() = '';
  IF NOT FOUND THEN RAISE EXCEPTION 'no plan % in scope', of_plan USING ERRCODE = 'insufficient_privilege'; END IF;
  -- A village's share is counted only where there is one; it costs a sort of its own.
  shared := CASE WHEN per_village IS NULL THEN 'NOT MATERIALIZED (SELECT s.*, s.free AS within FROM seen s)'
            ELSE format('MATERIALIZED (SELECT c.*, c.free AND (c.kind = ''VILLAGE_STAFF'' OR c.in_village <= %s) AS within
              FROM (SELECT s.*, row_number() OVER (PARTITION BY s.region_code, s.kind, s.free ORDER BY s.points DESC, s.lot) AS in_village
                    FROM seen s) AS c)', per_village) END;
  EXECUTE format($q$
    INSERT INTO plan_place (plan_id, person_id, region_code, kind, category, place, points, slot, reason)
    WITH seen AS NOT MATERIALIZED (
      SELECT l.person_id, l.region_code, l.kind, l.category, l.reason, l.free,
             CASE l.kind WHEN 'VILLAGE_STAFF' THEN 0 ELSE
               r.decile * coalesce(100 - (l.decile - 1) * 100 / 9, 50) + r.extreme * CASE WHEN l.extreme THEN 100 ELSE 0 END
               + r.risk * CASE WHEN l.high_risk THEN 100 ELSE 0 END
               + r.earner * CASE l.sole WHEN true THEN 100 WHEN false THEN 0 ELSE 50 END
               + r.waiting * (least(l.waiting, 36) * 100 / 36)
               + r.age * (greatest(0, least(coalesce(l.age, 41) - 17, 48)) * 100 / 48) END AS points,
             -- The sixteen bytes of the sum sort as its letters do.
             md5(p.seed || ':' || l.person_id)::uuid AS lot
      FROM plan p JOIN plan_ranking r ON r.id = p.ranking_id CROSS JOIN pg_temp.plan_looked_at l WHERE p.id = $1
    ), shared AS %s, slots AS (
      SELECT kind, slot, sum(people) OVER w - people AS above, sum(people) OVER w AS upto
      FROM (SELECT DISTINCT kind, slot, people FROM plan_line WHERE plan_id = $1) AS s
      WINDOW w AS (PARTITION BY kind ORDER BY slot)
    ), queue AS (
      SELECT s.*, row_number() OVER (PARTITION BY s.kind
                ORDER BY array_position(ARRAY['VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW'], s.category)
                         NULLS FIRST, s.points DESC, s.lot) AS place
      FROM shared AS s WHERE s.within
    )
    SELECT $1, q.person_id, q.region_code, q.kind, q.category, q.place, q.points, s.slot, CASE WHEN s.slot IS NULL THEN 'NO_MONEY' ELSE '' END
    FROM queue q LEFT JOIN slots s ON s.kind = q.kind AND q.place > s.above AND q.place <= s.upto
    UNION ALL
    SELECT $1, n.person_id, n.region_code, n.kind, n.category, NULL, n.points, NULL, CASE WHEN n.free THEN 'VILLAGE_FULL' ELSE n.reason END
    FROM shared AS n WHERE NOT n.within $q$, shared) USING of_plan;
  GET DIAGNOSTICS everybody = ROW_COUNT;
  SELECT count(*)::int INTO named FROM plan_place a WHERE a.plan_id = of_plan AND a.slot IS NOT NULL;
  left_out := everybody - named;
  RETURN NEXT;
END $f$;
REVOKE ALL ON FUNCTION plan_give(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_give(bigint) TO ${app};
