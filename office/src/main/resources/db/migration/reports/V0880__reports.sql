-- What a regency tells its province about a period. What was sent is kept as it was: the figures, the two files and their hashes.
CREATE TABLE province_report (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  period      text NOT NULL CHECK (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
  state       text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'SUBMITTED', 'RECEIVED', 'RETURNED')),
  revision    int NOT NULL DEFAULT 1 CHECK (revision > 0),
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  UNIQUE (region_code, period)
);
CREATE INDEX province_report_period ON province_report (period, region_code);

-- What stands in the way and what is done about it, in the words of the regency; part of the report that is being written.
CREATE TABLE province_report_obstacle (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id bigint NOT NULL REFERENCES province_report,
  obstacle  text NOT NULL CHECK (length(obstacle) BETWEEN 5 AND 500),
  follow_up text NOT NULL CHECK (length(follow_up) BETWEEN 3 AND 500),
  by_whom   text NOT NULL DEFAULT '' CHECK (length(by_whom) <= 120),
  due_on    date
);
CREATE INDEX province_report_obstacle_report ON province_report_obstacle (report_id);

CREATE TABLE province_report_sent (
  report_id    bigint NOT NULL REFERENCES province_report,
  revision     int NOT NULL,
  number       text NOT NULL,
  signer       text NOT NULL,
  code         text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  figures      jsonb NOT NULL,
  figures_hash text NOT NULL,
  xlsx         bytea NOT NULL,
  xlsx_hash    text NOT NULL,
  pdf          bytea NOT NULL,
  pdf_hash     text NOT NULL,
  sent_by      text NOT NULL DEFAULT acting(),
  sent_at      timestamptz NOT NULL DEFAULT office_now(),
  PRIMARY KEY (report_id, revision)
);
CREATE TRIGGER province_report_sent_stays BEFORE UPDATE OR DELETE ON province_report_sent FOR EACH ROW EXECUTE FUNCTION never_changes();

CREATE TABLE province_report_act (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id bigint NOT NULL REFERENCES province_report,
  revision  int NOT NULL,
  act       text NOT NULL CHECK (act IN ('SUBMITTED', 'RECEIVED', 'RETURNED', 'REVISED')),
  remark    text NOT NULL DEFAULT '' CHECK (length(remark) <= 1000),
  CHECK (act <> 'RETURNED' OR length(trim(remark)) >= 5),
  acted_by  text NOT NULL DEFAULT acting(),
  acted_at  timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX province_report_act_report ON province_report_act (report_id, id);
CREATE TRIGGER province_report_act_stays BEFORE UPDATE OR DELETE ON province_report_act FOR EACH ROW EXECUTE FUNCTION never_changes();

ALTER TABLE province_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE province_report_obstacle ENABLE ROW LEVEL SECURITY;
ALTER TABLE province_report_sent ENABLE ROW LEVEL SECURITY;
ALTER TABLE province_report_act ENABLE ROW LEVEL SECURITY;
CREATE POLICY province_report_in_scope ON province_report
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0 AND scope_rw() = '');
CREATE POLICY province_report_obstacle_of_report ON province_report_obstacle
  USING (EXISTS (SELECT 1 FROM province_report r WHERE r.id = report_id));
CREATE POLICY province_report_sent_of_report ON province_report_sent
  USING (EXISTS (SELECT 1 FROM province_report r WHERE r.id = report_id));
CREATE POLICY province_report_act_of_report ON province_report_act
  USING (EXISTS (SELECT 1 FROM province_report r WHERE r.id = report_id));
GRANT SELECT, INSERT, UPDATE ON province_report TO ${app};
GRANT SELECT, INSERT, DELETE ON province_report_obstacle TO ${app};
GRANT SELECT, INSERT ON province_report_sent, province_report_act TO ${app};
