-- Whether the scope is narrowed to a payer, or to a neighbourhood, is the same for every row of a statement: it is asked once, in a
-- sub-select (ADR 2). Where a row may be somebody's own, a CASE says so in words whose outcome the planner can guess.
ALTER POLICY registered_delta_read ON registered_delta
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY protected_delta_read ON protected_delta
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY participant_list_in_scope ON participant_list
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY participant_row_in_scope ON participant_row
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY workforce_in_scope ON workforce
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY import_batch_in_scope ON import_batch
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY import_mapping_in_scope ON import_mapping
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY review_item_in_scope ON review_item
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY duplicate_search_in_scope ON duplicate_search
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY person_merge_in_scope ON person_merge
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY audit_in_scope ON audit_entry
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0 AND scope_rw() = ''));
ALTER POLICY payer_in_scope ON payer
  USING (region_code >= scope_from() AND region_code < scope_until()
         AND CASE WHEN (SELECT scope_payer() = 0) THEN true ELSE id = (SELECT scope_payer()) END);
ALTER POLICY plan_in_scope ON plan
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY plan_place_in_scope ON plan_place
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY plan_refused_in_scope ON plan_refused
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY approval_act_in_scope ON approval_act
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY statement_in_scope ON statement
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY statement_row_in_scope ON statement_row
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY bank_layout_in_scope ON bank_layout
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
ALTER POLICY reconciliation_case_in_scope ON reconciliation_case
  USING (region_code >= scope_from() AND region_code < scope_until() AND (SELECT scope_payer() = 0));
