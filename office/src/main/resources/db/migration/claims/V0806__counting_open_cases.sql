-- The branch's desk counts its open and its late cases on every look: out of the index alone, with what the policy asks.
CREATE INDEX claim_case_open ON claim_case (state, due_on, region_code) INCLUDE (rw, rt, payer_id) WHERE state NOT IN ('DONE', 'CANCELLED');
