package id.lindung.office.following;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.claims.ClaimEvent;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim for whoever knows its number and the worker's birth date: what is missing, who acts next, until when, what will be paid. No names. */
@Service
public class FollowedClaims {

    private static final int LONGEST_NUMBER = 40;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Documents documents;
    private final JsonMapper json = new JsonMapper();

    FollowedClaims(JdbcClient jdbc, Claims claims, Documents documents) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.documents = documents;
    }

    /** One sum that is due: the law's word for it, and rupiah. */
    public record Item(String item, long rupiah) {}

    /** What happened on the way, and when. */
    public record Step(ClaimEvent event, String reason, Instant at) {}

    /**
     * @param dueOn the branch's legal deadline; null while it does not run
     * @param missing papers that are still to be brought
     * @param outcome of the entitlement: GRANTED, REFUSED, INCOMPLETE, BRANCH_DECIDES, UNPROTECTED; null before the first
     * @param due what the law gives, by item; provisional until it is decided
     * @param decided what the branch decided; null while it has not
     */
    public record Told(
            String number,
            ClaimState state,
            @Nullable LocalDate dueOn,
            List<Step> steps,
            List<Documents.Needed> missing,
            @Nullable String outcome,
            List<Item> due,
            @Nullable Long decided,
            long paid,
            @Nullable LocalDate paidOn) {

        Told lacking(List<Documents.Needed> papers) {
            return new Told(number, state, dueOn, steps, papers, outcome, due, decided, paid, paidOn);
        }

        public long rupiah() {
            return due.stream().mapToLong(Item::rupiah).sum();
        }
    }

    /** As numbers are kept; whatever else was typed finds nothing, but costs no more time. */
    static String number(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_NUMBER))
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    private record Found(long id, String region, Told told) {}

    /** In one question: it may come from any telephone. Only which papers are missing is asked apart, while they are gathered. */
    Optional<Told> of(String number, LocalDate born) {
        return jdbc.sql("""
                        SELECT case_id, region_code, state, due_on, steps, outcome, lines, decided, paid, paid_on
                        FROM claim_told(:number, :born)""")
                .param("number", number)
                .param("born", born)
                .query((row, n) -> new Found(row.getLong("case_id"), row.getString("region_code"), told(number, row)))
                .optional()
                .map(found -> found.told().state().isGathering()
                        ? found.told().lacking(missing(found.id(), found.region()))
                        : found.told());
    }

    private Told told(String number, ResultSet row) throws SQLException {
        return new Told(
                number,
                ClaimState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                list(row.getString("steps"), FollowedClaims::step),
                List.of(),
                row.getString("outcome"),
                list(row.getString("lines"), FollowedClaims::item),
                row.getObject("decided", Long.class),
                row.getLong("paid"),
                row.getObject("paid_on", LocalDate.class));
    }

    private List<Documents.Needed> missing(long id, String region) {
        return CurrentActor.callAs(
                new Actor(0, "cek", Role.SYSTEM, Scope.region(region)),
                () -> documents.list(claims.find(id).orElseThrow()).stream()
                        .filter(Documents.Needed::isMissing)
                        .toList());
    }

    private <T> List<T> list(@Nullable String array, Function<JsonNode, T> read) {
        if (array == null) return List.of();
        var list = new ArrayList<T>();
        for (var each : json.readTree(array)) list.add(read.apply(each));
        return List.copyOf(list);
    }

    private static Step step(JsonNode each) {
        return new Step(
                ClaimEvent.valueOf(each.get("event").asString()),
                each.get("reason").asString(),
                OffsetDateTime.parse(each.get("at").asString()).toInstant());
    }

    private static Item item(JsonNode each) {
        return new Item(each.get("item").asString(), each.get("rupiah").asLong());
    }
}
