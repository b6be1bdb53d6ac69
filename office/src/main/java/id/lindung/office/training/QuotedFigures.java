package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said about how many have no work. Shown beside the names we know, and never added to them. */
@Service
public class QuotedFigures {

    private final JdbcClient jdbc;
    private final Audit audit;

    QuotedFigures(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param wording as it was said
     * @param source where it can be read
     */
    public record Figure(String region, LocalDate on, int people, String by, String wording, String source) {}

    /** The newest of exactly this region: of a wider or a narrower one it would compare what is not alike. */
    public Optional<Figure> of(String region) {
        return jdbc.sql("""
                        SELECT region_code, said_on, people, said_by, wording, source FROM job_seeker_figure
                        WHERE region_code = :region ORDER BY said_on DESC, id DESC LIMIT 1""")
                .param("region", region)
                .query((row, n) -> new Figure(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .optional();
    }

    /** Writes one down; false when the actor may not. The same one twice is one. */
    @Transactional
    public boolean add(Figure figure) {
        var actor = CurrentActor.get();
        if (!TrainingRights.offers(actor.role()) || !actor.scope().covers(figure.region())) return false;
        int rows = jdbc.sql("""
                        INSERT INTO job_seeker_figure (region_code, said_on, people, said_by, wording, source)
                        VALUES (:region, :on, :people, :by, :wording, :source) ON CONFLICT DO NOTHING""")
                .param("region", figure.region())
                .param("on", figure.on())
                .param("people", figure.people())
                .param("by", figure.by())
                .param("wording", figure.wording())
                .param("source", figure.source())
                .update();
        if (rows == 1) {
            audit.record(
                    "SEEKER_FIGURE_QUOTED",
                    "region:" + figure.region(),
                    figure.region(),
                    Map.of("people", figure.people(), "source", figure.source()));
        }
        return true;
    }
}
