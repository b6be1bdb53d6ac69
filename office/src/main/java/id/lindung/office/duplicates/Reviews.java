package id.lindung.office.duplicates;

import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue of questions. Rows outside the actor's scope do not exist here. */
@Component
public class Reviews {

    private static final String COLUMNS = """
            SELECT r.id, r.kind, r.state, r.person_id, r.other_person_id, r.import_id, r.sheet, r.row_number, r.score, r.evidence::text AS evidence,
                   r.region_code, r.decided_by, r.decided_at, r.created_at FROM review_item r\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Seal seal;
    private final JsonMapper json = new JsonMapper();

    Reviews(JdbcClient jdbc, JdbcTemplate template, Seal seal) {
        this.jdbc = jdbc;
        this.template = template;
        this.seal = seal;
    }

    /** Which questions. */
    public enum Filter {
        ALL("true"),
        PAIRS("r.kind = 'DUPLICATE_PAIR'"),
        CERTAIN("r.kind = 'DUPLICATE_PAIR' AND (r.evidence->>'certain')::boolean"),
        ROWS("r.kind <> 'DUPLICATE_PAIR'");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }
    }

    /** Open questions, the likeliest first. */
    public List<ReviewItem> list(Filter filter, int offset, int limit) {
        return jdbc.sql(COLUMNS + "WHERE r.state = 'OPEN' AND " + filter.condition
                        + " ORDER BY r.score DESC, r.id LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::item)
                .list();
    }

    public long count(Filter filter) {
        return jdbc.sql("SELECT count(*) FROM review_item r WHERE r.state = 'OPEN' AND " + filter.condition)
                .query(Long.class)
                .single();
    }

    public Optional<ReviewItem> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE r.id = :id")
                .param("id", id)
                .query(this::item)
                .optional();
    }

    /** Locks the question until the transaction ends, so that it is answered once. */
    Optional<ReviewItem> lock(long id) {
        return jdbc.sql(COLUMNS + "WHERE r.id = :id FOR UPDATE")
                .param("id", id)
                .query(this::item)
                .optional();
    }

    /** The row of the file a question is about; empty for a pair of persons. */
    public Optional<ReviewCandidate> candidate(long id) {
        return jdbc.sql("SELECT candidate_sealed FROM review_item WHERE id = :id AND candidate_sealed IS NOT NULL")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(bytes -> ReviewCandidate.ofJson(seal.open(Purpose.REVIEW, bytes)));
    }

    /**
     * Asks about rows of a file, set-wise, in the surrounding transaction. A question that is open already, or whose answer was "another
     * person", is not asked again.
     *
     * @param select SQL that yields {@code kind, key, person_id, candidate_sealed, import_id, sheet, row_number, score, evidence, region_code};
     *     the candidate is {@link ReviewCandidate#toJson()} sealed as {@link Purpose#REVIEW}
     * @return how many questions are new
     */
    public int enqueue(String select, Object... parameters) {
        return template.update("""
                        INSERT INTO review_item (kind, key, person_id, candidate_sealed, import_id, sheet, row_number, score, evidence, region_code)
                        SELECT DISTINCT ON (s.key) s.* FROM (%s) AS s (kind, key, person_id, candidate_sealed, import_id, sheet, row_number, score,
                                                  evidence, region_code)
                        WHERE NOT EXISTS (SELECT 1 FROM review_item r WHERE r.key = s.key AND r.state = 'DIFFERENT')
                        ON CONFLICT (key) WHERE state = 'OPEN' DO NOTHING""".formatted(select), parameters);
    }

    void close(long id, ReviewItem.State state) {
        jdbc.sql("""
                        UPDATE review_item SET state = :state, decided_by = acting(), decided_at = office_now()
                        WHERE id = :id AND state = 'OPEN'""").param("id", id).param("state", state.name()).update();
    }

    private ReviewItem item(ResultSet row, int number) throws SQLException {
        var evidence = json.readTree(row.getString("evidence"));
        return new ReviewItem(
                row.getLong("id"),
                ReviewItem.Kind.valueOf(row.getString("kind")),
                ReviewItem.State.valueOf(row.getString("state")),
                row.getLong("person_id"),
                row.getObject("other_person_id", Long.class),
                row.getObject("import_id", Long.class),
                row.getObject("sheet", Integer.class),
                row.getObject("row_number", Integer.class),
                evidence(evidence, row.getInt("score")),
                evidence.path("certain").asBoolean(false),
                evidence.path("crowd").asInt(0),
                row.getString("region_code"),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Evidence evidence(JsonNode evidence, int score) {
        var signs = evidence.path("signs");
        var read = signs.isString() ? Evidence.ofCompact(signs.asString()) : Evidence.of(List.of());
        return new Evidence(score, read.signs());
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
