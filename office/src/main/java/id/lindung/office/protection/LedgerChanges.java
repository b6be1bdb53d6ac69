package id.lindung.office.protection;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one gate through which rows of {@code person_month} are opened and closed, so that whatever is counted stays counted. */
@Component
public class LedgerChanges {

    private final JdbcTemplate jdbc;
    private final List<LedgerChangeListener> listeners;

    LedgerChanges(JdbcTemplate jdbc, List<LedgerChangeListener> listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /**
     * Runs {@code change} between the listeners. Both must use the surrounding transaction.
     *
     * @param touchedQuery SQL that selects the ids of every person whose months may change
     * @param from first month that may change
     * @param until last month that may change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void around(String touchedQuery, List<?> parameters, YearMonth from, YearMonth until, Runnable change) {
        jdbc.execute(
                "CREATE TEMPORARY TABLE IF NOT EXISTS touched_person (person_id bigint NOT NULL) ON COMMIT DELETE ROWS");
        jdbc.execute("DELETE FROM touched_person");
        jdbc.update("INSERT INTO touched_person " + touchedQuery, parameters.toArray());
        jdbc.execute("ANALYZE touched_person");
        for (var listener : listeners) listener.beforeLedgerChange(from, until);
        change.run();
        for (var listener : listeners) listener.afterLedgerChange(from, until);
    }
}
