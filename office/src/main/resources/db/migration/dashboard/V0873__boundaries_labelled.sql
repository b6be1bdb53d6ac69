-- Whether a shape is large enough to carry its number; a small one says it in its title and in the list.
ALTER TABLE region_boundary ADD COLUMN labelled boolean NOT NULL DEFAULT true;
