-- What a payer hands in: new people, wages and leavers, typed or as a file; judged first, saved once.
CREATE TABLE roster (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token       uuid NOT NULL UNIQUE,        -- the same form sent twice is one list
  payer_id    bigint NOT NULL REFERENCES payer,
  region_code region_code NOT NULL,        -- the payer's
  name        text NOT NULL DEFAULT '',    -- the file's; empty when typed
  file_id     uuid,                        -- sealed in the office directory
  month       date NOT NULL CHECK (extract(day FROM month) = 1), -- from which month the list holds
  segment     text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON')),
  category    text NOT NULL REFERENCES category,
  programmes  text NOT NULL,
  risk_class  text,
  fund_id     bigint REFERENCES fund,
  state       text NOT NULL DEFAULT 'CHECKED' CHECK (state IN ('CHECKED', 'SAVED', 'DISCARDED')),
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  saved_by    text,
  saved_at    timestamptz
);
CREATE INDEX roster_payer ON roster (payer_id, id);
ALTER TABLE roster ENABLE ROW LEVEL SECURITY;
CREATE POLICY roster_in_scope ON roster
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
GRANT SELECT, INSERT, UPDATE ON roster TO ${app};

-- One row of a list and what is to become of it.
CREATE TABLE roster_row (
  roster_id     bigint NOT NULL REFERENCES roster,
  sheet         smallint NOT NULL,
  row_number    int NOT NULL,
  act           text NOT NULL CHECK (act IN ('NEW', 'WAGE', 'LEAVE', 'SAME', 'REFUSED')),
  code          text NOT NULL DEFAULT '',  -- why it was refused
  detail        text NOT NULL DEFAULT '',  -- the payer who pays already; what was written
  person_id     bigint REFERENCES person,
  membership_id bigint REFERENCES membership,
  name          text NOT NULL,
  name_key      text COLLATE "C" NOT NULL,
  nik_index     bytea,
  nik_sealed    bytea,
  nik_mask      text,
  kpj_index     bytea,
  birth_date    date,
  sex           char(1),
  mother_name   text,
  village       region_code,
  occupation    text,                      -- as written
  wage          bigint CHECK (wage >= 0),  -- rupiah a month
  leave_on      date,
  end_reason    text,
  PRIMARY KEY (roster_id, sheet, row_number)
);
ALTER TABLE roster_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY roster_row_of_roster ON roster_row USING (roster_id IN (SELECT r.id FROM roster r));
GRANT SELECT, INSERT, UPDATE ON roster_row TO ${app};
