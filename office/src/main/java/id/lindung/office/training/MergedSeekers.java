package id.lindung.office.training;

import id.lindung.office.duplicates.MergeListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Spells of looking for work and seats of two persons who become one. Where both look for work now, the survivor's spell goes on; where both have
 * a place in the same training, the absorbed one's stays where it is, as history.
 */
@Component
class MergedSeekers implements MergeListener {

    private final JdbcClient jdbc;

    MergedSeekers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(long survivor, long absorbed, long merge) {
        run("""
                INSERT INTO job_seeker_merged (merge_id, seeker_id, ended)
                SELECT :merge, a.id, a.ended_on IS NULL AND EXISTS (SELECT 1 FROM job_seeker s WHERE s.person_id = :survivor AND s.ended_on IS NULL)
                FROM job_seeker a WHERE a.person_id = :absorbed AND :survivor > 0""", survivor, absorbed, merge);
        run("""
                UPDATE job_seeker s SET person_id = :survivor,
                  ended_on = CASE WHEN m.ended THEN greatest(s.since, office_today()) ELSE s.ended_on END,
                  end_kind = CASE WHEN m.ended THEN 'LEFT' ELSE s.end_kind END,
                  end_note = CASE WHEN m.ended THEN 'Orang yang sama tercatat dua kali' ELSE s.end_note END
                FROM job_seeker_merged m WHERE m.merge_id = :merge AND m.seeker_id = s.id AND :absorbed > 0""", survivor, absorbed, merge);
        run("""
                UPDATE training_place p SET person_id = :survivor
                WHERE p.person_id = :absorbed AND :merge > 0
                  AND NOT EXISTS (SELECT 1 FROM training_place o WHERE o.training_id = p.training_id AND o.person_id = :survivor)""", survivor, absorbed, merge);
    }

    @Override
    public void unmerged(long survivor, long absorbed, long merge) {
        run("""
                UPDATE training_place p SET person_id = :absorbed FROM job_seeker_merged m
                WHERE m.merge_id = :merge AND p.seeker_id = m.seeker_id AND p.person_id = :survivor""", survivor, absorbed, merge);
        run("""
                UPDATE job_seeker s SET person_id = :absorbed,
                  ended_on = CASE WHEN m.ended THEN NULL ELSE s.ended_on END,
                  end_kind = CASE WHEN m.ended THEN NULL ELSE s.end_kind END,
                  end_note = CASE WHEN m.ended THEN '' ELSE s.end_note END
                FROM job_seeker_merged m WHERE m.merge_id = :merge AND m.seeker_id = s.id AND s.person_id = :survivor""", survivor, absorbed, merge);
    }

    private void run(String sql, long survivor, long absorbed, long merge) {
        jdbc.sql(sql)
                .param("survivor", survivor)
                .param("absorbed", absorbed)
                .param("merge", merge)
                .update();
    }
}
