package id.lindung.office.targets;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The targets that regions recorded. */
@Repository
public class Targets {

    private static final String FIELDS = "region_code, series, measure, by_month, value, definition, source";

    private final JdbcClient jdbc;
    private final Audit audit;

    Targets(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * The coverage target a month is on the way to: the next one of the region's own, RPJMD before RKPD before local; empty when none lies
     * ahead. Of one region only: a regency's is not its villages'.
     */
    public Optional<Target> find(String region, YearMonth month) {
        return jdbc.sql("SELECT " + FIELDS + """
                         FROM coverage_target
                        WHERE region_code = :region AND measure = 'COVERAGE' AND by_month >= :month AND known_until = 'infinity'
                        ORDER BY by_month, array_position(ARRAY['RPJMD', 'RKPD', 'LOCAL'], series) LIMIT 1""")
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> target(row))
                .optional();
    }

    /** All targets of a region that hold now, by measure and month. */
    public List<Target> list(String region) {
        return jdbc.sql("SELECT " + FIELDS + """
                         FROM coverage_target WHERE region_code = :region AND known_until = 'infinity'
                        ORDER BY measure, series, by_month LIMIT 200""")
                .param("region", region)
                .query((row, n) -> target(row))
                .list();
    }

    /** Records a target; one of the same series, measure and month is replaced and stays readable. False: outside the actor's scope. */
    @Transactional
    public boolean record(Target target) {
        if (!CurrentActor.get().scope().covers(target.region())) return false;
        jdbc.sql("""
                        UPDATE coverage_target SET known_until = office_now()
                        WHERE region_code = :region AND series = :series AND measure = :measure AND by_month = :month
                          AND known_until = 'infinity'""")
                .param("region", target.region())
                .param("series", target.series())
                .param("measure", target.measure())
                .param("month", target.byMonth().atDay(1))
                .update();
        jdbc.sql("""
                        INSERT INTO coverage_target (region_code, series, measure, by_month, value, definition, source)
                        VALUES (:region, :series, :measure, :month, :value, :definition, :source)""")
                .param("region", target.region())
                .param("series", target.series())
                .param("measure", target.measure())
                .param("month", target.byMonth().atDay(1))
                .param("value", target.value())
                .param("definition", target.definition())
                .param("source", target.source())
                .update();
        audit.record(
                "TARGET_RECORDED",
                "target:" + target.series() + " " + target.byMonth(),
                target.region(),
                Map.of("measure", target.measure(), "value", target.value().toPlainString()));
        return true;
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getString("region_code"),
                row.getString("series"),
                row.getString("measure"),
                YearMonth.from(row.getObject("by_month", LocalDate.class)),
                row.getBigDecimal("value"),
                row.getString("definition"),
                row.getString("source"));
    }
}
