-- The same counting with one look at each person where there were five: it is locked, and what it is today kept, in one pass.
CREATE OR REPLACE FUNCTION count_whom(whom bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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

CREATE OR REPLACE FUNCTION count_after(whom bigint[], with_registered boolean, from_month date, until_month date) RETURNS void
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
