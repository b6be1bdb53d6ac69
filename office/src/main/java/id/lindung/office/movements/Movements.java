package id.lindung.office.movements;

import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.SmallCells;
import id.lindung.office.movements.Movement.Flows;
import id.lindung.office.movements.Movement.Part;
import id.lindung.office.movements.Movement.Question;
import id.lindung.office.movements.Movement.Reason;
import id.lindung.office.movements.Movement.Row;
import id.lindung.office.store.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads movements: two stocks from the counts, the persons between them from the register, of one moment. */
@Service
public class Movements {

    /** Up to so many registered workers a page works the movement out while somebody waits. */
    public static final long ON_A_PAGE = 400_000;

    private static final int VILLAGE = 13;

    private static final String MOVED = """
            worker_movement(:region, :until, :first, :second, coalesce(:before, 'infinity'::timestamptz))""";

    private static final String COLUMNS = """
            person_id, name, nik_mask, from_region, to_region, way, reason,
            coalesce((SELECT y.name FROM payer y WHERE y.id = payer_id), '') AS payer""";

    private final CoverageFigures coverage;
    private final JdbcClient jdbc;

    Movements(CoverageFigures coverage, JdbcClient jdbc) {
        this.coverage = coverage;
        this.jdbc = jdbc;
    }

    /** The two stocks alone, as coverage answers them; empty outside the acting user's scope. */
    public Optional<Stocks> stocks(Question question) {
        var first = figures(question, true);
        var second = figures(question, false);
        return first instanceof Figures before && second instanceof Figures after
                ? Optional.of(new Stocks(before, after))
                : Optional.empty();
    }

    /** Why there are no stocks. */
    ResponseStatusException refusal(Question question) {
        var first = figures(question, true);
        return Coverage.refusal(first instanceof Figures ? figures(question, false) : first);
    }

    /** The figures of both months, split by the regions below. */
    public record Stocks(Figures first, Figures second) {}

    /** The whole movement; empty for a region that does not exist or is not the actor's to read. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Flows> read(Question question) {
        return stocks(question).map(stocks -> flows(question, stocks));
    }

    private Flows flows(Question question, Stocks stocks) {
        var reasons = new EnumMap<Reason, Long>(Reason.class);
        var joined = new HashMap<String, Long>();
        var lapsed = new HashMap<String, Long>();
        int below = below(question.region());
        ask(
                        "SELECT way, reason, left(from_region, :below) AS came, left(to_region, :below) AS went, count(*) AS people FROM "
                                + MOVED + " GROUP BY 1, 2, 3, 4",
                        question)
                .param("below", below)
                .query(row -> {
                    long people = row.getLong("people");
                    reasons.merge(Reason.of(row.getString("way"), row.getString("reason")), people, Long::sum);
                    var came = part(row.getString("came"), below);
                    var went = part(row.getString("went"), below);
                    if (came != null && came.equals(went)) return;
                    if (came != null) lapsed.merge(came, people, Long::sum);
                    if (went != null) joined.merge(went, people, Long::sum);
                });
        return new Flows(
                question,
                stocks.second().regionName(),
                stocks.first().total().active(),
                stocks.second().total().active(),
                reasons,
                parts(stocks, joined, lapsed));
    }

    /** Somebody known to live in the region only counts under the empty key, as in coverage. */
    private static @Nullable String part(@Nullable String region, int below) {
        return region == null ? null : region.length() < below ? "" : region;
    }

    static List<Part> parts(Stocks stocks, Map<String, Long> joined, Map<String, Long> lapsed) {
        var before = new LinkedHashMap<String, Coverage.Group>();
        for (var group : stocks.first().groups()) before.put(group.key(), group);
        var after = new LinkedHashMap<String, Coverage.Group>();
        for (var group : stocks.second().groups()) after.put(group.key(), group);
        var keys = new ArrayList<>(after.keySet());
        for (var key : before.keySet()) if (!after.containsKey(key)) keys.add(key);
        var parts = new ArrayList<Part>();
        for (var key : keys) {
            var opening = before.get(key);
            var closing = after.get(key);
            long opened = opening == null ? 0 : opening.tally().active();
            long closed = closing == null ? 0 : closing.tally().active();
            var part = new Part(
                    key,
                    closing == null ? opening == null ? "" : opening.name() : closing.name(),
                    opened,
                    joined.getOrDefault(key, 0L),
                    lapsed.getOrDefault(key, 0L),
                    closed);
            if (opened + closed + part.joined() + part.lapsed() > 0) parts.add(part);
        }
        return parts;
    }

    /** Which of the regions below stay closed before a reader without names: a small stock in either month. */
    public static Set<Integer> closed(List<Part> parts) {
        var closed = new TreeSet<Integer>();
        closed.addAll(SmallCells.closed(parts.stream().map(Part::opening).toList()));
        closed.addAll(SmallCells.closed(parts.stream().map(Part::closing).toList()));
        return closed;
    }

    /**
     * A page of the names behind one number, in the order of names.
     *
     * @param after the last person of the page before, 0 for the first page
     */
    public List<Row> names(Question question, Reason reason, long after, int limit) {
        return one(
                        "WITH moved AS MATERIALIZED (SELECT * FROM " + MOVED
                                + " WHERE way = :way AND reason = :reason) SELECT "
                                + COLUMNS
                                + " "
                                + """
                                FROM moved WHERE :after = 0 OR (name_key COLLATE "C", person_id) >
                                  (SELECT n.name_key COLLATE "C", n.person_id FROM moved n WHERE n.person_id = :after)
                                ORDER BY name_key COLLATE "C", person_id LIMIT :limit""",
                        question,
                        reason)
                .param("after", after)
                .param("limit", limit)
                .query(Movements::row)
                .list();
    }

    /** Hands everybody of a reason, or of every reason, over without holding them. */
    @Transactional(readOnly = true)
    public void forEach(Question question, @Nullable Reason reason, Consumer<Row> sink) {
        var order =
                " ORDER BY way, reason, coalesce(to_region, from_region) COLLATE \"C\", name_key COLLATE \"C\", person_id";
        var asked = reason == null
                ? ask("SELECT " + COLUMNS + " FROM " + MOVED + order, question)
                : one(
                        "SELECT " + COLUMNS + " FROM " + MOVED + " WHERE way = :way AND reason = :reason" + order,
                        question,
                        reason);
        try (var rows = asked.withFetchSize(1000).query(Movements::row).stream()) {
            rows.forEach(sink);
        }
    }

    private JdbcClient.StatementSpec one(String sql, Question question, Reason reason) {
        return ask(sql, question)
                .param("way", reason.way().name())
                .param("reason", reason.name().startsWith("MOVED_") ? "MOVED" : reason.name());
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        return jdbc.sql(sql)
                .param("region", question.region())
                .param("until", question.region() + "/")
                .param("first", question.first().atDay(1))
                .param("second", question.second().atDay(1))
                .param("before", before(question), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** The first instant no longer counted. */
    private static @Nullable OffsetDateTime before(Question question) {
        var day = question.asKnown();
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(OfficeClock.NTT).toInstant().atOffset(ZoneOffset.UTC);
    }

    private Coverage figures(Question question, boolean first) {
        return coverage.read(new Coverage.Question(
                question.region(),
                first ? question.first() : question.second(),
                question.asKnown(),
                null,
                question.region().length() == VILLAGE ? null : Dimension.REGION));
    }

    /** Length of the codes one level below. */
    private static int below(String region) {
        return switch (region.length()) {
            case 2 -> 5;
            case 5 -> 8;
            default -> VILLAGE;
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("nik_mask"),
                row.getString("from_region"),
                row.getString("to_region"),
                Reason.of(row.getString("way"), row.getString("reason")),
                row.getString("payer"));
    }
}
