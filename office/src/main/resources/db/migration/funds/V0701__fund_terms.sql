-- What the papers of a fund say now, each from the last paper that says anything about it.
CREATE VIEW fund_terms WITH (security_invoker = true) AS
  SELECT f.id AS fund_id, c.rupiah::bigint AS ceiling, h.heads, v.valid_from, v.valid_until
  FROM fund f
  JOIN fund_ceiling c ON c.fund_id = f.id
  LEFT JOIN LATERAL (SELECT d.heads FROM fund_document d WHERE d.fund_id = f.id AND d.heads IS NOT NULL
                     ORDER BY d.dated DESC, d.id DESC LIMIT 1) h ON true
  LEFT JOIN LATERAL (SELECT d.valid_from, d.valid_until FROM fund_document d WHERE d.fund_id = f.id AND d.kind = 'PKS'
                       AND (d.valid_from IS NOT NULL OR d.valid_until IS NOT NULL)
                     ORDER BY d.dated DESC, d.id DESC LIMIT 1) v ON true;
GRANT SELECT ON fund_terms TO ${app};

-- Papers and overrides are read by fund.
CREATE INDEX fund_override_fund ON fund_override (fund_id);
