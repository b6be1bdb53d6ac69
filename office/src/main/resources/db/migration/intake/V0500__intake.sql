-- Files of workers: what was sent, what was found in each row, what came of it, and for a day how to take it back.

CREATE TABLE import_batch (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token        uuid NOT NULL UNIQUE,       -- one upload, however often its form is sent
  file_id      uuid NOT NULL,              -- sealed under this id
  file_name    text NOT NULL,
  bound        region_code NOT NULL,       -- no row may lie outside; empty: the sender's own scope
  region_code  region_code NOT NULL,       -- the smallest region that holds the accepted rows: who may see this import
  mapping      jsonb NOT NULL DEFAULT '{}',-- sheet index -> corrected columns
  state        text NOT NULL CHECK (state IN ('SENT', 'CHECKED', 'SAVED', 'UNDONE', 'DISCARDED')),
  task_id      uuid,                       -- the work that checks or saves it now, or did last
  sheets       jsonb NOT NULL DEFAULT '[]',
  rows         int NOT NULL DEFAULT 0,
  created      int NOT NULL DEFAULT 0,
  updated      int NOT NULL DEFAULT 0,
  unchanged    int NOT NULL DEFAULT 0,
  rejected     int NOT NULL DEFAULT 0,
  review       int NOT NULL DEFAULT 0,
  created_by   text NOT NULL DEFAULT acting(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  saved_by     text,
  saved_at     timestamptz,                -- office_now() of the saving transaction: what it closed, it closed at this moment
  undo_until   timestamptz,
  undone_by    text,
  undone_at    timestamptz,
  undo         jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX import_batch_recent ON import_batch (region_code, id DESC);
ALTER TABLE import_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY import_batch_in_scope ON import_batch
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_batch TO ${app};

-- One fault or remark about one row. Values are shown as the page may show them: identity numbers masked.
CREATE TABLE import_problem (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch_id    bigint NOT NULL REFERENCES import_batch ON DELETE CASCADE,
  sheet       smallint NOT NULL,
  sheet_name  text NOT NULL,
  row_number  int NOT NULL,
  column_name text NOT NULL,
  code        text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('ERROR', 'QUESTION', 'WARNING', 'INFO')),
  outcome     text NOT NULL CHECK (outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'REVIEW')),
  shown       text NOT NULL,
  what_id     text NOT NULL,
  what_en     text NOT NULL,
  fix_id      text NOT NULL,
  fix_en      text NOT NULL
);
CREATE INDEX import_problem_row ON import_problem (batch_id, sheet, row_number, id);
ALTER TABLE import_problem ENABLE ROW LEVEL SECURITY;
CREATE POLICY import_problem_of_batch ON import_problem
  USING (scope_is_whole() OR EXISTS (SELECT 1 FROM import_batch b WHERE b.id = batch_id))
  WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON import_problem TO ${app};

-- How the people of a region corrected the columns of a layout last time.
CREATE TABLE import_mapping (
  region_code region_code NOT NULL,
  fingerprint text NOT NULL,
  mapping     text NOT NULL,
  saved_by    text NOT NULL DEFAULT acting(),
  saved_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (region_code, fingerprint)
);
ALTER TABLE import_mapping ENABLE ROW LEVEL SECURITY;
CREATE POLICY import_mapping_in_scope ON import_mapping
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON import_mapping TO ${app};

-- Is somebody with this number registered in a village the sender cannot see? Answers with the village and a key for the
-- review queue, nothing else of the person.
CREATE FUNCTION registered_elsewhere(indexes bytea[]) RETURNS TABLE (nik_index bytea, person_id bigint, region_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.nik_index, p.id, p.region_code::text FROM person p
  WHERE p.nik_index = ANY (indexes) AND p.state = 'ACTIVE'
    AND NOT (p.region_code >= scope_from() AND p.region_code < scope_until())
$$;
REVOKE ALL ON FUNCTION registered_elsewhere(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registered_elsewhere(bytea[]) TO ${app};
