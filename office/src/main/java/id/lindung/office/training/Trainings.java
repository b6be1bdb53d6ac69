package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trainings that are offered: those of the acting user's area, and of the areas above it. */
@Service
public class Trainings {

    private static final int MOST = 200;

    private static final String SELECT = """
            SELECT t.*, (SELECT count(*) FROM training_place a WHERE a.training_id = t.id
                           AND a.state IN ('SEAT', 'CONFIRMED', 'CERTIFIED', 'NOT_PASSED', 'DROPPED'))::int AS taken,
                   (SELECT count(*) FROM training_place a WHERE a.training_id = t.id AND a.state = 'CERTIFIED')::int AS certified
            FROM training t\s""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Trainings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public Optional<Training> find(long id) {
        return jdbc.sql(SELECT + "WHERE t.id = :id")
                .param("id", id)
                .query(Trainings::training)
                .optional();
    }

    /** The newest first. */
    public List<Training> list() {
        return jdbc.sql(SELECT + "ORDER BY t.starts_on DESC, t.id DESC LIMIT " + MOST)
                .query(Trainings::training)
                .list();
    }

    /** Offers a training; empty when the actor may not there. */
    @Transactional
    public Optional<Long> offer(Training.Draft draft) {
        var actor = CurrentActor.get();
        if (!TrainingRights.offers(actor.role()) || !actor.scope().covers(draft.region())) return Optional.empty();
        long id = jdbc.sql("""
                        INSERT INTO training (region_code, provider, provider_name, title, skill, place, starts_on, ends_on, seats, min_age,
                                              max_age, min_education)
                        VALUES (:region, :provider, :name, :title, :skill, :place, :starts, :ends, :seats, :min, :max, :education)
                        RETURNING id""")
                .param("region", draft.region())
                .param("provider", draft.provider())
                .param("name", draft.providerName())
                .param("title", draft.title())
                .param("skill", draft.skill())
                .param("place", draft.place())
                .param("starts", draft.starts())
                .param("ends", draft.ends())
                .param("seats", draft.seats())
                .param("min", draft.minAge())
                .param("max", draft.maxAge())
                .param("education", draft.minEducation().name())
                .query(Long.class)
                .single();
        audit.record(
                "TRAINING_OFFERED",
                "training:" + id,
                draft.region(),
                Map.of("seats", draft.seats(), "title", draft.title()));
        return Optional.of(id);
    }

    /** Takes a training off, with the reason everybody who had a seat reads; false when that is not possible any more. */
    @Transactional
    public boolean cancel(Training training, String reason) {
        if (!TrainingRights.offers(CurrentActor.get().role())) return false;
        int rows =
                jdbc.sql("""
                        UPDATE training SET cancelled = :reason WHERE id = :id AND cancelled IS NULL AND ends_on >= office_today()""").param("id", training.id()).param("reason", reason).update();
        if (rows == 0) return false;
        audit.record("TRAINING_CANCELLED", "training:" + training.id(), training.region(), Map.of("reason", reason));
        return true;
    }

    private static Training training(ResultSet row, int number) throws SQLException {
        return new Training(
                row.getLong("id"),
                row.getString("region_code"),
                row.getString("provider"),
                row.getString("provider_name"),
                row.getString("title"),
                row.getString("skill"),
                row.getString("place"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("seats"),
                row.getInt("min_age"),
                row.getInt("max_age"),
                Education.valueOf(row.getString("min_education")),
                row.getObject("ranking_id", Long.class),
                row.getString("seed"),
                row.getString("cancelled"),
                row.getInt("taken"),
                row.getInt("certified"));
    }
}
