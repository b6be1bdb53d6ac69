package id.lindung.office.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workforce figures on record. */
@Repository
public class WorkforceFigures {

    private final JdbcClient jdbc;

    WorkforceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest figure of a region at or before a month; the labour force before the employed when both are of one month. */
    public Optional<WorkforceFigure> find(String region, YearMonth month, @Nullable LocalDate asKnown) {
        return jdbc.sql("""
                        SELECT region_code, month, people, measure, source, edition, code_system, code_given, from_age FROM workforce
                        WHERE region_code = :region AND month <= :month
                          AND known_from < coalesce(:before, 'infinity'::timestamptz)
                          AND known_until >= coalesce(:before, 'infinity'::timestamptz)
                        ORDER BY month DESC, measure DESC LIMIT 1""")
                .param("region", region)
                .param("month", month.atDay(1))
                .param("before", KnownBefore.endOf(asKnown), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(WorkforceFigures::figure)
                .optional();
    }

    /** Of every region one level below: the figure {@link #find} would give. */
    public Map<String, WorkforceFigure> children(String region, YearMonth month, @Nullable LocalDate asKnown) {
        var found = new HashMap<String, WorkforceFigure>();
        jdbc.sql("""
                        SELECT DISTINCT ON (region_code) region_code, month, people, measure, source, edition, code_system, code_given, from_age
                        FROM workforce
                        WHERE region_code IN (SELECT code FROM region WHERE parent = :region) AND month <= :month
                          AND known_from < coalesce(:before, 'infinity'::timestamptz)
                          AND known_until >= coalesce(:before, 'infinity'::timestamptz)
                        ORDER BY region_code, month DESC, measure DESC""")
                .param("region", region)
                .param("month", month.atDay(1))
                .param("before", KnownBefore.endOf(asKnown), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    var figure = figure(row, 0);
                    found.put(figure.region(), figure);
                });
        return found;
    }

    /** The figures that hold now inside the acting user's scope, newest month first. */
    List<WorkforceFigure> list(int limit) {
        return jdbc.sql("""
                        SELECT region_code, month, people, measure, source, edition, code_system, code_given, from_age FROM workforce
                        WHERE known_until = 'infinity' ORDER BY month DESC, region_code, measure LIMIT :limit""")
                .param("limit", limit)
                .query(WorkforceFigures::figure)
                .list();
    }

    private static WorkforceFigure figure(ResultSet row, int number) throws SQLException {
        return new WorkforceFigure(
                row.getString("region_code"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("people"),
                row.getString("measure"),
                row.getString("source"),
                row.getString("edition"),
                row.getString("code_system"),
                row.getString("code_given"),
                row.getObject("from_age", Integer.class));
    }
}
