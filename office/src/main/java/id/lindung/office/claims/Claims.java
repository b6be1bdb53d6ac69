package id.lindung.office.claims;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.name.NameKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads cases inside the acting user's scope. */
@Service
public class Claims {

    static final String COLUMNS = """
            id, number, programme, cause, event_date, state, person_id, payer_id, subject_key, name, birth_date, nik_mask, region_code,
            death_benefit, other_cover, disputed, due_on, version, created_by, created_at, changed_at""";

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which cases.
     *
     * @param region a region and all below it; empty: the whole scope
     * @param name the beginning of the worker's name; empty: any
     */
    public record Filter(
            String region,
            @Nullable ClaimState state,
            @Nullable Programme programme,
            String name) {
        public static final Filter ALL = new Filter("", null, null, "");

        public boolean narrows() {
            return !region.isEmpty() || state != null || programme != null || !name.isBlank();
        }
    }

    /** The case of a number, in any spelling of capitals. */
    public Optional<ClaimCase> find(String number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM claim_case WHERE number = :number")
                .param("number", number.strip().toUpperCase(java.util.Locale.ROOT))
                .query(Claims::row)
                .optional();
    }

    public Optional<ClaimCase> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM claim_case WHERE id = :id")
                .param("id", id)
                .query(Claims::row)
                .optional();
    }

    /** All cases of a worker, the newest first. */
    public List<ClaimCase> ofPerson(long person) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM claim_case WHERE person_id = :person ORDER BY id DESC LIMIT 50")
                .param("person", person)
                .query(Claims::row)
                .list();
    }

    /**
     * A page of cases, the newest first.
     *
     * @param before ids below this one; {@link Long#MAX_VALUE} for the first page
     */
    public List<ClaimCase> list(Filter filter, long before, int limit) {
        var key = filter.name().isBlank() ? "" : NameKey.of(filter.name()).key();
        return jdbc.sql("SELECT " + COLUMNS + " FROM claim_case WHERE id < :before"
                        + (filter.state() == null ? "" : " AND state = :state")
                        + (filter.programme() == null ? "" : " AND programme = :programme")
                        + (filter.region().isEmpty() ? "" : " AND region_code >= :region AND region_code < :until")
                        + (key.isEmpty() ? "" : " AND name_key >= :key AND name_key < :keyUntil")
                        + " ORDER BY id DESC LIMIT :limit")
                .param("before", before)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param(
                        "programme",
                        filter.programme() == null ? null : filter.programme().name(),
                        Types.VARCHAR)
                .param("region", filter.region())
                .param("until", filter.region() + "/")
                .param("key", key)
                .param("keyUntil", key + '\uffff')
                .param("limit", limit)
                .query(Claims::row)
                .list();
    }

    /** The branch's work, the nearest deadline first. */
    public List<ClaimCase> queue(int limit, int offset) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM claim_case WHERE state IN ('SENT', 'REVIEW', 'PROPOSED', 'APPROVED', 'FROZEN')
                        ORDER BY due_on, id LIMIT :limit OFFSET :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query(Claims::row)
                .list();
    }

    /** How many cases of the scope stand where; those that ended are not counted. */
    public Map<ClaimState, Long> open() {
        return jdbc
                .sql(
                        "SELECT state, count(*) AS n FROM claim_case WHERE state NOT IN ('DONE', 'CANCELLED') GROUP BY state")
                .query((row, n) -> Map.entry(ClaimState.valueOf(row.getString("state")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many deadlines have passed. */
    public long late(LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*) FROM claim_case
                        WHERE state IN ('SENT', 'REVIEW', 'PROPOSED', 'APPROVED', 'FROZEN') AND due_on < :today""").param("today", today).query(Long.class).single();
    }

    /** What happened to a case, the oldest first. */
    public List<ClaimStep> steps(long claim) {
        return jdbc.sql("""
                        SELECT id, event, from_state, to_state, role, reason, article, actor, at FROM claim_step
                        WHERE case_id = :id ORDER BY id LIMIT 500""")
                .param("id", claim)
                .query((row, n) -> new ClaimStep(
                        row.getLong("id"),
                        ClaimEvent.valueOf(row.getString("event")),
                        row.getString("from_state"),
                        ClaimState.valueOf(row.getString("to_state")),
                        row.getString("role"),
                        row.getString("reason"),
                        row.getString("article"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    static ClaimCase row(ResultSet row, int number) throws SQLException {
        return new ClaimCase(
                row.getLong("id"),
                row.getString("number"),
                Programme.valueOf(row.getString("programme")),
                Cause.valueOf(row.getString("cause")),
                row.getObject("event_date", LocalDate.class),
                ClaimState.valueOf(row.getString("state")),
                row.getObject("person_id", Long.class),
                row.getObject("payer_id", Long.class),
                row.getString("subject_key"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("nik_mask"),
                row.getString("region_code"),
                row.getBoolean("death_benefit"),
                OtherCover.valueOf(row.getString("other_cover")),
                row.getBoolean("disputed"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("version"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
