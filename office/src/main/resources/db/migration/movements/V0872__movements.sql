-- Who joined and who lapsed between two months, person by person, as known before an instant, inside the acting user's scope. Out of it
-- follows: protected in the first month + IN - OUT = protected in the second. WITHIN is protected in both, in another village.
-- A reason is the first that fits. Whether somebody lives and works outside the asked regions is looked up beyond the scope, and only
-- said as "moved". Planned anew each time, a village's hundreds by loops and a regency's hundred thousands without: how many rows the
-- lists in between have is nothing the planner can guess, and two lists looped over each other take minutes.
CREATE FUNCTION worker_movement(in_from text, in_until text, first_month date, second_month date, before timestamptz)
RETURNS TABLE (person_id bigint, name text, name_key text, nik_mask text, from_region text, to_region text, way text, reason text,
               payer_id bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp ROWS 500 AS $$
DECLARE many boolean;
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RETURN; END IF;
  SELECT count(*) > 1000 INTO many
  FROM (SELECT 1 FROM job j WHERE j.principal AND j.region_code >= in_from AND j.region_code < in_until LIMIT 1001) AS these;
  IF many THEN PERFORM set_config('enable_nestloop', 'off', true); END IF;
  RETURN QUERY EXECUTE $q$
  WITH RECURSIVE absent AS (
    SELECT a.person_id, a.merged_into FROM person_absence a WHERE a.known_from < $5 AND a.known_until >= $5
  ), up (member, at) AS (
    SELECT a.person_id, a.merged_into FROM absent a WHERE a.merged_into IS NOT NULL
    UNION ALL
    SELECT up.member, a.merged_into FROM up JOIN absent a ON a.person_id = up.at WHERE a.merged_into IS NOT NULL
  ), lived AS (
    SELECT j.person_id, d.month, j.region_code
    FROM job j CROSS JOIN (VALUES ($3), ($4)) AS d (month)
    WHERE j.principal AND j.region_code >= $1 AND j.region_code < $2 AND j.region_code >= scope_from() AND j.region_code < scope_until()
      AND j.valid_from <= d.month AND j.valid_until > d.month AND j.known_from < $5 AND j.known_until >= $5
      AND NOT EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.valid_from > j.valid_from
                      AND k.valid_from <= d.month AND k.known_from < $5 AND k.known_until >= $5)
      AND NOT EXISTS (SELECT 1 FROM absent a WHERE a.person_id = j.person_id)
  ), who AS (
    SELECT l.person_id, max(l.region_code) FILTER (WHERE l.month = $3) AS first_region,
           max(l.region_code) FILTER (WHERE l.month = $4) AS second_region
    FROM lived l GROUP BY l.person_id
  ), member AS (
    SELECT w.person_id, w.person_id AS member FROM who w
    UNION ALL SELECT w.person_id, up.member FROM who w JOIN up ON up.at = w.person_id
  ), stood AS (
    SELECT b.person_id, m.month, m.payer_id,
           CASE WHEN m.status IN ('CONFIRMED', 'PAID', 'GRACE') THEN 1 WHEN m.status = 'DISPUTED' THEN 2 ELSE 3 END AS rank
    FROM member b JOIN person_month m ON m.person_id = b.member AND m.month IN ($3, $4) AND m.known_from < $5 AND m.known_until >= $5
  ), standing AS (
    SELECT s.person_id, min(s.rank) FILTER (WHERE s.month = $3) AS first_rank, min(s.rank) FILTER (WHERE s.month = $4) AS second_rank,
           min(s.payer_id) FILTER (WHERE s.month = $3 AND s.rank = 1) AS first_payer,
           min(s.payer_id) FILTER (WHERE s.month = $4 AND s.rank = 1) AS second_payer
    FROM stood s GROUP BY s.person_id
  ), changed AS (
    SELECT w.person_id, w.first_region, w.second_region, s.first_rank, s.second_rank, s.first_payer, s.second_payer,
           CASE WHEN s.first_rank = 1 THEN w.first_region END AS from_region, CASE WHEN s.second_rank = 1 THEN w.second_region END AS to_region
    FROM who w JOIN standing s USING (person_id)
  ), moved AS (
    SELECT c.*, CASE WHEN c.from_region IS NULL THEN 'IN' WHEN c.to_region IS NULL THEN 'OUT' ELSE 'WITHIN' END AS way
    FROM changed c WHERE c.from_region IS DISTINCT FROM c.to_region
  ), earlier AS (
    SELECT DISTINCT n.person_id
    FROM moved m JOIN member n ON n.person_id = m.person_id
    JOIN person_month b ON b.person_id = n.member AND b.month < $3 AND b.status IN ('CONFIRMED', 'PAID', 'GRACE')
     AND b.known_from < $5 AND b.known_until >= $5
    WHERE m.way = 'IN'
  )
  SELECT m.person_id, CASE WHEN h.here THEN p.name ELSE '' END, CASE WHEN h.here THEN p.name_key ELSE '' END, CASE WHEN h.here THEN p.nik_mask END,
         m.from_region::text, m.to_region::text, m.way,
         CASE
           WHEN m.way = 'WITHIN' THEN 'MOVED'
           WHEN m.way = 'IN' THEN CASE
             WHEN m.first_rank = 1 AND e.somewhere THEN 'MOVED'
             WHEN m.first_region IS NULL AND NOT e.somewhere THEN 'STARTED'
             WHEN m.first_rank IN (2, 3) THEN 'SETTLED'
             WHEN r.person_id IS NOT NULL THEN 'RESUMED'
             ELSE 'FIRST' END
           WHEN m.second_rank = 1 AND e.somewhere THEN 'MOVED'
           WHEN p.died_on < $4 + interval '1 month' THEN 'DIED'
           WHEN m.second_region IS NULL AND NOT e.somewhere THEN 'STOPPED'
           WHEN m.second_rank = 2 THEN 'DISPUTED'
           WHEN m.second_rank = 3 THEN 'BRANCH_DECIDES'
           WHEN t.running THEN 'UNPAID'
           ELSE coalesce(t.ended, 'NOT_RENEWED') END,
         CASE WHEN m.way = 'IN' THEN m.second_payer ELSE m.first_payer END
  FROM moved m
  JOIN person p ON p.id = m.person_id
  LEFT JOIN earlier r ON r.person_id = m.person_id
  CROSS JOIN LATERAL (SELECT p.region_code >= scope_from() AND p.region_code < scope_until() AS here) AS h
  -- A job on record in the other month, wherever.
  CROSS JOIN LATERAL (
    SELECT EXISTS (SELECT 1 FROM job j WHERE j.person_id = m.person_id AND j.principal AND j.known_from < $5 AND j.known_until >= $5
                     AND j.valid_from <= d.month AND j.valid_until > d.month) AS somewhere
    FROM (SELECT CASE WHEN m.way = 'IN' THEN $3 ELSE $4 END AS month) AS d
  ) AS e
  LEFT JOIN LATERAL (
    SELECT bool_or(s.from_month <= $4 AND s.until_month > $4) AS running,
           (array_agg(s.end_reason ORDER BY s.until_month DESC) FILTER (WHERE s.until_month <= $4 AND s.end_reason IN
             ('LEFT', 'TOO_OLD', 'OTHER_PAYER', 'FUND_ENDED')))[1] AS ended
    FROM membership s WHERE s.person_id = m.person_id AND s.known_from < $5 AND s.known_until >= $5 AND s.until_month > $3
  ) AS t ON m.way = 'OUT' $q$
  USING in_from, in_until, first_month, second_month, before;
  IF many THEN PERFORM set_config('enable_nestloop', 'on', true); END IF;
END $$;
REVOKE ALL ON FUNCTION worker_movement(text, text, date, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION worker_movement(text, text, date, date, timestamptz) TO ${app};
