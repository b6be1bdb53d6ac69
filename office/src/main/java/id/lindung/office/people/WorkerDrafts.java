package id.lindung.office.people;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Half-typed workers, sealed, of the acting user alone. They outlive a session, a phone's battery and a closed browser. */
@Component
class WorkerDrafts {

    private static final TypeReference<LinkedHashMap<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Seal seal;
    private final JsonMapper json = new JsonMapper();

    WorkerDrafts(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @param person whom it became once saved */
    record Draft(
            UUID id, Map<String, String> answers, @Nullable Long person) {}

    /** Keeps a new draft, and forgets the user's drafts of more than thirty days ago. */
    @Transactional
    UUID create(Map<String, String> answers) {
        jdbc.sql("DELETE FROM worker_draft WHERE touched_at < now() - interval '30 days'")
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO worker_draft (id, sealed) VALUES (:id, :sealed)")
                .param("id", id)
                .param("sealed", sealed(answers))
                .update();
        return id;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("SELECT id, sealed, person_id FROM worker_draft WHERE id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** The draft, closed to every other transaction until this one ends. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql("SELECT id, sealed, person_id FROM worker_draft WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** The newest draft not saved yet. */
    Optional<UUID> findOpen() {
        return jdbc.sql("SELECT id FROM worker_draft WHERE person_id IS NULL ORDER BY touched_at DESC LIMIT 1")
                .query(UUID.class)
                .optional();
    }

    @Transactional
    void save(UUID id, Map<String, String> answers) {
        jdbc.sql("UPDATE worker_draft SET sealed = :sealed, touched_at = now() WHERE id = :id AND person_id IS NULL")
                .param("sealed", sealed(answers))
                .param("id", id)
                .update();
    }

    /** The draft became a person; of its answers only the place is kept, for the next worker. */
    void finish(UUID id, long person, Map<String, String> kept) {
        jdbc.sql("UPDATE worker_draft SET sealed = :sealed, person_id = :person, touched_at = now() WHERE id = :id")
                .param("sealed", sealed(kept))
                .param("person", person)
                .param("id", id)
                .update();
    }

    @Transactional
    void delete(UUID id) {
        jdbc.sql("DELETE FROM worker_draft WHERE id = :id").param("id", id).update();
    }

    private byte[] sealed(Map<String, String> answers) {
        return seal.seal(Purpose.DRAFT, json.writeValueAsString(answers));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        var text = seal.open(Purpose.DRAFT, row.getBytes("sealed"));
        return new Draft(
                row.getObject("id", UUID.class), json.readValue(text, ANSWERS), row.getObject("person_id", Long.class));
    }
}
