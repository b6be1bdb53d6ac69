-- Which months of the ledger were closed when two persons became one; needed to take a merge back.
CREATE TABLE merged_month (
  merge_id  bigint NOT NULL REFERENCES person_merge,
  closed_id bigint NOT NULL,
  PRIMARY KEY (merge_id, closed_id)
);
GRANT SELECT, INSERT ON merged_month TO ${app};

-- Whether a number is anybody's, also beyond the asking user's scope: the answer is yes or no and nothing else.
CREATE FUNCTION nik_is_registered(asked bytea) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT EXISTS (SELECT 1 FROM person WHERE nik_index = asked AND state = 'ACTIVE') $$;
REVOKE ALL ON FUNCTION nik_is_registered(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nik_is_registered(bytea) TO ${app};
