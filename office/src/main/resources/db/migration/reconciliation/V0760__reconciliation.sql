-- Where bills and BPJS's list of a month say different things. A case stays until somebody settles it or the difference is gone.
CREATE TABLE reconciliation_case (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  month       date NOT NULL,
  region_code region_code NOT NULL,        -- where the worker lives, or the list's region for somebody unknown
  kind        text NOT NULL CHECK (kind IN ('PAID_NOT_ACTIVE', 'ACTIVE_NOT_PAID', 'ACTIVE_UNKNOWN', 'NAME_DIFFERS', 'BIRTH_DATE_DIFFERS',
                                            'DECEASED')),
  key         text NOT NULL,               -- person:17, or the row of the list
  person_id   bigint REFERENCES person,
  bill_id     bigint REFERENCES bill,
  name        text NOT NULL,
  detail      text NOT NULL DEFAULT '',
  rupiah      bigint,
  opened_at   timestamptz NOT NULL DEFAULT office_now(),
  closed_at   timestamptz,
  closed_by   text,
  outcome     text CHECK (outcome IN ('GONE', 'SETTLED')),
  note        text NOT NULL DEFAULT '',
  CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  CHECK (outcome IS DISTINCT FROM 'SETTLED' OR length(trim(note)) >= 5)
);
CREATE UNIQUE INDEX reconciliation_case_once ON reconciliation_case (month, kind, key);
CREATE INDEX reconciliation_case_open ON reconciliation_case (month, region_code, kind, id);
ALTER TABLE reconciliation_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY reconciliation_case_in_scope ON reconciliation_case
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON reconciliation_case TO ${app};
