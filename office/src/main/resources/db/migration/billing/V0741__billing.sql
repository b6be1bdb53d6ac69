-- Who was left out of a bill, and why; what belongs to bills beside their lines.

-- Written by each run for the bills it makes; replaced when the draft is made again, kept once the bill is locked.
CREATE TABLE bill_left_out (
  payer_id      bigint NOT NULL REFERENCES payer,
  fund_id       bigint REFERENCES fund,
  segment       text NOT NULL,
  month         date NOT NULL,
  region_code   region_code NOT NULL,      -- the payer's
  membership_id bigint NOT NULL REFERENCES membership,
  person_id     bigint NOT NULL REFERENCES person,
  reason        text NOT NULL,
  detail        text NOT NULL DEFAULT '',  -- the other payer, the law's own code
  PRIMARY KEY (month, membership_id)
);
CREATE INDEX bill_left_out_payer ON bill_left_out (payer_id, month);
ALTER TABLE bill_left_out ENABLE ROW LEVEL SECURITY;
CREATE POLICY bill_left_out_in_scope ON bill_left_out
  USING (region_code >= scope_from() AND region_code < scope_until() AND (scope_payer() = 0 OR payer_id = scope_payer()));
GRANT SELECT, INSERT, DELETE ON bill_left_out TO ${app};

CREATE INDEX bill_payment_code ON bill (payment_code) WHERE payment_code IS NOT NULL;

-- 'JKK+JKM' as the bits of bill_line.programmes.
CREATE FUNCTION programme_bits(programmes text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ((position('JKK' IN programmes) > 0)::int + 2 * (position('JKM' IN programmes) > 0)::int
        + 4 * (position('JHT' IN programmes) > 0)::int + 8 * (programmes ~ 'JP(\+|$)')::int
        + 16 * (position('JKP' IN programmes) > 0)::int)::smallint $$;
CREATE FUNCTION programme_names(bits int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat_ws('+', CASE WHEN bits & 1 > 0 THEN 'JKK' END, CASE WHEN bits & 2 > 0 THEN 'JKM' END,
                   CASE WHEN bits & 4 > 0 THEN 'JHT' END, CASE WHEN bits & 8 > 0 THEN 'JP' END, CASE WHEN bits & 16 > 0 THEN 'JKP' END) $$;

-- Names of people for whom a payer in the actor's scope pays, or is meant to pay: a payer must be able to read its own bill
-- although the register's rows of these people lie in villages it may not open.
CREATE FUNCTION paid_people(whom bigint[]) RETURNS TABLE (person_id bigint, name text, nik_mask text, birth_date date, region_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.nik_mask, p.birth_date, p.region_code::text FROM person p
  WHERE p.id IN (SELECT unnest(whom))
    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.payer_region >= scope_from()
                  AND m.payer_region < scope_until() AND (scope_payer() = 0 OR m.payer_id = scope_payer()))
         OR (scope_payer() = 0 AND p.region_code >= scope_from() AND p.region_code < scope_until())) $$;

-- Lines already there for these people in a month, also of payers outside the actor's scope: says what kind of payer, and the
-- name of a public one.
CREATE FUNCTION billed_already(whom bigint[], asked date)
RETURNS TABLE (person_id bigint, programmes smallint, bill_id bigint, payer_id bigint, payer_name text, locked boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM bill b WHERE b.month = asked) THEN RETURN; END IF;
  RETURN QUERY
    SELECT l.person_id, l.programmes, l.bill_id, b.payer_id, CASE WHEN y.kind = 'SELF' THEN '' ELSE y.name END, b.state = 'LOCKED'
    FROM bill_line l JOIN bill b ON b.id = l.bill_id JOIN payer y ON y.id = b.payer_id
    WHERE l.person_id IN (SELECT unnest(whom)) AND l.month = asked AND l.cancelled_by IS NULL AND b.kind <> 'PENALTY';
END $$;

-- Had these people ever been members before a month? Whoever was does not register anew.
CREATE FUNCTION member_before(whom bigint[], asked date) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT w FROM unnest(whom) AS w
  WHERE EXISTS (SELECT 1 FROM person_month m WHERE m.person_id = w AND m.month < asked AND m.status IN ('CONFIRMED', 'PAID'))
     OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = w AND m.from_month < asked AND m.known_until = 'infinity') $$;

-- What bills say about people and months, written into the ledger: settled is PAID; billed and not yet paid is what the law says
-- of arrears for whoever was protected in one of the three months before: PU in grace, BPU for the branch to decide. What BPJS
-- said is never touched. Called between LedgerChanges' listeners, with the persons it may touch.
CREATE FUNCTION ledger_follows_bills(whom bigint[], first_month date, last_month date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE written int;
BEGIN
  -- Locked bills are never deleted, so months without one never had any word of a bill.
  IF NOT EXISTS (SELECT 1 FROM bill b WHERE b.month BETWEEN first_month AND last_month AND b.state = 'LOCKED') THEN RETURN 0; END IF;
  CREATE TEMPORARY TABLE IF NOT EXISTS bill_word (
    person_id bigint NOT NULL, month date NOT NULL, segment text NOT NULL, status text NOT NULL, programmes text NOT NULL,
    payer_id bigint NOT NULL, bill_id bigint NOT NULL, reason text NOT NULL) ON COMMIT DELETE ROWS;
  DELETE FROM pg_temp.bill_word;
  INSERT INTO pg_temp.bill_word
    WITH line AS MATERIALIZED (
      SELECT l.person_id, l.month, l.programmes, l.bill_id, b.segment, b.payer_id
      FROM bill_line l JOIN bill b ON b.id = l.bill_id AND b.state = 'LOCKED' AND b.kind <> 'PENALTY'
      WHERE l.person_id IN (SELECT unnest(whom)) AND l.month BETWEEN first_month AND last_month AND l.cancelled_by IS NULL
    ), owed AS (
      SELECT e.bill_id, sum(e.rupiah) AS open FROM money_entry e
      WHERE e.account = 'OPEN' AND e.bill_id IN (SELECT bill_id FROM line) GROUP BY 1
    ), said AS MATERIALIZED (
      SELECT l.person_id, l.month, l.segment, bit_or(l.programmes)::int AS programmes, min(l.payer_id) AS payer_id,
             min(l.bill_id) AS bill_id, bool_and(coalesce(o.open, 0) = 0) AS settled
      FROM line l LEFT JOIN owed o ON o.bill_id = l.bill_id GROUP BY 1, 2, 3
    )
    SELECT s.person_id, s.month, s.segment,
           CASE WHEN s.settled THEN 'PAID' WHEN s.segment = 'PU' THEN 'GRACE' ELSE 'BRANCH_DECIDES' END,
           programme_names(s.programmes), s.payer_id, s.bill_id, CASE WHEN s.settled THEN '' ELSE 'BILL_UNPAID' END
    FROM said s
    WHERE s.settled
       OR (s.segment IN ('PU', 'BPU')
           AND (EXISTS (SELECT 1 FROM said e WHERE e.person_id = s.person_id AND e.settled AND e.month < s.month
                         AND e.month >= s.month - interval '3 months')
                OR EXISTS (SELECT 1 FROM person_month m WHERE m.person_id = s.person_id AND m.known_until = 'infinity'
                            AND m.month < s.month AND m.month >= s.month - interval '3 months'
                            AND (m.status = 'CONFIRMED' OR (m.status = 'PAID' AND m.month < first_month)))));
  -- A word of the bills that no longer holds, or that gives way to a stronger one.
  UPDATE person_month m SET known_until = office_now()
    WHERE m.person_id IN (SELECT unnest(whom)) AND m.month BETWEEN first_month AND last_month AND m.known_until = 'infinity'
      AND (m.source = 'PAYMENT' OR (m.source = 'RULE' AND EXISTS (SELECT 1 FROM pg_temp.bill_word w WHERE w.person_id = m.person_id
             AND w.month = m.month AND w.segment = m.segment AND w.status = 'PAID')))
      -- A payment told by somebody else than a bill, as a demonstration does, is not ours to take back.
      AND (m.source = 'RULE' OR m.source_id IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM pg_temp.bill_word w WHERE w.person_id = m.person_id AND w.month = m.month
            AND w.segment = m.segment AND w.status = m.status AND w.programmes = m.programmes AND w.payer_id = m.payer_id
            AND w.reason = m.reason AND w.bill_id = m.source_id AND m.source = 'PAYMENT');
  INSERT INTO person_month (person_id, month, segment, status, programmes, payer_id, source, source_id, reason)
    SELECT w.person_id, w.month, w.segment, w.status, w.programmes, w.payer_id, 'PAYMENT', w.bill_id, w.reason
    FROM pg_temp.bill_word w
    WHERE NOT EXISTS (SELECT 1 FROM person_month m WHERE m.person_id = w.person_id AND m.month = w.month AND m.segment = w.segment
                       AND m.known_until = 'infinity');
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

REVOKE ALL ON FUNCTION paid_people(bigint[]), billed_already(bigint[], date), member_before(bigint[], date),
  ledger_follows_bills(bigint[], date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION paid_people(bigint[]), billed_already(bigint[], date), member_before(bigint[], date),
  ledger_follows_bills(bigint[], date, date) TO ${app};
