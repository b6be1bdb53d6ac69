-- The ledger of person-months, and the counts that follow from it.

-- One row per person, month and segment: what is known about that month's protection. Never updated except to close
-- known_until. Absence of a row means: not protected by anything we know.
CREATE TABLE person_month (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person,
  month       date NOT NULL CHECK (extract(day FROM month) = 1),
  segment     text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON', 'PMI')),
  status      text NOT NULL CHECK (status IN ('CONFIRMED', 'PAID', 'GRACE', 'BRANCH_DECIDES', 'DISPUTED')),
  programmes  text NOT NULL DEFAULT '',   -- 'JKK+JKM'
  payer_id    bigint REFERENCES payer,
  source      text NOT NULL,              -- PARTICIPANT_LIST, RULE, PAYMENT
  source_id   bigint,
  reason      text NOT NULL DEFAULT '',
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX person_month_current ON person_month (person_id, month, segment) WHERE known_until = 'infinity';
CREATE INDEX person_month_month ON person_month (month, person_id);
ALTER TABLE person_month ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_month_in_scope ON person_month
  USING (scope_is_whole() OR EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
GRANT SELECT, INSERT, UPDATE ON person_month TO ${app};

-- Counts as signed deltas, written in the same transaction as the change they count, one row per region level
-- (village, district, regency, province), so that any region's figure for any month, as known on any day, is one range.
-- dimension/key: ALL/'' · SEGMENT/PU · CATEGORY/VULNERABLE · PAYER/17 · STATUS/CONFIRMED

-- Workers known by name: +1 at the first month, -1 at the month they stop; the count of a month is the running sum.
CREATE TABLE registered_delta (
  region_code region_code NOT NULL,
  dimension   text COLLATE "C" NOT NULL,
  key         text COLLATE "C" NOT NULL,
  from_month  date NOT NULL,
  known_on    date NOT NULL,
  people      int NOT NULL
);
CREATE INDEX registered_delta_read ON registered_delta (region_code, dimension, key, from_month) INCLUDE (known_on, people);

-- active: protected at month end. ever: first active month of its calendar year for this key.
-- disputed, branch: counted apart. covered: workers of this (principal job's) key who are not unprotected.
CREATE TABLE protected_delta (
  region_code region_code NOT NULL,
  dimension   text COLLATE "C" NOT NULL,
  key         text COLLATE "C" NOT NULL,
  month       date NOT NULL,
  known_on    date NOT NULL,
  active      int NOT NULL DEFAULT 0,
  ever        int NOT NULL DEFAULT 0,
  disputed    int NOT NULL DEFAULT 0,
  branch      int NOT NULL DEFAULT 0,
  covered     int NOT NULL DEFAULT 0
);
CREATE INDEX protected_delta_read ON protected_delta (region_code, month, dimension, key)
  INCLUDE (known_on, active, ever, disputed, branch, covered);
ALTER TABLE registered_delta ENABLE ROW LEVEL SECURITY;
ALTER TABLE protected_delta ENABLE ROW LEVEL SECURITY;
CREATE POLICY registered_delta_read ON registered_delta FOR SELECT
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
CREATE POLICY protected_delta_read ON protected_delta FOR SELECT
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
-- A change in a village changes the sums above it, which its operator may not read but whose deltas must be written.
CREATE POLICY registered_delta_write ON registered_delta FOR INSERT WITH CHECK (true);
CREATE POLICY protected_delta_write ON protected_delta FOR INSERT WITH CHECK (true);
GRANT SELECT, INSERT ON registered_delta, protected_delta TO ${app};
