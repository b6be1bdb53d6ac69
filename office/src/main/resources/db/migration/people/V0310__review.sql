-- Where a person must decide whether two records are one human: rows of an import that meet a registered person, and
-- pairs of registered persons that look alike. One open question per key, however often it is found again.
CREATE TABLE review_item (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind             text NOT NULL CHECK (kind IN ('NIK_CONFLICT', 'LIKELY_DUPLICATE', 'DUPLICATE_PAIR', 'REGISTERED_ELSEWHERE')),
  key              text COLLATE "C" NOT NULL,
  person_id        bigint NOT NULL REFERENCES person,
  other_person_id  bigint REFERENCES person,  -- the other registered person of a pair
  candidate_sealed bytea,                     -- or the row of a file, sealed JSON (Purpose.REVIEW)
  import_id        bigint,
  sheet            smallint,
  row_number       int,
  score            smallint NOT NULL DEFAULT 0, -- 0..1000
  evidence         jsonb NOT NULL DEFAULT '{}',
  region_code      region_code NOT NULL,      -- who decides
  state            text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SAME', 'DIFFERENT', 'WITHDRAWN')),
  decided_by       text,
  decided_at       timestamptz,
  created_at       timestamptz NOT NULL DEFAULT office_now(),
  CHECK ((other_person_id IS NULL) <> (candidate_sealed IS NULL))
);
CREATE UNIQUE INDEX review_item_key ON review_item (key) WHERE state = 'OPEN';
CREATE INDEX review_item_open ON review_item (region_code, score DESC) WHERE state = 'OPEN';
CREATE INDEX review_item_person ON review_item (person_id);
ALTER TABLE review_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_item_in_scope ON review_item
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON review_item TO ${app};
