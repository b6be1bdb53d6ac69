-- From which age a workforce figure counts people: Sakernas says 15. Empty: its source does not say.
ALTER TABLE workforce ADD COLUMN from_age smallint CHECK (from_age BETWEEN 5 AND 25);
