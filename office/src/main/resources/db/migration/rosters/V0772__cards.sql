-- Membership cards handed over, as at a launch: to whom, when, signed for by whom. A card handed over by mistake is a row that is taken back.
CREATE TABLE card_handover (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person,
  payer_id    bigint NOT NULL REFERENCES payer,
  region_code region_code NOT NULL,        -- the payer's
  handed_on   date NOT NULL,
  received_by text NOT NULL DEFAULT '',    -- empty: the worker; else a relative, the village's office
  recorded_by text NOT NULL DEFAULT acting(),
  recorded_at timestamptz NOT NULL DEFAULT office_now(),
  undone_by   text,
  undone_at   timestamptz
);
CREATE UNIQUE INDEX card_handover_once ON card_handover (person_id, payer_id) WHERE undone_at IS NULL;
CREATE INDEX card_handover_payer ON card_handover (payer_id) WHERE undone_at IS NULL;
ALTER TABLE card_handover ENABLE ROW LEVEL SECURITY;
CREATE POLICY card_handover_in_scope ON card_handover
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
GRANT SELECT, INSERT, UPDATE ON card_handover TO ${app};
