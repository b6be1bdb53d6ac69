package id.lindung.office.people;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one gate through which persons and jobs change, so that whatever is counted stays counted. */
@Component
public class WorkerChanges {

    private final JdbcTemplate jdbc;
    private final List<WorkerChangeListener> listeners;

    WorkerChanges(JdbcTemplate jdbc, List<WorkerChangeListener> listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /**
     * Runs {@code change} between the listeners. Both must use the surrounding transaction.
     *
     * @param touchedQuery SQL that selects the ids of existing persons who will change; every later statement may add to
     *     {@code touched_person} the persons it creates
     * @param change the statements that change persons or jobs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void around(String touchedQuery, List<?> parameters, Runnable change) {
        jdbc.execute(
                "CREATE TEMPORARY TABLE IF NOT EXISTS touched_person (person_id bigint NOT NULL) ON COMMIT DELETE ROWS");
        jdbc.execute("DELETE FROM touched_person");
        jdbc.update("INSERT INTO touched_person " + touchedQuery, parameters.toArray());
        for (var listener : listeners) listener.beforeChange();
        change.run();
        for (var listener : listeners) listener.afterChange();
    }
}
