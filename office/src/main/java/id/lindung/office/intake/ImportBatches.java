package id.lindung.office.intake;

import id.lindung.office.intake.rows.Outcome;
import id.lindung.office.intake.rows.ProblemCode;
import id.lindung.rules.Sentence;
import id.lindung.sheets.write.RejectedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of imports and their problems. */
@Repository
class ImportBatches {

    private static final String SELECT = "SELECT * FROM import_batch ";
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json = new JsonMapper();

    ImportBatches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The new import, or the one this upload has made already. */
    long insert(UUID token, UUID file, String name, String bound, String region) {
        return jdbc.sql("""
                        INSERT INTO import_batch (token, file_id, file_name, bound, region_code, state)
                        VALUES (:token, :file, :name, :bound, :region, 'SENT')
                        ON CONFLICT (token) DO UPDATE SET token = excluded.token RETURNING id""")
                .param("token", token)
                .param("file", file)
                .param("name", name)
                .param("bound", bound)
                .param("region", region)
                .query(Long.class)
                .single();
    }

    Optional<Long> findByToken(UUID token) {
        return jdbc.sql("SELECT id FROM import_batch WHERE token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
    }

    /** An import of this content by the acting user whose saving is still to be done. */
    Optional<Long> findUnfinished(byte[] sha256, String bound) {
        return jdbc.sql("""
                        SELECT b.id FROM import_batch b JOIN stored_file f ON f.id = b.file_id JOIN task t ON t.id = b.task_id
                        WHERE f.sha256 = :sha AND b.bound = :bound AND b.state IN ('SENT', 'CHECKED') AND b.created_by = acting()
                          AND t.state IN ('WAITING', 'RUNNING') AND t.params ->> 'save' = 'true'
                        ORDER BY b.id DESC LIMIT 1""")
                .param("sha", sha256)
                .param("bound", bound)
                .query(Long.class)
                .optional();
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    /** The import, locked against a second hand until the transaction ends. */
    Optional<ImportBatch> findForUpdate(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    List<ImportBatch> listRecent(int limit) {
        return jdbc.sql(SELECT + "WHERE state <> 'DISCARDED' ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    void setTask(long id, UUID task) {
        jdbc.sql("UPDATE import_batch SET task_id = :task WHERE id = :id")
                .param("task", task)
                .param("id", id)
                .update();
    }

    void setMapping(long id, Map<String, String> mapping) {
        jdbc.sql(
                        "UPDATE import_batch SET mapping = :mapping::jsonb, state = 'SENT' WHERE id = :id AND state IN ('SENT', 'CHECKED')")
                .param("mapping", json.writeValueAsString(mapping))
                .param("id", id)
                .update();
    }

    void setChecked(long id, Counts counts, String region, List<String> sheets) {
        setCounts(id, counts, region, sheets);
        jdbc.sql("UPDATE import_batch SET state = 'CHECKED' WHERE id = :id")
                .param("id", id)
                .update();
    }

    void setSaved(long id, Counts counts, String region, List<String> sheets) {
        setCounts(id, counts, region, sheets);
        jdbc.sql("""
                        UPDATE import_batch SET state = 'SAVED', saved_by = acting(), saved_at = office_now(),
                               undo_until = office_now() + interval '24 hours' WHERE id = :id""").param("id", id).update();
    }

    void setUndone(long id, Map<String, ?> what) {
        jdbc.sql("""
                        UPDATE import_batch SET state = 'UNDONE', undone_by = acting(), undone_at = office_now(), undo = :undo::jsonb
                        WHERE id = :id""")
                .param("undo", json.writeValueAsString(what))
                .param("id", id)
                .update();
    }

    /** False when it is saved, undone or gone already. */
    boolean discard(long id) {
        return jdbc.sql("UPDATE import_batch SET state = 'DISCARDED' WHERE id = :id AND state IN ('SENT', 'CHECKED')")
                        .param("id", id)
                        .update()
                == 1;
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM import_batch WHERE id = :id").param("id", id).update();
    }

    void deleteProblems(long id) {
        jdbc.sql("DELETE FROM import_problem WHERE batch_id = :id")
                .param("id", id)
                .update();
    }

    private void setCounts(long id, Counts counts, String region, List<String> sheets) {
        jdbc.sql("""
                        UPDATE import_batch SET rows = :rows, created = :created, updated = :updated, unchanged = :unchanged,
                               rejected = :rejected, review = :review, region_code = :region, sheets = :sheets::jsonb
                        WHERE id = :id""")
                .params(counts.asMap())
                .param("region", region)
                .param("sheets", json.writeValueAsString(sheets))
                .param("id", id)
                .update();
    }

    /** Streams the problems of an import, in the file's order. */
    @Transactional(readOnly = true)
    void forEachProblem(long id, boolean rejectedOnly, int limit, Consumer<ImportProblem> each) {
        var sql = "SELECT * FROM import_problem WHERE batch_id = ? " + (rejectedOnly ? "AND outcome = 'REJECTED' " : "")
                + "ORDER BY sheet, row_number, id LIMIT ?";
        template.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(FETCH);
                    statement.setLong(1, id);
                    statement.setInt(2, limit);
                    return statement;
                },
                (org.springframework.jdbc.core.RowCallbackHandler) row -> each.accept(problem(row)));
    }

    /** Hands the reasons of the refused rows to {@code work}, streamed in the file's order. */
    @Transactional(readOnly = true)
    <T> T withRejected(long id, boolean english, Function<Iterator<RejectedRow>, T> work) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(FETCH);
        var sql = """
                SELECT * FROM import_problem WHERE batch_id = ? AND outcome = 'REJECTED' AND severity = 'ERROR'
                ORDER BY sheet, row_number, id""";
        try (var rows = streaming.queryForStream(sql, (row, number) -> problem(row), id)) {
            return work.apply(rows.map(problem -> new RejectedRow(
                            problem.sheet(),
                            problem.table(),
                            problem.row(),
                            english ? problem.message().en() : problem.message().id()))
                    .iterator());
        }
    }

    /** How many rows have each problem, most first. */
    Map<ProblemCode, Integer> countProblems(long id) {
        var counts = new java.util.EnumMap<ProblemCode, Integer>(ProblemCode.class);
        jdbc.sql("SELECT code, count(*) AS n FROM import_problem WHERE batch_id = :id GROUP BY code")
                .param("id", id)
                .query(row -> {
                    counts.put(ProblemCode.valueOf(row.getString("code")), row.getInt("n"));
                });
        return counts;
    }

    private static ImportProblem problem(ResultSet row) throws SQLException {
        return new ImportProblem(
                row.getInt("sheet"),
                row.getString("sheet_name"),
                row.getInt("table_from"),
                row.getInt("row_number"),
                row.getString("column_name"),
                ProblemCode.valueOf(row.getString("code")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("shown"),
                new Sentence(row.getString("what_id"), row.getString("what_en")),
                new Sentence(row.getString("fix_id"), row.getString("fix_en")));
    }

    private ImportBatch batch(ResultSet row, int number) throws SQLException {
        return new ImportBatch(
                row.getLong("id"),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                row.getString("bound"),
                row.getString("region_code"),
                json.readValue(row.getString("mapping"), new TypeReference<Map<String, String>>() {}),
                ImportState.valueOf(row.getString("state")),
                row.getObject("task_id", UUID.class),
                json.readValue(row.getString("sheets"), new TypeReference<List<String>>() {}),
                new Counts(
                        row.getInt("rows"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("rejected"),
                        row.getInt("review")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("saved_at")),
                instant(row.getTimestamp("undo_until")),
                instant(row.getTimestamp("undone_at")),
                json.readValue(row.getString("undo"), new TypeReference<Map<String, Object>>() {}));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
