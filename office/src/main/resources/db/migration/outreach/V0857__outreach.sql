-- Meetings that explain, and meetings that look into it: who was asked, who came, what stood in the way, what was agreed until when.
CREATE TABLE outreach_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code region_code NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('SOSIALISASI', 'MONITORING', 'INNOVATION')),
  title       text NOT NULL CHECK (length(trim(title)) >= 5),
  held_on     date NOT NULL,
  place       text NOT NULL DEFAULT '',
  audience    text NOT NULL CHECK (audience IN ('VILLAGES', 'OFFICES', 'COMPANIES', 'COOPERATIVES', 'WORSHIP', 'PUBLIC')),
  state       text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
  attended    int CHECK (attended >= 0),
  obstacles   text NOT NULL DEFAULT '',
  agreements  text NOT NULL DEFAULT '',
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT office_now(),
  CHECK (state <> 'HELD' OR attended IS NOT NULL)
);
CREATE INDEX outreach_event_region ON outreach_event (region_code, held_on);
CREATE TABLE outreach_invitee (
  event_id    bigint NOT NULL REFERENCES outreach_event,
  region_code region_code NOT NULL,        -- the invited village, urban village or district
  came        boolean NOT NULL DEFAULT false,
  PRIMARY KEY (event_id, region_code)
);
CREATE TABLE outreach_follow_up (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id    bigint NOT NULL REFERENCES outreach_event,
  region_code region_code NOT NULL,
  what        text NOT NULL CHECK (length(trim(what)) >= 5),
  who         text NOT NULL CHECK (who <> ''),
  due_on      date NOT NULL,
  done_on     date,
  note        text NOT NULL DEFAULT ''
);
CREATE INDEX outreach_follow_up_event ON outreach_follow_up (event_id);
CREATE INDEX outreach_follow_up_due ON outreach_follow_up (region_code, due_on) WHERE done_on IS NULL;
ALTER TABLE outreach_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE outreach_invitee ENABLE ROW LEVEL SECURITY;
ALTER TABLE outreach_follow_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY outreach_event_in_scope ON outreach_event
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
CREATE POLICY outreach_invitee_in_scope ON outreach_invitee
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
CREATE POLICY outreach_follow_up_in_scope ON outreach_follow_up
  USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT, UPDATE ON outreach_event, outreach_invitee, outreach_follow_up TO ${app};
