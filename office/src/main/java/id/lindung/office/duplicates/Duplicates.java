package id.lindung.office.duplicates;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.tasks.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Starts searches for persons written down twice. */
@Service
public class Duplicates {

    private final Tasks tasks;
    private final JdbcClient jdbc;

    Duplicates(Tasks tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /**
     * Asks for a search as long work. The first one compares everybody, later ones who changed since.
     *
     * @param region null for the actor's own region
     * @param everything compare everybody again
     * @return the task; empty when the role may not, or the region lies outside the scope
     */
    public Optional<UUID> find(@Nullable String region, boolean everything) {
        var actor = CurrentActor.get();
        var where = region == null ? actor.scope().regionCode() : region;
        if (!actor.role().importsWorkers()
                || !actor.scope().covers(where)
                || actor.scope().payer() != null) return Optional.empty();
        var name = where.isEmpty()
                ? Optional.of("seluruh kantor")
                : jdbc.sql("SELECT name FROM region WHERE code = :code")
                        .param("code", where)
                        .query(String.class)
                        .optional();
        return name.map(text -> tasks.submit(
                DuplicateWork.KIND,
                DuplicateWork.KIND + ":" + where,
                "Cari data ganda: " + text,
                Map.of("region", where, "everything", everything)));
    }
}
