-- What the branch decided, and every rupiah that followed.

-- Above this sum two different people of the branch decide. The nearest region upwards counts; the latest row wins.
CREATE TABLE claim_limit (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  rupiah      bigint NOT NULL CHECK (rupiah >= 0),
  set_by      text NOT NULL DEFAULT acting(),
  set_at      timestamptz NOT NULL DEFAULT office_now()
);
INSERT INTO claim_limit (region_code, rupiah, set_by) VALUES ('', 50000000, 'system');
CREATE TRIGGER claim_limit_stays BEFORE UPDATE OR DELETE ON claim_limit FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_limit ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_limit_read ON claim_limit FOR SELECT USING (true);
CREATE POLICY claim_limit_write ON claim_limit FOR INSERT WITH CHECK (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT ON claim_limit TO ${app};
CREATE FUNCTION claim_limit_of(region text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.rupiah FROM claim_limit l WHERE region = l.region_code OR l.region_code = '' OR starts_with(region, l.region_code || '.')
  ORDER BY length(l.region_code) DESC, l.id DESC LIMIT 1 $$;

CREATE TABLE claim_decision (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint NOT NULL REFERENCES claim_case,
  version     int NOT NULL,                -- the entitlement it rests on
  kind        text NOT NULL CHECK (kind IN ('PROPOSED', 'APPROVED', 'REFUSED')),
  rupiah      bigint NOT NULL CHECK (rupiah >= 0),
  article     text NOT NULL DEFAULT '',
  reason      text NOT NULL DEFAULT '',
  proposed_by text NOT NULL,
  decided_by  text NOT NULL DEFAULT acting(),
  decided_at  timestamptz NOT NULL DEFAULT office_now(),
  FOREIGN KEY (case_id, version) REFERENCES claim_version,
  CHECK (kind <> 'REFUSED' OR (rupiah = 0 AND length(article) > 0))
);
CREATE INDEX claim_decision_case ON claim_decision (case_id, id);
CREATE TRIGGER claim_decision_stays BEFORE UPDATE OR DELETE ON claim_decision FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_decision_of_case ON claim_decision USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_decision TO ${app};

CREATE FUNCTION claim_decision_by_two() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE entitled bigint; place text;
BEGIN
  SELECT v.rupiah INTO entitled FROM claim_version v WHERE v.case_id = NEW.case_id AND v.version = NEW.version;
  IF NEW.rupiah > entitled THEN
    RAISE EXCEPTION 'claim %: % is more than the % that is due', NEW.case_id, NEW.rupiah, entitled USING ERRCODE = 'check_violation';
  END IF;
  SELECT c.region_code INTO place FROM claim_case c WHERE c.id = NEW.case_id;
  IF NEW.kind = 'APPROVED' AND NEW.rupiah > claim_limit_of(place) AND NEW.proposed_by = NEW.decided_by THEN
    RAISE EXCEPTION 'claim %: above the limit two people decide', NEW.case_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_decision_by_two BEFORE INSERT ON claim_decision FOR EACH ROW EXECUTE FUNCTION claim_decision_by_two();

-- How an approved sum is divided. heir 0: the worker.
CREATE TABLE claim_share (
  decision_id bigint NOT NULL REFERENCES claim_decision,
  case_id     bigint NOT NULL REFERENCES claim_case,
  heir_id     bigint NOT NULL DEFAULT 0,
  rupiah      bigint NOT NULL CHECK (rupiah >= 0),
  PRIMARY KEY (decision_id, heir_id)
);
CREATE TRIGGER claim_share_stays BEFORE UPDATE OR DELETE ON claim_share FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_share ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_share_of_case ON claim_share USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_share TO ${app};

-- Money: ordered, then paid or come back. Append-only.
CREATE TABLE claim_entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint NOT NULL REFERENCES claim_case,
  heir_id     bigint NOT NULL DEFAULT 0,
  kind        text NOT NULL CHECK (kind IN ('ORDERED', 'PAID', 'BOUNCED')),
  order_id    bigint REFERENCES claim_entry,      -- the order that was paid or came back
  instalment  smallint NOT NULL DEFAULT 0,        -- JKP: month 1 to 6
  rupiah      bigint NOT NULL CHECK (rupiah > 0),
  day         date NOT NULL,
  bank        text NOT NULL DEFAULT '',
  account_mask text NOT NULL DEFAULT '',
  reference   text NOT NULL DEFAULT '',
  note        text NOT NULL DEFAULT '',
  proof       uuid REFERENCES paper,
  recorded_by text NOT NULL DEFAULT acting(),
  recorded_at timestamptz NOT NULL DEFAULT office_now(),
  CHECK ((kind = 'ORDERED') = (order_id IS NULL)),
  CHECK (kind <> 'PAID' OR length(trim(reference)) > 0)
);
CREATE INDEX claim_entry_case ON claim_entry (case_id, id);
CREATE INDEX claim_entry_day ON claim_entry (day) WHERE kind = 'PAID';
-- An order ends once.
CREATE UNIQUE INDEX claim_entry_once ON claim_entry (order_id) WHERE order_id IS NOT NULL;
CREATE TRIGGER claim_entry_stays BEFORE UPDATE OR DELETE ON claim_entry FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_entry_of_case ON claim_entry USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_entry TO ${app};

-- What is ordered never exceeds what was decided, in all and for each who receives it; only approved cases pay.
CREATE FUNCTION claim_entry_within() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE here text; decided bigint; most bigint; sum_all bigint; sum_one bigint; ordered claim_entry;
BEGIN
  SELECT state INTO here FROM claim_case WHERE id = NEW.case_id FOR UPDATE;
  IF NEW.kind <> 'ORDERED' THEN
    SELECT * INTO ordered FROM claim_entry e WHERE e.id = NEW.order_id AND e.case_id = NEW.case_id AND e.kind = 'ORDERED';
    IF NOT FOUND OR ordered.rupiah <> NEW.rupiah OR ordered.heir_id <> NEW.heir_id OR ordered.instalment <> NEW.instalment THEN
      RAISE EXCEPTION 'claim %: no such order', NEW.case_id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind = 'BOUNCED' THEN RETURN NEW; END IF;
  END IF;
  IF here <> 'APPROVED' THEN
    RAISE EXCEPTION 'claim % is %: nothing is paid', NEW.case_id, here USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.kind = 'PAID' THEN RETURN NEW; END IF;
  SELECT d.id, d.rupiah INTO decided, most FROM claim_decision d WHERE d.case_id = NEW.case_id AND d.kind = 'APPROVED' ORDER BY d.id DESC LIMIT 1;
  SELECT coalesce(sum(CASE e.kind WHEN 'ORDERED' THEN e.rupiah WHEN 'BOUNCED' THEN -e.rupiah ELSE 0 END), 0),
         coalesce(sum(CASE e.kind WHEN 'ORDERED' THEN e.rupiah WHEN 'BOUNCED' THEN -e.rupiah ELSE 0 END) FILTER (WHERE e.heir_id = NEW.heir_id), 0)
    INTO sum_all, sum_one FROM claim_entry e WHERE e.case_id = NEW.case_id;
  IF most IS NULL OR sum_all + NEW.rupiah > most
     OR sum_one + NEW.rupiah > coalesce((SELECT s.rupiah FROM claim_share s WHERE s.decision_id = decided AND s.heir_id = NEW.heir_id), 0) THEN
    RAISE EXCEPTION 'claim %: % more would exceed the decision', NEW.case_id, NEW.rupiah USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_entry_within BEFORE INSERT ON claim_entry FOR EACH ROW EXECUTE FUNCTION claim_entry_within();

-- Somebody does not agree, or complains. Each has a clock of its own.
CREATE TABLE claim_appeal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint NOT NULL REFERENCES claim_case,
  kind        text NOT NULL CHECK (kind IN ('APPEAL', 'COMPLAINT')),
  text        text NOT NULL CHECK (length(trim(text)) >= 5),
  raised_name text NOT NULL DEFAULT '',
  due_on      date NOT NULL,
  raised_by   text NOT NULL DEFAULT acting(),
  raised_at   timestamptz NOT NULL DEFAULT office_now(),
  answer      text,
  upheld      boolean,
  answered_by text,
  answered_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX claim_appeal_case ON claim_appeal (case_id, id);
CREATE INDEX claim_appeal_open ON claim_appeal (due_on, id) WHERE answer IS NULL;
ALTER TABLE claim_appeal ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_appeal_of_case ON claim_appeal USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_appeal TO ${app};
GRANT UPDATE (answer, upheld, answered_by, answered_at) ON claim_appeal TO ${app};
