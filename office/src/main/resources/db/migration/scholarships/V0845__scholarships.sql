-- Schooling of children of a member who died or is totally disabled: who, year by year, with proof, and never more than the law's most.
CREATE TABLE scholarship (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id       bigint NOT NULL REFERENCES claim_case,
  heir_id       bigint NOT NULL REFERENCES claim_heir,
  region_code   region_code NOT NULL,
  name          text NOT NULL,
  birth_date    date NOT NULL,
  first_level   text NOT NULL CHECK (first_level IN ('TK', 'SD', 'SMP', 'SMA', 'S1')),
  first_year    smallint NOT NULL CHECK (first_year BETWEEN 2015 AND 2100), -- school year 2026 is July 2026 to June 2027
  most_children smallint NOT NULL CHECK (most_children > 0),  -- of a family, by the law of the event
  most_rupiah   bigint NOT NULL CHECK (most_rupiah > 0),      -- of a family in all
  end_age       smallint NOT NULL,
  ended_on      date,
  end_reason    text CHECK (end_reason IN ('AGE', 'MARRIED', 'WORKING', 'GRADUATED', 'STOPPED')),
  created_by    text NOT NULL DEFAULT acting(),
  created_at    timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (case_id, heir_id),
  CHECK ((ended_on IS NULL) = (end_reason IS NULL))
);
CREATE INDEX scholarship_region ON scholarship (region_code, id);
ALTER TABLE scholarship ENABLE ROW LEVEL SECURITY;
CREATE POLICY scholarship_in_scope ON scholarship
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT ON scholarship TO ${app};
GRANT UPDATE (ended_on, end_reason) ON scholarship TO ${app};

CREATE TABLE scholarship_year (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scholarship_id bigint NOT NULL REFERENCES scholarship,
  region_code    region_code NOT NULL,
  school_year    smallint NOT NULL CHECK (school_year BETWEEN 2015 AND 2100),
  level          text NOT NULL CHECK (level IN ('TK', 'SD', 'SMP', 'SMA', 'S1')),
  school         text NOT NULL CHECK (length(trim(school)) > 0),
  rupiah         bigint NOT NULL CHECK (rupiah > 0),
  most_years     smallint NOT NULL CHECK (most_years > 0),   -- of this level
  proof          uuid NOT NULL REFERENCES paper,
  claimed_on     date NOT NULL DEFAULT office_today(),
  claimed_by     text NOT NULL DEFAULT acting()
);
CREATE INDEX scholarship_year_of ON scholarship_year (scholarship_id, school_year, id);
CREATE TRIGGER scholarship_year_stays BEFORE UPDATE OR DELETE ON scholarship_year FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE scholarship_year ENABLE ROW LEVEL SECURITY;
CREATE POLICY scholarship_year_in_scope ON scholarship_year
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT ON scholarship_year TO ${app};

-- What happened to a year's claim: proposed and approved by two, or returned; then paid. Append-only.
CREATE TABLE scholarship_step (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year_id   bigint NOT NULL REFERENCES scholarship_year,
  region_code region_code NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('PROPOSE', 'APPROVE', 'RETURN', 'PAY')),
  note      text NOT NULL DEFAULT '',      -- why returned; the bank's reference of a payment
  day       date NOT NULL DEFAULT office_today(),
  actor     text NOT NULL DEFAULT acting(),
  at        timestamptz NOT NULL DEFAULT office_now(),
  CHECK (kind NOT IN ('RETURN', 'PAY') OR length(trim(note)) > 0)
);
CREATE INDEX scholarship_step_year ON scholarship_step (year_id, id);
CREATE TRIGGER scholarship_step_stays BEFORE UPDATE OR DELETE ON scholarship_step FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE scholarship_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY scholarship_step_in_scope ON scholarship_step
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT ON scholarship_step TO ${app};

CREATE FUNCTION scholarship_year_state(asked bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE s.kind WHEN 'PROPOSE' THEN 'PROPOSED' WHEN 'APPROVE' THEN 'APPROVED' WHEN 'RETURN' THEN 'RETURNED' ELSE 'PAID' END
                   FROM scholarship_step s WHERE s.year_id = asked ORDER BY s.id DESC LIMIT 1), 'CLAIMED') $$;

-- At most so many children of a family.
CREATE FUNCTION scholarship_children() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM claim_case WHERE id = NEW.case_id FOR UPDATE;
  IF (SELECT count(*) FROM scholarship s WHERE s.case_id = NEW.case_id) >= NEW.most_children THEN
    RAISE EXCEPTION 'the family has % scholarships, the most there are', NEW.most_children USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scholarship_children BEFORE INSERT ON scholarship FOR EACH ROW EXECUTE FUNCTION scholarship_children();

-- A school year once, a level not longer than the law's years, a family never above the law's sum, nothing after the end.
CREATE FUNCTION scholarship_year_within() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of scholarship;
BEGIN
  SELECT * INTO of FROM scholarship s WHERE s.id = NEW.scholarship_id;
  PERFORM 1 FROM claim_case WHERE id = of.case_id FOR UPDATE;
  IF of.ended_on IS NOT NULL AND make_date(NEW.school_year, 7, 1) >= of.ended_on THEN
    RAISE EXCEPTION 'the scholarship ended on %', of.ended_on USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM scholarship_year y WHERE y.scholarship_id = NEW.scholarship_id AND y.school_year = NEW.school_year
               AND scholarship_year_state(y.id) <> 'RETURNED') THEN
    RAISE EXCEPTION 'school year % was claimed', NEW.school_year USING ERRCODE = 'unique_violation';
  END IF;
  IF (SELECT count(*) FROM scholarship_year y WHERE y.scholarship_id = NEW.scholarship_id AND y.level = NEW.level
        AND scholarship_year_state(y.id) <> 'RETURNED') >= NEW.most_years THEN
    RAISE EXCEPTION 'level % has had its % years', NEW.level, NEW.most_years USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.rupiah + (SELECT coalesce(sum(y.rupiah), 0) FROM scholarship_year y JOIN scholarship s ON s.id = y.scholarship_id
                   WHERE s.case_id = of.case_id AND scholarship_year_state(y.id) <> 'RETURNED') > of.most_rupiah THEN
    RAISE EXCEPTION 'the family would have more than %', of.most_rupiah USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scholarship_year_within BEFORE INSERT ON scholarship_year FOR EACH ROW EXECUTE FUNCTION scholarship_year_within();

CREATE FUNCTION scholarship_step_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE here text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('scholarship_year ' || NEW.year_id));
  here := scholarship_year_state(NEW.year_id);
  IF NOT (NEW.kind = 'PROPOSE' AND here = 'CLAIMED' OR NEW.kind = 'APPROVE' AND here = 'PROPOSED'
          OR NEW.kind = 'RETURN' AND here IN ('CLAIMED', 'PROPOSED') OR NEW.kind = 'PAY' AND here = 'APPROVED') THEN
    RAISE EXCEPTION 'no % of what is %', NEW.kind, here USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.kind = 'APPROVE' AND EXISTS (SELECT 1 FROM scholarship_step s WHERE s.year_id = NEW.year_id AND s.kind = 'PROPOSE' AND s.actor = NEW.actor) THEN
    RAISE EXCEPTION 'two people decide' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scholarship_step_moves BEFORE INSERT ON scholarship_step FOR EACH ROW EXECUTE FUNCTION scholarship_step_moves();
