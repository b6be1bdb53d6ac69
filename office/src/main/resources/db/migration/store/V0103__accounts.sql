CREATE TABLE account (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username        text NOT NULL UNIQUE CHECK (username = lower(username)),
  display_name    text NOT NULL,
  password_hash   text NOT NULL,
  role            text NOT NULL,
  region_code     region_code NOT NULL,
  rw              text,
  rt              text,
  payer_id        bigint,
  enabled         boolean NOT NULL DEFAULT true,
  must_change     boolean NOT NULL DEFAULT true,
  failed_attempts int NOT NULL DEFAULT 0,
  locked_until    timestamptz,
  created_by      text NOT NULL DEFAULT acting(),
  created_at      timestamptz NOT NULL DEFAULT now(),
  last_seen_at    timestamptz
);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_in_scope ON account
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND (scope_payer() = 0 OR payer_id = scope_payer()));
GRANT SELECT, INSERT, UPDATE ON account TO ${app};
