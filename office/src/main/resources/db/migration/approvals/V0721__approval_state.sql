-- The last act of each subject, and with it where the subject stands.
CREATE VIEW approval_state WITH (security_invoker = true) AS
  SELECT DISTINCT ON (subject) subject, round, act, reason, actor, at,
         CASE act WHEN 'WITHDRAWN' THEN 'DRAFT' ELSE act END AS state
  FROM approval_act ORDER BY subject, id DESC;
GRANT SELECT ON approval_state TO ${app};
