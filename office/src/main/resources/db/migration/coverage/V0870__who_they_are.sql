-- The counts also say of what sex, birth year, occupation and welfare decile the workers are, and by which programme they are
-- protected (ADR 10). Four of the five belong to the person and not to the month: they are weighed after the distinct lives have
-- been worked out, so that a list of fifty thousand people still has few lives to look at.
-- Age is the birth year here. Nobody's row changes on a birthday; the reader says "age reached in that year".

CREATE OR REPLACE FUNCTION count_them(sign int, with_registered boolean, from_month date, until_month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE many boolean; has_months boolean;
BEGIN
  ANALYZE pg_temp.counted_person;
  SELECT count(*) > 2000 INTO many FROM pg_temp.counted_person;
  SELECT EXISTS (SELECT 1 FROM pg_temp.counted_person c JOIN person_month m ON m.person_id = c.person_id) INTO has_months;
  -- Rows written earlier in this transaction are unknown to the planner, which then expects few and loops over them.
  IF many THEN PERFORM set_config('enable_nestloop', 'off', true); END IF;
  -- A registered worker is the same to every sum above the village, so villages are summed first and sums lifted after.
  IF with_registered THEN
    INSERT INTO pg_temp.counted_delta (registered, region_code, dimension, key, month, people)
      WITH life AS (
        SELECT j.region_code, j.segment, j.category, coalesce(j.payer_id::text, '') AS payer,
               coalesce(p.sex::text, '') AS sex, coalesce(extract(year FROM p.birth_date)::text, '') AS born,
               coalesce(j.occupation, '') AS occupation, coalesce(j.decile::text, '') AS decile, j.valid_from,
               least(j.valid_until, coalesce(lead(j.valid_from) OVER (PARTITION BY j.person_id ORDER BY j.valid_from),
                                             'infinity')) AS valid_until
        FROM pg_temp.counted_person c
        JOIN job j ON j.person_id = c.person_id AND j.principal AND j.known_until = 'infinity'
        JOIN person p ON p.id = c.root
        WHERE c.person_id = c.root
      ), step AS (
        SELECT region_code, segment, category, payer, sex, born, occupation, decile, date_trunc('month', valid_from)::date AS month, 1 AS n
        FROM life
        UNION ALL
        SELECT region_code, segment, category, payer, sex, born, occupation, decile, date_trunc('month', valid_until)::date, -1
        FROM life WHERE valid_until < 'infinity'
      ), leaf AS (
        SELECT region_code, d.dimension, d.key, month, sum(n)::int AS n
        FROM (SELECT region_code, segment, category, payer, month, sum(n) AS n FROM step GROUP BY 1, 2, 3, 4, 5) AS as_counted,
             LATERAL (VALUES ('ALL', ''), ('SEGMENT', segment), ('CATEGORY', category), ('PAYER', payer)) AS d (dimension, key)
        GROUP BY 1, 2, 3, 4
        UNION ALL
        SELECT region_code, d.dimension, d.key, month, sum(n)::int
        FROM (SELECT region_code, sex, born, month, sum(n) AS n FROM step GROUP BY 1, 2, 3, 4) AS as_born,
             LATERAL (VALUES ('SEX', sex), ('BORN', born)) AS d (dimension, key)
        GROUP BY 1, 2, 3, 4
        UNION ALL
        SELECT region_code, d.dimension, d.key, month, sum(n)::int
        FROM (SELECT region_code, occupation, decile, month, sum(n) AS n FROM step GROUP BY 1, 2, 3, 4) AS as_living,
             LATERAL (VALUES ('OCCUPATION', occupation), ('DECILE', decile)) AS d (dimension, key)
        GROUP BY 1, 2, 3, 4
      )
      SELECT true, r.code, dimension, key, leaf.month, sign * sum(leaf.n)::int
      FROM leaf, region_and_above(leaf.region_code) AS r (code)
      GROUP BY 2, 3, 4, 5;
  END IF;
  IF NOT has_months THEN
    PERFORM set_config('enable_nestloop', 'on', true);
    RETURN;
  END IF;
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_year (root bigint NOT NULL, facts text[] NOT NULL, occupation text NOT NULL, decile text NOT NULL)
    ON COMMIT DELETE ROWS;
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_weight (
    life bigint NOT NULL, dimension text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, n int NOT NULL) ON COMMIT DELETE ROWS;
  -- Many persons share one protected life; each distinct one is worked out once and weighed by its number of persons.
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_lived (
    life bigint NOT NULL, n int NOT NULL, month date NOT NULL, region_code text COLLATE "C" NOT NULL, job_segment text NOT NULL,
    job_category text NOT NULL, job_payer text NOT NULL, segment text NOT NULL, payer text NOT NULL, status text NOT NULL,
    programmes text NOT NULL, occupation text NOT NULL, decile text NOT NULL
  ) ON COMMIT DELETE ROWS;
  DELETE FROM pg_temp.counted_year;
  DELETE FROM pg_temp.counted_weight;
  DELETE FROM pg_temp.counted_lived;
  -- '~' stands for "the same in all of this life's jobs": then it is a weight and makes no life of its own.
  INSERT INTO pg_temp.counted_year
    WITH life AS (
      SELECT c.root, j.region_code, j.segment, j.category, coalesce(j.payer_id::text, '') AS payer,
             coalesce(j.occupation, '') AS occupation, coalesce(j.decile::text, '') AS decile,
             min(coalesce(j.occupation, '')) OVER person <> max(coalesce(j.occupation, '')) OVER person
               OR min(coalesce(j.decile, 0)) OVER person <> max(coalesce(j.decile, 0)) OVER person AS changes, j.valid_from,
             least(j.valid_until, coalesce(lead(j.valid_from) OVER (PARTITION BY j.person_id ORDER BY j.valid_from),
                                           'infinity')) AS valid_until
      FROM pg_temp.counted_person c
      JOIN job j ON j.person_id = c.person_id AND j.principal AND j.known_until = 'infinity'
      WHERE c.person_id = c.root
      WINDOW person AS (PARTITION BY j.person_id)
    ), facts AS (
      SELECT c.root, extract(year FROM m.month) AS year, m.month, m.segment,
             CASE WHEN l.changes THEN '~' ELSE l.occupation END AS occupation, CASE WHEN l.changes THEN '~' ELSE l.decile END AS decile,
             concat_ws('|', m.month, l.region_code, l.segment, l.category, l.payer, m.segment, coalesce(m.payer_id::text, ''),
                       m.status, m.programmes, CASE WHEN l.changes THEN l.occupation ELSE '~' END,
                       CASE WHEN l.changes THEN l.decile ELSE '~' END) AS fact
      FROM pg_temp.counted_person c
      JOIN person_month m ON m.person_id = c.person_id AND m.known_until = 'infinity'
       AND m.month >= date_trunc('year', from_month)::date AND m.month < until_month
      JOIN life l ON l.root = c.root AND l.valid_from <= m.month AND m.month < l.valid_until
    )
    SELECT root, array_agg(fact ORDER BY month, segment, fact), max(occupation), max(decile) FROM facts GROUP BY root, year;
  ANALYZE pg_temp.counted_year;
  WITH kinds AS MATERIALIZED (
    SELECT row_number() OVER () AS life, facts, count(*)::int AS n FROM pg_temp.counted_year GROUP BY facts
  ), weighed AS (
    INSERT INTO pg_temp.counted_weight
      WITH one AS (
        SELECT k.life, coalesce(p.sex::text, '') AS sex, coalesce(extract(year FROM p.birth_date)::text, '') AS born, y.occupation, y.decile
        FROM pg_temp.counted_year y JOIN kinds k ON k.facts = y.facts JOIN person p ON p.id = y.root
      )
      SELECT life, 'SEX', sex, count(*)::int FROM one GROUP BY 1, 3
      UNION ALL SELECT life, 'BORN', born, count(*)::int FROM one GROUP BY 1, 3
      UNION ALL SELECT life, 'OCCUPATION', occupation, count(*)::int FROM one WHERE occupation <> '~' GROUP BY 1, 3
      UNION ALL SELECT life, 'DECILE', decile, count(*)::int FROM one WHERE decile <> '~' GROUP BY 1, 3
  )
  INSERT INTO pg_temp.counted_lived
    SELECT k.life, k.n, split_part(f, '|', 1)::date, split_part(f, '|', 2), split_part(f, '|', 3), split_part(f, '|', 4),
           split_part(f, '|', 5), split_part(f, '|', 6), split_part(f, '|', 7), split_part(f, '|', 8), split_part(f, '|', 9),
           split_part(f, '|', 10), split_part(f, '|', 11)
    FROM kinds k, unnest(k.facts) AS f;
  ANALYZE pg_temp.counted_lived;
  ANALYZE pg_temp.counted_weight;
  -- Stock: a person is active, else disputed, else the branch's to decide, once per key and month.
  INSERT INTO pg_temp.counted_delta (registered, region_code, dimension, key, month, active, disputed, branch, covered)
    WITH standing AS (
      SELECT life, n, month, region_code, d.dimension, d.key,
             min(CASE WHEN status IN ('CONFIRMED', 'PAID', 'GRACE') THEN 1 WHEN status = 'DISPUTED' THEN 2 ELSE 3 END) AS rank
      FROM pg_temp.counted_lived,
           LATERAL (SELECT v.dimension, v.key
                    FROM (VALUES ('ALL', ''), ('SEGMENT', segment), ('CATEGORY', job_category), ('PAYER', payer), ('STATUS', status))
                         AS v (dimension, key)
                    UNION ALL
                    SELECT 'PROGRAMME', unnest(CASE programmes WHEN '' THEN ARRAY[''] ELSE string_to_array(programmes, '+') END)) AS d
      GROUP BY 1, 2, 3, 4, 5, 6
    ), whole AS (
      SELECT life, n, month, region_code, min(occupation) AS occupation, min(decile) AS decile,
             min(CASE WHEN status IN ('CONFIRMED', 'PAID', 'GRACE') THEN 1 WHEN status = 'DISPUTED' THEN 2 ELSE 3 END) AS rank
      FROM pg_temp.counted_lived WHERE month >= date_trunc('month', from_month)::date
      GROUP BY 1, 2, 3, 4
    ), theirs AS (
      SELECT region_code, w.dimension, w.key, month, rank, w.n FROM whole JOIN pg_temp.counted_weight w USING (life)
      UNION ALL
      SELECT region_code, d.dimension, d.key, month, rank, n
      FROM whole, LATERAL (VALUES ('OCCUPATION', occupation), ('DECILE', decile)) AS d (dimension, key)
      WHERE occupation <> '~'
    ), leaf AS (
      SELECT region_code, dimension, key, month, sum(n) FILTER (WHERE rank = 1) AS active,
             sum(n) FILTER (WHERE rank = 2) AS disputed, sum(n) FILTER (WHERE rank = 3) AS branch, 0 AS covered
      FROM standing GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT region_code, dimension, key, month, sum(n) FILTER (WHERE rank = 1), sum(n) FILTER (WHERE rank = 2),
             sum(n) FILTER (WHERE rank = 3), sum(n)
      FROM theirs GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT region_code, dimension, key, month, 0, 0, 0, sum(n)
      FROM (SELECT DISTINCT life, n, month, region_code, job_segment, job_category, job_payer FROM pg_temp.counted_lived) AS one,
           LATERAL (VALUES ('ALL', ''), ('SEGMENT', job_segment), ('CATEGORY', job_category), ('PAYER', job_payer))
                   AS d (dimension, key)
      GROUP BY 1, 2, 3, 4
    )
    SELECT false, r.code, dimension, key, month, sign * sum(coalesce(active, 0)), sign * sum(coalesce(disputed, 0)),
           sign * sum(coalesce(branch, 0)), sign * sum(covered)
    FROM leaf, region_and_above(leaf.region_code) AS r (code)
    GROUP BY 2, 3, 4, 5;
  -- Flow: the first active month of the calendar year, per region and key, so that January..month adds up to distinct persons.
  -- A life lived in one village has the same first month at every level; only the few who moved are looked at level by level.
  INSERT INTO pg_temp.counted_delta (registered, region_code, dimension, key, month, ever)
    WITH active AS (
      SELECT life, n, month, region_code, d.dimension, d.key
      FROM pg_temp.counted_lived,
           LATERAL (SELECT v.dimension, v.key
                    FROM (VALUES ('ALL', ''), ('SEGMENT', segment), ('CATEGORY', job_category), ('PAYER', payer), ('STATUS', status),
                                 ('OCCUPATION', occupation), ('DECILE', decile)) AS v (dimension, key)
                    WHERE v.key <> '~'
                    UNION ALL
                    SELECT 'PROGRAMME', unnest(CASE programmes WHEN '' THEN ARRAY[''] ELSE string_to_array(programmes, '+') END)) AS d
      WHERE status IN ('CONFIRMED', 'PAID', 'GRACE')
    ), moved AS (
      SELECT life FROM pg_temp.counted_lived GROUP BY life HAVING min(region_code) <> max(region_code)
    ), stayed AS (
      SELECT life, n, region_code, dimension, key, min(month) AS first FROM active
      WHERE life NOT IN (SELECT life FROM moved) GROUP BY 1, 2, 3, 4, 5
    ), level AS (
      SELECT life, n, r.code, dimension, key, min(month) AS first
      FROM active JOIN moved USING (life), region_and_above(region_code) AS r (code) GROUP BY 1, 2, 3, 4, 5
    ), leaf AS (
      SELECT region_code, dimension, key, first, sum(n) AS n FROM stayed GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT s.region_code, w.dimension, w.key, s.first, sum(w.n)
      FROM stayed s JOIN pg_temp.counted_weight w USING (life) WHERE s.dimension = 'ALL' GROUP BY 1, 2, 3, 4
    ), lifted AS (
      SELECT r.code, dimension, key, first, n FROM leaf, region_and_above(region_code) AS r (code)
      UNION ALL
      SELECT code, dimension, key, first, n FROM level
      UNION ALL
      SELECT l.code, w.dimension, w.key, l.first, w.n
      FROM level l JOIN pg_temp.counted_weight w USING (life) WHERE l.dimension = 'ALL'
    )
    SELECT false, code, dimension, key, first, sign * sum(n) FROM lifted GROUP BY 2, 3, 4, 5;
  PERFORM set_config('enable_nestloop', 'on', true);
END $$;

-- An office that counted before: everybody once, as known today. What was known earlier about the new dimensions nobody wrote down.
DO $$
DECLARE part bigint[];
BEGIN
  FOR part IN SELECT array_agg(id) FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / 20000 AS part FROM person) AS p GROUP BY p.part LOOP
    PERFORM count_whom(part);
    DELETE FROM pg_temp.counted_delta;
    PERFORM count_them(1, true, DATE '0001-01-01', DATE '9999-01-01');
    INSERT INTO registered_delta (region_code, dimension, key, from_month, known_on, people)
      SELECT region_code, dimension, key, month, office_today(), sum(people) FROM pg_temp.counted_delta
      WHERE registered AND dimension IN ('SEX', 'BORN', 'OCCUPATION', 'DECILE') GROUP BY 1, 2, 3, 4 HAVING sum(people) <> 0;
    INSERT INTO protected_delta (region_code, dimension, key, month, known_on, active, ever, disputed, branch, covered)
      SELECT region_code, dimension, key, month, office_today(), sum(active), sum(ever), sum(disputed), sum(branch), sum(covered)
      FROM pg_temp.counted_delta WHERE NOT registered AND dimension IN ('SEX', 'BORN', 'OCCUPATION', 'DECILE', 'PROGRAMME')
      GROUP BY 1, 2, 3, 4
      HAVING sum(active) <> 0 OR sum(ever) <> 0 OR sum(disputed) <> 0 OR sum(branch) <> 0 OR sum(covered) <> 0;
    DELETE FROM pg_temp.counted_delta;
  END LOOP;
END $$;

-- Distinct workers with at least one active month in from..until, for periods that do not begin in January.
CREATE OR REPLACE FUNCTION ever_protected(in_region text, from_month date, until_month date, before timestamptz, in_dimension text)
RETURNS TABLE (key text, people bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE absent AS (
    SELECT a.person_id, a.merged_into FROM person_absence a WHERE a.known_from < before AND a.known_until >= before
  ), up (member, at) AS (
    SELECT person_id, merged_into FROM absent WHERE merged_into IS NOT NULL
    UNION ALL
    SELECT up.member, a.merged_into FROM up JOIN absent a ON a.person_id = up.at WHERE a.merged_into IS NOT NULL
  ), active AS (
    SELECT coalesce(up.at, m.person_id) AS root, m.month, m.segment, m.payer_id, m.status, m.programmes
    FROM person_month m LEFT JOIN up ON up.member = m.person_id AND NOT EXISTS (SELECT 1 FROM absent a WHERE a.person_id = up.at)
    WHERE m.month >= from_month AND m.month <= until_month AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')
      AND m.known_from < before AND m.known_until >= before
      AND scope_payer() = 0 AND scope_rw() = '' AND in_region COLLATE "C" >= scope_from() AND in_region COLLATE "C" < scope_until()
  ), lived AS (
    SELECT a.root, a.programmes,
           CASE in_dimension WHEN 'SEGMENT' THEN a.segment WHEN 'CATEGORY' THEN j.category
                WHEN 'PAYER' THEN coalesce(a.payer_id::text, '') WHEN 'STATUS' THEN a.status
                WHEN 'CHILD' THEN left(j.region_code, CASE length(in_region) WHEN 2 THEN 5 WHEN 5 THEN 8 ELSE 13 END)
                WHEN 'SEX' THEN coalesce(p.sex::text, '') WHEN 'BORN' THEN coalesce(extract(year FROM p.birth_date)::text, '')
                WHEN 'OCCUPATION' THEN coalesce(j.occupation, '') WHEN 'DECILE' THEN coalesce(j.decile::text, '')
                ELSE '' END AS key
    FROM active a
    JOIN job j ON j.person_id = a.root AND j.principal AND j.valid_from <= a.month AND j.valid_until > a.month
      AND j.known_from < before AND j.known_until >= before
      AND j.region_code >= in_region AND j.region_code < in_region || '/'
    JOIN person p ON p.id = a.root
    WHERE NOT EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.valid_from > j.valid_from
                      AND k.valid_from <= a.month AND k.known_from < before AND k.known_until >= before)
      AND NOT EXISTS (SELECT 1 FROM absent b WHERE b.person_id = a.root)
  )
  SELECT l.key, count(DISTINCT l.root) FROM lived l WHERE in_dimension <> 'PROGRAMME' GROUP BY 1
  UNION ALL
  SELECT g.programme, count(DISTINCT l.root)
  FROM lived l, unnest(CASE l.programmes WHEN '' THEN ARRAY[''] ELSE string_to_array(l.programmes, '+') END) AS g (programme)
  WHERE in_dimension = 'PROGRAMME' GROUP BY 1 $$;
