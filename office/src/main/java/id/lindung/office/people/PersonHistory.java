package id.lindung.office.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what changed on a person's record. Identity numbers stand there masked only. */
@Component
public class PersonHistory {

    /** Under this key the ciphertexts of replaced numbers are kept, never shown. */
    static final String SEALED = "sealed";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    PersonHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a step; in the transaction of the change. */
    public void record(long person, String act, Map<String, ?> before, Map<String, ?> after) {
        jdbc.sql(
                        "INSERT INTO person_change (person_id, act, before, after) VALUES (:person, :act, :before::jsonb, :after::jsonb)")
                .param("person", person)
                .param("act", act)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .update();
    }

    /** The newest {@code limit} steps of a person, newest first. */
    public List<PersonChange> list(long person, int limit) {
        return jdbc.sql("""
                        SELECT id, at, actor, act, import_id, before::text AS before, after::text AS after
                        FROM person_change WHERE person_id = :person ORDER BY id DESC LIMIT :limit""")
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> new PersonChange(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getObject("import_id", Long.class),
                        shown(row.getString("before")),
                        shown(row.getString("after"))))
                .list();
    }

    private Map<String, String> shown(String text) {
        var fields = new LinkedHashMap<String, String>();
        json.readValue(text, FIELDS).forEach((field, value) -> {
            if (!field.equals(SEALED) && value != null) fields.put(field, value.toString());
        });
        return fields;
    }
}
