package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in a training, who waits and who was left out; and the steps from the seat to the certificate. */
@Service
public class Places {

    private final JdbcClient jdbc;
    private final Audit audit;

    Places(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Somebody looked at for a training.
     *
     * @param place the order among those who could get in; null when something else keeps them out
     * @param points 0 to 10000
     * @param parts hundredths of a point for each weight, in the order of {@link SeatRanking#PARTS}
     * @param present days they came; {@code days} on which attendance was taken
     */
    public record Place(
            long training,
            long person,
            long seeker,
            String name,
            String region,
            @Nullable Integer place,
            int points,
            List<Integer> parts,
            PlaceState state,
            String reason,
            @Nullable String certificate,
            int present,
            int days) {
        public Place {
            parts = List.copyOf(parts);
        }
    }

    private static final String SELECT = """
            SELECT a.*, p.name,
                   (SELECT count(*) FILTER (WHERE d.present) FROM training_attendance d WHERE d.training_id = a.training_id AND d.person_id = a.person_id)::int
                     AS came,
                   (SELECT count(*) FROM training_attendance d WHERE d.training_id = a.training_id AND d.person_id = a.person_id)::int AS days
            FROM training_place a JOIN person p ON p.id = a.person_id\s""";

    /** Those who hold a seat or wait for one, by place. */
    public List<Place> listIn(long training, int limit) {
        return jdbc.sql(SELECT + "WHERE a.training_id = :id AND a.place IS NOT NULL ORDER BY a.place LIMIT :limit")
                .param("id", training)
                .param("limit", limit)
                .query(Places::place)
                .list();
    }

    /** Those who could not get in, by reason and name. */
    public List<Place> listOut(long training, int limit) {
        return jdbc.sql(
                        SELECT
                                + "WHERE a.training_id = :id AND a.place IS NULL ORDER BY a.reason, p.name_key, a.person_id LIMIT :limit")
                .param("id", training)
                .param("limit", limit)
                .query(Places::place)
                .list();
    }

    /** The trainings of a person, the newest first. */
    public List<Place> ofPerson(long person) {
        return jdbc.sql(SELECT + "WHERE a.person_id = :id ORDER BY a.training_id DESC LIMIT 50")
                .param("id", person)
                .query(Places::place)
                .list();
    }

    /** What can be done with somebody's seat. */
    public enum Step {
        CONFIRM(PlaceState.CONFIRMED),
        DECLINE(PlaceState.DECLINED),
        DROP(PlaceState.DROPPED),
        CERTIFY(PlaceState.CERTIFIED),
        FAIL(PlaceState.NOT_PASSED);

        private final PlaceState to;

        Step(PlaceState to) {
            this.to = to;
        }
    }

    /** How a step ended. */
    public enum Answer {
        DONE,
        NOT_ALLOWED,
        /** Not from where they stand, or not yet: nobody passes before the last day. */
        WRONG_STATE,
        NO_CERTIFICATE
    }

    /**
     * One step for one person. A seat that becomes free before the training ends goes to the next who waits.
     *
     * @param note the number of the certificate, or why
     */
    @Transactional
    public Answer take(Training training, long person, Step step, String note) {
        if (!TrainingRights.offers(CurrentActor.get().role())) return Answer.NOT_ALLOWED;
        if (step == Step.CERTIFY && note.isBlank()) return Answer.NO_CERTIFICATE;
        int rows = jdbc.sql("""
                        UPDATE training_place a SET state = :to, certificate = :certificate, reason = :reason, changed_at = office_now()
                        FROM training t
                        WHERE t.id = a.training_id AND a.training_id = :id AND a.person_id = :person AND t.cancelled IS NULL
                          AND CASE :step WHEN 'CONFIRM' THEN a.state = 'SEAT'
                                         WHEN 'DECLINE' THEN a.state IN ('SEAT', 'CONFIRMED') AND t.starts_on > office_today()
                                         WHEN 'DROP' THEN a.state = 'CONFIRMED' AND t.starts_on <= office_today()
                                         ELSE a.state = 'CONFIRMED' AND t.ends_on <= office_today() END""")
                .param("id", training.id())
                .param("person", person)
                .param("step", step.name())
                .param("to", step.to.name())
                .param("certificate", step == Step.CERTIFY ? note.strip() : null, java.sql.Types.VARCHAR)
                .param("reason", step == Step.CERTIFY ? "" : note.strip())
                .update();
        if (rows == 0) return Answer.WRONG_STATE;
        if (step == Step.DECLINE) promote(training);
        audit.record(
                "SEAT_" + step, "person:" + person, training.region(), Map.of("training", training.id(), "note", note));
        return Answer.DONE;
    }

    /** The next who waits moves up, as long as a seat is free. */
    private void promote(Training training) {
        jdbc.sql("""
                        UPDATE training_place SET state = 'SEAT', reason = '', changed_at = office_now()
                        WHERE training_id = :id AND person_id = (SELECT person_id FROM training_place
                          WHERE training_id = :id AND state = 'WAITING' ORDER BY place LIMIT 1)""").param("id", training.id()).update();
    }

    /** Writes who came on a day; the last word counts. Only those who hold a seat, only days of the training until today. */
    @Transactional
    public boolean attend(Training training, LocalDate day, List<Long> present) {
        if (!TrainingRights.offers(CurrentActor.get().role())) return false;
        int rows = jdbc.sql("""
                        INSERT INTO training_attendance (training_id, person_id, region_code, day, present)
                        SELECT a.training_id, a.person_id, a.region_code, :day, a.person_id = ANY (:present::bigint[])
                        FROM training_place a JOIN training t ON t.id = a.training_id
                        WHERE a.training_id = :id AND a.state IN ('CONFIRMED', 'CERTIFIED', 'NOT_PASSED')
                          AND :day BETWEEN t.starts_on AND least(t.ends_on, office_today())
                        ON CONFLICT (training_id, person_id, day) DO UPDATE SET present = EXCLUDED.present, written_by = acting()""")
                .param("id", training.id())
                .param("day", day)
                .param("present", present.toArray(Long[]::new))
                .update();
        if (rows == 0) return false;
        audit.record(
                "ATTENDANCE_WRITTEN",
                "training:" + training.id(),
                training.region(),
                Map.of("day", day.toString(), "present", present.size()));
        return true;
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("training_id"),
                row.getLong("person_id"),
                row.getLong("seeker_id"),
                row.getString("name"),
                row.getString("region_code"),
                row.getObject("place", Integer.class),
                row.getInt("points"),
                List.of((Integer[]) row.getArray("parts").getArray()),
                PlaceState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("certificate"),
                row.getInt("came"),
                row.getInt("days"));
    }
}
