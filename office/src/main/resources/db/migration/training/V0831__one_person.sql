-- Which spells of looking for work came along when two persons became one, and whether that ended one of two that ran.
CREATE TABLE job_seeker_merged (
  merge_id  bigint NOT NULL REFERENCES person_merge,
  seeker_id bigint NOT NULL REFERENCES job_seeker,
  ended     boolean NOT NULL,
  PRIMARY KEY (merge_id, seeker_id)
);
ALTER TABLE job_seeker_merged ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_seeker_merged_in_scope ON job_seeker_merged USING (EXISTS (SELECT 1 FROM job_seeker s WHERE s.id = seeker_id));
GRANT SELECT, INSERT ON job_seeker_merged TO ${app};

-- The days of a place follow its person.
ALTER TABLE training_attendance DROP CONSTRAINT training_attendance_training_id_person_id_fkey;
ALTER TABLE training_attendance ADD CONSTRAINT training_attendance_place
  FOREIGN KEY (training_id, person_id) REFERENCES training_place ON UPDATE CASCADE;
