-- Who is to be paid for, by whom, in which programmes, on which base, from when until when.
-- Trusted since PostgreSQL 13: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The programmes as a span, in the order in which the law stacks them. A payer of JKK and JHT holds JKM with them; so spans
-- that overlap are two payers of one programme.
CREATE FUNCTION programme_span(programmes text) RETURNS int4range LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT int4range(min(p), max(p), '[]')
  FROM (SELECT array_position(ARRAY['JKK', 'JKM', 'JHT', 'JKP', 'JP'], each) AS p
        FROM unnest(string_to_array(programmes, '+')) AS each) AS at $$;

CREATE TABLE membership (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person,
  payer_id    bigint NOT NULL REFERENCES payer,
  payer_region region_code NOT NULL,
  fund_id     bigint REFERENCES fund,
  segment     text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON', 'PMI')),
  category    text NOT NULL REFERENCES category,
  programmes  text NOT NULL CHECK (programmes ~ '^(JKK|JKM|JHT|JKP|JP)(\+(JKK|JKM|JHT|JKP|JP))*$'), -- 'JKK+JKM'
  base_rule   text NOT NULL CHECK (base_rule IN ('INCOME', 'WAGE', 'MINIMUM_WAGE', 'AGREED')),
  base_sen    bigint CHECK (base_sen >= 0),  -- hundredths of a rupiah a month; null with MINIMUM_WAGE: the law's of the month
  risk_class  text CHECK (risk_class IN ('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  from_month  date NOT NULL CHECK (extract(day FROM from_month) = 1),
  until_month date NOT NULL DEFAULT 'infinity' CHECK (until_month = 'infinity' OR extract(day FROM until_month) = 1),
  source      text NOT NULL CHECK (source IN ('PLAN', 'LIST', 'SELF', 'TYPED')),
  source_id   bigint,
  end_reason  text CHECK (end_reason IN ('DIED', 'LEFT', 'MOVED', 'TOO_OLD', 'OTHER_PAYER', 'FUND_ENDED', 'MERGED', 'CORRECTED')),
  known_from  timestamptz NOT NULL DEFAULT office_now(),
  known_until timestamptz NOT NULL DEFAULT 'infinity',
  created_by  text NOT NULL DEFAULT acting(),
  CHECK (from_month < until_month),
  -- A programme of a person in a month has at most one accepted payer (PostgreSQL 15 has no WITHOUT OVERLAPS).
  CONSTRAINT membership_one_payer EXCLUDE USING gist (
    person_id WITH =, programme_span(programmes) WITH &&, daterange(from_month, until_month) WITH &&)
    WHERE (known_until = 'infinity')
);
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_payer ON membership (payer_id, fund_id, from_month) WHERE known_until = 'infinity';
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY membership_in_scope ON membership
  USING (scope_is_whole()
         OR (payer_region >= scope_from() AND payer_region < scope_until() AND (scope_payer() = 0 OR payer_id = scope_payer())));
-- The village sees that its worker is paid for by the regency.
CREATE POLICY membership_of_own_people ON membership FOR SELECT
  USING (scope_payer() = 0 AND EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
GRANT SELECT, INSERT, UPDATE ON membership TO ${app};

-- Who already pays for these people in those months, anywhere in the office: a planner must not choose them twice, also when
-- the other payer lies outside the planner's region. Says only that somebody does, and what kind of payer.
CREATE FUNCTION paid_elsewhere(whom bigint[], from_month date, until_month date)
RETURNS TABLE (person_id bigint, payer_id bigint, payer_kind text, payer_name text, programmes text, first_month date, last_until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.person_id, m.payer_id, y.kind, CASE WHEN y.kind = 'SELF' THEN '' ELSE y.name END, m.programmes, m.from_month, m.until_month
  FROM membership m JOIN payer y ON y.id = m.payer_id
  WHERE m.person_id IN (SELECT unnest(whom)) AND m.known_until = 'infinity'
    AND m.from_month < paid_elsewhere.until_month AND m.until_month > paid_elsewhere.from_month $$;
REVOKE ALL ON FUNCTION paid_elsewhere(bigint[], date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION paid_elsewhere(bigint[], date, date) TO ${app};
