-- Scans and photographs of personal documents. The bytes lie sealed in the office directory; here stands what they are.
CREATE TABLE paper (
  id          uuid PRIMARY KEY,
  subject     text COLLATE "C" NOT NULL,   -- what it belongs to: claim:17
  region_code region_code NOT NULL,
  payer_id    bigint NOT NULL DEFAULT scope_payer(), -- the payer that handed it in, 0: a village or a branch. A payer sees its own papers only.
  kind        text NOT NULL CHECK (kind IN ('JPEG', 'PDF')),  -- photographs are always written anew as JPEG
  name        text NOT NULL,
  bytes       bigint NOT NULL CHECK (bytes > 0),
  width       int NOT NULL DEFAULT 0,
  height      int NOT NULL DEFAULT 0,
  sha256      bytea NOT NULL,              -- of what was handed in
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX paper_subject ON paper (subject);
CREATE TRIGGER paper_stays BEFORE UPDATE OR DELETE ON paper FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE paper ENABLE ROW LEVEL SECURITY;
CREATE POLICY paper_in_scope ON paper
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = scope_payer() END);
GRANT SELECT, INSERT ON paper TO ${app};
