package id.lindung.office.claims;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
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

/** Half-answered reports, sealed, of the acting user alone: a closed browser loses nothing, and a form sent twice reports once. */
@Component
class ReportDrafts {

    private static final TypeReference<LinkedHashMap<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Seal seal;
    private final JsonMapper json = new JsonMapper();

    ReportDrafts(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @param number the case it became, or null */
    record Draft(
            UUID id, Map<String, String> answers, @Nullable String number) {

        String get(String name) {
            return answers.getOrDefault(name, "");
        }
    }

    @Transactional
    UUID create(Map<String, String> answers) {
        jdbc.sql("DELETE FROM claim_draft WHERE touched_at < now() - interval '30 days'")
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO claim_draft (id, sealed) VALUES (:id, :sealed)")
                .param("id", id)
                .param("sealed", sealed(answers))
                .update();
        return id;
    }

    Optional<Draft> find(UUID id) {
        return read("SELECT id, sealed, number FROM claim_draft WHERE id = :id", id);
    }

    /** The draft, closed to every other transaction until this one ends. */
    Optional<Draft> lock(UUID id) {
        return read("SELECT id, sealed, number FROM claim_draft WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Draft> read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> new Draft(
                        row.getObject("id", UUID.class),
                        json.readValue(seal.open(Purpose.DRAFT, row.getBytes("sealed")), ANSWERS),
                        row.getString("number")))
                .optional();
    }

    @Transactional
    void save(UUID id, Map<String, String> answers) {
        jdbc.sql("UPDATE claim_draft SET sealed = :sealed, touched_at = now() WHERE id = :id AND number IS NULL")
                .param("sealed", sealed(answers))
                .param("id", id)
                .update();
    }

    /** It became a case; nothing of its answers is kept here. */
    void finish(UUID id, String number) {
        jdbc.sql("UPDATE claim_draft SET sealed = :sealed, number = :number, touched_at = now() WHERE id = :id")
                .param("sealed", sealed(Map.of()))
                .param("number", number)
                .param("id", id)
                .update();
    }

    private byte[] sealed(Map<String, String> answers) {
        return seal.seal(Purpose.DRAFT, json.writeValueAsString(answers));
    }
}
