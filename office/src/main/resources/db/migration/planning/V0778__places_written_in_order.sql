-- The same places at half the cost. Half of the time went into writing them down in the order of the lot, which scattered a million entries
-- over the index of persons; the rest into ages worked out as calendars, everybody compared with every other job, and wide rows sorted.

-- Whoever has a job in the region in that month, whatever the category: the only worker of a family card is so among all of them.
-- kind is null for those nobody plans for. It guards nothing by itself: nobody but the two functions below may ask it.
-- The regions are cut to the asker's scope by whoever asks. many: whether so many are looked at that whole tables are read rather than looked up person by person.
CREATE FUNCTION plan_people(from_region text, until_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date, many boolean)
RETURNS TABLE (person_id bigint, region_code region_code, kind text, category text, decile smallint, high_risk boolean, kk_index bytea,
               age int, waiting int, reason text)
LANGUAGE sql STABLE AS $q$
  WITH several AS MATERIALIZED (
    -- Of most people only one job is known: those with more are few, found in the order of the index, and only they are asked again.
    SELECT k.person_id FROM job k
    WHERE many AND k.principal AND k.known_until = 'infinity' AND k.valid_from <= first_month GROUP BY 1 HAVING count(*) > 1
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
    WHERE m.known_until = 'infinity' AND m.month < first_month AND m.month >= (first_month - interval '36 months')::date
      AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')
    GROUP BY 1
  )
  SELECT w.person_id, w.region_code, w.kind, w.category, w.decile, coalesce(o.high_risk, false), w.kk_index,
         -- Full years on the first of a month: every year's day exists, so they are the birthdays that have come.
         CASE WHEN w.birth_date IS NOT NULL THEN
           width_bucket(first_month - w.birth_date, ARRAY(SELECT first_month - (first_month - make_interval(years => n))::date
                                                          FROM generate_series(1, 120) AS n ORDER BY 1)) END,
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
  FROM (
    SELECT j.person_id, j.region_code, j.category, j.occupation, j.decile, q.birth_date, q.died_on, q.identity, q.kk_index,
           CASE WHEN j.category IN ('VULNERABLE', 'EXTREME_POOR') THEN 'VULNERABLE'
                WHEN j.category IN ('VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW') THEN 'VILLAGE_STAFF' END AS kind
    FROM job j JOIN person q ON q.id = j.person_id AND q.state = 'ACTIVE'
    WHERE j.principal AND j.known_until = 'infinity'
      AND j.region_code >= from_region AND j.region_code < until_region
      AND j.valid_from <= first_month AND j.valid_until > first_month
      AND NOT ((NOT many OR j.person_id IN (SELECT person_id FROM several))
               AND EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.known_until = 'infinity'
                             AND k.valid_from > j.valid_from AND k.valid_from <= first_month))
  ) w
  LEFT JOIN occupation o ON o.code = w.occupation
  LEFT JOIN paid p ON p.person_id = w.person_id
  LEFT JOIN active c ON c.person_id = w.person_id
  LEFT JOIN before b ON b.person_id = w.person_id $q$;
REVOKE ALL ON FUNCTION plan_people(text, text, date, date, bigint, text, date, date, boolean) FROM PUBLIC;

-- Whether so many work in a region that tables are read whole.
CREATE FUNCTION plan_is_many(in_region text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT count(*) = 20000 FROM (SELECT 1 FROM job j WHERE j.principal AND j.region_code >= in_region AND j.region_code < in_region || '/' LIMIT 20000) AS j $$;
REVOKE ALL ON FUNCTION plan_is_many(text) FROM PUBLIC;

-- Counting without keeping, for pages.
DROP FUNCTION plan_candidate(text, date, date, bigint, text, date, date);
CREATE FUNCTION plan_candidate(in_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date)
RETURNS TABLE (person_id bigint, region_code text, kind text, reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET enable_mergejoin = off AS $f$
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RETURN; END IF;
  RETURN QUERY EXECUTE $q$
    SELECT w.person_id, w.region_code::text, w.kind, w.reason FROM plan_people($1, $2, $3, $4, $5, $6, $7, $8, $9) AS w WHERE w.kind IS NOT NULL
  $q$ USING greatest(in_region COLLATE "C", scope_from()), least(in_region COLLATE "C" || '/', scope_until()),
    first_month, end_month, for_payer, wanted, born_by, standing, plan_is_many(in_region);
END $f$;
REVOKE ALL ON FUNCTION plan_candidate(text, date, date, bigint, text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_candidate(text, date, date, bigint, text, date, date) TO ${app};

-- Looks at everybody and keeps them for plan_give in the same transaction; says how many are free.
CREATE OR REPLACE FUNCTION plan_stage(in_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date)
RETURNS TABLE (officials bigint, vulnerable bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' SET jit = off SET enable_mergejoin = off
SET enable_indexscan = on AS $f$
DECLARE many boolean := plan_is_many(in_region);
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RAISE EXCEPTION 'plans are drawn for whole villages' USING ERRCODE = 'insufficient_privilege'; END IF;
  DROP TABLE IF EXISTS pg_temp.plan_looked_at;
  -- The planner takes a million jobs in the order of an index for cheaper than they are. Holds until this function ends.
  IF many THEN PERFORM set_config('enable_indexscan', 'off', true); END IF;
  EXECUTE $q$
    CREATE TEMPORARY TABLE plan_looked_at ON COMMIT DROP AS
    SELECT w.person_id, w.region_code, w.kind, w.category, w.decile, w.high_risk, w.kk_index, w.age, w.waiting, w.reason,
           w.kind IS NOT NULL AND (w.reason = '' OR (w.kind = 'VILLAGE_STAFF' AND w.reason = 'PROTECTED')) AS free
    FROM plan_people($1, $2, $3, $4, $5, $6, $7, $8, $9) AS w
  $q$ USING greatest(in_region COLLATE "C", scope_from()), least(in_region COLLATE "C" || '/', scope_until()),
    first_month, end_month, for_payer, wanted, born_by, standing, many;
  RETURN QUERY EXECUTE $q$
    SELECT count(*) FILTER (WHERE kind = 'VILLAGE_STAFF'), count(*) FILTER (WHERE kind = 'VULNERABLE') FROM pg_temp.plan_looked_at WHERE free $q$;
END $f$;
DROP FUNCTION plan_workers(text, date, date, bigint, text, date, date);

-- Gives the places of a plan to those just looked at, and a reason to everybody else. Points are hundredths; what is not known counts
-- half, so that a missing answer neither helps nor hurts. Officials come in the order of their office; equals by the lot of the seed.
-- Only what decides is sorted, as one key; the rows are then written as they were found, in the order of the index of persons.
CREATE OR REPLACE FUNCTION plan_give(of_plan bigint) RETURNS TABLE (named int, left_out int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '96MB' SET jit = off AS $f$
DECLARE per_village int; everybody bigint; within text;
BEGIN
  SELECT p.per_village INTO per_village FROM plan p
    WHERE p.id = of_plan AND p.region_code >= scope_from() AND p.region_code < scope_until() AND scope_payer() = 0 AND scope_rw() = '';
  IF NOT FOUND THEN RAISE EXCEPTION 'no plan % in scope', of_plan USING ERRCODE = 'insufficient_privilege'; END IF;
  -- A village's share is counted only where there is one; it costs a sort of its own.
  within := CASE WHEN per_village IS NULL THEN 'SELECT s.*, s.free AS within FROM seen s'
            ELSE format('SELECT s.*, s.free AND (s.official OR row_number() OVER (PARTITION BY s.region_code, s.official, s.free
                           ORDER BY s.points DESC, s.lot COLLATE "C") <= %s) AS within FROM seen s', per_village) END;
  EXECUTE format($q$
    INSERT INTO plan_place (plan_id, person_id, region_code, kind, category, place, points, slot, reason)
    WITH alone AS (
      SELECT kk_index FROM pg_temp.plan_looked_at WHERE kk_index IS NOT NULL GROUP BY kk_index HAVING count(*) = 1
    ), seen AS (
      SELECT l.person_id, l.region_code, l.free, l.kind = 'VILLAGE_STAFF' AS official,
             coalesce(array_position(ARRAY['VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW'], l.category), 0) AS office,
             CASE l.kind WHEN 'VILLAGE_STAFF' THEN 0 ELSE
               r.decile * coalesce(100 - (l.decile - 1) * 100 / 9, 50) + r.extreme * CASE l.category WHEN 'EXTREME_POOR' THEN 100 ELSE 0 END
               + r.risk * CASE WHEN l.high_risk THEN 100 ELSE 0 END
               + r.earner * CASE WHEN l.kk_index IS NULL THEN 50 WHEN a.kk_index IS NOT NULL THEN 100 ELSE 0 END
               + r.waiting * (least(l.waiting, 36) * 100 / 36)
               + r.age * (greatest(0, least(coalesce(l.age, 41) - 17, 48)) * 100 / 48) END AS points,
             md5(r.seed || l.person_id) AS lot
      FROM (SELECT p.seed || ':' AS seed, r.* FROM plan p JOIN plan_ranking r ON r.id = p.ranking_id WHERE p.id = $1) AS r
      CROSS JOIN pg_temp.plan_looked_at l LEFT JOIN alone a ON a.kk_index = l.kk_index
      WHERE l.kind IS NOT NULL
    ), keyed AS (
      -- Who is in, officials first, by their office, by points, by the lot: twenty bytes that sort as all of these. Nothing else is carried.
      SELECT s.person_id, s.points, s.within,
             decode(to_hex(-2147483648 + CASE WHEN s.within THEN 0 ELSE 1 << 24 END + CASE WHEN s.official THEN 0 ELSE 1 << 23 END
                           + (s.office << 16) + 10000 - s.points) || s.lot, 'hex') AS key
      FROM (%s) AS s OFFSET 0
    ), ranked AS (
      SELECT k.person_id, k.points, k.within, row_number() OVER (ORDER BY k.key) AS n FROM keyed k
    ), slots AS (
      SELECT kind, slot, sum(people) OVER w - people AS above, sum(people) OVER w AS upto
      FROM (SELECT DISTINCT kind, slot, people FROM plan_line WHERE plan_id = $1) AS s
      WINDOW w AS (PARTITION BY kind ORDER BY slot)
    ), placed AS (
      SELECT l.person_id, l.region_code, l.kind, l.category, l.free, l.reason, r.points, r.within,
             CASE WHEN r.within THEN r.n - CASE l.kind WHEN 'VILLAGE_STAFF' THEN 0 ELSE $2 END END AS place
      FROM pg_temp.plan_looked_at l JOIN ranked r ON r.person_id = l.person_id
    )
    SELECT $1, q.person_id, q.region_code, q.kind, q.category, q.place, q.points, s.slot,
           CASE WHEN q.within THEN CASE WHEN s.slot IS NULL THEN 'NO_MONEY' ELSE '' END WHEN q.free THEN 'VILLAGE_FULL' ELSE q.reason END
    FROM placed q LEFT JOIN slots s ON s.kind = q.kind AND q.place > s.above AND q.place <= s.upto $q$, within)
  USING of_plan, (SELECT count(*) FROM pg_temp.plan_looked_at l WHERE l.free AND l.kind = 'VILLAGE_STAFF');
  GET DIAGNOSTICS everybody = ROW_COUNT;
  SELECT count(*)::int INTO named FROM plan_place a WHERE a.plan_id = of_plan AND a.slot IS NOT NULL;
  left_out := everybody - named;
  RETURN NEXT;
END $f$;
