-- How many workers there are according to somebody else: with source, or not at all.
CREATE TABLE workforce (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  people      bigint NOT NULL CHECK (people > 0),
  measure     text NOT NULL CHECK (measure IN ('LABOUR_FORCE', 'EMPLOYED')),
  source      text NOT NULL CHECK (source <> ''),
  edition     text NOT NULL DEFAULT '',
  code_system text NOT NULL CHECK (code_system IN ('KEMENDAGRI', 'BPS')),
  code_given  text NOT NULL,
  file_name   text NOT NULL,
  created_by  text NOT NULL DEFAULT acting(),
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX workforce_current ON workforce (region_code, month, measure) WHERE known_until = 'infinity';
CREATE INDEX workforce_region ON workforce (region_code, month);
ALTER TABLE workforce ENABLE ROW LEVEL SECURITY;
CREATE POLICY workforce_in_scope ON workforce
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON workforce TO ${app};

-- Every worker who lived in the regions from..until in a month, as known before an instant, inside the acting user's scope:
-- the names behind the counts. It must see the months of somebody who has moved out since, whose person row the asker may
-- not read; then it gives the standing without the name.
-- standing: 1 active, 2 disputed, 3 the branch decides, 4 none. last_active: only for those not active.
-- Each worker's months are looked up one by one: from its second use in a connection the server plans a function without knowing
-- which region is asked for, and a plan that joins lists of workers would then compare a regency's thousands pair by pair.
CREATE FUNCTION worker_month(in_from text, in_until text, in_month date, before timestamptz)
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

-- Those of them who are not protected, with the one reason that comes first. Whether a worker can be billed (identity) and
-- how old somebody is are today's knowledge, also when asked as known on a past day.
CREATE FUNCTION worker_gap(in_from text, in_until text, in_month date, before timestamptz)
RETURNS TABLE (person_id bigint, name text, name_key text, nik_mask text, region_code text, rw text, rt text, occupation text,
               occupation_text text, high_risk boolean, category text, segment text, reason text, last_active date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 200 AS $$
  SELECT w.person_id, CASE WHEN w.here THEN p.name ELSE '' END, CASE WHEN w.here THEN p.name_key ELSE '' END,
         CASE WHEN w.here THEN p.nik_mask END, w.region_code, w.rw, w.rt, w.occupation, w.occupation_text,
         coalesce(o.high_risk, false), w.category, w.segment,
         CASE WHEN w.standing = 2 THEN 'DISPUTED'
              WHEN w.standing = 3 THEN 'BRANCH_DECIDES'
              WHEN NOT coalesce(c.eligible, true) OR p.died_on < in_month THEN 'NOT_ELIGIBLE'
              WHEN p.identity = 'PENDING' THEN 'IDENTITY'
              WHEN w.last_active IS NOT NULL THEN 'LAPSED'
              WHEN w.segment = 'BPU' AND p.birth_date <= (in_month + interval '1 month' - interval '1 day' - interval '65 years') THEN 'TOO_OLD'
              ELSE 'NEVER' END,
         w.last_active
  FROM worker_month(in_from, in_until, in_month, before) w
  JOIN person p ON p.id = w.person_id
  LEFT JOIN category c ON c.code = w.category
  LEFT JOIN occupation o ON o.code = w.occupation
  WHERE w.standing > 1 $$;

-- Distinct workers with at least one active month in from..until, for periods that do not begin in January.
CREATE FUNCTION ever_protected(in_region text, from_month date, until_month date, before timestamptz, in_dimension text)
RETURNS TABLE (key text, people bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE absent AS (
    SELECT a.person_id, a.merged_into FROM person_absence a WHERE a.known_from < before AND a.known_until >= before
  ), up (member, at) AS (
    SELECT person_id, merged_into FROM absent WHERE merged_into IS NOT NULL
    UNION ALL
    SELECT up.member, a.merged_into FROM up JOIN absent a ON a.person_id = up.at WHERE a.merged_into IS NOT NULL
  ), active AS (
    SELECT coalesce(up.at, m.person_id) AS root, m.month, m.segment, m.payer_id, m.status
    FROM person_month m LEFT JOIN up ON up.member = m.person_id AND NOT EXISTS (SELECT 1 FROM absent a WHERE a.person_id = up.at)
    WHERE m.month >= from_month AND m.month <= until_month AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')
      AND m.known_from < before AND m.known_until >= before
      AND scope_payer() = 0 AND scope_rw() = '' AND in_region COLLATE "C" >= scope_from() AND in_region COLLATE "C" < scope_until()
  )
  SELECT CASE in_dimension WHEN 'SEGMENT' THEN a.segment WHEN 'CATEGORY' THEN j.category
              WHEN 'PAYER' THEN coalesce(a.payer_id::text, '') WHEN 'STATUS' THEN a.status
              WHEN 'CHILD' THEN left(j.region_code, CASE length(in_region) WHEN 2 THEN 5 WHEN 5 THEN 8 ELSE 13 END)
              ELSE '' END,
         count(DISTINCT a.root)
  FROM active a
  JOIN job j ON j.person_id = a.root AND j.principal AND j.valid_from <= a.month AND j.valid_until > a.month
    AND j.known_from < before AND j.known_until >= before
    AND j.region_code >= in_region AND j.region_code < in_region || '/'
  WHERE NOT EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.valid_from > j.valid_from
                    AND k.valid_from <= a.month AND k.known_from < before AND k.known_until >= before)
    AND NOT EXISTS (SELECT 1 FROM absent b WHERE b.person_id = a.root)
  GROUP BY 1 $$;

REVOKE ALL ON FUNCTION worker_month(text, text, date, timestamptz), worker_gap(text, text, date, timestamptz),
  ever_protected(text, date, date, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION worker_month(text, text, date, timestamptz), worker_gap(text, text, date, timestamptz),
  ever_protected(text, date, date, timestamptz, text) TO ${app};
