package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of those who look for work, inside the acting user's scope. */
@Service
public class Seekers {

    public static final int PAGE = 50;

    private static final String SELECT = """
            SELECT s.*, p.name, p.birth_date,
                   (SELECT max(a.training_id) FROM training_place a JOIN training t ON t.id = a.training_id
                    WHERE a.person_id = s.person_id AND a.state IN ('SEAT', 'CONFIRMED') AND t.cancelled IS NULL) AS training
            FROM job_seeker s JOIN person p ON p.id = s.person_id\s""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Seekers(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How writing somebody down ended. */
    public sealed interface Outcome {
        record Registered(long seeker) implements Outcome {}

        /** They look for work already; this is where. */
        record LooksAlready(long seeker) implements Outcome {}

        /** Dead, merged away, not in the scope, or the actor may not. */
        record NotAllowed() implements Outcome {}

        /** They have a job that goes on: end it first, or it is not true. */
        record HasWork() implements Outcome {}
    }

    /** Writes down that a person of the register looks for work. */
    public Outcome register(long person, Seeker.Draft draft) {
        if (!TrainingRights.registers(CurrentActor.get().role())) return new Outcome.NotAllowed();
        var current = current(person);
        if (current.isPresent()) return new Outcome.LooksAlready(current.get());
        if (works(person, draft.since())) return new Outcome.HasWork();
        try {
            return transaction.execute(status -> insert(person, draft));
        } catch (DuplicateKeyException e) {
            return current(person).<Outcome>map(Outcome.LooksAlready::new).orElseGet(Outcome.NotAllowed::new);
        }
    }

    private Outcome insert(long person, Seeker.Draft draft) {
        var id = jdbc.sql("""
                        INSERT INTO job_seeker (person_id, region_code, rw, rt, since, wish, wished_skill, skills, education, ever_worked, jkp)
                        SELECT id, region_code, rw, rt, :since, :wish, :wished, :skills::text[], :education, :worked, :jkp
                        FROM person WHERE id = :person AND state = 'ACTIVE' AND died_on IS NULL RETURNING id""")
                .param("person", person)
                .param("since", draft.since())
                .param("wish", draft.wish())
                .param("wished", draft.wishedSkill(), Types.VARCHAR)
                .param("skills", draft.skills().toArray(String[]::new))
                .param("education", draft.education().name())
                .param("worked", draft.everWorked())
                .param("jkp", draft.jkp())
                .query(Long.class)
                .optional();
        if (id.isEmpty()) return new Outcome.NotAllowed();
        audit.record(
                "SEEKER_REGISTERED",
                "person:" + person,
                region(person),
                Map.of("since", draft.since().toString()));
        return new Outcome.Registered(id.get());
    }

    /** The spell that goes on. */
    public Optional<Long> current(long person) {
        return jdbc.sql("SELECT id FROM job_seeker WHERE person_id = :person AND ended_on IS NULL")
                .param("person", person)
                .query(Long.class)
                .optional();
    }

    private boolean works(long person, LocalDate since) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM job WHERE person_id = :person AND known_until = 'infinity' AND valid_from <= :since
                                       AND valid_until > :since + interval '1 month')""")
                .param("person", person)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    private String region(long person) {
        return jdbc.sql("SELECT region_code FROM person WHERE id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    /** Ends a spell; false when it had ended. The caller has written the work down. */
    boolean end(Seeker seeker, LocalDate day, String kind, String note) {
        int rows = jdbc.sql("""
                        UPDATE job_seeker SET ended_on = :day, end_kind = :kind, end_note = :note WHERE id = :id AND ended_on IS NULL""")
                .param("id", seeker.id())
                .param("day", day)
                .param("kind", kind)
                .param("note", note)
                .update();
        if (rows == 0) return false;
        audit.record("SEEKER_ENDED", "person:" + seeker.person(), seeker.region(), Map.of("kind", kind, "note", note));
        return true;
    }

    public Optional<Seeker> find(long id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id)
                .query(Seekers::seeker)
                .optional();
    }

    /**
     * Those who look for work, the longest first.
     *
     * @param skill one they can do or want to learn; empty for all
     * @param after day and number of the last one seen, {@code 2023-05-01 17}; empty for the first page
     */
    public List<Seeker> list(String region, String skill, String after, int limit) {
        int blank = after.indexOf(' ');
        boolean first = !isPlace(after);
        return jdbc.sql(SELECT + """
                        WHERE s.ended_on IS NULL AND s.region_code >= :region AND s.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END
                          AND (:skill = '' OR s.wished_skill = :skill OR :skill = ANY (s.skills))
                          AND (s.since, s.id) > (:since, :id) ORDER BY s.since, s.id LIMIT :limit""")
                .param("region", region)
                .param("skill", skill)
                .param("since", first ? LocalDate.of(1900, 1, 1) : LocalDate.parse(after.substring(0, blank)))
                .param("id", first ? 0L : Long.parseLong(after.substring(blank + 1)))
                .param("limit", limit)
                .query(Seekers::seeker)
                .list();
    }

    /** The address may hold anything; what is no day and number begins at the first page. */
    private static boolean isPlace(String after) {
        if (!after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,18}")) return false;
        try {
            LocalDate.parse(after.substring(0, after.indexOf(' ')));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** All spells of a person, the newest first. */
    public List<Seeker> ofPerson(long person) {
        return jdbc.sql(SELECT + "WHERE s.person_id = :person ORDER BY s.id DESC LIMIT 20")
                .param("person", person)
                .query(Seekers::seeker)
                .list();
    }

    /** Counts of a region: known by name today, and what became of those of this year. */
    public record Counts(long looking, long jkp, long neverWorked, long inTraining, long found, long ownBusiness) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    private static final String COUNTS = """
            SELECT code, sum(looking) AS looking, sum(jkp) AS jkp, sum(never_worked) AS never_worked, sum(in_training) AS in_training,
                   sum(found) AS found, sum(own_business) AS own_business
            FROM (SELECT left(region_code, :length) AS code, count(*) FILTER (WHERE ended_on IS NULL) AS looking,
                         count(*) FILTER (WHERE ended_on IS NULL AND jkp) AS jkp,
                         count(*) FILTER (WHERE ended_on IS NULL AND NOT ever_worked) AS never_worked, 0 AS in_training,
                         count(*) FILTER (WHERE end_kind = 'JOB' AND ended_on >= :year) AS found,
                         count(*) FILTER (WHERE end_kind = 'OWN_BUSINESS' AND ended_on >= :year) AS own_business
                  FROM job_seeker
                  WHERE region_code >= :region AND region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END GROUP BY 1
                  UNION ALL
                  SELECT left(a.region_code, :length), 0, 0, 0, count(DISTINCT a.person_id), 0, 0
                  FROM training_place a JOIN training t ON t.id = a.training_id
                  WHERE a.state IN ('SEAT', 'CONFIRMED') AND t.cancelled IS NULL
                    AND a.region_code >= :region AND a.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END GROUP BY 1) AS c
            GROUP BY 1""";

    /** By so many letters of the region's code, the regions without anybody left out; 0 letters: all together under the empty text. */
    Map<String, Counts> counts(String region, int length, LocalDate yearStart) {
        return jdbc
                .sql(COUNTS)
                .param("region", region)
                .param("length", length)
                .param("year", yearStart)
                .query((row, n) -> Map.entry(
                        row.getString("code"),
                        new Counts(
                                row.getLong("looking"),
                                row.getLong("jkp"),
                                row.getLong("never_worked"),
                                row.getLong("in_training"),
                                row.getLong("found"),
                                row.getLong("own_business"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Seeker seeker(ResultSet row, int number) throws SQLException {
        return new Seeker(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("region_code"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getString("wish"),
                row.getString("wished_skill"),
                words(row.getArray("skills")),
                Education.valueOf(row.getString("education")),
                row.getBoolean("ever_worked"),
                row.getBoolean("jkp"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_kind"),
                row.getString("end_note"),
                row.getObject("training", Long.class));
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
