-- What happened to a worker, what is due for it, to whom, and what was paid. docs/claims.md draws the states.

-- A case: one programme's claim about one event of one worker. Its state changes only through claim_step.
CREATE TABLE claim_case (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number        text COLLATE "C" NOT NULL UNIQUE,   -- JKM-5304-2026-000871
  programme     text NOT NULL CHECK (programme IN ('JKK', 'JKM', 'JHT', 'JP', 'JKP')),
  cause         text NOT NULL CHECK (cause IN ('DEATH', 'WORK_ACCIDENT', 'OCCUPATIONAL_DISEASE', 'DISMISSAL', 'RETIREMENT', 'LEAVING')),
  event_date    date NOT NULL,                      -- death, accident, diagnosis, last day of work
  state         text NOT NULL DEFAULT 'DRAFT'
                CHECK (state IN ('DRAFT', 'SENT', 'REVIEW', 'NEEDS_FIX', 'PROPOSED', 'APPROVED', 'FROZEN', 'REFUSED', 'DONE', 'CANCELLED')),
  -- The worker: in the register, or not yet.
  person_id     bigint REFERENCES person,
  payer_id      bigint REFERENCES payer,            -- of the worker on that day
  subject_key   text COLLATE "C" NOT NULL,          -- the same human, also without a person: p:17, n:<index of the NIK>, u:<name, birth date, village>
  name          text NOT NULL,
  name_key      text COLLATE "C" NOT NULL,
  birth_date    date,
  nik_index     bytea,
  nik_sealed    bytea,
  nik_mask      text,
  region_code   region_code NOT NULL,
  rw            text,
  rt            text,
  -- This death is paid by this case; see the index below.
  death_benefit boolean NOT NULL DEFAULT false,
  other_cover   text NOT NULL DEFAULT 'UNKNOWN' CHECK (other_cover IN ('UNKNOWN', 'NONE', 'JKN', 'REGION')),
  disputed      boolean NOT NULL DEFAULT false,     -- heirs contradict each other: nothing is paid
  due_on        date,                               -- the branch's legal deadline; null until it runs
  version       int NOT NULL DEFAULT 0,             -- of the entitlement
  created_by    text NOT NULL DEFAULT acting(),
  created_at    timestamptz NOT NULL DEFAULT office_now(),
  changed_at    timestamptz NOT NULL DEFAULT office_now()
);
-- One death pays one death benefit, whichever way and as whatever it is reported. A refused or withdrawn path does not stand in the way of another.
CREATE UNIQUE INDEX claim_one_death_benefit ON claim_case (subject_key) WHERE death_benefit AND state NOT IN ('CANCELLED', 'REFUSED');
-- The same event of the same worker is one case of a programme, from however many places it is reported.
CREATE UNIQUE INDEX claim_one_case ON claim_case (subject_key, programme, cause, event_date) WHERE state <> 'CANCELLED';
CREATE INDEX claim_case_region ON claim_case (region_code, id);
CREATE INDEX claim_case_state ON claim_case (state, id) WHERE state NOT IN ('DONE', 'CANCELLED');
CREATE INDEX claim_case_payer ON claim_case (payer_id, id) WHERE payer_id IS NOT NULL;
CREATE INDEX claim_case_person ON claim_case (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX claim_case_name ON claim_case (name_key, id);
-- The branch's queue: what waits for it, the nearest deadline first.
CREATE INDEX claim_case_queue ON claim_case (due_on, id) WHERE state IN ('SENT', 'REVIEW', 'PROPOSED', 'APPROVED', 'FROZEN');
ALTER TABLE claim_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_case_in_scope ON claim_case
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_rw() = '' AND scope_rt() = '' AND scope_payer() = 0) THEN true
             ELSE (scope_rw() = '' OR rw = scope_rw()) AND (scope_rt() = '' OR rt = scope_rt())
                  AND (scope_payer() = 0 OR payer_id = scope_payer()) END);
-- The state is not among the columns the program may write: it follows from the steps.
GRANT SELECT ON claim_case TO ${app};
GRANT INSERT (number, programme, cause, event_date, person_id, payer_id, subject_key, name, name_key, birth_date, nik_index, nik_sealed, nik_mask,
              region_code, rw, rt, death_benefit, other_cover) ON claim_case TO ${app};
GRANT UPDATE (event_date, person_id, payer_id, subject_key, name, name_key, birth_date, death_benefit, other_cover, disputed, due_on, version, changed_at)
  ON claim_case TO ${app};

-- Numbers follow each other within a programme, a regency and a year.
CREATE TABLE claim_number (
  prefix text COLLATE "C" PRIMARY KEY,     -- JKM-5304-2026
  last   int NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON claim_number TO ${app};

-- Every legal transition; the program draws its buttons from the same list, and a test compares both.
CREATE TABLE claim_transition (
  event      text NOT NULL,
  from_state text NOT NULL,                -- '' : the case begins
  to_state   text NOT NULL,
  reason     boolean NOT NULL,             -- whether one must be given
  roles      text[] NOT NULL,
  PRIMARY KEY (event, from_state)
);
INSERT INTO claim_transition
SELECT event, from_state, to_state, reason,
       CASE who WHEN 'REPORTER' THEN ARRAY['VILLAGE_OPERATOR', 'NEIGHBOURHOOD_HEAD', 'VILLAGE_SECRETARY', 'VILLAGE_HEAD', 'REGENCY_OFFICER', 'BRANCH_OFFICER', 'PAYER', 'ADMIN', 'SYSTEM']
                WHEN 'BRANCH' THEN ARRAY['BRANCH_OFFICER', 'SYSTEM'] END
FROM (VALUES
  ('OPEN',      '',          'DRAFT',     false, 'REPORTER'),
  ('SEND',      'DRAFT',     'SENT',      false, 'REPORTER'),
  ('SEND',      'NEEDS_FIX', 'SENT',      false, 'REPORTER'),
  ('CANCEL',    'DRAFT',     'CANCELLED', true,  'REPORTER'),
  ('CANCEL',    'NEEDS_FIX', 'CANCELLED', true,  'REPORTER'),
  ('CANCEL',    'SENT',      'CANCELLED', true,  'REPORTER'),
  ('REVIVE',    'CANCELLED', 'DRAFT',     true,  'REPORTER'),
  ('TAKE',      'SENT',      'REVIEW',    false, 'BRANCH'),
  ('RETURN',    'REVIEW',    'NEEDS_FIX', true,  'BRANCH'),
  ('APPROVE',   'REVIEW',    'APPROVED',  false, 'BRANCH'),
  ('PROPOSE',   'REVIEW',    'PROPOSED',  false, 'BRANCH'),
  ('CONFIRM',   'PROPOSED',  'APPROVED',  false, 'BRANCH'),
  ('SEND_BACK', 'PROPOSED',  'REVIEW',    true,  'BRANCH'),
  ('REFUSE',    'REVIEW',    'REFUSED',   true,  'BRANCH'),
  ('REOPEN',    'REFUSED',   'REVIEW',    true,  'BRANCH'),
  ('REOPEN',    'DONE',      'REVIEW',    true,  'BRANCH'),
  ('REVISE',    'APPROVED',  'REVIEW',    true,  'BRANCH'),
  ('FREEZE',    'SENT',      'FROZEN',    true,  'REPORTER'),
  ('FREEZE',    'REVIEW',    'FROZEN',    true,  'REPORTER'),
  ('FREEZE',    'PROPOSED',  'FROZEN',    true,  'REPORTER'),
  ('FREEZE',    'APPROVED',  'FROZEN',    true,  'REPORTER'),
  ('THAW',      'FROZEN',    'REVIEW',    true,  'BRANCH'),
  ('COMPLETE',  'APPROVED',  'DONE',      false, 'BRANCH'),
  ('STOP',      'APPROVED',  'DONE',      true,  'BRANCH')
) AS t (event, from_state, to_state, reason, who);
GRANT SELECT ON claim_transition TO ${app};

-- The history of a case. Append-only; writing a step is the only way to change a state.
CREATE TABLE claim_step (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    bigint NOT NULL REFERENCES claim_case,
  event      text NOT NULL,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  role       text NOT NULL,
  reason     text NOT NULL DEFAULT '',
  article    text NOT NULL DEFAULT '',     -- of law, when something is refused
  actor      text NOT NULL DEFAULT acting(),
  at         timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX claim_step_case ON claim_step (case_id, id);
CREATE INDEX claim_step_time ON claim_step (event, at);
CREATE TRIGGER claim_step_stays BEFORE UPDATE OR DELETE ON claim_step FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_step_of_case ON claim_step USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_step TO ${app};

CREATE FUNCTION claim_step_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE here text; allowed claim_transition;
BEGIN
  SELECT state INTO here FROM claim_case WHERE id = NEW.case_id FOR UPDATE;
  IF NEW.from_state = '' THEN
    IF EXISTS (SELECT 1 FROM claim_step s WHERE s.case_id = NEW.case_id) THEN
      RAISE EXCEPTION 'claim % has begun already', NEW.case_id USING ERRCODE = 'check_violation';
    END IF;
  ELSIF here <> NEW.from_state THEN
    RAISE EXCEPTION 'claim % is %, not %', NEW.case_id, here, NEW.from_state USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO allowed FROM claim_transition t WHERE t.event = NEW.event AND t.from_state = NEW.from_state AND t.to_state = NEW.to_state;
  IF NOT FOUND OR NOT NEW.role = ANY (allowed.roles) THEN
    RAISE EXCEPTION 'claim %: % from % to % by % is not a legal transition', NEW.case_id, NEW.event, NEW.from_state, NEW.to_state, NEW.role
      USING ERRCODE = 'check_violation';
  END IF;
  IF allowed.reason AND length(trim(NEW.reason)) < 5 THEN
    RAISE EXCEPTION 'claim %: % needs a reason', NEW.case_id, NEW.event USING ERRCODE = 'check_violation';
  END IF;
  UPDATE claim_case SET state = NEW.to_state, changed_at = office_now() WHERE id = NEW.case_id;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_step_moves BEFORE INSERT ON claim_step FOR EACH ROW EXECUTE FUNCTION claim_step_moves();

-- Who reported the event, from where: every report is kept, also those that joined a case.
CREATE TABLE claim_report (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     bigint NOT NULL REFERENCES claim_case,
  region_code region_code NOT NULL,        -- of whoever reported
  role        text NOT NULL,
  joined      boolean NOT NULL,            -- the case was there already
  event_date  date NOT NULL,               -- as this reporter says
  at_work     text NOT NULL CHECK (at_work IN ('YES', 'NO', 'UNKNOWN')),
  place       text NOT NULL DEFAULT '',
  detail      text NOT NULL DEFAULT '',
  contact     text NOT NULL DEFAULT '',
  phone_sealed bytea,
  phone_mask  text NOT NULL DEFAULT '',
  standing    text NOT NULL,               -- how the worker stood that day, as we knew it when it was reported
  standing_id text NOT NULL,
  standing_en text NOT NULL,
  reported_by text NOT NULL DEFAULT acting(),
  reported_at timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX claim_report_case ON claim_report (case_id, id);
CREATE TRIGGER claim_report_stays BEFORE UPDATE OR DELETE ON claim_report FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_report_of_case ON claim_report FOR SELECT USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
-- A report may join a case that lies outside the reporter's scope.
CREATE POLICY claim_report_write ON claim_report FOR INSERT WITH CHECK (reported_by = acting());
GRANT SELECT, INSERT ON claim_report TO ${app};

-- The open case of the same event, anywhere in the office: says its number and nothing about the people in it. Deaths are one event whatever
-- day is named; everything else is the same event on the same day.
CREATE FUNCTION claim_same_event(subject text, what text, happened date)
RETURNS TABLE (id bigint, number text, region_code text, event_date date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.number, c.region_code::text, c.event_date FROM claim_case c
  WHERE c.subject_key = subject AND c.cause = what AND c.state <> 'CANCELLED' AND (what = 'DEATH' OR c.event_date = happened)
  ORDER BY c.id $$;
REVOKE ALL ON FUNCTION claim_same_event(text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_same_event(text, text, date) TO ${app};

-- What is due, as computed from the facts of that moment. A changed fact writes a new version; none is ever changed.
CREATE TABLE claim_version (
  case_id     bigint NOT NULL REFERENCES claim_case,
  version     int NOT NULL CHECK (version > 0),
  facts       jsonb NOT NULL,              -- as legal cases name them, and some of our own
  outcome     text NOT NULL CHECK (outcome IN ('GRANTED', 'REFUSED', 'INCOMPLETE', 'BRANCH_DECIDES', 'UNPROTECTED')),
  rupiah      bigint NOT NULL CHECK (rupiah >= 0),
  lines       jsonb NOT NULL,              -- [{item, rupiah}]
  changed     text NOT NULL,               -- which facts, and why
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  PRIMARY KEY (case_id, version)
);
CREATE TRIGGER claim_version_stays BEFORE UPDATE OR DELETE ON claim_version FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE claim_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_version_of_case ON claim_version USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_version TO ${app};

-- JKK: treatment and incapacity, spell by spell. Spells of one kind do not overlap; a wrong one is withdrawn, not erased.
CREATE TABLE claim_spell (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id      bigint NOT NULL REFERENCES claim_case,
  kind         text NOT NULL CHECK (kind IN ('TREATMENT', 'INCAPACITY')),
  from_day     date NOT NULL,
  until_day    date NOT NULL,              -- first day that no longer belongs to it
  note         text NOT NULL DEFAULT '',
  withdrawn    boolean NOT NULL DEFAULT false,
  created_by   text NOT NULL DEFAULT acting(),
  created_at   timestamptz NOT NULL DEFAULT office_now(),
  CHECK (from_day < until_day),
  CONSTRAINT claim_spells_apart EXCLUDE USING gist (case_id WITH =, kind WITH =, daterange(from_day, until_day) WITH &&) WHERE (NOT withdrawn)
);
ALTER TABLE claim_spell ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_spell_of_case ON claim_spell USING (EXISTS (SELECT 1 FROM claim_case c WHERE c.id = case_id));
GRANT SELECT, INSERT ON claim_spell TO ${app};
GRANT UPDATE (withdrawn) ON claim_spell TO ${app};

-- Half-answered reports, sealed, of the acting user alone.
CREATE TABLE claim_draft (
  id         uuid PRIMARY KEY,
  sealed     bytea NOT NULL,
  number     text,                         -- the case it became
  created_by text NOT NULL DEFAULT acting(),
  touched_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE claim_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY claim_draft_own ON claim_draft USING (created_by = acting());
GRANT SELECT, INSERT, UPDATE, DELETE ON claim_draft TO ${app};

-- The registered worker of a NIK, anywhere in the office, as cases speak of it: two villages that report one death must meet.
CREATE FUNCTION claim_subject_of_nik(nik bytea) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'p:' || p.id FROM person p WHERE p.nik_index = nik AND p.state = 'ACTIVE' $$;
REVOKE ALL ON FUNCTION claim_subject_of_nik(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_subject_of_nik(bytea) TO ${app};
