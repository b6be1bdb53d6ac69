-- The age at which the law ends a scholarship is guarded here too: no school year that begins on or after that birthday.
CREATE OR REPLACE FUNCTION scholarship_year_within() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of scholarship;
BEGIN
  SELECT * INTO of FROM scholarship s WHERE s.id = NEW.scholarship_id;
  PERFORM 1 FROM claim_case WHERE id = of.case_id FOR UPDATE;
  -- Read again: somebody may have ended it while this one waited.
  SELECT * INTO of FROM scholarship s WHERE s.id = NEW.scholarship_id;
  IF of.ended_on IS NOT NULL AND make_date(NEW.school_year, 7, 1) >= of.ended_on THEN
    RAISE EXCEPTION 'the scholarship ended on %', of.ended_on USING ERRCODE = 'check_violation';
  END IF;
  IF make_date(NEW.school_year, 7, 1) >= of.birth_date + make_interval(years => of.end_age) THEN
    RAISE EXCEPTION 'a child of % gets no scholarship', of.end_age USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.school_year < of.first_year THEN
    RAISE EXCEPTION 'the scholarship begins with school year %', of.first_year USING ERRCODE = 'check_violation';
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
