-- Who looks for work, by name; what is taught, where, for how many; who gets a seat and why; and the way back to work and protection.

CREATE TABLE skill (
  code    text PRIMARY KEY,
  name_id text NOT NULL,
  name_en text NOT NULL
);
INSERT INTO skill (code, name_id, name_en) VALUES
  ('SEWING',       'Menjahit',                    'Sewing'),
  ('WELDING',      'Las',                         'Welding'),
  ('MOTORCYCLE',   'Servis sepeda motor',         'Motorcycle repair'),
  ('COOKING',      'Tata boga',                   'Cooking'),
  ('ELECTRICITY',  'Instalasi listrik',           'Electrical installation'),
  ('MASONRY',      'Bangunan batu dan beton',     'Masonry and concrete'),
  ('CARPENTRY',    'Kayu dan mebel',              'Carpentry'),
  ('COOLING',      'Servis AC dan kulkas',        'Cooling repair'),
  ('COMPUTER',     'Komputer perkantoran',        'Office computing'),
  ('BEAUTY',       'Tata rias dan rambut',        'Beauty and hair'),
  ('FARMING',      'Hortikultura',                'Horticulture'),
  ('FISH_PROCESS', 'Pengolahan hasil laut',       'Fish processing'),
  ('WEAVING',      'Tenun',                       'Weaving'),
  ('HOSPITALITY',  'Perhotelan dan pemandu',      'Hospitality and guiding'),
  ('DRIVING',      'Mengemudi',                   'Driving'),
  ('TRADE',        'Usaha kecil dan pembukuan',   'Small business and bookkeeping');
GRANT SELECT ON skill TO ${app};

-- A spell of looking for work. One at a time; a new one follows an ended one.
CREATE TABLE job_seeker (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id    bigint NOT NULL REFERENCES person,
  region_code  region_code NOT NULL,
  rw           text,
  rt           text,
  since        date NOT NULL,
  wish         text NOT NULL CHECK (wish IN ('WORK', 'OWN_BUSINESS', 'EITHER')),
  wished_skill text REFERENCES skill,
  skills       text[] NOT NULL DEFAULT '{}',  -- what they can do already, as they say
  education    text NOT NULL CHECK (education IN ('NONE', 'SD', 'SMP', 'SMA', 'DIPLOMA', 'S1')),
  ever_worked  boolean NOT NULL,
  jkp          boolean NOT NULL DEFAULT false, -- dismissed, with a claim to JKP: job information and training are part of it
  ended_on     date,
  end_kind     text CHECK (end_kind IN ('JOB', 'OWN_BUSINESS', 'LEFT')),
  end_note     text NOT NULL DEFAULT '',
  created_by   text NOT NULL DEFAULT acting(),
  created_at   timestamptz NOT NULL DEFAULT office_now(),
  CHECK ((ended_on IS NULL) = (end_kind IS NULL)),
  CHECK (ended_on IS NULL OR ended_on >= since)
);
CREATE UNIQUE INDEX job_seeker_current ON job_seeker (person_id) WHERE ended_on IS NULL;
CREATE INDEX job_seeker_region ON job_seeker (region_code, since, id) WHERE ended_on IS NULL;
ALTER TABLE job_seeker ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_seeker_in_scope ON job_seeker
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_rw() = '' AND scope_rt() = '' AND scope_payer() = 0) THEN true
             ELSE scope_payer() = 0 AND (scope_rw() = '' OR rw = scope_rw()) AND (scope_rt() = '' OR rt = scope_rt()) END);
GRANT SELECT, INSERT, UPDATE ON job_seeker TO ${app};

-- What somebody said about how many have no work: kept as said, with its source, and never mixed with the names we know.
CREATE TABLE job_seeker_figure (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  said_on     date NOT NULL,
  people      int NOT NULL CHECK (people > 0),
  said_by     text NOT NULL,
  wording     text NOT NULL,
  source      text NOT NULL,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (region_code, said_on, source)
);
CREATE TRIGGER job_seeker_figure_stays BEFORE UPDATE OR DELETE ON job_seeker_figure FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE job_seeker_figure ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_seeker_figure_in_scope ON job_seeker_figure
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT ON job_seeker_figure TO ${app};

-- Work offered. Seen by the villages below, like a training.
CREATE TABLE vacancy (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  employer    text NOT NULL,
  title       text NOT NULL,
  skill       text REFERENCES skill,
  place       text NOT NULL,
  wage        bigint CHECK (wage > 0),       -- rupiah a month
  heads       int NOT NULL CHECK (heads > 0),
  open_until  date NOT NULL,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX vacancy_region ON vacancy (region_code, open_until);

-- How seats are given when they are fewer than those who want one: open, versioned, never changed.
CREATE TABLE training_ranking (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code   region_code NOT NULL,
  version       int NOT NULL,
  wish          int NOT NULL CHECK (wish BETWEEN 0 AND 100),          -- this is what they want to learn
  waiting       int NOT NULL CHECK (waiting BETWEEN 0 AND 100),       -- longer without work first
  dismissed     int NOT NULL CHECK (dismissed BETWEEN 0 AND 100),     -- entitled through JKP
  never_trained int NOT NULL CHECK (never_trained BETWEEN 0 AND 100),
  never_worked  int NOT NULL CHECK (never_worked BETWEEN 0 AND 100),
  young         int NOT NULL CHECK (young BETWEEN 0 AND 100),
  reason        text NOT NULL,
  created_by    text NOT NULL DEFAULT acting(),
  created_at    timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (region_code, version),
  CHECK (wish + waiting + dismissed + never_trained + never_worked + young = 100)
);
CREATE TRIGGER training_ranking_stays BEFORE UPDATE OR DELETE ON training_ranking FOR EACH ROW EXECUTE FUNCTION never_changes();
INSERT INTO training_ranking (region_code, version, wish, waiting, dismissed, never_trained, never_worked, young, reason, created_by)
VALUES ('', 1, 35, 20, 15, 15, 10, 5, 'Awal: keinginan lebih dulu, lalu lama menganggur dan hak JKP', 'system');

CREATE TABLE training (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code   region_code NOT NULL,
  provider      text NOT NULL CHECK (provider IN ('DISNAKER', 'BLK', 'LPK')),
  provider_name text NOT NULL,
  title         text NOT NULL,
  skill         text NOT NULL REFERENCES skill,
  place         text NOT NULL,
  starts_on     date NOT NULL,
  ends_on       date NOT NULL,
  seats         int NOT NULL CHECK (seats BETWEEN 1 AND 1000),
  min_age       smallint NOT NULL DEFAULT 15 CHECK (min_age BETWEEN 15 AND 64),
  max_age       smallint NOT NULL DEFAULT 64 CHECK (max_age BETWEEN 15 AND 64),
  min_education text NOT NULL DEFAULT 'NONE' CHECK (min_education IN ('NONE', 'SD', 'SMP', 'SMA', 'DIPLOMA', 'S1')),
  ranking_id    bigint REFERENCES training_ranking, -- null: seats are not given yet
  seed          text,                               -- the lot among equals, printed
  cancelled     text,                               -- why
  created_by    text NOT NULL DEFAULT acting(),
  created_at    timestamptz NOT NULL DEFAULT office_now(),
  CHECK (starts_on <= ends_on),
  CHECK (min_age <= max_age),
  CHECK ((ranking_id IS NULL) = (seed IS NULL))
);
CREATE INDEX training_region ON training (region_code, starts_on, id);
ALTER TABLE training_ranking ENABLE ROW LEVEL SECURITY;
ALTER TABLE training ENABLE ROW LEVEL SECURITY;
ALTER TABLE vacancy ENABLE ROW LEVEL SECURITY;
-- Read by the areas below too; written only inside the own one.
CREATE POLICY training_ranking_above ON training_ranking FOR SELECT
  USING (scope_payer() = 0 AND (region_code = '' OR scope_is_whole() OR (region_code >= scope_from() AND region_code < scope_until())
         OR (region_code <= scope_from() AND scope_from() < region_code || '/')));
CREATE POLICY training_ranking_write ON training_ranking FOR INSERT
  WITH CHECK (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
CREATE POLICY training_above ON training FOR SELECT
  USING (scope_payer() = 0 AND ((region_code >= scope_from() AND region_code < scope_until())
         OR (region_code <= scope_from() AND scope_from() < region_code || '/')));
CREATE POLICY training_write ON training FOR INSERT
  WITH CHECK (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
CREATE POLICY training_change ON training FOR UPDATE
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
CREATE POLICY vacancy_above ON vacancy FOR SELECT
  USING (scope_payer() = 0 AND ((region_code >= scope_from() AND region_code < scope_until())
         OR (region_code <= scope_from() AND scope_from() < region_code || '/')));
CREATE POLICY vacancy_write ON vacancy FOR INSERT
  WITH CHECK (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT ON training_ranking, vacancy TO ${app};
GRANT SELECT, INSERT, UPDATE ON training TO ${app};

-- Everybody who was looked at for a training. place: the order among those who could get in; parts: hundredths of a point for each
-- weight in the ranking's order; reason: why not.
CREATE TABLE training_place (
  training_id bigint NOT NULL REFERENCES training,
  person_id   bigint NOT NULL REFERENCES person,
  seeker_id   bigint NOT NULL REFERENCES job_seeker,
  region_code region_code NOT NULL,
  place       int,
  points      int NOT NULL,
  parts       int[] NOT NULL,
  state       text NOT NULL CHECK (state IN ('SEAT', 'CONFIRMED', 'CERTIFIED', 'NOT_PASSED', 'DROPPED', 'DECLINED', 'WAITING', 'OUT')),
  reason      text NOT NULL DEFAULT '',
  certificate text,
  changed_at  timestamptz NOT NULL DEFAULT office_now(),
  PRIMARY KEY (training_id, person_id),
  CHECK ((state = 'OUT') = (place IS NULL)),
  CHECK ((state = 'CERTIFIED') = (certificate IS NOT NULL))
);
CREATE INDEX training_place_person ON training_place (person_id);
ALTER TABLE training_place ENABLE ROW LEVEL SECURITY;
CREATE POLICY training_place_in_scope ON training_place
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT, UPDATE ON training_place TO ${app};

-- The state graph, and never more people than seats, whoever writes.
CREATE FUNCTION training_place_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taken int; room int;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state AND NOT (
       (OLD.state = 'WAITING' AND NEW.state = 'SEAT') OR (OLD.state = 'SEAT' AND NEW.state IN ('CONFIRMED', 'DECLINED'))
       OR (OLD.state = 'CONFIRMED' AND NEW.state IN ('CERTIFIED', 'NOT_PASSED', 'DROPPED', 'DECLINED'))) THEN
    RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('SEAT', 'CONFIRMED') AND (TG_OP = 'INSERT' OR OLD.state NOT IN ('SEAT', 'CONFIRMED')) THEN
    SELECT seats INTO room FROM training WHERE id = NEW.training_id FOR UPDATE;
    SELECT count(*) INTO taken FROM training_place
      WHERE training_id = NEW.training_id AND person_id <> NEW.person_id AND state NOT IN ('DECLINED', 'WAITING', 'OUT');
    IF taken >= room THEN RAISE EXCEPTION 'all % seats are taken', room USING ERRCODE = 'check_violation'; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER training_place_moves BEFORE INSERT OR UPDATE ON training_place FOR EACH ROW EXECUTE FUNCTION training_place_moves();

CREATE TABLE training_attendance (
  training_id bigint NOT NULL,
  person_id   bigint NOT NULL,
  region_code region_code NOT NULL,
  day         date NOT NULL,
  present     boolean NOT NULL,
  written_by  text NOT NULL DEFAULT acting(),
  PRIMARY KEY (training_id, person_id, day),
  FOREIGN KEY (training_id, person_id) REFERENCES training_place
);
ALTER TABLE training_attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY training_attendance_in_scope ON training_attendance
  USING (scope_payer() = 0 AND region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT, UPDATE ON training_attendance TO ${app};
