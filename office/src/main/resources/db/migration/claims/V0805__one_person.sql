-- Which cases came along when two persons became one, and by which key their reports met before.
CREATE TABLE claim_merged (
  merge_id    bigint NOT NULL REFERENCES person_merge,
  case_id     bigint NOT NULL REFERENCES claim_case,
  subject_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (merge_id, case_id)
);
ALTER TABLE claim_merged ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_merged_of_case ON claim_merged USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_merged TO ${app};

-- A stranger who is recognised later gets the register's number.
GRANT UPDATE (nik_index, nik_sealed, nik_mask) ON claim_case TO ${app};

-- One death pays one death benefit, also for a person who was two: a frozen twin does not thaw while the other lives.
CREATE UNIQUE INDEX claim_one_death_of_person ON claim_case (person_id)
  WHERE death_benefit AND person_id IS NOT NULL AND state NOT IN ('CANCELLED', 'REFUSED', 'FROZEN');
