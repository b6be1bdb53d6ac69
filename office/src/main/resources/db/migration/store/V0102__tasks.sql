-- Long work. The row is what the page and the terminal show; db-scheduler's table below says who runs it.

CREATE TABLE task (
  id               uuid PRIMARY KEY,
  kind             text NOT NULL,
  key              text NOT NULL,          -- the same work asked twice has the same key
  title            text NOT NULL,
  state            text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done             bigint NOT NULL DEFAULT 0,
  total            bigint NOT NULL DEFAULT 0, -- 0 = not known yet
  unit             text NOT NULL DEFAULT '',
  params           jsonb NOT NULL,
  result           jsonb,
  problem          text,                   -- a sentence for people when FAILED
  cancel_requested boolean NOT NULL DEFAULT false,
  account          bigint NOT NULL,
  actor            text NOT NULL,
  role             text NOT NULL,
  scope_from       text COLLATE "C" NOT NULL,
  scope_until      text COLLATE "C" NOT NULL,
  scope_rw         text,
  scope_rt         text,
  scope_payer      bigint,
  created_at       timestamptz NOT NULL DEFAULT now(),
  started_at       timestamptz,
  seen_at          timestamptz,            -- last progress
  finished_at      timestamptz
);
CREATE UNIQUE INDEX task_one_active_per_key ON task (key) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX task_recent ON task (created_at DESC);

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
CREATE POLICY task_own_scope ON task
  USING (scope_is_whole() OR (scope_from >= scope_from() AND scope_until <= scope_until()
         AND coalesce(scope_payer, 0) = scope_payer() AND coalesce(scope_rw, '') = scope_rw() AND coalesce(scope_rt, '') = scope_rt()))
  WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON task TO ${app};

CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO ${app};

-- Uploaded files. The bytes lie sealed in the office directory under this id.
CREATE TABLE stored_file (
  id          uuid PRIMARY KEY,
  name        text NOT NULL,
  bytes       bigint NOT NULL,
  sha256      bytea NOT NULL,
  region_code region_code NOT NULL,
  created_by  text NOT NULL DEFAULT acting(),
  created_at  timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY stored_file_in_scope ON stored_file USING (region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT, DELETE ON stored_file TO ${app};
