-- What somebody said, as said. Never changed: a correction of the record closes the row and writes a new one. The figures of the
-- articles that come with the program are no rows; they are the same in every office.
CREATE TABLE quoted_figure (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  figure_id   text COLLATE "C" NOT NULL CHECK (figure_id ~ '^[A-Za-z][A-Za-z0-9_]*\.[0-9]+$'),
  region_code region_code NOT NULL,
  article     text NOT NULL CHECK (article <> ''),   -- where it was said: a paper and a date, a speech
  value       numeric(24, 6) NOT NULL,
  decimals    smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6), -- as printed
  unit        text NOT NULL DEFAULT '',
  as_of       text NOT NULL DEFAULT '',
  meaning     text NOT NULL DEFAULT '',
  kind        text NOT NULL DEFAULT '',
  speaker     text NOT NULL DEFAULT '',
  wording     text NOT NULL DEFAULT '',
  source      text NOT NULL DEFAULT '',
  ours        text NOT NULL DEFAULT '',              -- the expression of the same thing in our own register
  created_by  text NOT NULL DEFAULT acting(),
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX quoted_figure_current ON quoted_figure (figure_id) WHERE known_until = 'infinity';
CREATE INDEX quoted_figure_region ON quoted_figure (region_code, figure_id);

CREATE TABLE figure_check (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  check_id    text COLLATE "C" NOT NULL CHECK (check_id <> ''),
  region_code region_code NOT NULL,
  expression  text NOT NULL CHECK (expression <> '' AND length(expression) <= 500),
  quoted      text NOT NULL DEFAULT '',
  note        text NOT NULL DEFAULT '',
  stated      text NOT NULL DEFAULT '',              -- the verdict its file expects
  created_by  text NOT NULL DEFAULT acting(),
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX figure_check_current ON figure_check (check_id) WHERE known_until = 'infinity';
CREATE INDEX figure_check_region ON figure_check (region_code, check_id);

ALTER TABLE quoted_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY quoted_figure_in_scope ON quoted_figure
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
CREATE POLICY figure_check_in_scope ON figure_check
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON quoted_figure, figure_check TO ${app};
