-- A web session carries the stamp it was opened under. Closing an account or changing its password moves the stamp, and every
-- session opened before ends at its next request, whichever program (page or command line) made the change.
ALTER TABLE account ADD COLUMN session_stamp int NOT NULL DEFAULT 0;
