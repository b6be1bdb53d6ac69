-- Which of several tables beside each other on a sheet the row stands in: by the table's first column, from 0.
ALTER TABLE import_problem ADD COLUMN table_from smallint NOT NULL DEFAULT 0;
