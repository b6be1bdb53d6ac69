-- Orders to a bank: which bills one payer pays out of which account on which day. Proposed, checked and approved by different people before
-- the bank's file can be written; a bill stands in one living order at most.
CREATE TABLE payment_order (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token          uuid NOT NULL UNIQUE,        -- the same form sent twice is one order
  payer_id       bigint NOT NULL REFERENCES payer,
  region_code    region_code NOT NULL,        -- the payer's
  pay_on         date NOT NULL,
  account_sealed bytea NOT NULL,              -- the account that is debited
  account_index  bytea NOT NULL,
  account_mask   text NOT NULL,
  bills          int NOT NULL CHECK (bills > 0),
  rupiah         bigint NOT NULL CHECK (rupiah > 0),
  created_by     text NOT NULL DEFAULT acting(),
  created_at     timestamptz NOT NULL DEFAULT office_now(),
  closed_at      timestamptz,                 -- taken off the table: a draft thrown away, or a file that the bank refused
  closed_by      text,
  closed_reason  text,
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_reason IS NULL))
);
CREATE INDEX payment_order_region ON payment_order (region_code, id);
ALTER TABLE payment_order ENABLE ROW LEVEL SECURITY;
CREATE POLICY payment_order_in_scope ON payment_order
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
GRANT SELECT, INSERT, UPDATE ON payment_order TO ${app};

CREATE TABLE payment_order_bill (
  order_id     bigint NOT NULL REFERENCES payment_order,
  bill_id      bigint NOT NULL REFERENCES bill,
  rupiah       bigint NOT NULL CHECK (rupiah > 0),
  payment_code text NOT NULL CHECK (payment_code ~ '^[0-9]{10,20}$'),
  live         boolean NOT NULL DEFAULT true, -- false once the order is closed
  PRIMARY KEY (order_id, bill_id)
);
CREATE UNIQUE INDEX payment_order_bill_once ON payment_order_bill (bill_id) WHERE live;
ALTER TABLE payment_order_bill ENABLE ROW LEVEL SECURITY;
CREATE POLICY payment_order_bill_of_order ON payment_order_bill
  USING (CASE WHEN (SELECT scope_is_whole()) THEN true ELSE EXISTS (SELECT 1 FROM payment_order o WHERE o.id = order_id) END);
GRANT SELECT, INSERT, UPDATE ON payment_order_bill TO ${app};

-- Each time the bank's file was handed out, to whom, in which shape.
CREATE TABLE payment_order_file (
  order_id   bigint NOT NULL REFERENCES payment_order,
  n          int NOT NULL,
  format     text NOT NULL CHECK (format IN ('TABLE', 'PAIN_001')),
  layout     text NOT NULL DEFAULT '',
  sha256     bytea NOT NULL,
  written_by text NOT NULL DEFAULT acting(),
  written_at timestamptz NOT NULL DEFAULT office_now(),
  PRIMARY KEY (order_id, n)
);
CREATE TRIGGER payment_order_file_stays BEFORE UPDATE OR DELETE ON payment_order_file FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE payment_order_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY payment_order_file_of_order ON payment_order_file
  USING (CASE WHEN (SELECT scope_is_whole()) THEN true ELSE EXISTS (SELECT 1 FROM payment_order o WHERE o.id = order_id) END);
GRANT SELECT, INSERT ON payment_order_file TO ${app};

-- An order never changes; it can only be closed, once.
CREATE FUNCTION payment_order_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL
     OR to_jsonb(NEW) - '{closed_at,closed_by,closed_reason}'::text[] <> to_jsonb(OLD) - '{closed_at,closed_by,closed_reason}'::text[] THEN
    RAISE EXCEPTION 'a payment order does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_order_kept BEFORE UPDATE ON payment_order FOR EACH ROW EXECUTE FUNCTION payment_order_kept();
CREATE FUNCTION payment_order_bill_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.live OR to_jsonb(NEW) - 'live' <> to_jsonb(OLD) - 'live' THEN
    RAISE EXCEPTION 'a line of a payment order does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_order_bill_kept BEFORE UPDATE ON payment_order_bill FOR EACH ROW EXECUTE FUNCTION payment_order_bill_kept();

-- No file of an order that three people have not signed, or that was closed, whatever a program does.
CREATE FUNCTION payment_order_signed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM payment_order o WHERE o.id = NEW.order_id AND o.closed_at IS NOT NULL)
     OR (SELECT a.act FROM approval_act a WHERE a.subject = 'payment-order:' || NEW.order_id ORDER BY a.id DESC LIMIT 1)
        IS DISTINCT FROM 'APPROVED' THEN
    RAISE EXCEPTION 'payment order % is not approved', NEW.order_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_order_signed BEFORE INSERT ON payment_order_file FOR EACH ROW EXECUTE FUNCTION payment_order_signed();
