-- People, their work, and those who may pay for them.

CREATE TABLE payer (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('COMPANY', 'OFFICE', 'SCHOOL', 'COOPERATIVE', 'HOUSE_OF_WORSHIP', 'VILLAGE', 'REGENCY',
                                             'PROVINCE', 'PROJECT', 'SPONSOR', 'MEMBER_POOL', 'SELF')),
  name        text NOT NULL,
  name_key    text COLLATE "C" NOT NULL,
  npp         text,                        -- BPJS's employer number
  region_code region_code NOT NULL,
  contact     text,
  starts_on   date,                        -- construction projects run from-until
  ends_on     date,
  active      boolean NOT NULL DEFAULT true,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX payer_npp ON payer (npp) WHERE npp IS NOT NULL;
CREATE INDEX payer_region ON payer (region_code, name_key);
ALTER TABLE payer ENABLE ROW LEVEL SECURITY;
CREATE POLICY payer_in_scope ON payer
  USING (region_code >= scope_from() AND region_code < scope_until() AND (scope_payer() = 0 OR id = scope_payer()));
GRANT SELECT, INSERT, UPDATE ON payer TO ${app};

CREATE SEQUENCE person_id START 1 INCREMENT 1 CACHE 50;

-- One human. Identity numbers are sealed; *_index is a keyed hash for equality, *_mask what a screen may show.
CREATE TABLE person (
  id            bigint PRIMARY KEY DEFAULT nextval('person_id'),
  state         text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'MERGED', 'WITHDRAWN')),
  merged_into   bigint REFERENCES person,
  identity      text NOT NULL CHECK (identity IN ('PENDING', 'FORMAT_OK', 'MATCHED', 'NOT_MATCHED')),
  name          text NOT NULL,
  name_key      text COLLATE "C" NOT NULL,
  sex           char(1) CHECK (sex IN ('L', 'P')),
  birth_date    date,
  birth_place   text,
  mother_name   text,
  mother_key    text COLLATE "C",
  region_code   region_code NOT NULL REFERENCES region (code),
  rw            text,
  rt            text,
  rw_alt        text,                      -- the second reading when a spreadsheet made a date of RT/RW
  rt_alt        text,
  hamlet        text,
  address       text,
  nik_index     bytea,
  nik_sealed    bytea,
  nik_mask      text,
  kk_index      bytea,
  kk_sealed     bytea,
  phone_index   bytea,
  phone_sealed  bytea,
  phone_mask    text,
  heir_name     text,
  heir_relation text,
  note          text,
  died_on       date,
  origin        bigint,                    -- the import that first brought this person; null: typed
  origin_sheet  smallint,
  origin_row    int,
  version       int NOT NULL DEFAULT 1,
  created_by    text NOT NULL DEFAULT acting(),
  created_at    timestamptz NOT NULL DEFAULT office_now(),
  changed_at    timestamptz NOT NULL DEFAULT office_now(),
  CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
  CHECK ((nik_index IS NULL) = (identity = 'PENDING'))
);
CREATE UNIQUE INDEX person_nik ON person (nik_index) WHERE state = 'ACTIVE';
CREATE INDEX person_region ON person (region_code, name_key);
CREATE INDEX person_birth ON person (birth_date, name_key);
CREATE INDEX person_kk ON person (kk_index) WHERE kk_index IS NOT NULL;
CREATE INDEX person_origin ON person (origin) WHERE origin IS NOT NULL;

-- A worker's job, and with it how the worker is counted: home, category, segment, payer over time.
-- Two times: true from valid_from to valid_until, known to us from known_from to known_until. Never updated except to
-- close known_until; a change is a new row. One job of a person at a time is the principal one, which counts the person.
CREATE TABLE job (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id       bigint NOT NULL REFERENCES person,
  principal       boolean NOT NULL DEFAULT true,
  region_code     region_code NOT NULL,    -- where the worker lives meanwhile
  rw              text,
  rt              text,
  occupation      text,                    -- code of the occupation table
  occupation_text text,                    -- as written
  category        text NOT NULL,
  segment         text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON', 'PMI')),
  payer_id        bigint REFERENCES payer,
  workplace       text,
  wage            bigint CHECK (wage >= 0),    -- rupiah a month
  income          bigint CHECK (income >= 0),  -- rupiah a month
  decile          smallint CHECK (decile BETWEEN 1 AND 10),
  valid_from      date NOT NULL DEFAULT '2015-07-01', -- first day of a month; the programmes began in July 2015
  valid_until     date NOT NULL DEFAULT 'infinity',
  known_from      timestamptz NOT NULL DEFAULT office_now(),
  known_until     timestamptz NOT NULL DEFAULT 'infinity',
  import_id       bigint,
  CHECK (valid_from < valid_until)
);
CREATE UNIQUE INDEX job_principal ON job (person_id, valid_from) WHERE principal AND known_until = 'infinity';
CREATE INDEX job_person ON job (person_id);
CREATE INDEX job_payer ON job (payer_id, person_id) WHERE payer_id IS NOT NULL;

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_in_scope ON person
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND (scope_rw() = '' OR rw = scope_rw()) AND (scope_rt() = '' OR rt = scope_rt())
         AND (scope_payer() = 0 OR EXISTS (SELECT 1 FROM job j WHERE j.person_id = person.id AND j.payer_id = scope_payer()
                                            AND j.known_until = 'infinity')));
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_in_scope ON job
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND (scope_rw() = '' OR rw = scope_rw()) AND (scope_rt() = '' OR rt = scope_rt())
         AND (scope_payer() = 0 OR payer_id = scope_payer()));
GRANT SELECT, INSERT, UPDATE ON person, job TO ${app};
GRANT USAGE ON SEQUENCE person_id TO ${app};

-- BPJS's own participant numbers; one person may hold several.
CREATE TABLE participant_number (
  person_id  bigint NOT NULL REFERENCES person,
  kpj_index  bytea NOT NULL UNIQUE,
  kpj_sealed bytea NOT NULL,
  kpj_mask   text NOT NULL,
  since      date,
  PRIMARY KEY (person_id, kpj_index)
);
ALTER TABLE participant_number ENABLE ROW LEVEL SECURITY;
CREATE POLICY participant_number_in_scope ON participant_number
  USING (scope_is_whole() OR EXISTS (SELECT 1 FROM person p WHERE p.id = person_id));
GRANT SELECT, INSERT, UPDATE ON participant_number TO ${app};

-- What changed on a record, by whom, from where; identity numbers only masked. Append-only.
CREATE TABLE person_change (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person,
  at          timestamptz NOT NULL DEFAULT office_now(),
  actor       text NOT NULL DEFAULT acting(),
  act         text NOT NULL,               -- TYPED, CORRECTED, IMPORTED, UNDONE, MERGED, UNMERGED, DIED, …
  import_id   bigint,
  sheet       smallint,
  row_number  int,
  before      jsonb NOT NULL DEFAULT '{}', -- field -> old value as shown; sealed values base64 under "sealed"
  after       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX person_change_person ON person_change (person_id, id);
CREATE INDEX person_change_import ON person_change (import_id) WHERE import_id IS NOT NULL;
CREATE TRIGGER person_change_stays BEFORE UPDATE OR DELETE ON person_change FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE person_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_change_in_scope ON person_change
  USING (scope_is_whole() OR EXISTS (SELECT 1 FROM person p WHERE p.id = person_id))
  WITH CHECK (true);
GRANT SELECT, INSERT ON person_change TO ${app};

-- Dated, extensible words: who somebody is to a payer, and what they do.
CREATE TABLE category (
  code     text PRIMARY KEY,
  name_id  text NOT NULL,
  name_en  text NOT NULL,
  segment  text NOT NULL,
  eligible boolean NOT NULL DEFAULT true,  -- false: covered elsewhere (ASN, TNI, POLRI)
  since    date NOT NULL DEFAULT '2015-07-01',
  until    date NOT NULL DEFAULT 'infinity'
);
INSERT INTO category (code, name_id, name_en, segment, eligible) VALUES
  ('VULNERABLE',       'Pekerja rentan',                 'Vulnerable worker',         'BPU', true),
  ('EXTREME_POOR',     'Pekerja miskin ekstrem',         'Extremely poor worker',     'BPU', true),
  ('SELF_PAYING',      'Pekerja mandiri',                'Self-paying worker',        'BPU', true),
  ('NON_CIVIL_SERVANT','Non-ASN / tenaga kontrak (teko)','Contract staff (non-ASN)',  'PU',  true),
  ('VILLAGE_HEAD',     'Kepala desa',                    'Village head',              'PU',  true),
  ('VILLAGE_STAFF',    'Perangkat desa',                 'Village staff',             'PU',  true),
  ('VILLAGE_COUNCIL',  'BPD',                            'Village council',           'PU',  true),
  ('EMPOWERMENT_BODY', 'LPMD',                           'Village empowerment body',  'PU',  true),
  ('RT_RW',            'Ketua RT/RW',                    'RT/RW head',                'PU',  true),
  ('COMPANY_WORKER',   'Pekerja perusahaan',             'Company worker',            'PU',  true),
  ('PROJECT_WORKER',   'Pekerja proyek konstruksi',      'Construction project worker','JAKON', true),
  ('MIGRANT_WORKER',   'Pekerja migran',                 'Migrant worker',            'PMI', true),
  ('CIVIL_SERVANT',    'ASN, TNI, atau Polri',           'Civil servant, army or police', 'PU', false);
CREATE TABLE occupation (
  code      text PRIMARY KEY,
  name_id   text NOT NULL,
  name_en   text NOT NULL,
  transport boolean NOT NULL DEFAULT false, -- PP 50/2025's transport sector
  high_risk boolean NOT NULL DEFAULT false,
  words     text NOT NULL                   -- spellings seen, separated by |
);
INSERT INTO occupation (code, name_id, name_en, transport, high_risk, words) VALUES
  ('FARMER',               'Petani',           'Farmer',               false, false, 'petani|tani|petani/pekebun|pekebun|petani kebun|petani penggarap'),
  ('FARM_LABOURER',        'Buruh tani',       'Farm labourer',        false, false, 'buruh tani|buruh tani/perkebunan|buruh kebun'),
  ('FISHER',               'Nelayan',          'Fisher',               false, true,  'nelayan|nelayan/perikanan|pelaut'),
  ('LIVESTOCK_KEEPER',     'Peternak',         'Livestock keeper',     false, false, 'peternak|ternak|gembala'),
  ('WEAVER',               'Penenun',          'Weaver',               false, false, 'penenun|tenun|pengrajin tenun|pengrajin'),
  ('MOTORCYCLE_TAXI',      'Tukang ojek',      'Motorcycle taxi driver', true, true, 'tukang ojek|ojek|ojek online|pengojek'),
  ('DRIVER',               'Sopir',            'Driver',               true,  true,  'sopir|supir|pengemudi|sopir angkot|sopir angkutan|driver'),
  ('PORTER',               'Buruh angkut',     'Porter',               true,  true,  'buruh angkut|kuli angkut|konjak|kondektur'),
  ('SMALL_TRADER',         'Pedagang kecil',   'Small trader',         false, false, 'pedagang kecil|pedagang|pedagang keliling|pedagang sayur|wiraswasta|kios|jualan'),
  ('STREET_TRADER',        'Papalele',         'Papalele (street trader)', false, false, 'papalele|papa lele'),
  ('CARPENTER',            'Tukang kayu',      'Carpenter',            false, true,  'tukang kayu|mebel|meubel'),
  ('MASON',                'Tukang batu',      'Mason',                false, true,  'tukang batu|tukang bangunan|tukang'),
  ('CONSTRUCTION_LABOURER','Buruh bangunan',   'Construction labourer',false, true,  'buruh bangunan|kuli bangunan|buruh harian lepas|buruh harian|buruh'),
  ('QUARRY_WORKER',        'Penambang batu atau pasir', 'Quarry worker', false, true,'penambang|penambang batu|penambang pasir|penggali batu'),
  ('HOUSEHOLD_WORKER',     'Pekerja rumah tangga', 'Household worker', false, false, 'pembantu rumah tangga|prt|art|asisten rumah tangga'),
  ('TAILOR',               'Penjahit',         'Tailor',               false, false, 'penjahit|jahit'),
  ('TEACHER',              'Guru honorer',     'Contract teacher',     false, false, 'guru honorer|guru|guru kontrak'),
  ('HEALTH_VOLUNTEER',     'Kader posyandu',   'Health volunteer',     false, false, 'kader posyandu|kader|kader kesehatan'),
  ('VILLAGE_OFFICIAL',     'Perangkat desa',   'Village official',     false, false, 'perangkat desa|aparat desa|kaur|kasi|kepala dusun|kadus|sekretaris desa|bendahara desa|linmas|ketua rt|ketua rw|bpd|kepala desa'),
  ('RELIGIOUS_WORKER',     'Pelayan rumah ibadah', 'Religious worker', false, false, 'koster|guru agama|katekis|pendeta|imam|marbot|guru injil'),
  ('OFFICE_WORKER',        'Pegawai kantor',   'Office worker',        false, false, 'pegawai|karyawan|karyawan swasta|honorer|tenaga kontrak|teko|staf|admin'),
  ('SHOP_WORKER',          'Pegawai toko',     'Shop worker',          false, false, 'pegawai toko|penjaga toko|pramuniaga|kasir'),
  ('OTHER',                'Lainnya',          'Other',                false, false, 'lainnya|lain-lain|serabutan|pekerja lepas|mengurus rumah tangga');
GRANT SELECT ON category, occupation TO ${app};
