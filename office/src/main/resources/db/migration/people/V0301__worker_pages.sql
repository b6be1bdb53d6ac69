-- What the pages about workers need beside the register itself.

-- A worker being typed in, one topic a page. It outlives the session; answers are sealed. Once saved it remembers the
-- person, so that the same form sent twice makes one person.
CREATE TABLE worker_draft (
  id         uuid PRIMARY KEY,
  owner      text NOT NULL DEFAULT acting(),
  sealed     bytea NOT NULL,
  person_id  bigint REFERENCES person,
  touched_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX worker_draft_owner ON worker_draft (owner, touched_at);
ALTER TABLE worker_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker_draft_is_mine ON worker_draft USING (owner = acting());
GRANT SELECT, INSERT, UPDATE, DELETE ON worker_draft TO ${app};

-- Is this NIK registered anywhere? Tells the village and nothing else: whoever may see the person asks the register.
CREATE FUNCTION person_by_nik(wanted bytea[]) RETURNS TABLE (nik_index bytea, region_code text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT p.nik_index, p.region_code::text FROM person p WHERE p.nik_index = ANY (wanted) AND p.state = 'ACTIVE' $$;
REVOKE ALL ON FUNCTION person_by_nik(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person_by_nik(bytea[]) TO ${app};

-- A payer's scope is the whole country and an RT's is its whole village: neither may read what others did there.
ALTER POLICY audit_in_scope ON audit_entry
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0 AND scope_rw() = '');
