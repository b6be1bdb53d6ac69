-- What a region wants to reach, with the definition it means. National series come with the program and are no rows.
CREATE TABLE coverage_target (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  series      text NOT NULL CHECK (series IN ('RPJMD', 'RKPD', 'LOCAL')),
  measure     text NOT NULL CHECK (measure IN ('COVERAGE', 'VULNERABLE', 'VILLAGES', 'ACTIVE')),
  by_month    date NOT NULL CHECK (extract(day FROM by_month) = 1),
  value       numeric(14, 2) NOT NULL CHECK (value > 0),   -- percent, or heads with ACTIVE and villages with VILLAGES
  definition  text NOT NULL CHECK (length(trim(definition)) >= 10),
  source      text NOT NULL CHECK (source <> ''),
  created_by  text NOT NULL DEFAULT acting(),
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity'
);
CREATE UNIQUE INDEX coverage_target_current ON coverage_target (region_code, series, measure, by_month) WHERE known_until = 'infinity';
ALTER TABLE coverage_target ENABLE ROW LEVEL SECURITY;
CREATE POLICY coverage_target_in_scope ON coverage_target
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
-- A village or district sees what its regency and province aim at.
CREATE POLICY coverage_target_above ON coverage_target FOR SELECT
  USING (scope_payer() = 0 AND left(scope_from(), length(region_code)) = region_code);
GRANT SELECT, INSERT, UPDATE ON coverage_target TO ${app};
