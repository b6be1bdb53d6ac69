-- Which months of the ledger were closed when two persons became one; needed to take a merge back.
CREATE TABLE merged_month (
  merge_id  bigint NOT NULL REFERENCES person_merge,
  closed_id bigint NOT NULL,
  PRIMARY KEY (merge_id, closed_id)
);
GRANT SELECT, INSERT ON merged_month TO ${app};
