package id.lindung.office.coverage;

import id.lindung.office.coverage.Gap.Filter;
import id.lindung.office.coverage.Gap.Question;
import id.lindung.office.coverage.Gap.Row;
import id.lindung.office.coverage.Gap.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names behind the number: same region, month and day of knowledge, and as many. Inside the acting user's scope. */
@Service
public class Unprotected {

    private static final String GAP = """
            worker_gap(:region, :until, :month, coalesce(:before, 'infinity'::timestamptz))""";

    private static final String MATCHES = """
            (CASE WHEN :reason = '' THEN reason NOT IN ('DISPUTED', 'BRANCH_DECIDES') ELSE reason = :reason END)
            AND (:rw = '' OR rw = :rw) AND (:rt = '' OR rt = :rt) AND (:occupation = '' OR occupation = :occupation)
            AND (NOT :risky OR high_risk)""";

    private static final String COLUMNS = """
            person_id, name, nik_mask, region_code, rw, rt, high_risk, category, segment, reason, last_active,
            coalesce((SELECT o.name_id FROM occupation o WHERE o.code = occupation), occupation_text) AS work""";

    private static final String AFTER = """
             AND (:after = 0 OR (name_key COLLATE "C", person_id) > (SELECT g.name_key COLLATE "C", g.person_id FROM gap g
                                                                     WHERE g.person_id = :after))
             ORDER BY name_key COLLATE "C", person_id LIMIT :limit""";

    private final JdbcClient jdbc;

    Unprotected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one look at the register tells a page: everybody by reason, and the names it shows. */
    public record Look(Summary summary, List<Row> rows) {
        public Look {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Counts and a page of names in the order of names, out of one working-out of the gap: it is what takes long.
     *
     * @param after the last person of the page before, 0 for the first page
     */
    public Look look(Question question, Filter filter, long after, int limit) {
        var sql = "WITH gap AS MATERIALIZED (SELECT * FROM " + GAP + "), counted AS (SELECT string_agg("
                + "concat_ws(':', reason, everybody, closable, matching), ';') AS counts FROM (SELECT reason, count(*) AS everybody,"
                + " count(*) FILTER (WHERE segment = 'BPU') AS closable, count(*) FILTER (WHERE " + MATCHES
                + ") AS matching FROM gap GROUP BY reason) by_reason), page AS (SELECT " + COLUMNS
                + ", name_key FROM gap WHERE " + MATCHES + AFTER
                + ") SELECT * FROM counted LEFT JOIN page ON true ORDER BY name_key COLLATE \"C\", person_id";
        var rows = new ArrayList<Row>();
        var counts = new String[] {""};
        filter(ask(sql, question), filter)
                .param("after", after)
                .param("limit", limit)
                .query((RowCallbackHandler) row -> {
                    counts[0] = Objects.requireNonNullElse(row.getString("counts"), "");
                    if (row.getObject("person_id") != null) rows.add(row(row, 0));
                });
        return new Look(summary(counts[0]), rows);
    }

    /** Out of {@code NEVER:12:7:3;LAPSED:…}: the reason, everybody, those who can be closed, those the filter leaves. */
    private static Summary summary(String written) {
        var counts = new EnumMap<GapReason, Long>(GapReason.class);
        for (var reason : GapReason.values()) counts.put(reason, 0L);
        long closable = 0;
        long matching = 0;
        for (var part : written.isEmpty() ? List.<String>of() : List.of(written.split(";", -1))) {
            var values = part.split(":", -1);
            var reason = GapReason.valueOf(values[0]);
            counts.put(reason, Long.valueOf(values[1]));
            if (reason.canBeClosed()) closable += Long.parseLong(values[2]);
            matching += Long.parseLong(values[3]);
        }
        return new Summary(counts, closable, matching);
    }

    /** Everybody by reason, and how many of them the filter leaves. */
    public Summary summary(Question question, Filter filter) {
        var counts = new EnumMap<GapReason, Long>(GapReason.class);
        for (var reason : GapReason.values()) counts.put(reason, 0L);
        var closable = new long[1];
        var matching = new long[1];
        var sql = "SELECT reason, count(*), count(*) FILTER (WHERE segment = 'BPU'), count(*) FILTER (WHERE " + MATCHES
                + ") FROM " + GAP + " GROUP BY reason";
        filter(ask(sql, question), filter).query(row -> {
            var reason = GapReason.valueOf(row.getString(1));
            counts.put(reason, row.getLong(2));
            if (reason.canBeClosed()) closable[0] += row.getLong(3);
            matching[0] += row.getLong(4);
        });
        return new Summary(counts, closable[0], matching[0]);
    }

    /** Hands every row over in the order of village and name, without holding them. */
    @Transactional(readOnly = true)
    public void forEach(Question question, Filter filter, Consumer<Row> sink) {
        var sql = "SELECT " + COLUMNS + " FROM " + GAP + " WHERE " + MATCHES
                + " ORDER BY region_code COLLATE \"C\", name_key COLLATE \"C\", person_id";
        try (var rows = filter(ask(sql, question), filter).withFetchSize(1000).query(Unprotected::row).stream()) {
            rows.forEach(sink);
        }
    }

    /** The RT/RW of a village that have workers, in order; as {@code RT/RW} pairs. */
    public List<Neighbourhood> neighbourhoods(Question question) {
        return ask("""
                        SELECT rw, rt, count(*) AS registered, count(*) FILTER (WHERE standing = 1) AS active,
                               count(*) FILTER (WHERE standing = 4) AS unprotected,
                               count(*) FILTER (WHERE standing IN (2, 3)) AS apart
                        FROM worker_month(:region, :until, :month, coalesce(:before, 'infinity'::timestamptz))
                        GROUP BY rw, rt ORDER BY rw, rt LIMIT 500""", question)
                .query((row, n) -> new Neighbourhood(
                        row.getString("rw"),
                        row.getString("rt"),
                        row.getLong("registered"),
                        row.getLong("active"),
                        row.getLong("unprotected"),
                        row.getLong("apart")))
                .list();
    }

    /** The workers of one RT of a village; null codes where nobody wrote them down. */
    public record Neighbourhood(
            @Nullable String rw, @Nullable String rt, long registered, long active, long unprotected, long apart) {

        /** {@code 001/002}, as people write it: RT before RW. */
        public String label() {
            return rw == null && rt == null ? "" : (rt == null ? "–" : rt) + "/" + (rw == null ? "–" : rw);
        }
    }

    /** Whether the register holds any worker there: nobody unprotected among nobody is no good news. */
    public boolean knowsAnybody(Question question) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM job WHERE principal AND region_code >= :region AND region_code < :until
                                       AND valid_from <= :month AND valid_until > :month AND known_until = 'infinity')""")
                .param("region", question.region())
                .param("until", question.region().isEmpty() ? "~" : question.region() + "/")
                .param("month", question.month().atDay(1))
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        return jdbc.sql(sql)
                .param("region", question.region())
                .param("until", question.region().isEmpty() ? "~" : question.region() + "/")
                .param("month", question.month().atDay(1))
                .param("before", KnownBefore.endOf(question.asKnown()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static JdbcClient.StatementSpec filter(JdbcClient.StatementSpec sql, Filter filter) {
        return sql.param(
                        "reason", filter.reason() == null ? "" : filter.reason().name())
                .param("rw", filter.rw() == null ? "" : filter.rw())
                .param("rt", filter.rt() == null ? "" : filter.rt())
                .param("occupation", filter.occupation() == null ? "" : filter.occupation())
                .param("risky", filter.highRiskOnly());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var last = row.getObject("last_active", LocalDate.class);
        return new Row(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("nik_mask"),
                row.getString("region_code"),
                row.getString("rw"),
                row.getString("rt"),
                row.getString("work"),
                row.getBoolean("high_risk"),
                row.getString("category"),
                row.getString("segment"),
                GapReason.valueOf(row.getString("reason")),
                last == null ? null : YearMonth.from(last));
    }
}
