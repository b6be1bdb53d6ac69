-- What whoever knows a claim's number and its worker's birth date is told, in one question. Whichever of the two is wrong, one case is read, so that
-- the time taken tells nothing. In PL/pgSQL, because that keeps its plan: planning took longer than answering.
DROP FUNCTION claim_followed(text, date);
CREATE FUNCTION claim_told(asked text, born date)
RETURNS TABLE (case_id bigint, region_code text, state text, due_on date, steps text, outcome text, lines text, decided bigint, paid bigint, paid_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.id, c.region_code::text, c.state, c.due_on,
         (SELECT jsonb_agg(jsonb_build_object('event', s.event, 'reason', s.reason, 'at', s.at) ORDER BY s.id)::text FROM claim_step s WHERE s.case_id = c.id),
         v.outcome, v.lines::text,
         CASE WHEN c.state IN ('APPROVED', 'DONE')
              THEN (SELECT d.rupiah FROM claim_decision d WHERE d.case_id = c.id AND d.kind = 'APPROVED' ORDER BY d.id DESC LIMIT 1) END,
         p.rupiah, p.day
  FROM claim_case c
  LEFT JOIN LATERAL (SELECT w.outcome, w.lines FROM claim_version w WHERE w.case_id = c.id ORDER BY w.version DESC LIMIT 1) v ON true
  CROSS JOIN LATERAL (SELECT coalesce(sum(e.rupiah), 0)::bigint AS rupiah, max(e.day) AS day FROM claim_entry e WHERE e.case_id = c.id AND e.kind = 'PAID') p
  WHERE c.id = coalesce((SELECT f.id FROM claim_case f WHERE f.number = asked), (SELECT min(m.id) FROM claim_case m))
    AND c.number = asked AND c.birth_date = born;
END $$;
REVOKE ALL ON FUNCTION claim_told(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_told(text, date) TO ${app};
