-- Money that came, how we know of it, and files for and from banks.

-- A bank's statement or BPJS's list of receipts as it came. The same file is the same row.
CREATE TABLE statement (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text NOT NULL,
  format      text NOT NULL CHECK (format IN ('TABLE', 'CAMT_053')),
  sha256      bytea NOT NULL,
  region_code region_code NOT NULL,
  account     text NOT NULL DEFAULT '',    -- masked
  rows        int NOT NULL DEFAULT 0,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now()
);
CREATE UNIQUE INDEX statement_once ON statement (sha256, region_code);
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_in_scope ON statement USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON statement TO ${app};

-- Never changed: money that turned out wrong is reversed by entries.
CREATE TABLE payment (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payer_id     bigint NOT NULL REFERENCES payer,
  fund_id      bigint REFERENCES fund,
  region_code  region_code NOT NULL,       -- the payer's
  rupiah       bigint NOT NULL CHECK (rupiah > 0),
  paid_on      date NOT NULL,
  reference    text NOT NULL CHECK (length(trim(reference)) > 0),
  channel      text NOT NULL CHECK (channel IN ('TYPED', 'STATEMENT')),
  bill_id      bigint REFERENCES bill,     -- the bill whose code or number was named; what was settled is in the entries
  recorded_by  text NOT NULL DEFAULT acting(),
  recorded_at  timestamptz NOT NULL DEFAULT office_now()
);
-- Sent twice, or typed and found on the statement: one payment.
CREATE UNIQUE INDEX payment_once ON payment (payer_id, coalesce(fund_id, 0), paid_on, rupiah, lower(reference));
CREATE TRIGGER payment_stays BEFORE UPDATE OR DELETE ON payment FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY payment_in_scope ON payment
  USING (region_code >= scope_from() AND region_code < scope_until() AND (scope_payer() = 0 OR payer_id = scope_payer()));
GRANT SELECT, INSERT ON payment TO ${app};
ALTER TABLE money_entry ADD CONSTRAINT money_entry_payment_known FOREIGN KEY (payment_id) REFERENCES payment;

-- Papers that prove a payment; the bytes lie sealed in the office directory.
CREATE TABLE payment_proof (
  payment_id  bigint NOT NULL REFERENCES payment,
  file_id     uuid NOT NULL REFERENCES stored_file,
  recorded_by text NOT NULL DEFAULT acting(),
  recorded_at timestamptz NOT NULL DEFAULT office_now(),
  PRIMARY KEY (payment_id, file_id)
);
ALTER TABLE payment_proof ENABLE ROW LEVEL SECURITY;
CREATE POLICY payment_proof_of_payment ON payment_proof USING (EXISTS (SELECT 1 FROM payment p WHERE p.id = payment_id));
GRANT SELECT, INSERT ON payment_proof TO ${app};

-- Every row of a statement and what became of it.
CREATE TABLE statement_row (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statement_id bigint NOT NULL REFERENCES statement,
  region_code  region_code NOT NULL,
  row_number   int NOT NULL,
  booked_on    date NOT NULL,
  rupiah       bigint NOT NULL,            -- positive: paid to BPJS; negative: came back
  reference    text NOT NULL,
  description  text NOT NULL,
  fingerprint  bytea NOT NULL,             -- of everything the bank says about it: the same booking in another file
  state        text NOT NULL CHECK (state IN ('BOOKED', 'KNOWN', 'OPEN', 'SET_ASIDE')),
  reason       text NOT NULL DEFAULT '',   -- how it was matched, or why it was not
  payment_id   bigint REFERENCES payment,
  decided_by   text,
  note         text NOT NULL DEFAULT '',
  UNIQUE (statement_id, row_number)
);
CREATE INDEX statement_row_open ON statement_row (region_code, id) WHERE state = 'OPEN';
CREATE INDEX statement_row_fingerprint ON statement_row (fingerprint);
ALTER TABLE statement_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_row_in_scope ON statement_row
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON statement_row TO ${app};

-- How a bank wants its bulk payment file: columns in order, separators, whether a header line with date, account, count and sum.
CREATE TABLE bank_layout (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  name        text NOT NULL,
  columns     text NOT NULL,
  separator   text NOT NULL DEFAULT ',' CHECK (length(separator) = 1),
  header      text NOT NULL DEFAULT '',
  service     text NOT NULL DEFAULT 'VIA',
  UNIQUE (region_code, name)
);
ALTER TABLE bank_layout ENABLE ROW LEVEL SECURITY;
CREATE POLICY bank_layout_in_scope ON bank_layout USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
CREATE POLICY bank_layout_above ON bank_layout FOR SELECT
  USING (scope_payer() = 0 AND region_code <= scope_from() AND scope_from() < region_code || '/');
GRANT SELECT, INSERT, UPDATE, DELETE ON bank_layout TO ${app};
