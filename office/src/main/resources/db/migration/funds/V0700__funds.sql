-- Envelopes of money: who gives it, for which year, out of which source, and the papers that say how much.

CREATE TABLE fund (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payer_id    bigint NOT NULL REFERENCES payer,
  region_code region_code NOT NULL,        -- the payer's
  year        smallint NOT NULL CHECK (year BETWEEN 2015 AND 2100),
  source      text NOT NULL CHECK (source IN ('APBD_KAB', 'APBD_PROV', 'ADD', 'DANA_DESA', 'DAU_KELURAHAN', 'DBH_SAWIT', 'PADES',
                                               'EMPLOYER', 'SELF', 'CSR', 'APBN')),
  name        text NOT NULL,
  closed_on   date,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (payer_id, year, source, name)
);
CREATE INDEX fund_region ON fund (region_code, year);
ALTER TABLE fund ENABLE ROW LEVEL SECURITY;
CREATE POLICY fund_in_scope ON fund
  USING (region_code >= scope_from() AND region_code < scope_until() AND (scope_payer() = 0 OR payer_id = scope_payer()));
GRANT SELECT, INSERT, UPDATE ON fund TO ${app};

-- Never changed: a new amount is a new paper. The ceiling is what the last paper with an amount says; heads and dates of an
-- agreement (PKS) bind who may be billed and when.
CREATE TABLE fund_document (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fund_id     bigint NOT NULL REFERENCES fund,
  kind        text NOT NULL CHECK (kind IN ('RKPDES', 'APBDES', 'APBDES_AMENDMENT', 'APBD', 'APBD_AMENDMENT', 'PERBUP', 'PERWALI', 'SK',
                                             'PKS', 'OTHER')),
  number      text NOT NULL,
  dated       date NOT NULL,
  ceiling     bigint CHECK (ceiling >= 0), -- rupiah for the year
  heads       int CHECK (heads >= 0),      -- PKS: at most so many people
  valid_from  date,
  valid_until date,                        -- first day no more valid
  file_id     uuid REFERENCES stored_file,
  note        text NOT NULL DEFAULT '',
  recorded_by text NOT NULL DEFAULT acting(),
  recorded_at timestamptz NOT NULL DEFAULT office_now(),
  CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
);
CREATE INDEX fund_document_fund ON fund_document (fund_id, dated, id);
CREATE TRIGGER fund_document_stays BEFORE UPDATE OR DELETE ON fund_document FOR EACH ROW EXECUTE FUNCTION never_changes();

-- The line of the budget that is charged, by programme: SIPD wants JKK and JKM on lines of their own.
CREATE TABLE fund_account (
  fund_id   bigint NOT NULL REFERENCES fund,
  programme text NOT NULL CHECK (programme IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
  system    text NOT NULL CHECK (system IN ('SIPD', 'SISKEUDES', 'OTHER')),
  code      text NOT NULL,
  name      text NOT NULL,
  PRIMARY KEY (fund_id, programme)
);

-- A recorded decision to spend beyond the ceiling: who, how much, why. Without one the database refuses.
CREATE TABLE fund_override (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fund_id     bigint NOT NULL REFERENCES fund,
  rupiah      bigint NOT NULL CHECK (rupiah > 0),
  reason      text NOT NULL CHECK (length(trim(reason)) >= 10),
  recorded_by text NOT NULL DEFAULT acting(),
  recorded_at timestamptz NOT NULL DEFAULT office_now()
);
CREATE TRIGGER fund_override_stays BEFORE UPDATE OR DELETE ON fund_override FOR EACH ROW EXECUTE FUNCTION never_changes();

ALTER TABLE fund_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE fund_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE fund_override ENABLE ROW LEVEL SECURITY;
CREATE POLICY fund_document_of_fund ON fund_document USING (EXISTS (SELECT 1 FROM fund f WHERE f.id = fund_id));
CREATE POLICY fund_account_of_fund ON fund_account USING (EXISTS (SELECT 1 FROM fund f WHERE f.id = fund_id));
CREATE POLICY fund_override_of_fund ON fund_override USING (EXISTS (SELECT 1 FROM fund f WHERE f.id = fund_id));
GRANT SELECT, INSERT ON fund_document, fund_override TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON fund_account TO ${app};

-- What the papers allow: the last amount plus recorded overrides; null while no paper names an amount.
CREATE VIEW fund_ceiling WITH (security_invoker = true) AS
  SELECT f.id AS fund_id,
         (SELECT d.ceiling FROM fund_document d WHERE d.fund_id = f.id AND d.ceiling IS NOT NULL ORDER BY d.dated DESC, d.id DESC LIMIT 1)
           + coalesce((SELECT sum(o.rupiah) FROM fund_override o WHERE o.fund_id = f.id), 0) AS rupiah
  FROM fund f;
GRANT SELECT ON fund_ceiling TO ${app};
