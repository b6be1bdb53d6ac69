-- Finding, deciding, merging, and taking a merge back.

-- A pair decided before is looked up by its key whatever its state.
CREATE INDEX review_item_by_key ON review_item (key, state);
CREATE INDEX review_item_other_person ON review_item (other_person_id) WHERE other_person_id IS NOT NULL;
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

-- The narrowest region that holds both: the people who decide about two persons are those who may see both.
CREATE FUNCTION common_region(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN a = b THEN a
              WHEN left(a, 8) = left(b, 8) AND length(a) >= 8 AND length(b) >= 8 THEN left(a, 8)
              WHEN left(a, 5) = left(b, 5) AND length(a) >= 5 AND length(b) >= 5 THEN left(a, 5)
              WHEN left(a, 2) = left(b, 2) THEN left(a, 2)
              ELSE '' END $$;

-- The person an old id stands for today. Ids of merged persons resolve for ever.
CREATE FUNCTION person_resolved(asked bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
  WITH RECURSIVE step AS (
    SELECT id, merged_into FROM person WHERE id = asked
    UNION ALL SELECT p.id, p.merged_into FROM person p JOIN step ON p.id = step.merged_into)
  SELECT id FROM step WHERE merged_into IS NULL $$;

-- Each search for likely duplicates: what it covered and what came of it. The next one need only look at what changed since.
CREATE TABLE duplicate_search (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  everything  boolean NOT NULL,            -- false: only pairs with somebody changed since the search before
  started_at  timestamptz NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT office_now(),
  people      bigint NOT NULL,
  compared    bigint NOT NULL,
  found       bigint NOT NULL,
  left_out    bigint NOT NULL,             -- records in blocks that say nothing about anybody
  done_by     text NOT NULL DEFAULT acting()
);
CREATE INDEX duplicate_search_region ON duplicate_search (region_code, started_at);
ALTER TABLE duplicate_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY duplicate_search_in_scope ON duplicate_search
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT ON duplicate_search TO ${app};

-- Each merge with what it found and left behind, so that it can be taken back field by field.
CREATE TABLE person_merge (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  survivor_id     bigint NOT NULL REFERENCES person,
  absorbed_id     bigint NOT NULL REFERENCES person,
  region_code     region_code NOT NULL,
  review_id       bigint REFERENCES review_item,
  taken           text NOT NULL,           -- fields taken from the absorbed record, separated by spaces
  survivor_before jsonb NOT NULL,
  survivor_after  jsonb NOT NULL,
  absorbed_before jsonb NOT NULL,
  jobs            jsonb NOT NULL DEFAULT '[]', -- [{"old": 1, "new": 2}]
  numbers         jsonb NOT NULL DEFAULT '[]', -- participant numbers that moved, hexadecimal index
  merged_by       text NOT NULL DEFAULT acting(),
  merged_at       timestamptz NOT NULL DEFAULT office_now(),
  undone_by       text,
  undone_at       timestamptz,
  CHECK (survivor_id <> absorbed_id)
);
CREATE INDEX person_merge_survivor ON person_merge (survivor_id);
CREATE UNIQUE INDEX person_merge_absorbed ON person_merge (absorbed_id) WHERE undone_at IS NULL;
ALTER TABLE person_merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_merge_in_scope ON person_merge
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON person_merge TO ${app};
