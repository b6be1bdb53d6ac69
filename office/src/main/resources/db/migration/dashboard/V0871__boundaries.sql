-- Shapes of regions as an office imported them, already drawn for the picture of the region above: paths in units of a drawing
-- that all regions of one parent share. Not shipped: whoever has boundaries brings them.
CREATE TABLE region_boundary (
  region_code region_code PRIMARY KEY,
  parent      text COLLATE "C" NOT NULL,
  path        text NOT NULL,
  label_x     int NOT NULL,
  label_y     int NOT NULL,
  width       int NOT NULL CHECK (width > 0),
  height      int NOT NULL CHECK (height > 0),
  source      text NOT NULL,
  imported_by text NOT NULL DEFAULT acting(),
  imported_at timestamptz NOT NULL DEFAULT office_now()
);
CREATE INDEX region_boundary_parent ON region_boundary (parent);
ALTER TABLE region_boundary ENABLE ROW LEVEL SECURITY;
CREATE POLICY region_boundary_in_scope ON region_boundary
  USING (region_code >= scope_from() AND region_code < scope_until());
GRANT SELECT, INSERT, UPDATE, DELETE ON region_boundary TO ${app};
