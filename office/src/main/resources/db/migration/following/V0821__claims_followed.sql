-- The case of a number, for somebody who is nobody to us: only with the worker's birth date too, and nothing but where to look on.
-- Whichever of the two is wrong, one case is read, so that the time taken tells nothing.
CREATE FUNCTION claim_followed(asked text, born date) RETURNS TABLE (case_id bigint, region_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, c.region_code::text FROM claim_case c
  WHERE c.id = coalesce((SELECT f.id FROM claim_case f WHERE f.number = asked), (SELECT min(m.id) FROM claim_case m))
    AND c.number = asked AND c.birth_date = born $$;
REVOKE ALL ON FUNCTION claim_followed(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_followed(text, date) TO ${app};
