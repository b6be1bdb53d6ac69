package id.lindung.office.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit of the acting user's scope, newest first. */
@Component
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One act: who, when, what, on what. */
    public record Entry(
            long seq,
            Instant at,
            String actor,
            String action,
            String subject,
            String region,
            Map<String, Object> detail) {}

    /**
     * @param subject only acts on it, e.g. {@code person:17}; null for all
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for the newest
     * @param limit at most so many
     */
    public List<Entry> list(@Nullable String subject, long before, int limit) {
        var sql = new StringBuilder(
                "SELECT seq, at, actor, action, subject, region_code, detail::text AS detail FROM audit_entry WHERE seq < ?");
        var parameters = new ArrayList<Object>(List.of(before));
        if (subject != null) {
            sql.append(" AND subject = ?");
            parameters.add(subject);
        }
        parameters.add(limit);
        return jdbc.sql(sql.append(" ORDER BY seq DESC LIMIT ?").toString())
                .params(parameters)
                .query((row, n) -> new Entry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("region_code"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .list();
    }
}
