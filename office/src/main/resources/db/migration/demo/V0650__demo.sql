-- How far the demonstration office is filled: written with each part, so that a stopped load goes on where it was.
CREATE TABLE demo_progress (
  part     text PRIMARY KEY,
  position bigint NOT NULL DEFAULT 0,
  done     boolean NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE ON demo_progress TO ${app};
