package id.lindung.office.coverage;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.office.tasks.TaskWork;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up the rows of one key and day, so that reading stays a short range however many small changes a day saw. */
@Component
class CompactCounts implements TaskWork {

    static final String KIND = "counts-compact";

    private final JdbcClient jdbc;

    CompactCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> run(Map<String, Object> params, TaskProgress progress) {
        long saved = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT compact_counts()").query(Long.class).single());
        return Map.of("rows", saved);
    }
}
