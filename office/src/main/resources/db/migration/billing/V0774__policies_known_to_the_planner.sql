-- The policies of money say the same as before, in words whose outcome the planner can guess (ADR 2): "not narrowed, or equal" was taken
-- for one row in two hundred. Whether the scope is narrowed at all is asked once per statement; the office's own work skips the
-- look-up of each row's bill or act.
ALTER POLICY membership_in_scope ON membership
  USING (CASE WHEN (SELECT scope_is_whole()) THEN true
         ELSE payer_region >= scope_from() AND payer_region < scope_until()
              AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END END);
-- Whoever sees everything needs no second reason to see a row.
ALTER POLICY membership_of_own_people ON membership
  USING (CASE WHEN (SELECT scope_is_whole() OR scope_payer() <> 0) THEN false
         ELSE EXISTS (SELECT 1 FROM person p WHERE p.id = person_id) END);
ALTER POLICY fund_in_scope ON fund
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
ALTER POLICY bill_in_scope ON bill
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
ALTER POLICY bill_line_in_scope ON bill_line
  USING (CASE WHEN (SELECT scope_is_whole()) THEN true
         WHEN (SELECT scope_payer() = 0) THEN (region_code >= scope_from() AND region_code < scope_until())
              OR EXISTS (SELECT 1 FROM bill b WHERE b.id = bill_id)
         ELSE EXISTS (SELECT 1 FROM bill b WHERE b.id = bill_id) END);
ALTER POLICY bill_left_out_in_scope ON bill_left_out
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
ALTER POLICY money_act_in_scope ON money_act
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
ALTER POLICY money_entry_of_act ON money_entry
  USING (CASE WHEN (SELECT scope_is_whole()) THEN true ELSE EXISTS (SELECT 1 FROM money_act a WHERE a.id = act_id) END);
ALTER POLICY payment_in_scope ON payment
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE payer_id = (SELECT scope_payer()) END);
