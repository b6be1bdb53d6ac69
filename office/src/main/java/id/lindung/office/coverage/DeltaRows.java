package id.lindung.office.coverage;

import id.lindung.office.coverage.Coverage.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over {@code registered_delta} and {@code protected_delta}. */
@Repository
class DeltaRows {

    private static final String ONE = """
            SELECT r.people AS registered, p.active, coalesce(:ever::bigint, p.ever) AS ever, p.disputed, p.branch, p.covered
            FROM (SELECT coalesce(sum(people), 0) AS people FROM registered_delta
                  WHERE region_code = :region AND dimension = 'ALL' AND key = '' AND from_month <= :month
                    AND known_on <= coalesce(:known, 'infinity'::date)) AS r,
                 (SELECT coalesce(sum(active) FILTER (WHERE month = :month), 0) AS active, coalesce(sum(ever), 0) AS ever,
                         coalesce(sum(disputed) FILTER (WHERE month = :month), 0) AS disputed,
                         coalesce(sum(branch) FILTER (WHERE month = :month), 0) AS branch,
                         coalesce(sum(covered) FILTER (WHERE month = :month), 0) AS covered
                  FROM protected_delta WHERE region_code = :region AND dimension = 'ALL' AND key = ''
                    AND month >= :january AND month <= :month AND known_on <= coalesce(:known, 'infinity'::date)) AS p""";

    private static final String KEYS = """
            SELECT key, sum(registered) AS registered, sum(active) AS active, sum(ever) AS ever, sum(disputed) AS disputed,
                   sum(branch) AS branch, sum(covered) AS covered
            FROM (SELECT key, people AS registered, 0 AS active, 0 AS ever, 0 AS disputed, 0 AS branch, 0 AS covered
                  FROM registered_delta WHERE region_code = :region AND dimension = :dimension AND from_month <= :month
                    AND known_on <= coalesce(:known, 'infinity'::date)
                  UNION ALL
                  SELECT key, 0, CASE WHEN month = :month THEN active ELSE 0 END, ever,
                         CASE WHEN month = :month THEN disputed ELSE 0 END, CASE WHEN month = :month THEN branch ELSE 0 END,
                         CASE WHEN month = :month THEN covered ELSE 0 END
                  FROM protected_delta WHERE region_code = :region AND dimension = :dimension
                    AND month >= :january AND month <= :month AND known_on <= coalesce(:known, 'infinity'::date)) AS every
            GROUP BY key
            HAVING sum(registered) <> 0 OR sum(active) <> 0 OR sum(ever) <> 0 OR sum(disputed) <> 0 OR sum(branch) <> 0
            ORDER BY sum(active) DESC, key LIMIT 2000""";

    private static final String BESIDE = """
            SELECT region_code, key, sum(registered) AS registered, sum(active) AS active, 0 AS ever, sum(disputed) AS disputed,
                   sum(branch) AS branch, sum(covered) AS covered
            FROM (SELECT region_code, key, people AS registered, 0 AS active, 0 AS disputed, 0 AS branch, 0 AS covered
                  FROM registered_delta WHERE region_code IN (SELECT code FROM region WHERE parent = :above)
                    AND dimension = :dimension AND from_month <= :month AND known_on <= coalesce(:known, 'infinity'::date)
                  UNION ALL
                  SELECT region_code, key, 0, active, disputed, branch, covered FROM protected_delta
                  WHERE region_code IN (SELECT code FROM region WHERE parent = :above)
                    AND dimension = :dimension AND month = :month AND known_on <= coalesce(:known, 'infinity'::date)) AS every
            GROUP BY region_code, key ORDER BY region_code, key LIMIT 20000""";

    private static final String CHILDREN = """
            SELECT c.code AS key, r.people AS registered, p.active, p.ever, p.disputed, p.branch, p.covered
            FROM region c,
                 LATERAL (SELECT coalesce(sum(people), 0) AS people FROM registered_delta
                  WHERE region_code = c.code AND dimension = 'ALL' AND key = '' AND from_month <= :month
                    AND known_on <= coalesce(:known, 'infinity'::date)) AS r,
                 LATERAL (SELECT coalesce(sum(active) FILTER (WHERE month = :month), 0) AS active, coalesce(sum(ever), 0) AS ever,
                         coalesce(sum(disputed) FILTER (WHERE month = :month), 0) AS disputed,
                         coalesce(sum(branch) FILTER (WHERE month = :month), 0) AS branch,
                         coalesce(sum(covered) FILTER (WHERE month = :month), 0) AS covered
                  FROM protected_delta WHERE region_code = c.code AND dimension = 'ALL' AND key = ''
                    AND month >= :january AND month <= :month AND known_on <= coalesce(:known, 'infinity'::date)) AS p
            WHERE c.parent = :region ORDER BY c.code""";

    private final JdbcClient jdbc;
    private final EverProtected ever;

    DeltaRows(JdbcClient jdbc, EverProtected ever) {
        this.jdbc = jdbc;
        this.ever = ever;
    }

    Tally total(Question question) {
        var byRow = ever.whenNotJanuary(question, "");
        return ask(ONE, question)
                .param("ever", byRow == null ? null : byRow.getOrDefault("", 0L), Types.BIGINT)
                .query((row, n) -> tally(row, null))
                .single();
    }

    /** By key of a dimension other than the region. */
    Map<String, Tally> keys(Question question, Dimension dimension) {
        var byRow = ever.whenNotJanuary(question, dimension.stored());
        var found = new LinkedHashMap<String, Tally>();
        ask(KEYS, question).param("dimension", dimension.stored()).query(row -> {
            found.put(row.getString("key"), tally(row, byRow));
        });
        return found;
    }

    /** The same of every region beside the asked one, itself included; flows are not worked out. */
    Map<String, Map<String, Tally>> keysBeside(Question question, String above, Dimension dimension) {
        var found = new LinkedHashMap<String, Map<String, Tally>>();
        jdbc.sql(BESIDE)
                .param("above", above)
                .param("dimension", dimension.stored())
                .param("month", question.month().atDay(1))
                .param("known", question.asKnown(), Types.DATE)
                .query(row -> {
                    found.computeIfAbsent(row.getString("region_code"), unused -> new LinkedHashMap<>())
                            .put(row.getString("key"), tally(row, null));
                });
        return found;
    }

    /** By region one level below, in code order, regions without anybody included. */
    Map<String, Tally> children(Question question) {
        var byRow = ever.whenNotJanuary(question, "CHILD");
        var found = new LinkedHashMap<String, Tally>();
        ask(CHILDREN, question).query(row -> {
            found.put(row.getString("key"), tally(row, byRow));
        });
        return found;
    }

    /**
     * The stock of several months, in order. Each is a figure of its own: they never add up.
     *
     * @param asKnown null: everything known now
     */
    List<MonthTally> months(String region, YearMonth from, YearMonth until, @Nullable LocalDate asKnown) {
        var registered = new HashMap<YearMonth, Long>();
        jdbc.sql("""
                        SELECT greatest(from_month, :from) AS month, sum(people) AS people FROM registered_delta
                        WHERE region_code = :region AND dimension = 'ALL' AND key = '' AND from_month <= :until
                          AND known_on <= coalesce(:known, 'infinity'::date) GROUP BY 1""")
                .param("region", region)
                .param("from", from.atDay(1))
                .param("until", until.atDay(1))
                .param("known", asKnown, Types.DATE)
                .query(row -> {
                    registered.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2));
                });
        var stood = new HashMap<YearMonth, long[]>();
        jdbc.sql("""
                        SELECT month, sum(active), sum(disputed), sum(branch), sum(covered) FROM protected_delta
                        WHERE region_code = :region AND dimension = 'ALL' AND key = '' AND month >= :from AND month <= :until
                          AND known_on <= coalesce(:known, 'infinity'::date) GROUP BY 1""")
                .param("region", region)
                .param("from", from.atDay(1))
                .param("until", until.atDay(1))
                .param("known", asKnown, Types.DATE)
                .query(row -> {
                    stood.put(
                            YearMonth.from(row.getObject(1, LocalDate.class)),
                            new long[] {row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)});
                });
        var months = new ArrayList<MonthTally>();
        long people = 0;
        for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            people += registered.getOrDefault(month, 0L);
            var each = stood.getOrDefault(month, new long[4]);
            months.add(new MonthTally(month, new Tally(people, each[0], 0, each[1], each[2], people - each[3]), false));
        }
        return months;
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        return jdbc.sql(sql)
                .param("region", question.region())
                .param("month", question.month().atDay(1))
                .param("january", LocalDate.of(question.month().getYear(), 1, 1))
                .param("known", question.asKnown(), Types.DATE);
    }

    private static Tally tally(ResultSet row, @Nullable Map<String, Long> byRow) throws SQLException {
        long registered = row.getLong("registered");
        return new Tally(
                registered,
                row.getLong("active"),
                byRow == null ? row.getLong("ever") : byRow.getOrDefault(row.getString("key"), 0L),
                row.getLong("disputed"),
                row.getLong("branch"),
                registered - row.getLong("covered"));
    }
}
