-- A slip of paper for each worker: with its code and the birth date anybody's telephone says whether its holder is protected.
-- The code itself is printed once and never kept; code_index is a keyed hash of it. A new slip ends the old one.
CREATE TABLE slip (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person,
  region_code region_code NOT NULL,
  code_index  bytea NOT NULL UNIQUE,
  printed_by  text NOT NULL DEFAULT acting(),
  printed_at  timestamptz NOT NULL DEFAULT office_now(),
  ended_at    timestamptz
);
CREATE UNIQUE INDEX slip_current ON slip (person_id) WHERE ended_at IS NULL;
ALTER TABLE slip ENABLE ROW LEVEL SECURITY;
CREATE POLICY slip_of_person ON slip
  USING (CASE WHEN (SELECT scope_is_whole()) THEN true
         ELSE region_code >= scope_from() AND region_code < scope_until()
              AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id) END);
GRANT SELECT, INSERT, UPDATE ON slip TO ${app};

-- Whose slip it is, for somebody who is nobody to us: only with both the code and the birth date, and nothing but where to look on.
-- Whichever of the two is wrong, one row of each table is read, so that the time taken tells nothing either.
CREATE FUNCTION slip_holder(code bytea, born date) RETURNS TABLE (person_id bigint, region_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE up AS (
    SELECT p.id, p.merged_into, p.birth_date, p.region_code::text AS home
    FROM person p WHERE p.id = coalesce((SELECT s.person_id FROM slip s WHERE s.code_index = code AND s.ended_at IS NULL),
                                        (SELECT min(id) FROM person))
    UNION ALL SELECT p.id, p.merged_into, p.birth_date, p.region_code::text FROM up JOIN person p ON p.id = up.merged_into
  )
  SELECT up.id, up.home FROM up
  WHERE up.merged_into IS NULL AND up.birth_date = born
    AND EXISTS (SELECT 1 FROM slip s WHERE s.code_index = code AND s.ended_at IS NULL) $$;
REVOKE ALL ON FUNCTION slip_holder(bytea, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION slip_holder(bytea, date) TO ${app};
