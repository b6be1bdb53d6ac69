package id.lindung.office.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lists that came, and their rows. */
@Service
public class ParticipantLists {

    private static final String COLUMNS =
            "id, month, region_code, file_name, rows, matched, contradictory, unmatched, registered, created_by, known_from, known_until = 'infinity' AS current";

    private final JdbcClient jdbc;

    ParticipantLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One list as it came.
     *
     * @param current false once a corrected list for the same month and region replaced it
     */
    public record ParticipantList(
            long id,
            YearMonth month,
            String region,
            String fileName,
            int rows,
            int matched,
            int contradictory,
            int unmatched,
            int registered,
            String by,
            Instant at,
            boolean current) {}

    /** One row of a list; identity numbers masked. */
    public record Row(
            int sheet,
            int row,
            String outcome,
            String reason,
            @Nullable Long person,
            String name,
            @Nullable LocalDate birthDate,
            String segment,
            String programmes,
            @Nullable String payer,
            @Nullable String nik,
            @Nullable String kpj) {}

    /** The latest lists inside the actor's scope, newest first. */
    public List<ParticipantList> listRecent(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM participant_list ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query(ParticipantLists::list)
                .list();
    }

    public Optional<ParticipantList> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM participant_list WHERE id = :id")
                .param("id", id)
                .query(ParticipantLists::list)
                .optional();
    }

    /**
     * Rows of a list in the order of the file, after a given one.
     *
     * @param outcome MATCHED, CONTRADICTORY or UNMATCHED; empty for all
     */
    public List<Row> rows(long list, String outcome, int afterSheet, int afterRow, int limit) {
        return jdbc.sql("""
                        SELECT sheet, row_number, outcome, reason, person_id, name, birth_date, segment, programmes,
                               coalesce(payer_name, payer_npp) AS payer, nik_mask, kpj_mask
                        FROM participant_row WHERE list_id = :list AND (:outcome = '' OR outcome = :outcome)
                          AND (sheet, row_number) > (:sheet, :row)
                        ORDER BY sheet, row_number LIMIT :limit""")
                .param("list", list)
                .param("outcome", outcome)
                .param("sheet", afterSheet)
                .param("row", afterRow)
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getInt("sheet"),
                        row.getInt("row_number"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getObject("person_id", Long.class),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("segment"),
                        row.getString("programmes"),
                        row.getString("payer"),
                        row.getString("nik_mask"),
                        row.getString("kpj_mask")))
                .list();
    }

    /** The latest month for which a current list concerns the region: of itself, of a region above, or of one inside. */
    public Optional<YearMonth> latestMonth(String region) {
        return jdbc.sql("""
                        SELECT max(month) FROM participant_list WHERE known_until = 'infinity'
                          AND ((region_code <= :region AND :region < region_code || '/')
                               OR (region_code >= :region AND region_code < :region || '/'))""")
                .param("region", region)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /** Whether a list covers the whole region for a month, as known before an instant; null = as known now. */
    public boolean covers(String region, YearMonth month, @Nullable Instant before) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM participant_list WHERE month = :month
                          AND region_code <= :region AND :region < region_code || '/'
                          AND known_from < coalesce(:before, 'infinity'::timestamptz)
                          AND known_until >= coalesce(:before, 'infinity'::timestamptz))""")
                .param("region", region)
                .param("month", month.atDay(1))
                .param(
                        "before",
                        before == null ? null : before.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class)
                .single();
    }

    private static ParticipantList list(ResultSet row, int number) throws SQLException {
        return new ParticipantList(
                row.getLong("id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("region_code"),
                row.getString("file_name"),
                row.getInt("rows"),
                row.getInt("matched"),
                row.getInt("contradictory"),
                row.getInt("unmatched"),
                row.getInt("registered"),
                row.getString("created_by"),
                row.getTimestamp("known_from").toInstant(),
                row.getBoolean("current"));
    }
}
