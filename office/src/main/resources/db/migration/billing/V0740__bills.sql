-- Bills and where each of their rupiah is. A locked bill never changes: what turns out wrong is corrected by entries after it.

CREATE TABLE bill (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payer_id     bigint NOT NULL REFERENCES payer,
  fund_id      bigint REFERENCES fund,
  region_code  region_code NOT NULL,       -- the payer's
  segment      text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON', 'PMI')),
  month        date NOT NULL CHECK (extract(day FROM month) = 1), -- the month protected
  -- A supplement bills who joined after the month was locked.
  kind         text NOT NULL DEFAULT 'REGULAR' CHECK (kind IN ('REGULAR', 'SUPPLEMENT', 'PENALTY')),
  part         int NOT NULL DEFAULT 0 CHECK ((kind = 'SUPPLEMENT') = (part > 0)),
  state        text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'LOCKED')),
  people       int NOT NULL DEFAULT 0,
  rupiah       bigint NOT NULL DEFAULT 0,
  due_on       date,
  payment_code text CHECK (payment_code ~ '^[0-9]{10,20}$'),
  run_at       timestamptz NOT NULL DEFAULT office_now(),
  run_by       text NOT NULL DEFAULT acting(),
  locked_at    timestamptz,
  locked_by    text,
  CHECK ((state = 'LOCKED') = (locked_at IS NOT NULL))
);
-- Run a month twice and it is still one bill.
CREATE UNIQUE INDEX bill_once ON bill (payer_id, coalesce(fund_id, 0), segment, month, kind, part);
CREATE INDEX bill_month ON bill (month, region_code);
ALTER TABLE bill ENABLE ROW LEVEL SECURITY;
CREATE POLICY bill_in_scope ON bill
  USING (region_code >= scope_from() AND region_code < scope_until() AND (scope_payer() = 0 OR payer_id = scope_payer()));
GRANT SELECT, INSERT, UPDATE, DELETE ON bill TO ${app};

-- One person and month of a bill; a project billed on its contract value has one line without a person. Whole rupiah.
CREATE TABLE bill_line (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  bill_id       bigint NOT NULL REFERENCES bill,
  membership_id bigint REFERENCES membership,
  person_id     bigint REFERENCES person,
  month         date NOT NULL,
  region_code   region_code NOT NULL,      -- where the worker lives that month
  category      text NOT NULL,
  programmes    smallint NOT NULL CHECK (programmes BETWEEN 1 AND 31), -- 1 JKK, 2 JKM, 4 JHT, 8 JP, 16 JKP
  base_sen      bigint NOT NULL,           -- what rates were applied to, hundredths of a rupiah
  jkk           bigint NOT NULL DEFAULT 0 CHECK (jkk >= 0),
  jkm           bigint NOT NULL DEFAULT 0 CHECK (jkm >= 0),
  jht_employer  bigint NOT NULL DEFAULT 0 CHECK (jht_employer >= 0),
  jht_worker    bigint NOT NULL DEFAULT 0 CHECK (jht_worker >= 0),
  jp_employer   bigint NOT NULL DEFAULT 0 CHECK (jp_employer >= 0),
  jp_worker     bigint NOT NULL DEFAULT 0 CHECK (jp_worker >= 0),
  jkp           bigint NOT NULL DEFAULT 0 CHECK (jkp >= 0), -- the employer's part alone: what left JKK; the state's is not billed
  rupiah        bigint GENERATED ALWAYS AS (jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker + jkp) STORED,
  cancelled_by  bigint                     -- the correction (money_act) that took it back
);
CREATE INDEX bill_line_bill ON bill_line (bill_id, region_code, id);
-- A programme of a person in a month is billed once, whoever pays.
CREATE UNIQUE INDEX bill_line_jkk ON bill_line (person_id, month) WHERE programmes & 1 = 1 AND cancelled_by IS NULL;
CREATE UNIQUE INDEX bill_line_jkm ON bill_line (person_id, month) WHERE programmes & 2 = 2 AND cancelled_by IS NULL;
CREATE UNIQUE INDEX bill_line_jht ON bill_line (person_id, month) WHERE programmes & 4 = 4 AND cancelled_by IS NULL;
CREATE UNIQUE INDEX bill_line_jp  ON bill_line (person_id, month) WHERE programmes & 8 = 8 AND cancelled_by IS NULL;
ALTER TABLE bill_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY bill_line_in_scope ON bill_line
  USING ((scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until())
         OR EXISTS (SELECT 1 FROM bill b WHERE b.id = bill_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON bill_line TO ${app};

-- Lines come and go while a bill is a draft. Afterwards only one thing may happen to a line: a correction takes it back.
CREATE FUNCTION bill_lines_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT bill_id FROM new_line) n JOIN bill b ON b.id = n.bill_id WHERE b.state <> 'DRAFT') THEN
    RAISE EXCEPTION 'a locked bill takes no line' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bill_line_inserted AFTER INSERT ON bill_line REFERENCING NEW TABLE AS new_line
  FOR EACH STATEMENT EXECUTE FUNCTION bill_lines_inserted();
CREATE FUNCTION bill_lines_deleted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT bill_id FROM old_line) o JOIN bill b ON b.id = o.bill_id WHERE b.state <> 'DRAFT') THEN
    RAISE EXCEPTION 'a locked bill keeps its lines' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bill_line_deleted AFTER DELETE ON bill_line REFERENCING OLD TABLE AS old_line
  FOR EACH STATEMENT EXECUTE FUNCTION bill_lines_deleted();
CREATE FUNCTION bill_line_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A stored sum is not worked out yet when this looks at it.
  IF to_jsonb(NEW) - '{cancelled_by,rupiah}'::text[] <> to_jsonb(OLD) - '{cancelled_by,rupiah}'::text[] OR OLD.cancelled_by IS NOT NULL THEN
    RAISE EXCEPTION 'a line of a bill does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bill_line_kept BEFORE UPDATE ON bill_line FOR EACH ROW EXECUTE FUNCTION bill_line_kept();
CREATE FUNCTION bill_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'LOCKED' THEN RAISE EXCEPTION 'a locked bill stays' USING ERRCODE = 'restrict_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.state = 'LOCKED' AND to_jsonb(NEW) - 'payment_code' <> to_jsonb(OLD) - 'payment_code' THEN
    RAISE EXCEPTION 'a locked bill does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bill_kept BEFORE UPDATE OR DELETE ON bill FOR EACH ROW EXECUTE FUNCTION bill_kept();

-- Money as acts whose entries add up to nothing.
--   bill accounts:    BILLED (negative: what was asked) · OPEN · PAID · CANCELLED      -> of one bill they add up to 0
--   payment accounts: GIVEN (negative: what came) · ADVANCE · SETTLED · REFUNDED       -> of one payment they add up to 0
-- Lock: BILLED -x, OPEN +x. Money comes: GIVEN -y, ADVANCE +y. It settles a bill: ADVANCE -a, SETTLED +a and OPEN -a, PAID +a.
-- A line is taken back: OPEN -c, CANCELLED +c; when it was paid: PAID -c, CANCELLED +c and SETTLED -c, ADVANCE +c.
-- Money goes back: ADVANCE -r, REFUNDED +r. A wrong act is reversed by its mirror image, never edited.
CREATE TABLE money_act (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('LOCK', 'RECEIPT', 'SETTLEMENT', 'CANCELLATION', 'REFUND', 'REVERSAL')),
  payer_id    bigint NOT NULL REFERENCES payer,
  fund_id     bigint REFERENCES fund,      -- money of one envelope never settles a bill of another
  region_code region_code NOT NULL,
  reverses    bigint UNIQUE REFERENCES money_act,
  reason      text NOT NULL DEFAULT '',
  actor       text NOT NULL DEFAULT acting(),
  at          timestamptz NOT NULL DEFAULT office_now()
);
CREATE TABLE money_entry (
  act_id     bigint NOT NULL REFERENCES money_act,
  account    text NOT NULL CHECK (account IN ('BILLED', 'OPEN', 'PAID', 'CANCELLED', 'GIVEN', 'ADVANCE', 'SETTLED', 'REFUNDED')),
  bill_id    bigint REFERENCES bill,
  payment_id bigint,
  rupiah     bigint NOT NULL CHECK (rupiah <> 0),
  CHECK ((account IN ('BILLED', 'OPEN', 'PAID', 'CANCELLED')) = (bill_id IS NOT NULL)),
  CHECK ((bill_id IS NULL) <> (payment_id IS NULL))
);
CREATE INDEX money_entry_act ON money_entry (act_id);
CREATE INDEX money_entry_bill ON money_entry (bill_id, account) INCLUDE (rupiah) WHERE bill_id IS NOT NULL;
CREATE INDEX money_entry_payment ON money_entry (payment_id, account) INCLUDE (rupiah) WHERE payment_id IS NOT NULL;
CREATE TRIGGER money_act_stays BEFORE UPDATE OR DELETE ON money_act FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER money_entry_stays BEFORE UPDATE OR DELETE ON money_entry FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE money_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE money_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY money_act_in_scope ON money_act
  USING (region_code >= scope_from() AND region_code < scope_until() AND (scope_payer() = 0 OR payer_id = scope_payer()));
CREATE POLICY money_entry_of_act ON money_entry USING (EXISTS (SELECT 1 FROM money_act a WHERE a.id = act_id));
GRANT SELECT, INSERT ON money_act, money_entry TO ${app};

-- Checked at commit: the entries of an act, of every bill and payment it touches, add up to nothing; nothing is open, paid,
-- cancelled, advanced, settled or refunded below zero; a bill is asked for exactly what its lines say.
CREATE FUNCTION money_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE wrong text;
BEGIN
  IF (SELECT sum(rupiah) FROM money_entry WHERE act_id = NEW.act_id) <> 0 THEN
    RAISE EXCEPTION 'act % does not balance', NEW.act_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.bill_id IS NOT NULL THEN
    SELECT account INTO wrong FROM money_entry WHERE bill_id = NEW.bill_id
      GROUP BY account HAVING CASE account WHEN 'BILLED' THEN sum(rupiah) > 0 ELSE sum(rupiah) < 0 END;
    IF wrong IS NOT NULL OR (SELECT sum(rupiah) FROM money_entry WHERE bill_id = NEW.bill_id) <> 0 THEN
      RAISE EXCEPTION 'bill %: % does not balance', NEW.bill_id, coalesce(wrong, 'sum') USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT -sum(rupiah) FROM money_entry WHERE bill_id = NEW.bill_id AND account = 'BILLED')
       IS DISTINCT FROM (SELECT b.rupiah::numeric FROM bill b WHERE b.id = NEW.bill_id AND b.state = 'LOCKED') THEN
      RAISE EXCEPTION 'bill % is not asked for what it says', NEW.bill_id USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.payment_id IS NOT NULL THEN
    SELECT account INTO wrong FROM money_entry WHERE payment_id = NEW.payment_id
      GROUP BY account HAVING CASE account WHEN 'GIVEN' THEN sum(rupiah) > 0 ELSE sum(rupiah) < 0 END;
    IF wrong IS NOT NULL OR (SELECT sum(rupiah) FROM money_entry WHERE payment_id = NEW.payment_id) <> 0 THEN
      RAISE EXCEPTION 'payment %: % does not balance', NEW.payment_id, coalesce(wrong, 'sum') USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER money_balances AFTER INSERT ON money_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION money_balances();

-- Where the rupiah of a bill are.
CREATE VIEW bill_balance WITH (security_invoker = true) AS
  SELECT b.id AS bill_id, b.rupiah AS billed,
         coalesce(sum(e.rupiah) FILTER (WHERE e.account = 'OPEN'), 0)::bigint AS open,
         coalesce(sum(e.rupiah) FILTER (WHERE e.account = 'PAID'), 0)::bigint AS paid,
         coalesce(sum(e.rupiah) FILTER (WHERE e.account = 'CANCELLED'), 0)::bigint AS cancelled
  FROM bill b LEFT JOIN money_entry e ON e.bill_id = b.id GROUP BY b.id;
GRANT SELECT ON bill_balance TO ${app};

-- A fund's locked bills stay within what its papers allow.
CREATE FUNCTION fund_holds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ceiling bigint; asked bigint;
BEGIN
  IF NEW.state <> 'LOCKED' OR NEW.fund_id IS NULL THEN RETURN NULL; END IF;
  PERFORM 1 FROM fund WHERE id = NEW.fund_id FOR UPDATE;
  SELECT c.rupiah INTO ceiling FROM fund_ceiling c WHERE c.fund_id = NEW.fund_id;
  SELECT coalesce(sum(b.billed - b.cancelled), 0) INTO asked FROM bill_balance b JOIN bill l ON l.id = b.bill_id
    WHERE l.fund_id = NEW.fund_id AND l.state = 'LOCKED';
  IF ceiling IS NULL OR asked > ceiling THEN
    RAISE EXCEPTION 'fund % would carry % of %', NEW.fund_id, asked, coalesce(ceiling::text, 'nothing agreed')
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER fund_holds AFTER UPDATE OF state ON bill FOR EACH ROW WHEN (NEW.state = 'LOCKED') EXECUTE FUNCTION fund_holds();
