package id.lindung.office.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Jobs and participant numbers that go from one person to the other. A job is never rewritten: the old row is closed in time and a new one
 * stands for the survivor, so what was known yesterday stays known as it was.
 */
@Component
class MovedRows {

    private static final String COLUMNS = """
            occupation, occupation_text, category, segment, payer_id, workplace, wage, income, decile, valid_from, valid_until, import_id""";

    private final JdbcClient jdbc;

    MovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void move(long merge, Choices choices, String oldHome) {
        if (choices.taken().contains(MergeField.HOME)) moveHome(merge, choices.survivor(), oldHome);
        for (var job : currentJobs(choices.absorbed())) {
            close(job);
            var now = stands(job, choices.survivor()) ? null : copy(job, choices.survivor());
            remember(merge, choices.absorbed(), job, now);
        }
        jdbc.sql("""
                        WITH moved AS (UPDATE participant_number SET person_id = :survivor WHERE person_id = :absorbed RETURNING kpj_index)
                        UPDATE person_merge SET numbers = (SELECT coalesce(jsonb_agg(encode(kpj_index, 'hex')), '[]') FROM moved)
                        WHERE id = :merge""")
                .param("survivor", choices.survivor())
                .param("absorbed", choices.absorbed())
                .param("merge", merge)
                .update();
    }

    /** The survivor now lives where the other record says: its running jobs count there. */
    private void moveHome(long merge, long survivor, String oldHome) {
        var jobs = jdbc.sql("""
                        SELECT id FROM job WHERE person_id = :person AND known_until = 'infinity' AND valid_until = 'infinity'
                          AND region_code = :home ORDER BY id""")
                .param("person", survivor)
                .param("home", oldHome)
                .query(Long.class)
                .list();
        for (long job : jobs) {
            close(job);
            long now = jdbc.sql("INSERT INTO job (person_id, principal, region_code, rw, rt, " + COLUMNS
                            + ") SELECT j.person_id, j.principal, p.region_code, p.rw, p.rt, " + COLUMNS
                            + " FROM job j JOIN person p ON p.id = j.person_id WHERE j.id = :job RETURNING id")
                    .param("job", job)
                    .query(Long.class)
                    .single();
            remember(merge, survivor, job, now);
        }
    }

    private List<Long> currentJobs(long person) {
        return jdbc.sql("SELECT id FROM job WHERE person_id = :person AND known_until = 'infinity' ORDER BY id")
                .param("person", person)
                .query(Long.class)
                .list();
    }

    /** Whether the survivor has this very job already. */
    private boolean stands(long job, long survivor) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM job o JOIN job s ON s.category = o.category AND s.segment = o.segment
                                         AND s.payer_id IS NOT DISTINCT FROM o.payer_id AND s.occupation IS NOT DISTINCT FROM o.occupation
                                         AND s.valid_from <= o.valid_from AND s.valid_until >= o.valid_until
                                       WHERE o.id = :job AND s.person_id = :survivor AND s.known_until = 'infinity')""")
                .param("job", job)
                .param("survivor", survivor)
                .query(Boolean.class)
                .single();
    }

    private void close(long job) {
        jdbc.sql("UPDATE job SET known_until = office_now() WHERE id = :job AND known_until = 'infinity'")
                .param("job", job)
                .update();
    }

    /** The same job under another person; one principal job at a time, and that person's own comes first. */
    private long copy(long job, long person) {
        return jdbc.sql("INSERT INTO job (person_id, principal, region_code, rw, rt, " + COLUMNS + """
                        ) SELECT :person, o.principal AND NOT EXISTS (SELECT 1 FROM job s WHERE s.person_id = :person AND s.principal
                                  AND s.known_until = 'infinity' AND s.valid_from < o.valid_until AND s.valid_until > o.valid_from),
                          region_code, rw, rt,\s""" + COLUMNS
                        + " FROM job o WHERE o.id = :job RETURNING id")
                .param("person", person)
                .param("job", job)
                .query(Long.class)
                .single();
    }

    private void remember(long merge, long owner, long old, @Nullable Long now) {
        jdbc.sql("""
                        UPDATE person_merge SET jobs = jobs || jsonb_build_array(jsonb_build_object('owner', :owner, 'old', :old, 'new', :now::bigint))
                        WHERE id = :merge""")
                .param("owner", owner)
                .param("old", old)
                .param("now", now)
                .param("merge", merge)
                .update();
    }

    private record Moved(long owner, long old, @Nullable Long now) {}

    /** Gives jobs and numbers back to whom they were taken from. */
    void giveBack(KeptMerge kept, boolean homeToo) {
        var moved = jdbc.sql("""
                        SELECT (j->>'owner')::bigint AS owner, (j->>'old')::bigint AS old, (j->>'new')::bigint AS now
                        FROM person_merge m, jsonb_array_elements(m.jobs) j WHERE m.id = :merge""")
                .param("merge", kept.id())
                .query((row, n) ->
                        new Moved(row.getLong("owner"), row.getLong("old"), row.getObject("now", Long.class)))
                .list();
        for (var job : moved) {
            boolean ownHome = job.owner() == kept.survivor();
            if (ownHome && !homeToo) continue;
            boolean untouched = job.now() == null || isCurrent(job.now());
            if (job.now() != null && untouched) close(job.now());
            // A job of the survivor that was changed since stays changed; the other person gets its own back in any
            // case.
            if (!ownHome || untouched) copy(job.old(), job.owner());
        }
        jdbc.sql("""
                        UPDATE participant_number n SET person_id = m.absorbed_id FROM person_merge m, jsonb_array_elements_text(m.numbers) k
                        WHERE m.id = :merge AND n.kpj_index = decode(k, 'hex') AND n.person_id = m.survivor_id""").param("merge", kept.id()).update();
    }

    private boolean isCurrent(long job) {
        return jdbc.sql("SELECT known_until = 'infinity' FROM job WHERE id = :job")
                .param("job", job)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
