-- Whom the province or another payer of a wider area pays for among the people of a region: how many, and what its bills ask for them.
-- Counts and public names only, and only of regions inside the actor's scope.
CREATE FUNCTION paid_from_above(asked date, first_region text, last_region text)
RETURNS TABLE (payer_id bigint, payer_name text, people int, rupiah bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT y.id, y.name, count(DISTINCT m.person_id)::int, sum(l.rupiah)::bigint
  FROM membership m
  JOIN payer y ON y.id = m.payer_id AND y.kind IN ('PROVINCE', 'REGENCY')
  JOIN person p ON p.id = m.person_id AND p.region_code >= greatest(first_region, scope_from()) COLLATE "C"
                                      AND p.region_code < least(last_region, scope_until()) COLLATE "C"
  LEFT JOIN (SELECT l.person_id, l.membership_id, l.rupiah FROM bill_line l JOIN bill b ON b.id = l.bill_id AND b.kind <> 'PENALTY'
             WHERE l.month = asked AND l.cancelled_by IS NULL) l ON l.person_id = m.person_id AND l.membership_id = m.id
  WHERE m.known_until = 'infinity' AND m.from_month <= asked AND m.until_month > asked
    AND scope_payer() = 0 AND (y.region_code < first_region COLLATE "C" AND first_region < y.region_code || '/' COLLATE "C")
  GROUP BY 1, 2 ORDER BY 3 DESC, 1 $$;
REVOKE ALL ON FUNCTION paid_from_above(date, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION paid_from_above(date, text, text) TO ${app};
