-- What each case was paid in each month, with what a recap groups by: counting the payments themselves for each table of the page took a second for
-- a province's year. Kept by triggers, read by claim_recap alone. previous tells whether a period meets a case here for the first time.
CREATE TABLE claim_paid_month (
  case_id     bigint NOT NULL REFERENCES claim_case,
  month       date NOT NULL,
  previous    date,             -- the month of this case's payment before; null at its first
  days        int NOT NULL,     -- from the event to the month's first payment
  rupiah      bigint NOT NULL,
  programme   text NOT NULL,
  region_code region_code NOT NULL,
  payer_id    bigint,
  PRIMARY KEY (case_id, month)
);
CREATE INDEX claim_paid_month_region ON claim_paid_month (region_code, month);
ALTER TABLE claim_paid_month ENABLE ROW LEVEL SECURITY;

INSERT INTO claim_paid_month
SELECT e.case_id, e.month, lag(e.month) OVER (PARTITION BY e.case_id ORDER BY e.month), e.first_day - c.event_date, e.rupiah, c.programme, c.region_code, c.payer_id
FROM (SELECT case_id, date_trunc('month', day)::date AS month, min(day) AS first_day, sum(rupiah)::bigint AS rupiah FROM claim_entry WHERE kind = 'PAID' GROUP BY 1, 2) e
JOIN claim_case c ON c.id = e.case_id;

-- A payment may be written down after a later one.
CREATE FUNCTION claim_paid_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
DECLARE of_month date := date_trunc('month', NEW.day)::date;
BEGIN
  INSERT INTO claim_paid_month AS m (case_id, month, previous, days, rupiah, programme, region_code, payer_id)
  SELECT c.id, of_month, (SELECT max(b.month) FROM claim_paid_month b WHERE b.case_id = c.id AND b.month < of_month),
         NEW.day - c.event_date, NEW.rupiah, c.programme, c.region_code, c.payer_id
  FROM claim_case c WHERE c.id = NEW.case_id
  ON CONFLICT (case_id, month) DO UPDATE SET rupiah = m.rupiah + EXCLUDED.rupiah, days = least(m.days, EXCLUDED.days);
  UPDATE claim_paid_month m SET previous = of_month
  WHERE m.case_id = NEW.case_id AND m.month = (SELECT min(a.month) FROM claim_paid_month a WHERE a.case_id = NEW.case_id AND a.month > of_month);
  RETURN NULL;
END $f$;
CREATE TRIGGER claim_entry_counts AFTER INSERT ON claim_entry FOR EACH ROW WHEN (NEW.kind = 'PAID') EXECUTE FUNCTION claim_paid_counts();

CREATE FUNCTION claim_paid_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
BEGIN
  UPDATE claim_paid_month m SET programme = NEW.programme, region_code = NEW.region_code, payer_id = NEW.payer_id, days = m.days + (OLD.event_date - NEW.event_date)
  WHERE m.case_id = NEW.id;
  RETURN NULL;
END $f$;
CREATE TRIGGER claim_case_counts AFTER UPDATE OF programme, region_code, payer_id, event_date ON claim_case FOR EACH ROW
  WHEN ((OLD.programme, OLD.region_code, OLD.payer_id, OLD.event_date) IS DISTINCT FROM (NEW.programme, NEW.region_code, NEW.payer_id, NEW.event_date))
  EXECUTE FUNCTION claim_paid_follows();

DROP FUNCTION claim_recap(text, date, date, text);
-- Money that reached people in the months from first to last, in all groups of a page from one reading: of all, by programme, month, payer, and place
-- (place_length letters of the code). A case counts once in each group, whatever number of payments it had; days are to its first payment of the group's months.
-- It narrows to the asker's scope itself, once: a policy asked again for each row would be most of the time.
CREATE FUNCTION claim_recap(in_region text, first date, last date, place_length int)
RETURNS TABLE (kind text, key text, cases bigint, rupiah bigint, median int, p90 int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $f$
DECLARE
  from_region text := greatest(scope_from(), in_region COLLATE "C");
  until_region text := least(scope_until(), CASE in_region WHEN '' THEN '~' ELSE in_region || '/' END COLLATE "C");
BEGIN
  IF scope_payer() <> 0 OR scope_rw() <> '' THEN RETURN; END IF;
  RETURN QUERY
    WITH paid AS (
      SELECT m.programme, m.month, left(m.region_code, place_length) AS place, coalesce(m.payer_id, 0) AS payer, m.days, m.rupiah,
             m.previous IS NULL OR m.previous < first AS fresh
      FROM claim_paid_month m
      WHERE m.region_code >= from_region AND m.region_code < until_region AND m.month >= first AND m.month <= last
    ), heap AS (
      SELECT CASE GROUPING(p.programme, p.month, p.place, p.payer) WHEN 7 THEN 'PROGRAMME' WHEN 11 THEN 'MONTH' WHEN 13 THEN 'PLACE' WHEN 14 THEN 'PAYER' ELSE 'ALL' END AS k,
             p.programme, p.month, p.place, p.payer, p.days,
             CASE WHEN GROUPING(p.month) = 0 THEN count(*) ELSE count(*) FILTER (WHERE p.fresh) END AS n, sum(p.rupiah) AS amount
      FROM paid p GROUP BY GROUPING SETS ((p.programme, p.days), (p.month, p.days), (p.place, p.days), (p.payer, p.days), (p.days))
    ), keyed AS (
      SELECT h.k, CASE h.k WHEN 'PROGRAMME' THEN h.programme WHEN 'MONTH' THEN to_char(h.month, 'YYYY-MM') WHEN 'PLACE' THEN h.place
                           WHEN 'PAYER' THEN h.payer::text ELSE '' END AS id, h.days, h.n, h.amount FROM heap h
    ), risen AS (
      SELECT d.k, d.id, d.days, d.amount, sum(d.n) OVER w AS upto, sum(d.n) OVER (PARTITION BY d.k, d.id) AS all_cases
      FROM keyed d WINDOW w AS (PARTITION BY d.k, d.id ORDER BY d.days)
    ), grouped AS (
      SELECT r.k, r.id, max(r.all_cases)::bigint AS cases, sum(r.amount)::bigint AS amount,
             min(r.days) FILTER (WHERE r.upto * 2 >= r.all_cases) AS half, min(r.days) FILTER (WHERE r.upto * 10 >= r.all_cases * 9) AS most
      FROM risen r GROUP BY r.k, r.id
    )
    SELECT g.k, CASE g.k WHEN 'PAYER' THEN coalesce((SELECT y.name FROM payer y WHERE y.id = g.id::bigint), '') ELSE g.id END, g.cases, g.amount, g.half, g.most
    FROM grouped g ORDER BY 1, 2 LIMIT 10000;
END $f$;
REVOKE ALL ON FUNCTION claim_recap(text, date, date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_recap(text, date, date, int) TO ${app};
