package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the seats of a training. Everybody of the region who looks for work is looked at; whoever cannot get in is kept with the reason.
 * The others get points by the open weights, in order of points, then of waiting, then by a lot whose seed is printed: with the seed
 * anybody draws the same order again.
 */
@Service
public class SeatGiving {

    private static final int HUNDRED = 100;
    private static final int LONGEST_WAIT = 24;
    private static final int YOUNG = 24;
    private static final int NOT_YOUNG = 45;
    private static final int SEED_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String CANDIDATES = """
            SELECT s.id, s.person_id, s.region_code, s.since, s.wished_skill, s.education, s.ever_worked, s.jkp, p.birth_date, p.died_on,
                   EXISTS (SELECT 1 FROM training_place a WHERE a.person_id = s.person_id AND a.state = 'CERTIFIED') AS trained,
                   EXISTS (SELECT 1 FROM training_place a JOIN training t ON t.id = a.training_id
                           WHERE a.person_id = s.person_id AND a.state = 'CERTIFIED' AND t.skill = :skill) AS knows,
                   EXISTS (SELECT 1 FROM training_place a JOIN training t ON t.id = a.training_id
                           WHERE a.person_id = s.person_id AND a.state IN ('SEAT', 'CONFIRMED') AND t.id <> :training AND t.cancelled IS NULL
                             AND t.starts_on <= :ends AND t.ends_on >= :starts) AS busy,
                   EXISTS (SELECT 1 FROM job j WHERE j.person_id = s.person_id AND j.known_until = 'infinity'
                             AND j.valid_from <= :starts AND j.valid_until > :starts) AS works
            FROM job_seeker s JOIN person p ON p.id = s.person_id
            WHERE s.ended_on IS NULL AND s.region_code >= :region AND s.region_code < :region || '/'""";

    private final JdbcClient jdbc;
    private final SeatRankings rankings;
    private final Audit audit;

    SeatGiving(JdbcClient jdbc, SeatRankings rankings, Audit audit) {
        this.jdbc = jdbc;
        this.rankings = rankings;
        this.audit = audit;
    }

    /** How giving the seats ended. */
    public sealed interface Outcome {
        record Given(int seats, int waiting, int out) implements Outcome {}

        /** Nobody of the region is known to look for work. */
        record Nobody() implements Outcome {}

        /** They were given before, it began or was cancelled, or the actor may not. */
        record NotAllowed() implements Outcome {}
    }

    private record Candidate(
            long seeker,
            long person,
            String region,
            LocalDate since,
            @Nullable String wished,
            Education education,
            boolean everWorked,
            boolean jkp,
            @Nullable LocalDate born,
            @Nullable LocalDate died,
            boolean trained,
            boolean knows,
            boolean busy,
            boolean works) {}

    /** @param parts hundredths of a point for each weight */
    private record Ranked(Candidate who, int points, List<Integer> parts, String lot) {}

    /** Gives the seats, once. */
    @Transactional
    public Outcome give(Training training) {
        var bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return give(training, HexFormat.of().formatHex(bytes));
    }

    /** Gives the seats by a known lot: with the seed of an earlier order that order comes again. */
    @Transactional
    public Outcome give(Training training, String seed) {
        if (!TrainingRights.offers(CurrentActor.get().role())) return new Outcome.NotAllowed();
        var ranking = rankings.of(training.region());
        int taken = jdbc.sql("""
                        UPDATE training SET ranking_id = :ranking, seed = :seed
                        WHERE id = :id AND ranking_id IS NULL AND cancelled IS NULL AND ends_on >= office_today()""")
                .param("id", training.id())
                .param("ranking", ranking.id())
                .param("seed", seed)
                .update();
        if (taken == 0) return new Outcome.NotAllowed();
        var in = new ArrayList<Ranked>();
        var rows = new Rows();
        for (var each : candidates(training)) {
            var reason = obstacle(each, training);
            if (reason.isEmpty()) in.add(rank(each, training, ranking, seed));
            else rows.add(each, null, 0, List.of(0, 0, 0, 0, 0, 0), PlaceState.OUT, reason);
        }
        if (in.isEmpty() && rows.persons.isEmpty()) {
            jdbc.sql("UPDATE training SET ranking_id = NULL, seed = NULL WHERE id = :id")
                    .param("id", training.id())
                    .update();
            return new Outcome.Nobody();
        }
        in.sort(Comparator.comparingInt(Ranked::points)
                .reversed()
                .thenComparing(each -> each.who().since())
                .thenComparing(Ranked::lot));
        int out = rows.persons.size();
        for (int i = 0; i < in.size(); i++) {
            var each = in.get(i);
            boolean seat = i < training.seats();
            rows.add(
                    each.who(),
                    i + 1,
                    each.points(),
                    each.parts(),
                    seat ? PlaceState.SEAT : PlaceState.WAITING,
                    seat ? "" : "FULL");
        }
        insert(training, rows);
        int given = Math.min(in.size(), training.seats());
        audit.record(
                "SEATS_GIVEN",
                "training:" + training.id(),
                training.region(),
                Map.of(
                        "seats",
                        given,
                        "waiting",
                        in.size() - given,
                        "out",
                        out,
                        "ranking",
                        ranking.id(),
                        "seed",
                        seed));
        return new Outcome.Given(given, in.size() - given, out);
    }

    private static String obstacle(Candidate who, Training training) {
        if (who.died() != null) return "DEAD";
        if (who.works()) return "WORKS";
        if (who.knows()) return "KNOWS";
        if (who.busy()) return "BUSY";
        var born = who.born();
        if (born == null) return "BORN_UNKNOWN";
        int age = Period.between(born, training.starts()).getYears();
        if (age < training.minAge() || age > training.maxAge()) return "AGE";
        if (who.education().compareTo(training.minEducation()) < 0) return "EDUCATION";
        return "";
    }

    private static Ranked rank(Candidate who, Training training, SeatRanking ranking, String seed) {
        var born = who.born();
        int age = born == null
                ? NOT_YOUNG
                : Period.between(born, training.starts()).getYears();
        long months = Math.clamp(Period.between(who.since(), training.starts()).toTotalMonths(), 0, LONGEST_WAIT);
        int wished = who.wished() == null ? HUNDRED / 2 : who.wished().equals(training.skill()) ? HUNDRED : 0;
        var parts = List.of(
                ranking.wish() * wished,
                (int) ((long) ranking.waiting() * HUNDRED * months / LONGEST_WAIT),
                who.jkp() ? ranking.dismissed() * HUNDRED : 0,
                who.trained() ? 0 : ranking.neverTrained() * HUNDRED,
                who.everWorked() ? 0 : ranking.neverWorked() * HUNDRED,
                ranking.young() * HUNDRED * (NOT_YOUNG - Math.clamp(age, YOUNG, NOT_YOUNG)) / (NOT_YOUNG - YOUNG));
        return new Ranked(who, parts.stream().mapToInt(Integer::intValue).sum(), parts, lot(seed, who.person()));
    }

    /** The place among equals: the digest of the seed and the person's number. */
    static String lot(String seed, long person) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + person).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Candidate> candidates(Training training) {
        return jdbc.sql(CANDIDATES)
                .param("region", training.region())
                .param("training", training.id())
                .param("skill", training.skill())
                .param("starts", training.starts())
                .param("ends", training.ends())
                .query(SeatGiving::candidate)
                .list();
    }

    /** Columns for one insert of all. */
    private static final class Rows {
        private final List<Long> persons = new ArrayList<>();
        private final List<Long> seekers = new ArrayList<>();
        private final List<String> regions = new ArrayList<>();
        private final List<@Nullable Integer> places = new ArrayList<>();
        private final List<Integer> points = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private final List<String> states = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        void add(Candidate who, @Nullable Integer place, int sum, List<Integer> each, PlaceState state, String reason) {
            persons.add(who.person());
            seekers.add(who.seeker());
            regions.add(who.region());
            places.add(place);
            points.add(sum);
            parts.add(each.toString().replace('[', '{').replace(']', '}'));
            states.add(state.name());
            reasons.add(reason);
        }
    }

    private void insert(Training training, Rows rows) {
        jdbc.sql("""
                        INSERT INTO training_place (training_id, person_id, seeker_id, region_code, place, points, parts, state, reason)
                        SELECT :training, person, seeker, region, place, points, parts::int[], state, reason
                        FROM unnest(:persons::bigint[], :seekers::bigint[], :regions::text[], :places::int[], :points::int[], :parts::text[],
                                    :states::text[], :reasons::text[]) AS r (person, seeker, region, place, points, parts, state, reason)
                        ORDER BY place NULLS LAST""")
                .param("training", training.id())
                .param("persons", rows.persons.toArray(Long[]::new))
                .param("seekers", rows.seekers.toArray(Long[]::new))
                .param("regions", rows.regions.toArray(String[]::new))
                .param("places", rows.places.toArray(Integer[]::new))
                .param("points", rows.points.toArray(Integer[]::new))
                .param("parts", rows.parts.toArray(String[]::new))
                .param("states", rows.states.toArray(String[]::new))
                .param("reasons", rows.reasons.toArray(String[]::new))
                .update();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("region_code"),
                row.getObject("since", LocalDate.class),
                row.getString("wished_skill"),
                Education.valueOf(row.getString("education")),
                row.getBoolean("ever_worked"),
                row.getBoolean("jkp"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("died_on", LocalDate.class),
                row.getBoolean("trained"),
                row.getBoolean("knows"),
                row.getBoolean("busy"),
                row.getBoolean("works"));
    }
}
