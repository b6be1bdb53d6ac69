package id.lindung.office.tasks;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The task table. */
@Repository
class TaskRows {

    private static final String COLUMNS = """
            id, kind, key, title, state, done, total, unit, params, result, problem, cancel_requested, actor, created_at, \
            started_at, finished_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a waiting task, unless one with this key is still active; then that one's id. */
    UUID insertOrActive(UUID id, String kind, String key, String title, Map<String, ?> params, Actor actor) {
        int inserted = jdbc.sql("""
                        INSERT INTO task (id, kind, key, title, state, params, account, actor, role,
                                          scope_from, scope_until, scope_rw, scope_rt, scope_payer)
                        VALUES (:id, :kind, :key, :title, 'WAITING', :params::jsonb, :account, :actor, :role,
                                :from, :until, :rw, :rt, :payer)
                        ON CONFLICT (key) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING""")
                .param("id", id)
                .param("kind", kind)
                .param("key", key)
                .param("title", title)
                .param("params", json.writeValueAsString(params))
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("role", actor.role().name())
                .param("from", actor.scope().from())
                .param("until", actor.scope().until())
                .param("rw", actor.scope().rw())
                .param("rt", actor.scope().rt())
                .param("payer", actor.scope().payer())
                .update();
        if (inserted == 1) return id;
        return jdbc.sql("SELECT id FROM task WHERE key = :key AND state IN ('WAITING', 'RUNNING')")
                .param("key", key)
                .query(UUID.class)
                .optional()
                // Started by somebody whose work the actor may not see.
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM task WHERE id = :id")
                .param("id", id)
                .query(this::task)
                .optional();
    }

    List<Task> listRecent(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM task ORDER BY created_at DESC LIMIT :limit")
                .param("limit", limit)
                .query(this::task)
                .list();
    }

    Actor actorOf(UUID id) {
        return jdbc.sql("""
                        SELECT account, actor, role, scope_from, scope_until, scope_rw, scope_rt, scope_payer
                        FROM task WHERE id = :id""")
                .param("id", id)
                .query((row, n) -> new Actor(
                        row.getLong("account"),
                        row.getString("actor"),
                        Role.valueOf(row.getString("role")),
                        new Scope(
                                row.getString("scope_from"),
                                row.getString("scope_until"),
                                row.getString("scope_rw"),
                                row.getString("scope_rt"),
                                row.getObject("scope_payer", Long.class))))
                .single();
    }

    /** Marks the task running; false when it is over already. */
    boolean start(UUID id) {
        return jdbc.sql("""
                        UPDATE task SET state = 'RUNNING', started_at = coalesce(started_at, now()), seen_at = now(), done = 0
                        WHERE id = :id AND state IN ('WAITING', 'RUNNING')""").param("id", id).update() == 1;
    }

    /** Writes progress; true when somebody asked to stop. */
    boolean progress(UUID id, long done, long total, String unit) {
        return jdbc.sql("""
                        UPDATE task SET done = :done, total = :total, unit = :unit, seen_at = now() WHERE id = :id
                        RETURNING cancel_requested""")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    void finish(UUID id, TaskState state, Map<String, Object> result, @Nullable String problem) {
        jdbc.sql("""
                        UPDATE task SET state = :state, result = :result::jsonb, problem = :problem, finished_at = now(),
                               done = CASE WHEN :state = 'DONE' AND total > 0 THEN total ELSE done END
                        WHERE id = :id AND state IN ('WAITING', 'RUNNING')""")
                .param("id", id)
                .param("state", state.name())
                .param("result", json.writeValueAsString(result))
                .param("problem", problem)
                .update();
    }

    /** Asks running work to stop, and stops waiting work at once. */
    boolean requestCancel(UUID id) {
        return jdbc.sql("""
                        UPDATE task SET cancel_requested = true,
                               state = CASE WHEN state = 'WAITING' THEN 'CANCELLED' ELSE state END,
                               finished_at = CASE WHEN state = 'WAITING' THEN now() END
                        WHERE id = :id AND state IN ('WAITING', 'RUNNING')""").param("id", id).update() == 1;
    }

    private Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                row.getString("title"),
                TaskState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("unit"),
                object(row.getString("params")),
                object(row.getString("result")),
                row.getString("problem"),
                row.getBoolean("cancel_requested"),
                row.getString("actor"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private Map<String, Object> object(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
