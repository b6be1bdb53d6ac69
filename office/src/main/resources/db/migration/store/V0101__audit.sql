-- Append-only, chained: each entry's hash covers the one before it. The head is locked until commit, so entries are
-- chained in commit order; writers record last.

CREATE TABLE audit_entry (
  seq         bigint PRIMARY KEY,
  at          timestamptz NOT NULL,
  actor       text NOT NULL,
  action      text NOT NULL,
  subject     text NOT NULL,
  region_code region_code NOT NULL,
  detail      jsonb NOT NULL,
  previous    bytea NOT NULL,
  hash        bytea NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, seq);
CREATE INDEX audit_entry_region ON audit_entry (region_code, seq);

CREATE TABLE audit_head (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  seq      bigint NOT NULL,
  hash     bytea NOT NULL
);
INSERT INTO audit_head VALUES (true, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE head audit_head;
BEGIN
  SELECT * INTO head FROM audit_head FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.previous := head.hash;
  NEW.hash := sha256(head.hash || convert_to(concat_ws(E'\n',
      NEW.seq, (extract(epoch FROM NEW.at) * 1000)::bigint, NEW.actor, NEW.action, NEW.subject, NEW.region_code,
      NEW.detail::text), 'UTF8'));
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER audit_entry_stays_whole BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION never_changes();

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_in_scope ON audit_entry FOR SELECT USING (region_code >= scope_from() AND region_code < scope_until());
CREATE POLICY audit_write ON audit_entry FOR INSERT WITH CHECK (true);
GRANT SELECT, INSERT ON audit_entry TO ${app};
GRANT SELECT ON audit_head TO ${app};
