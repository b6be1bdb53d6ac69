-- How those whom a payer in scope pays for stand in a month: what BPJS said, what was paid, whether the participant number came.
-- A payer must be able to read it although its workers live in villages it may not open; it learns nothing of anybody else's.
CREATE FUNCTION paid_people_months(whom bigint[], asked date)
RETURNS TABLE (person_id bigint, status text, kpj_mask text, died_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id,
         (SELECT m.status FROM person_month m WHERE m.person_id = p.id AND m.month = asked AND m.known_until = 'infinity'
          ORDER BY array_position(ARRAY['CONFIRMED', 'PAID', 'DISPUTED', 'GRACE', 'BRANCH_DECIDES'], m.status) LIMIT 1),
         (SELECT n.kpj_mask FROM participant_number n WHERE n.person_id = p.id ORDER BY n.since DESC NULLS LAST LIMIT 1),
         p.died_on
  FROM person p
  WHERE p.id IN (SELECT unnest(whom))
    AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.payer_region >= scope_from()
                 AND m.payer_region < scope_until() AND (scope_payer() = 0 OR m.payer_id = scope_payer())) $$;
REVOKE ALL ON FUNCTION paid_people_months(bigint[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION paid_people_months(bigint[], date) TO ${app};

-- What BPJS's templates ask of those whom a payer in scope pays for. A payer sends the numbers of its own workers to SIPP, wherever they
-- live; sealed as they are stored, opened by the program only for a download that is recorded.
CREATE FUNCTION paid_people_sealed(whom bigint[])
RETURNS TABLE (person_id bigint, name text, nik_sealed bytea, kpj_sealed bytea, phone_sealed bytea, birth_place text, birth_date date,
               mother_name text, sex text, address text, region_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.nik_sealed,
         (SELECT n.kpj_sealed FROM participant_number n WHERE n.person_id = p.id ORDER BY n.since DESC NULLS LAST LIMIT 1),
         p.phone_sealed, p.birth_place, p.birth_date, p.mother_name, p.sex::text, coalesce(p.address, p.hamlet), p.region_code::text
  FROM person p
  WHERE p.id IN (SELECT unnest(whom))
    AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.payer_region >= scope_from()
                 AND m.payer_region < scope_until() AND (scope_payer() = 0 OR m.payer_id = scope_payer())) $$;
REVOKE ALL ON FUNCTION paid_people_sealed(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION paid_people_sealed(bigint[]) TO ${app};
