-- Money that reached people in a period, by programme, month, village or payer. It narrows to the asker's scope itself, once: a policy
-- asked again for each of a province's payments would be most of the time. A case counts once, whatever number of payments it had.
CREATE FUNCTION claim_recap(in_region text, from_day date, until_day date, grouped text)
RETURNS TABLE (key text, cases bigint, rupiah bigint, median int, p90 int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $f$
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RETURN; END IF;
  RETURN QUERY
    WITH paid AS (
      SELECT e.case_id, CASE grouped WHEN 'MONTH' THEN to_char(e.day, 'YYYY-MM') ELSE '' END AS month, sum(e.rupiah) AS amount,
             min(e.day) AS first_paid
      FROM claim_entry e WHERE e.kind = 'PAID' AND e.day >= from_day AND e.day < until_day GROUP BY 1, 2
    ), each AS (
      SELECT p.case_id, p.amount, p.first_paid - c.event_date AS days,
             CASE grouped WHEN 'MONTH' THEN p.month WHEN 'PROGRAMME' THEN c.programme WHEN 'VILLAGE' THEN c.region_code::text
                          WHEN 'PAYER' THEN coalesce((SELECT y.name FROM payer y WHERE y.id = c.payer_id), '') ELSE '' END AS k
      FROM paid p JOIN claim_case c ON c.id = p.case_id
      WHERE c.region_code >= scope_from() AND c.region_code < scope_until()
        AND c.region_code >= in_region AND c.region_code < CASE in_region WHEN '' THEN '~' ELSE in_region || '/' END
    )
    SELECT e.k, count(DISTINCT e.case_id), sum(e.amount)::bigint, percentile_disc(0.5) WITHIN GROUP (ORDER BY e.days)::int,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY e.days)::int
    FROM each e GROUP BY e.k ORDER BY e.k LIMIT 1000;
END $f$;
REVOKE ALL ON FUNCTION claim_recap(text, date, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_recap(text, date, date, text) TO ${app};
