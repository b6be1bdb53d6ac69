-- Who pays for a village's worker is often the regency, a company of the district or the province. Such payers are public bodies
-- of a wider area and may be read, and so chosen, by those below; changed only by those who hold that area. What lies in another
-- village stays unseen, and so do persons who pay for themselves.
CREATE POLICY payer_above ON payer FOR SELECT
  USING (scope_payer() = 0 AND kind <> 'SELF' AND region_code <= scope_from() AND scope_from() < region_code || '/');
