-- BPJS's lists of active participants as they came, and what each row was found to be.
CREATE TABLE participant_list (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  month         date NOT NULL CHECK (extract(day FROM month) = 1),
  region_code   region_code NOT NULL,
  file_name     text NOT NULL,
  sha256        bytea NOT NULL,
  rows          int NOT NULL DEFAULT 0,
  matched       int NOT NULL DEFAULT 0,
  contradictory int NOT NULL DEFAULT 0,
  unmatched     int NOT NULL DEFAULT 0,
  registered    int NOT NULL DEFAULT 0,   -- persons this list brought into the register
  replaced_by   bigint REFERENCES participant_list,
  created_by    text NOT NULL DEFAULT acting(),
  known_from    timestamptz NOT NULL DEFAULT office_now(),
  known_until   timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE INDEX participant_list_month ON participant_list (month, region_code);
CREATE UNIQUE INDEX participant_list_current ON participant_list (month, region_code) WHERE known_until = 'infinity';
ALTER TABLE participant_list ENABLE ROW LEVEL SECURITY;
-- That a list exists for a month is no secret to the villages below; its rows are.
CREATE POLICY participant_list_in_scope ON participant_list
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
CREATE POLICY participant_list_above ON participant_list FOR SELECT
  USING (region_code <= scope_from() AND scope_from() < region_code || '/');
GRANT SELECT, INSERT, UPDATE ON participant_list TO ${app};

CREATE TABLE participant_row (
  list_id     bigint NOT NULL REFERENCES participant_list,
  sheet       smallint NOT NULL,
  row_number  int NOT NULL,
  outcome     text NOT NULL CHECK (outcome IN ('MATCHED', 'CONTRADICTORY', 'UNMATCHED')),
  reason      text NOT NULL DEFAULT '',
  person_id   bigint REFERENCES person,  -- matched or contradicted; for an unmatched row the person proposed
  name        text NOT NULL,
  birth_date  date,
  segment     text NOT NULL,
  programmes  text NOT NULL DEFAULT '',
  payer_npp   text,
  payer_name  text,
  nik_mask    text,
  nik_sealed  bytea,
  kpj_mask    text,
  kpj_sealed  bytea,
  region_code region_code NOT NULL,
  PRIMARY KEY (list_id, sheet, row_number)
);
CREATE INDEX participant_row_outcome ON participant_row (list_id, outcome, sheet, row_number);
ALTER TABLE participant_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY participant_row_in_scope ON participant_row
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT ON participant_row TO ${app};

-- Which of these identity numbers the whole office knows, also outside the asker's region. The numbers are keyed hashes.
CREATE FUNCTION nik_known_anywhere(indexes bytea[]) RETURNS TABLE (nik_index bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.nik_index FROM person p WHERE p.state = 'ACTIVE' AND p.nik_index IN (SELECT unnest(indexes)) $$;
CREATE FUNCTION kpj_known_anywhere(indexes bytea[]) RETURNS TABLE (kpj_index bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT n.kpj_index FROM participant_number n WHERE n.kpj_index IN (SELECT unnest(indexes)) $$;
REVOKE ALL ON FUNCTION nik_known_anywhere(bytea[]), kpj_known_anywhere(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nik_known_anywhere(bytea[]), kpj_known_anywhere(bytea[]) TO ${app};
