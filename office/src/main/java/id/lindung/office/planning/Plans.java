package id.lindung.office.planning;

import id.lindung.office.approvals.ApprovalState;
import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.VerificationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads plans of the acting user's scope. */
@Service
public class Plans {

    private static final String SELECT = """
            SELECT p.*, coalesce(r.name, p.region_code) AS region_name, coalesce(y.name, '') AS payer_name,
                   coalesce((SELECT s.state FROM approval_state s WHERE s.subject = 'plan:' || p.id), 'DRAFT') AS state
            FROM plan p LEFT JOIN region r ON r.code = p.region_code LEFT JOIN payer y ON y.id = p.payer_id
            WHERE NOT p.discarded\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Plan> find(long plan) {
        return jdbc.sql(SELECT + "AND p.id = :id")
                .param("id", plan)
                .query(Plans::plan)
                .optional();
    }

    /** How many people these plans name in all. */
    long named(List<Long> plans) {
        return jdbc.sql("SELECT coalesce(sum(named), 0) FROM plan WHERE id = ANY (:plans)")
                .param("plans", plans.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Plans of a region and all below it, the newest first.
     *
     * @param state null for all
     * @param before only plans with a smaller number; {@link Long#MAX_VALUE} for the newest
     */
    public List<Plan> list(
            String region, @Nullable Integer year, @Nullable ApprovalState state, long before, int limit) {
        return jdbc.sql("SELECT * FROM (" + SELECT + """
                        AND p.region_code >= :region AND p.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END
                          AND (:year::int IS NULL OR p.year = :year) AND p.id < :before) AS q
                        WHERE :state = '' OR state = :state ORDER BY id DESC LIMIT :limit""")
                .param("region", region)
                .param("year", year, Types.INTEGER)
                .param("before", before)
                .param("state", state == null ? "" : state.name())
                .param("limit", limit)
                .query(Plans::plan)
                .list();
    }

    public List<PlanLine> lines(long plan) {
        return jdbc.sql("SELECT * FROM plan_line WHERE plan_id = :plan ORDER BY n")
                .param("plan", plan)
                .query((row, n) -> new PlanLine(
                        row.getInt("slot"),
                        LineKind.valueOf(row.getString("kind")),
                        (Long) row.getObject("fund_id"),
                        row.getString("source"),
                        row.getInt("people"),
                        row.getLong("monthly"),
                        YearMonth.from(row.getObject("from_month", LocalDate.class)),
                        row.getInt("months"),
                        citations(row.getString("law")),
                        VerificationStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT))))
                .list();
    }

    public List<Note> warnings(long plan) {
        var text = jdbc.sql("SELECT warnings::text FROM plan WHERE id = :plan")
                .param("plan", plan)
                .query(String.class)
                .single();
        var notes = new ArrayList<Note>();
        for (JsonNode each : json.readTree(text)) {
            notes.add(new Note(
                    each.get("code").asString(),
                    new Sentence(each.get("id").asString(), each.get("en").asString())));
        }
        return notes;
    }

    private List<Citation> citations(String text) {
        var citations = new ArrayList<Citation>();
        for (JsonNode each : json.readTree(text)) {
            var article = each.get("article");
            citations.add(Citation.of(each.get("regulation").asString(), article == null ? "" : article.asString()));
        }
        return citations;
    }

    /**
     * Somebody in a plan, or left out of it.
     *
     * @param place the order among those who could get in; null when something else keeps them out
     * @param points 0 to 10000
     * @param reason empty for those who get in
     */
    public record Place(
            long person,
            String name,
            @Nullable String nik,
            @Nullable LocalDate born,
            @Nullable String occupation,
            String region,
            @Nullable String rt,
            @Nullable String rw,
            LineKind kind,
            String category,
            @Nullable Integer place,
            int points,
            String reason,
            @Nullable String phone) {}

    /**
     * Names in their order.
     *
     * @param kind null for both groups
     * @param region a village of a regency's plan; empty for all
     * @param reason empty for those who get in; else who is left out for it, {@code *} for whoever is left out
     * @param offset so many are skipped
     */
    public List<Place> places(long plan, @Nullable LineKind kind, String region, String reason, int offset, int limit) {
        return jdbc.sql("""
                        SELECT a.person_id, coalesce(q.name, '') AS name, q.nik_mask, q.birth_date,
                               (SELECT coalesce(o.name_id, j.occupation_text) FROM job j LEFT JOIN occupation o ON o.code = j.occupation
                                WHERE j.person_id = a.person_id AND j.principal AND j.known_until = 'infinity' ORDER BY j.valid_from DESC LIMIT 1)
                                 AS occupation,
                               a.region_code, q.rt, q.rw, a.kind, a.category, a.place, a.points, a.reason, q.phone_mask
                        FROM plan_place a LEFT JOIN person q ON q.id = a.person_id
                        WHERE a.plan_id = :plan AND (:kind = '' OR a.kind = :kind) AND (:region = '' OR a.region_code = :region)
                          AND CASE :reason WHEN '' THEN a.slot IS NOT NULL WHEN '*' THEN a.slot IS NULL ELSE a.reason = :reason END
                        ORDER BY a.kind = 'VULNERABLE', a.place NULLS LAST, a.reason, q.name_key, a.person_id OFFSET :offset LIMIT :limit""")
                .param("plan", plan)
                .param("kind", kind == null ? "" : kind.name())
                .param("region", region)
                .param("reason", reason)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new Place(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("nik_mask"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("occupation"),
                        row.getString("region_code"),
                        row.getString("rt"),
                        row.getString("rw"),
                        LineKind.valueOf(row.getString("kind")),
                        row.getString("category"),
                        (Integer) row.getObject("place"),
                        row.getInt("points"),
                        row.getString("reason"),
                        row.getString("phone_mask")))
                .list();
    }

    /** A village and how many of its people get in. */
    public record InVillage(String region, String name, long people) {}

    /** The villages of a regency's plan. */
    public List<InVillage> villagesOf(long plan) {
        return jdbc.sql("""
                        SELECT a.region_code, coalesce(r.name, a.region_code), count(a.slot) FROM plan_place a
                        LEFT JOIN region r ON r.code = a.region_code WHERE a.plan_id = :plan GROUP BY 1, 2
                        HAVING count(a.slot) > 0 ORDER BY 1 LIMIT 1000""")
                .param("plan", plan)
                .query((row, n) -> new InVillage(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** How many of a plan are left out, by reason. */
    public record LeftOut(String reason, long people) {}

    public List<LeftOut> leftOut(long plan) {
        return jdbc.sql(
                        "SELECT reason, count(*) FROM plan_place WHERE plan_id = :plan AND slot IS NULL GROUP BY 1 ORDER BY 2 DESC, 1")
                .param("plan", plan)
                .query((row, n) -> new LeftOut(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Names that could not be taken any more when the plan was approved, by reason. */
    public List<LeftOut> refused(long plan) {
        return jdbc.sql("SELECT reason, count(*) FROM plan_refused WHERE plan_id = :plan GROUP BY 1 ORDER BY 2 DESC, 1")
                .param("plan", plan)
                .query((row, n) -> new LeftOut(row.getString(1), row.getLong(2)))
                .list();
    }

    /**
     * A village of a regency and its plan of a year.
     *
     * @param plan null while it has none
     * @param vulnerable heads of vulnerable workers, out of all plans of the year for the village itself
     */
    public record Village(
            String region,
            String name,
            String district,
            @Nullable Long plan,
            @Nullable ApprovalState state,
            int vulnerable,
            long rupiah) {
        public int shortfall() {
            return Math.max(0, PlanQuestion.LEAST - vulnerable);
        }
    }

    /** The villages of a region, those without an approved plan first. */
    public List<Village> villages(String region, int year) {
        return jdbc.sql("""
                        SELECT r.code, r.name, d.name AS district, q.id, q.state, coalesce(q.vulnerable, 0) AS vulnerable, coalesce(q.rupiah, 0) AS rupiah
                        FROM region r JOIN region d ON d.code = left(r.code, 8)
                        LEFT JOIN LATERAL (
                          SELECT p.id, p.rupiah, coalesce((SELECT s.state FROM approval_state s WHERE s.subject = 'plan:' || p.id), 'DRAFT') AS state,
                                 (SELECT coalesce(sum(l.people), 0) FROM (SELECT DISTINCT slot, people FROM plan_line l
                                    WHERE l.plan_id = p.id AND l.kind = 'VULNERABLE') AS l)::int AS vulnerable
                          FROM plan p WHERE p.region_code = r.code AND p.year = :year AND NOT p.discarded
                          ORDER BY array_position(ARRAY['APPROVED', 'CHECKED', 'PROPOSED', 'RETURNED', 'DRAFT'],
                                     coalesce((SELECT s.state FROM approval_state s WHERE s.subject = 'plan:' || p.id), 'DRAFT')), p.id DESC
                          LIMIT 1) q ON true
                        WHERE r.code >= :region AND r.code < :region || '/' AND length(r.code) = 13
                          AND r.code >= scope_from() AND r.code < scope_until()
                        ORDER BY q.state = 'APPROVED' NULLS FIRST, r.code LIMIT 1000""")
                .param("region", region)
                .param("year", year)
                .query((row, n) -> new Village(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        (Long) row.getObject("id"),
                        row.getString("state") == null ? null : ApprovalState.valueOf(row.getString("state")),
                        row.getInt("vulnerable"),
                        row.getLong("rupiah")))
                .list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getString("region_code"),
                row.getString("region_name"),
                row.getLong("payer_id"),
                row.getString("payer_name"),
                row.getInt("year"),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                YearMonth.from(row.getObject("until_month", LocalDate.class)),
                row.getString("programmes"),
                (Long) row.getObject("ceiling"),
                row.getInt("vulnerable"),
                (Integer) row.getObject("officials"),
                (Integer) row.getObject("per_village"),
                row.getLong("ranking_id"),
                row.getString("seed"),
                row.getInt("people"),
                row.getInt("named"),
                row.getInt("left_out"),
                row.getLong("rupiah"),
                (Integer) row.getObject("accepted"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                ApprovalState.valueOf(row.getString("state")));
    }
}
