-- The names behind the counts, now by looking up each worker's months instead of joining lists of them: from its second use in a
-- connection the server plans a function without knowing which region is asked for, expected a handful of workers, and then
-- compared a regency's thousands with each other pair by pair. Same answer, and no plan left that could do that.
CREATE OR REPLACE FUNCTION worker_month(in_from text, in_until text, in_month date, before timestamptz)
RETURNS TABLE (person_id bigint, here boolean, region_code text, rw text, rt text, occupation text, occupation_text text,
               category text, segment text, payer_id bigint, standing int, last_active date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 500 AS $$
  SELECT j.person_id,
         p.region_code >= scope_from() AND p.region_code < scope_until()
           AND (scope_rw() = '' OR p.rw = scope_rw()) AND (scope_rt() = '' OR p.rt = scope_rt()),
         j.region_code, j.rw, j.rt, j.occupation, j.occupation_text, j.category, j.segment, j.payer_id,
         coalesce(s.rank, 4), e.last_active
  FROM job j
  JOIN person p ON p.id = j.person_id
  -- Everybody who turned out to be this person.
  CROSS JOIN LATERAL (
    WITH RECURSIVE whole (id) AS (
      SELECT j.person_id
      UNION ALL
      SELECT a.person_id FROM whole JOIN person_absence a ON a.merged_into = whole.id AND a.known_from < before AND a.known_until >= before
    )
    SELECT array_agg(id) AS ids FROM whole
  ) AS one
  CROSS JOIN LATERAL (
    SELECT min(CASE WHEN m.status IN ('CONFIRMED', 'PAID', 'GRACE') THEN 1 WHEN m.status = 'DISPUTED' THEN 2 ELSE 3 END) AS rank
    FROM person_month m
    WHERE m.person_id = ANY (one.ids) AND m.month = in_month AND m.known_from < before AND m.known_until >= before
  ) AS s
  LEFT JOIN LATERAL (
    SELECT max(greatest(
             (SELECT max(m.month) FROM person_month m WHERE m.person_id = i.id AND m.known_until = 'infinity'
                AND m.month < in_month AND m.known_from < before AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')),
             (SELECT max(m.month) FROM person_month m WHERE m.person_id = i.id AND m.known_until < 'infinity'
                AND m.month < in_month AND m.known_from < before AND m.known_until >= before
                AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')))) AS last_active
    FROM unnest(one.ids) AS i (id)
  ) AS e ON s.rank IS DISTINCT FROM 1
  WHERE j.principal AND j.region_code >= in_from AND j.region_code < in_until
    AND j.region_code >= scope_from() AND j.region_code < scope_until()
    AND j.valid_from <= in_month AND j.valid_until > in_month AND j.known_from < before AND j.known_until >= before
    AND (scope_rw() = '' OR j.rw = scope_rw()) AND (scope_rt() = '' OR j.rt = scope_rt())
    AND (scope_payer() = 0 OR j.payer_id = scope_payer())
    AND NOT EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.valid_from > j.valid_from
                    AND k.valid_from <= in_month AND k.known_from < before AND k.known_until >= before)
    AND NOT EXISTS (SELECT 1 FROM person_absence a
                    WHERE a.person_id = j.person_id AND a.known_from < before AND a.known_until >= before) $$;
