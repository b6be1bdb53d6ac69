-- Whoever asks for a person's months asks for those of the records merged into it too.
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
