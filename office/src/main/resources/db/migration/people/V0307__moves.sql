-- A worker moves to another village: asked by the village left, settled by the village entered or by whoever holds both. The
-- receiving village cannot see the person before it agrees, so the request carries the name and the masked number.
CREATE TABLE worker_move (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person,
  name        text NOT NULL,
  nik_mask    text,
  from_region region_code NOT NULL,
  to_region   region_code NOT NULL,
  from_month  date NOT NULL CHECK (extract(day FROM from_month) = 1), -- first month in the new village
  state       text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN')),
  asked_by    text NOT NULL DEFAULT acting(),
  asked_at    timestamptz NOT NULL DEFAULT office_now(),
  decided_by  text,
  decided_at  timestamptz,
  CHECK (from_region <> to_region)
);
CREATE UNIQUE INDEX worker_move_open ON worker_move (person_id) WHERE state = 'OPEN';
CREATE INDEX worker_move_to ON worker_move (to_region) WHERE state = 'OPEN';
ALTER TABLE worker_move ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker_move_of_both ON worker_move
  USING (scope_payer() = 0 AND scope_rw() = ''
         AND ((from_region >= scope_from() AND from_region < scope_until())
           OR (to_region >= scope_from() AND to_region < scope_until())));
GRANT SELECT, INSERT, UPDATE ON worker_move TO ${app};
