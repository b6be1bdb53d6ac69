-- Keeping the counts: what the touched persons contribute is taken away before a change and added after it, and only the
-- difference is written. The functions see whole lives, also the part of a life lived in a village the acting user may not
-- read, because "first active month of the year" depends on it; therefore they run as their owner and return nothing.

CREATE INDEX job_region ON job (region_code, person_id) WHERE principal;
CREATE INDEX person_month_closed ON person_month (person_id, month) WHERE known_until < 'infinity';

-- When somebody did not count as a person of their own: merged into another, or withdrawn. The person row only knows today.
CREATE TABLE person_absence (
  person_id   bigint NOT NULL REFERENCES person,
  merged_into bigint REFERENCES person,   -- null: withdrawn
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX person_absence_current ON person_absence (person_id) WHERE known_until = 'infinity';
CREATE INDEX person_absence_person ON person_absence (person_id);
CREATE INDEX person_absence_merged ON person_absence (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE person_absence ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_absence_in_scope ON person_absence
  USING (scope_is_whole() OR EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
GRANT SELECT ON person_absence TO ${app};

-- The persons concerned, with everybody merged into them and those they were merged into; locked, so that two changes of
-- one person cannot both count from the same state.
CREATE FUNCTION count_whom(whom bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_person (person_id bigint NOT NULL, root bigint NOT NULL) ON COMMIT DELETE ROWS;
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_today (person_id bigint NOT NULL, active boolean NOT NULL, merged_into bigint)
    ON COMMIT DELETE ROWS;
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_delta (
    registered boolean NOT NULL, region_code text COLLATE "C" NOT NULL, dimension text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL, month date NOT NULL, people int NOT NULL DEFAULT 0, active int NOT NULL DEFAULT 0,
    ever int NOT NULL DEFAULT 0, disputed int NOT NULL DEFAULT 0, branch int NOT NULL DEFAULT 0, covered int NOT NULL DEFAULT 0
  ) ON COMMIT DELETE ROWS;
  DELETE FROM pg_temp.counted_person;
  DELETE FROM pg_temp.counted_today;
  -- In the order of ids, so that two changes wait for each other instead of both for ever.
  INSERT INTO pg_temp.counted_today
    SELECT id, state = 'ACTIVE', merged_into
    FROM (SELECT p.id, p.state, p.merged_into FROM person p WHERE p.id = ANY (whom) ORDER BY p.id FOR NO KEY UPDATE) AS locked;
  INSERT INTO pg_temp.counted_person SELECT person_id, person_id FROM pg_temp.counted_today WHERE active;
  -- Merged persons are few; their records count for whoever they turned out to be.
  INSERT INTO pg_temp.counted_person
    WITH RECURSIVE up (member, at) AS (
      SELECT person_id, merged_into FROM pg_temp.counted_today WHERE merged_into IS NOT NULL
      UNION ALL
      SELECT up.member, p.merged_into FROM up JOIN person p ON p.id = up.at WHERE p.merged_into IS NOT NULL
    )
    SELECT DISTINCT up.at, up.at FROM up JOIN person p ON p.id = up.at
    WHERE p.state = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM pg_temp.counted_person c WHERE c.person_id = up.at);
  LOOP
    INSERT INTO pg_temp.counted_person
      SELECT m.id, c.root FROM person m JOIN pg_temp.counted_person c ON c.person_id = m.merged_into
      WHERE m.merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_temp.counted_person d WHERE d.person_id = m.id);
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;

-- Adds (+1) or takes away (-1) what those persons contribute to the months from..until.
CREATE FUNCTION count_them(sign int, with_registered boolean, from_month date, until_month date) RETURNS void
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
        SELECT j.region_code, j.segment, j.category, coalesce(j.payer_id::text, '') AS payer, j.valid_from,
               least(j.valid_until, coalesce(lead(j.valid_from) OVER (PARTITION BY j.person_id ORDER BY j.valid_from),
                                             'infinity')) AS valid_until
        FROM pg_temp.counted_person c
        JOIN job j ON j.person_id = c.person_id AND j.principal AND j.known_until = 'infinity'
        WHERE c.person_id = c.root
      ), step AS (
        SELECT region_code, segment, category, payer, date_trunc('month', valid_from)::date AS month, 1 AS n FROM life
        UNION ALL
        SELECT region_code, segment, category, payer, date_trunc('month', valid_until)::date, -1 FROM life
        WHERE valid_until < 'infinity'
      ), leaf AS (
        SELECT region_code, segment, category, payer, month, sum(n)::int AS n FROM step GROUP BY 1, 2, 3, 4, 5
      )
      SELECT true, r.code, d.dimension, d.key, leaf.month, sign * sum(leaf.n)::int
      FROM leaf, region_and_above(leaf.region_code) AS r (code),
           LATERAL (VALUES ('ALL', ''), ('SEGMENT', segment), ('CATEGORY', category), ('PAYER', payer)) AS d (dimension, key)
      GROUP BY 2, 3, 4, 5;
  END IF;
  IF NOT has_months THEN
    PERFORM set_config('enable_nestloop', 'on', true);
    RETURN;
  END IF;
  -- Many persons share one protected life; each distinct one is worked out once and weighed by its number of persons.
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_life (
    life bigint NOT NULL, n int NOT NULL, month date NOT NULL, region_code text COLLATE "C" NOT NULL, job_segment text NOT NULL,
    job_category text NOT NULL, job_payer text NOT NULL, segment text NOT NULL, payer text NOT NULL, status text NOT NULL
  ) ON COMMIT DELETE ROWS;
  DELETE FROM pg_temp.counted_life;
  INSERT INTO pg_temp.counted_life
    WITH life AS (
      SELECT c.root, j.region_code, j.segment, j.category, coalesce(j.payer_id::text, '') AS payer, j.valid_from,
             least(j.valid_until, coalesce(lead(j.valid_from) OVER (PARTITION BY j.person_id ORDER BY j.valid_from),
                                           'infinity')) AS valid_until
      FROM pg_temp.counted_person c
      JOIN job j ON j.person_id = c.person_id AND j.principal AND j.known_until = 'infinity'
      WHERE c.person_id = c.root
    ), facts AS (
      SELECT c.root, extract(year FROM m.month) AS year, m.month, m.segment,
             concat_ws('|', m.month, l.region_code, l.segment, l.category, l.payer, m.segment, coalesce(m.payer_id::text, ''),
                       m.status) AS fact
      FROM pg_temp.counted_person c
      JOIN person_month m ON m.person_id = c.person_id AND m.known_until = 'infinity'
       AND m.month >= date_trunc('year', from_month)::date AND m.month < until_month
      JOIN life l ON l.root = c.root AND l.valid_from <= m.month AND m.month < l.valid_until
    ), lives AS (
      SELECT array_agg(fact ORDER BY month, segment, fact) AS facts FROM facts GROUP BY root, year
    ), kinds AS (
      SELECT row_number() OVER () AS life, facts, count(*)::int AS n FROM lives GROUP BY facts
    )
    SELECT k.life, k.n, split_part(f, '|', 1)::date, split_part(f, '|', 2), split_part(f, '|', 3), split_part(f, '|', 4),
           split_part(f, '|', 5), split_part(f, '|', 6), split_part(f, '|', 7), split_part(f, '|', 8)
    FROM kinds k, unnest(k.facts) AS f;
  ANALYZE pg_temp.counted_life;
  -- Stock: a person is active, else disputed, else the branch's to decide, once per key and month.
  INSERT INTO pg_temp.counted_delta (registered, region_code, dimension, key, month, active, disputed, branch, covered)
    WITH standing AS (
      SELECT life, n, month, region_code, d.dimension, d.key,
             min(CASE WHEN status IN ('CONFIRMED', 'PAID', 'GRACE') THEN 1 WHEN status = 'DISPUTED' THEN 2 ELSE 3 END) AS rank
      FROM pg_temp.counted_life,
           LATERAL (VALUES ('ALL', ''), ('SEGMENT', segment), ('CATEGORY', job_category), ('PAYER', payer),
                           ('STATUS', status)) AS d (dimension, key)
      GROUP BY 1, 2, 3, 4, 5, 6
    ), leaf AS (
      SELECT region_code, dimension, key, month, sum(n) FILTER (WHERE rank = 1) AS active,
             sum(n) FILTER (WHERE rank = 2) AS disputed, sum(n) FILTER (WHERE rank = 3) AS branch, 0 AS covered
      FROM standing GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT region_code, dimension, key, month, 0, 0, 0, sum(n)
      FROM (SELECT DISTINCT life, n, month, region_code, job_segment, job_category, job_payer FROM pg_temp.counted_life) AS one,
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
      FROM pg_temp.counted_life,
           LATERAL (VALUES ('ALL', ''), ('SEGMENT', segment), ('CATEGORY', job_category), ('PAYER', payer),
                           ('STATUS', status)) AS d (dimension, key)
      WHERE status IN ('CONFIRMED', 'PAID', 'GRACE')
    ), moved AS (
      SELECT life FROM pg_temp.counted_life GROUP BY life HAVING min(region_code) <> max(region_code)
    ), stayed AS (
      SELECT region_code, dimension, key, first, sum(n) AS n
      FROM (SELECT life, n, region_code, dimension, key, min(month) AS first FROM active
            WHERE life NOT IN (SELECT life FROM moved) GROUP BY 1, 2, 3, 4, 5) AS firsts
      GROUP BY 1, 2, 3, 4
    ), lifted AS (
      SELECT r.code, dimension, key, first, n FROM stayed, region_and_above(region_code) AS r (code)
      UNION ALL
      SELECT code, dimension, key, min(month), n
      FROM (SELECT active.*, r.code FROM active JOIN moved USING (life), region_and_above(region_code) AS r (code)) AS level
      GROUP BY life, n, code, dimension, key
    )
    SELECT false, code, dimension, key, first, sign * sum(n) FROM lifted GROUP BY 2, 3, 4, 5;
  PERFORM set_config('enable_nestloop', 'on', true);
END $$;

CREATE FUNCTION count_before(whom bigint[], with_registered boolean, from_month date, until_month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM count_whom(whom);
  PERFORM p.id FROM person p JOIN pg_temp.counted_person c ON c.person_id = p.id ORDER BY p.id FOR NO KEY UPDATE OF p;
  -- Whoever is taken away here comes back afterwards, also when a merge is undone and the touched person leaves the group.
  CREATE TEMPORARY TABLE IF NOT EXISTS counted_before (person_id bigint NOT NULL) ON COMMIT DELETE ROWS;
  DELETE FROM pg_temp.counted_before;
  INSERT INTO pg_temp.counted_before SELECT person_id FROM pg_temp.counted_person;
  DELETE FROM pg_temp.counted_delta;
  IF cardinality(whom) > 0 THEN PERFORM count_them(-1, with_registered, from_month, until_month); END IF;
END $$;

CREATE FUNCTION count_after(whom bigint[], with_registered boolean, from_month date, until_month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM count_whom(whom || coalesce((SELECT array_agg(person_id) FROM pg_temp.counted_before), '{}'));
  IF with_registered THEN
    UPDATE person_absence a SET known_until = office_now() FROM pg_temp.counted_today p
      WHERE a.person_id = p.person_id AND a.known_until = 'infinity'
        AND (p.active OR a.merged_into IS DISTINCT FROM p.merged_into);
    INSERT INTO person_absence (person_id, merged_into)
      SELECT person_id, merged_into FROM pg_temp.counted_today WHERE NOT active
      ON CONFLICT DO NOTHING;
  END IF;
  PERFORM count_them(1, with_registered, from_month, until_month);
  INSERT INTO registered_delta (region_code, dimension, key, from_month, known_on, people)
    SELECT region_code, dimension, key, month, office_today(), sum(people)
    FROM pg_temp.counted_delta WHERE registered GROUP BY 1, 2, 3, 4 HAVING sum(people) <> 0;
  INSERT INTO protected_delta (region_code, dimension, key, month, known_on, active, ever, disputed, branch, covered)
    SELECT region_code, dimension, key, month, office_today(), sum(active), sum(ever), sum(disputed), sum(branch), sum(covered)
    FROM pg_temp.counted_delta WHERE NOT registered GROUP BY 1, 2, 3, 4
    HAVING sum(active) <> 0 OR sum(ever) <> 0 OR sum(disputed) <> 0 OR sum(branch) <> 0 OR sum(covered) <> 0;
  DELETE FROM pg_temp.counted_delta;
END $$;

-- Adds up rows of one key and day; no figure of any day changes. Returns the rows saved.
CREATE FUNCTION compact_counts() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE saved bigint; more bigint;
BEGIN
  WITH many AS (
    SELECT region_code, dimension, key, from_month, known_on FROM registered_delta GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1
  ), gone AS (
    DELETE FROM registered_delta d USING many m
    WHERE (d.region_code, d.dimension, d.key, d.from_month, d.known_on)
        = (m.region_code, m.dimension, m.key, m.from_month, m.known_on) RETURNING d.*
  ), back AS (
    INSERT INTO registered_delta SELECT region_code, dimension, key, from_month, known_on, sum(people) FROM gone
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(people) <> 0 RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone) - (SELECT count(*) FROM back) INTO saved;
  WITH many AS (
    SELECT region_code, dimension, key, month, known_on FROM protected_delta GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1
  ), gone AS (
    DELETE FROM protected_delta d USING many m
    WHERE (d.region_code, d.dimension, d.key, d.month, d.known_on)
        = (m.region_code, m.dimension, m.key, m.month, m.known_on) RETURNING d.*
  ), back AS (
    INSERT INTO protected_delta
    SELECT region_code, dimension, key, month, known_on, sum(active), sum(ever), sum(disputed), sum(branch), sum(covered)
    FROM gone GROUP BY 1, 2, 3, 4, 5
    HAVING sum(active) <> 0 OR sum(ever) <> 0 OR sum(disputed) <> 0 OR sum(branch) <> 0 OR sum(covered) <> 0 RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone) - (SELECT count(*) FROM back) INTO more;
  RETURN saved + more;
END $$;

REVOKE ALL ON FUNCTION count_whom(bigint[]), count_them(int, boolean, date, date), count_before(bigint[], boolean, date, date),
  count_after(bigint[], boolean, date, date), compact_counts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_before(bigint[], boolean, date, date), count_after(bigint[], boolean, date, date),
  compact_counts() TO ${app};
