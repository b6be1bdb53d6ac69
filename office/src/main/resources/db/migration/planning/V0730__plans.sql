-- A year's protection planned: how many heads from which fund, who gets in, who does not and why.

-- How people are ranked when money is short: open, and never changed; a new opinion is a new version. '' is the whole office's.
CREATE TABLE plan_ranking (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  version     int NOT NULL,
  decile      int NOT NULL CHECK (decile BETWEEN 0 AND 100),      -- lower decile first
  extreme     int NOT NULL CHECK (extreme BETWEEN 0 AND 100),     -- extremely poor first
  risk        int NOT NULL CHECK (risk BETWEEN 0 AND 100),        -- dangerous occupation first
  earner      int NOT NULL CHECK (earner BETWEEN 0 AND 100),      -- the only registered worker of a family card first
  waiting     int NOT NULL CHECK (waiting BETWEEN 0 AND 100),     -- longer without protection first
  age         int NOT NULL CHECK (age BETWEEN 0 AND 100),         -- older first
  reason      text NOT NULL,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (region_code, version),
  CHECK (decile + extreme + risk + earner + waiting + age = 100)
);
CREATE TRIGGER plan_ranking_stays BEFORE UPDATE OR DELETE ON plan_ranking FOR EACH ROW EXECUTE FUNCTION never_changes();
INSERT INTO plan_ranking (region_code, version, decile, extreme, risk, earner, waiting, age, reason, created_by)
VALUES ('', 1, 35, 20, 20, 10, 10, 5, 'Awal: desil dan kemiskinan lebih dulu, lalu bahaya pekerjaan', 'system');
ALTER TABLE plan_ranking ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_ranking_above ON plan_ranking FOR SELECT
  USING (scope_payer() = 0 AND (region_code = '' OR scope_is_whole() OR (region_code >= scope_from() AND region_code < scope_until())
         OR (region_code <= scope_from() AND scope_from() < region_code || '/')));
CREATE POLICY plan_ranking_write ON plan_ranking FOR INSERT
  WITH CHECK (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT ON plan_ranking TO ${app};

CREATE TABLE plan (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  payer_id    bigint NOT NULL REFERENCES payer,
  year        smallint NOT NULL,
  from_month  date NOT NULL CHECK (extract(day FROM from_month) = 1),
  until_month date NOT NULL CHECK (extract(day FROM until_month) = 1),
  programmes  text NOT NULL,
  ceiling     bigint CHECK (ceiling >= 0),   -- what may be spent in all; null: what the funds hold
  vulnerable  int NOT NULL CHECK (vulnerable >= 0),
  officials   int CHECK (officials >= 0),    -- null: as many as the register knows
  per_village int CHECK (per_village > 0),   -- a regency's places: at most so many a village
  ranking_id  bigint NOT NULL REFERENCES plan_ranking,
  seed        text NOT NULL,                 -- the lot among equals: printed, so that anybody can draw it again
  people      int NOT NULL DEFAULT 0,
  named       int NOT NULL DEFAULT 0,
  left_out    int NOT NULL DEFAULT 0,
  rupiah      bigint NOT NULL DEFAULT 0,
  warnings    jsonb NOT NULL DEFAULT '[]',
  discarded   boolean NOT NULL DEFAULT false,
  accepted    int,                           -- names taken when it was approved
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  CHECK (from_month < until_month)
);
CREATE INDEX plan_region ON plan (region_code, year);
CREATE INDEX plan_payer ON plan (payer_id, year);
ALTER TABLE plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_in_scope ON plan USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON plan TO ${app};

-- One category out of one fund for a run of months in which a head costs the same.
CREATE TABLE plan_line (
  plan_id     bigint NOT NULL REFERENCES plan,
  n           smallint NOT NULL,
  slot        smallint NOT NULL,             -- lines of one slot pay the same people, month after month
  kind        text NOT NULL CHECK (kind IN ('VULNERABLE', 'VILLAGE_STAFF')),
  fund_id     bigint REFERENCES fund,
  source      text NOT NULL,
  people      int NOT NULL CHECK (people > 0),
  monthly     bigint NOT NULL CHECK (monthly >= 0), -- rupiah a head
  from_month  date NOT NULL,
  months      smallint NOT NULL CHECK (months > 0),
  rupiah      bigint GENERATED ALWAYS AS (people * monthly * months) STORED,
  law         jsonb NOT NULL,
  status      text NOT NULL,
  PRIMARY KEY (plan_id, n)
);
CREATE INDEX plan_line_fund ON plan_line (fund_id) WHERE fund_id IS NOT NULL;
ALTER TABLE plan_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_line_of_plan ON plan_line USING (EXISTS (SELECT 1 FROM plan p WHERE p.id = plan_id));
GRANT SELECT, INSERT, DELETE ON plan_line TO ${app};

-- Everybody who was looked at. place: the order among those who could get in; slot: out of which lines; reason: why not.
CREATE TABLE plan_place (
  plan_id     bigint NOT NULL,
  person_id   bigint NOT NULL,
  region_code region_code NOT NULL,
  kind        text NOT NULL,
  category    text NOT NULL,
  place       int,
  points      int NOT NULL,                  -- hundredths, 0..10000
  slot        smallint,
  reason      text NOT NULL DEFAULT '',
  PRIMARY KEY (plan_id, person_id)
);
ALTER TABLE plan_place ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_place_in_scope ON plan_place USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_place TO ${app};

-- All that whoever approves looks at: what was asked, the lines, the names.
CREATE FUNCTION plan_digest(plans bigint[]) RETURNS TABLE (plan_id bigint, digest text) LANGUAGE sql STABLE AS $$
  SELECT p.id, encode(sha256(convert_to(concat_ws('|', p.id, p.region_code, p.payer_id, p.year, p.from_month, p.until_month, p.programmes,
           p.ceiling, p.vulnerable, p.officials, p.ranking_id, p.seed, p.people, p.named, p.rupiah, p.discarded,
           (SELECT string_agg(concat_ws(',', n, slot, kind, fund_id, source, people, monthly, from_month, months), ';' ORDER BY n)
            FROM plan_line l WHERE l.plan_id = p.id),
           (SELECT string_agg(concat_ws(',', person_id, slot), ';' ORDER BY person_id)
            FROM plan_place a WHERE a.plan_id = p.id AND a.slot IS NOT NULL)), 'UTF8')), 'hex')
  FROM plan p WHERE p.id = ANY (plans) $$;

-- The workers of a region who may be planned for from a month on, with what ranks them and the one reason that keeps them
-- out. It looks past the asker's rows only to say that somebody else pays. Planned anew each time: a village and a province
-- want different ways.
CREATE FUNCTION plan_candidate(in_region text, first_month date, end_month date, for_payer bigint, wanted text, born_by date, standing date)
RETURNS TABLE (person_id bigint, region_code text, kind text, category text, decile smallint, extreme boolean, high_risk boolean,
               sole boolean, age int, waiting int, reason text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $f$
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RETURN; END IF;
  RETURN QUERY EXECUTE $q$
    WITH worker AS MATERIALIZED (
      SELECT j.person_id, j.region_code::text AS region_code, j.category, j.occupation, j.decile, p.birth_date, p.died_on, p.identity, p.kk_index
      FROM job j JOIN person p ON p.id = j.person_id AND p.state = 'ACTIVE'
      WHERE j.principal AND j.known_until = 'infinity' AND j.region_code >= $1 AND j.region_code < $1 || '/'
        AND j.region_code >= scope_from() AND j.region_code < scope_until()
        AND j.valid_from <= $2 AND j.valid_until > $2
        AND NOT EXISTS (SELECT 1 FROM job k WHERE k.person_id = j.person_id AND k.principal AND k.known_until = 'infinity'
                          AND k.valid_from > j.valid_from AND k.valid_from <= $2)
    ), alone AS (
      SELECT kk_index FROM worker WHERE kk_index IS NOT NULL GROUP BY kk_index HAVING count(*) = 1
    ), wanted AS (
      SELECT w.*, CASE WHEN w.category IN ('VULNERABLE', 'EXTREME_POOR') THEN 'VULNERABLE' ELSE 'VILLAGE_STAFF' END AS kind
      FROM worker w
      WHERE w.category IN ('VULNERABLE', 'EXTREME_POOR', 'VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW')
    ), paid AS (
      SELECT m.person_id, bool_or(m.payer_id = $4) AS here, bool_or(m.payer_id <> $4) AS elsewhere
      FROM membership m
      WHERE m.known_until = 'infinity' AND m.from_month < $3 AND m.until_month > $2
        AND programme_span(m.programmes) && programme_span($5)
      GROUP BY 1
    ), active AS (
      SELECT m.person_id, bool_or(m.payer_id IS DISTINCT FROM $4) AS elsewhere
      FROM person_month m
      WHERE m.known_until = 'infinity' AND m.month = $7 AND m.status IN ('CONFIRMED', 'PAID', 'GRACE') GROUP BY 1
    ), before AS (
      SELECT m.person_id, max(m.month) AS last FROM person_month m
      WHERE m.known_until = 'infinity' AND m.month < $2 AND m.month >= $2 - interval '36 months' AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')
      GROUP BY 1
    )
    SELECT w.person_id, w.region_code, w.kind, w.category, w.decile, w.category = 'EXTREME_POOR', coalesce(o.high_risk, false),
           CASE WHEN w.kk_index IS NOT NULL THEN a.kk_index IS NOT NULL END,
           extract(year FROM age($2, w.birth_date))::int,
           -- Whoever this payer protects now keeps the place: a gap would begin with the new year.
           CASE WHEN b.last IS NULL OR NOT c.elsewhere THEN 36
                ELSE ((extract(year FROM $2) - extract(year FROM b.last)) * 12 + extract(month FROM $2) - extract(month FROM b.last))::int END,
           CASE WHEN w.died_on < $2 THEN 'DEAD'
                WHEN p.elsewhere THEN 'PAID_ELSEWHERE'
                WHEN p.here THEN 'PAID_HERE'
                WHEN c.elsewhere THEN 'PROTECTED'
                WHEN w.identity = 'PENDING' THEN 'IDENTITY_PENDING'
                WHEN w.kind = 'VULNERABLE' AND w.birth_date <= $6 AND c.person_id IS NULL THEN 'TOO_OLD'
                ELSE '' END
    FROM wanted w
    LEFT JOIN occupation o ON o.code = w.occupation
    LEFT JOIN alone a ON a.kk_index = w.kk_index
    LEFT JOIN paid p ON p.person_id = w.person_id
    LEFT JOIN active c ON c.person_id = w.person_id
    LEFT JOIN before b ON b.person_id = w.person_id
  $q$ USING in_region, first_month, end_month, for_payer, wanted, born_by, standing;
END $f$;
REVOKE ALL ON FUNCTION plan_candidate(text, date, date, bigint, text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_candidate(text, date, date, bigint, text, date, date) TO ${app};

-- Names of an approved plan that could not be taken any more on that day, and why.
CREATE TABLE plan_refused (
  plan_id     bigint NOT NULL REFERENCES plan,
  person_id   bigint NOT NULL,
  region_code region_code NOT NULL,
  reason      text NOT NULL,
  other_payer text NOT NULL DEFAULT '',
  PRIMARY KEY (plan_id, person_id)
);
ALTER TABLE plan_refused ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_refused_in_scope ON plan_refused USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT ON plan_refused TO ${app};
