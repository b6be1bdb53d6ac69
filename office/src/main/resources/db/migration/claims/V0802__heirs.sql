-- Who receives what is left by a dead worker.

-- The lawful order. Each rank excludes the later ones; those of one rank share.
CREATE TABLE claim_relation (
  code     text PRIMARY KEY,
  rank     smallint NOT NULL,
  cited_as text NOT NULL,
  source   text NOT NULL DEFAULT '',
  status   text NOT NULL CHECK (status IN ('verified', 'secondary', 'derived', 'memory')),
  checked  date NOT NULL
);
INSERT INTO claim_relation (code, rank, cited_as, status, checked) VALUES
  ('WORKER',        0, 'Bukan ahli waris: pekerja sendiri menerima', 'verified', '2026-11-28'),
  ('SPOUSE',        1, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('CHILD',         1, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('PARENT',        2, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('GRANDCHILD',    2, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('GRANDPARENT',   2, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('SIBLING',       3, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('PARENT_IN_LAW', 4, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('WILL',          5, 'PP 44/2015 Pasal 41; PP 46/2015 Pasal 22', 'memory', '2026-11-28'),
  ('BURIED',        6, 'PP 44/2015 Pasal 41: tanpa ahli waris, hanya biaya pemakaman bagi yang mengurusnya', 'memory', '2026-11-28');
GRANT SELECT ON claim_relation TO ${app};

CREATE TABLE claim_heir (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id       bigint NOT NULL REFERENCES claim_case,
  name          text NOT NULL,
  relation      text NOT NULL REFERENCES claim_relation,
  birth_date    date,
  weight        int NOT NULL DEFAULT 1 CHECK (weight BETWEEN 0 AND 1000), -- the share, against the others' of the same rank
  sole          boolean NOT NULL DEFAULT false,   -- claims to be the only one
  school_level  text,                             -- of a child: as legal cases name it
  guardian      text NOT NULL DEFAULT '',
  guardian_relation text NOT NULL DEFAULT '',
  nik_index     bytea,
  nik_sealed    bytea,
  nik_mask      text,
  bank          text NOT NULL DEFAULT '',
  account_sealed bytea,
  account_mask  text NOT NULL DEFAULT '',
  account_holder text NOT NULL DEFAULT '',
  withdrawn     text,                             -- why this is no heir after all; null: an heir
  version       int NOT NULL DEFAULT 1,
  created_by    text NOT NULL DEFAULT acting(),
  created_at    timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX claim_heir_case ON claim_heir (case_id, id);
CREATE UNIQUE INDEX claim_heir_once ON claim_heir (case_id, nik_index) WHERE nik_index IS NOT NULL AND withdrawn IS NULL;
ALTER TABLE claim_heir ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_heir_of_case ON claim_heir USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT, UPDATE ON claim_heir TO ${app};
