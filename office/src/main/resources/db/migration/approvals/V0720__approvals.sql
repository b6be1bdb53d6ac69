-- Propose, check, approve: by different people, never changed, with the reason of every return. One row is one act, however
-- many names or rupiah the subject holds.

CREATE TABLE approval_act (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject     text NOT NULL,               -- 'plan:17', 'bill:4'
  round       int NOT NULL DEFAULT 1,      -- grows with every return
  act         text NOT NULL CHECK (act IN ('PROPOSED', 'CHECKED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  region_code region_code NOT NULL,
  digest      bytea NOT NULL,              -- of what was looked at: whoever approves approves exactly what was proposed
  reason      text NOT NULL DEFAULT '',
  account     bigint NOT NULL,             -- 0: the office's command line
  actor       text NOT NULL DEFAULT acting(),
  at          timestamptz NOT NULL DEFAULT office_now(),
  CHECK (act <> 'RETURNED' OR length(trim(reason)) >= 5)
);
CREATE INDEX approval_act_subject ON approval_act (subject, id);
-- Two clicks, or two people at once: one of them is told that it is done.
CREATE UNIQUE INDEX approval_act_once ON approval_act (subject, round, act);
-- Nobody checks or approves what they proposed, nor approves what they checked.
CREATE UNIQUE INDEX approval_act_other_person ON approval_act (subject, round, actor) WHERE act IN ('PROPOSED', 'CHECKED', 'APPROVED');
CREATE TRIGGER approval_act_stays BEFORE UPDATE OR DELETE ON approval_act FOR EACH ROW EXECUTE FUNCTION never_changes();
ALTER TABLE approval_act ENABLE ROW LEVEL SECURITY;
CREATE POLICY approval_act_in_scope ON approval_act USING (region_code >= scope_from() AND region_code < scope_until() AND scope_payer() = 0);
GRANT SELECT, INSERT ON approval_act TO ${app};
