-- What every table stands on: region codes in byte order, the acting user's scope, the office's clock.
-- ${app} is the role the program signs in with. It owns nothing and cannot bypass row-level security.

CREATE DOMAIN region_code AS text COLLATE "C" CHECK (VALUE ~ '^([0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?)?$');

-- The scope is set on every connection before any statement of a user runs. Unset means: sees nothing.
CREATE FUNCTION scope_from() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('lindung.scope_from', true), '~') $$;
CREATE FUNCTION scope_until() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('lindung.scope_until', true), '') $$;
-- '' = not narrowed
CREATE FUNCTION scope_rw() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('lindung.scope_rw', true), '') $$;
CREATE FUNCTION scope_rt() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(current_setting('lindung.scope_rt', true), '') $$;
-- 0 = every payer
CREATE FUNCTION scope_payer() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('lindung.scope_payer', true), '')::bigint, 0) $$;
CREATE FUNCTION scope_is_whole() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT scope_from() = '' AND scope_until() = '~' AND scope_payer() = 0 $$;
CREATE FUNCTION acting() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('lindung.actor', true), ''), 'system') $$;

CREATE TABLE office (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name        text NOT NULL,
  region_code region_code NOT NULL,
  zone        text NOT NULL,
  -- A demonstration office replays its history, so its clock may be set. A real one's may not.
  kind        text NOT NULL CHECK (kind IN ('REAL', 'DEMO')),
  created_at  timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON office TO ${app};

-- When we knew: the database's own clock, never a user's.
CREATE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('lindung.clock', true), '') <> ''
                   AND (SELECT kind FROM office) = 'DEMO'
              THEN current_setting('lindung.clock', true)::timestamptz
              ELSE now() END $$;
CREATE FUNCTION office_zone() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce((SELECT zone FROM office), 'Asia/Makassar') $$;
-- The day we knew, in the office's zone.
CREATE FUNCTION office_today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT (office_now() AT TIME ZONE office_zone())::date $$;
