-- All regions of Indonesia, loaded from the regions library. Public knowledge: no row-level security.
CREATE TABLE region (
  code     region_code PRIMARY KEY,
  name     text NOT NULL,
  level    text NOT NULL CHECK (level IN ('COUNTRY', 'PROVINCE', 'REGENCY', 'CITY', 'DISTRICT', 'VILLAGE', 'URBAN_VILLAGE', 'CUSTOMARY_VILLAGE')),
  parent   region_code
);
CREATE INDEX region_parent ON region (parent);
CREATE TABLE region_edition (
  edition   text PRIMARY KEY,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON region, region_edition TO ${app};

-- A region and everything above it, widest first.
CREATE FUNCTION region_and_above(code text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 4 AS
  $$ SELECT left(code, n) FROM unnest(ARRAY[2, 5, 8, 13]) AS n WHERE n <= length(code) $$;
