package id.lindung.office.following;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimState;
import id.lindung.office.claims.ClaimStep;
import id.lindung.office.claims.Claims;
import id.lindung.office.claims.Documents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /**
     * @param missing papers that are still to be brought
     * @param outcome of the entitlement: GRANTED, REFUSED, INCOMPLETE, BRANCH_DECIDES, UNPROTECTED; null before the first
     * @param due what the law gives, by item; provisional until it is decided
     * @param decided what the branch decided; null while it has not
     */
    public record Told(
            ClaimCase claim,
            List<ClaimStep> steps,
            List<Documents.Needed> missing,
            @Nullable String outcome,
            List<Item> due,
            long rupiah,
            @Nullable Long decided,
            long paid,
            @Nullable LocalDate paidOn) {}

    private record Found(long id, String region) {}

    /** As numbers are kept; whatever else was typed finds nothing, but costs no more time. */
    static String number(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_NUMBER))
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    Optional<Told> of(String number, LocalDate born) {
        return jdbc.sql("SELECT case_id, region_code FROM claim_followed(:number, :born)")
                .param("number", number)
                .param("born", born)
                .query((row, n) -> new Found(row.getLong(1), row.getString(2)))
                .optional()
                .map(found -> CurrentActor.<Told, RuntimeException>callAs(
                        new Actor(0, "cek", Role.SYSTEM, Scope.region(found.region())), () -> tell(found.id())));
    }

    private Told tell(long id) {
        var claim = claims.find(id).orElseThrow();
        var steps = claims.steps(id);
        List<Documents.Needed> missing = claim.state().isGathering()
                ? documents.list(claim).stream()
                        .filter(Documents.Needed::isMissing)
                        .toList()
                : List.of();
        var due = new ArrayList<Item>();
        var outcome = jdbc.sql(
                        "SELECT outcome, lines::text FROM claim_version WHERE case_id = :id ORDER BY version DESC LIMIT 1")
                .param("id", id)
                .query((row, n) -> {
                    for (JsonNode each : json.readTree(row.getString(2))) {
                        due.add(new Item(
                                each.get("item").asString(), each.get("rupiah").asLong()));
                    }
                    return row.getString(1);
                })
                .optional()
                .orElse(null);
        boolean isDecided = claim.state() == ClaimState.APPROVED || claim.state() == ClaimState.DONE;
        var decided = jdbc.sql(
                        "SELECT rupiah FROM claim_decision WHERE case_id = :id AND kind = 'APPROVED' ORDER BY id DESC LIMIT 1")
                .param("id", id)
                .query(Long.class)
                .optional()
                .filter(sum -> isDecided)
                .orElse(null);
        record Paid(long rupiah, @Nullable LocalDate on) {}
        var paid = jdbc.sql(
                        "SELECT coalesce(sum(rupiah), 0)::bigint, max(day) FROM claim_entry WHERE case_id = :id AND kind = 'PAID'")
                .param("id", id)
                .query((row, n) -> new Paid(row.getLong(1), row.getObject(2, LocalDate.class)))
                .single();
        long rupiah = due.stream().mapToLong(Item::rupiah).sum();
        return new Told(claim, steps, missing, outcome, List.copyOf(due), rupiah, decided, paid.rupiah(), paid.on());
    }
}
