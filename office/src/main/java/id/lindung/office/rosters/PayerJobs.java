package id.lindung.office.rosters;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Ends the jobs of people who left a payer: the old row is closed, a shorter one follows. Runs inside {@code WorkerChanges.around}. */
@Component
class PayerJobs {

    private final JdbcTemplate jdbc;

    PayerJobs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param query SQL that selects {@code person_id, payer_id, until}: the first day of the first month without the job */
    void end(String query, List<?> parameters) {
        jdbc.update("WITH gone (person_id, payer_id, until) AS (" + query + """
                ), closed AS (
                  UPDATE job j SET known_until = office_now() FROM gone g
                  WHERE j.person_id = g.person_id AND j.payer_id = g.payer_id AND j.known_until = 'infinity' AND j.valid_until > g.until
                  RETURNING j.*, g.until)
                INSERT INTO job (person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace,
                                 wage, income, decile, valid_from, valid_until)
                SELECT person_id, principal, region_code, rw, rt, occupation, occupation_text, category, segment, payer_id, workplace, wage,
                       income, decile, valid_from, until FROM closed WHERE valid_from < until""", parameters.toArray());
    }
}
