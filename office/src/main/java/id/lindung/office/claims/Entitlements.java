package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.People;
import id.lindung.office.people.PersonJob;
import id.lindung.office.store.OfficeClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is due, version by version: computed anew whenever a fact changes, and never overwritten. */
@Service
public class Entitlements {

    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};
    private static final String TYPED = "typed";
    private static final int SCALE = 2;
    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);
    private static final long NPWP_LIMIT = 50_000_000;

    private final JdbcClient jdbc;
    private final ObjectProvider<EntitlementRules> rules;
    private final OnTheDay onTheDay;
    private final People people;
    private final Claims claims;
    private final OfficeClock clock;
    private final JsonMapper json = new JsonMapper();

    Entitlements(
            JdbcClient jdbc,
            ObjectProvider<EntitlementRules> rules,
            OnTheDay onTheDay,
            People people,
            Claims claims,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.onTheDay = onTheDay;
        this.people = people;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * One kept version.
     *
     * @param changed which facts changed, and why
     */
    public record Version(
            int number, FactSheet facts, Entitlement.Kind kind, long rupiah, String changed, String by, Instant at) {}

    /** The versions of a case, the newest first. */
    public List<Version> versions(long claim) {
        return jdbc.sql("""
                        SELECT version, facts::text AS facts, outcome, rupiah, changed, created_by, created_at FROM claim_version
                        WHERE case_id = :id ORDER BY version DESC LIMIT 200""")
                .param("id", claim)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        sheet(row.getString("facts")),
                        Entitlement.Kind.valueOf(row.getString("outcome")),
                        row.getLong("rupiah"),
                        row.getString("changed"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** The facts as of now. */
    public FactSheet facts(ClaimCase claim) {
        return jdbc.sql("SELECT facts::text FROM claim_version WHERE case_id = :id AND version = :version")
                .param("id", claim.id())
                .param("version", claim.version())
                .query(String.class)
                .optional()
                .map(this::sheet)
                .orElse(FactSheet.EMPTY);
    }

    /** What the facts of a version give by today's law, with its explanation. */
    public Entitlement answer(ClaimCase claim, FactSheet facts) {
        return rules.getObject().answer(claim, facts, verdict(claim, facts), children(claim));
    }

    /** The protection on the day, the branch's own word first. */
    OnTheDay.Verdict verdict(ClaimCase claim, FactSheet facts) {
        return switch (facts.get(FactSheet.PROTECTION)) {
            case "YES" -> OnTheDay.Verdict.YES;
            case "NO" -> OnTheDay.Verdict.NO;
            default -> onTheDay.of(claim.person(), claim.eventDate()).verdict();
        };
    }

    /** The first version, of what the register knows. */
    @Transactional(propagation = Propagation.MANDATORY)
    ClaimCase begin(ClaimCase claim) {
        return write(claim, FactSheet.EMPTY.known(register(claim)), "OPENED");
    }

    /** Somebody typed facts; empty values take them back. */
    @Transactional(propagation = Propagation.MANDATORY)
    ClaimCase change(ClaimCase claim, Map<String, String> said, String why) {
        var before = facts(claim);
        var after = before.known(register(claim)).typed(said);
        var names = new LinkedHashSet<String>();
        said.forEach((name, value) -> {
            if (!before.get(name).equals(value)) names.add(name);
        });
        return write(claim, after, String.join(", ", names) + (why.isBlank() ? "" : ": " + why.strip()));
    }

    /** The register, the heirs or the spells may have changed: computed again, and kept only when something differs. */
    @Transactional(propagation = Propagation.MANDATORY)
    ClaimCase refresh(ClaimCase claim) {
        return write(claim, facts(claim).known(register(claim)), "REFRESHED");
    }

    private ClaimCase write(ClaimCase claim, FactSheet facts, String changed) {
        var now = withDeath(claim, facts);
        var entitlement = answer(now, facts);
        var text = text(facts);
        var last = claim.version() == 0
                ? Optional.<Version>empty()
                : versions(claim.id()).stream().findFirst();
        boolean same = last.isPresent()
                && last.get().facts().equals(facts)
                && last.get().rupiah() == entitlement.rupiah()
                && last.get().kind() == entitlement.kind();
        if (same) return now;
        int version = claim.version() + 1;
        jdbc.sql("""
                        INSERT INTO claim_version (case_id, version, facts, outcome, rupiah, lines, changed)
                        VALUES (:id, :version, :facts::jsonb, :outcome, :rupiah, :lines::jsonb, :changed)""")
                .param("id", claim.id())
                .param("version", version)
                .param("facts", text)
                .param("outcome", entitlement.kind().name())
                .param("rupiah", entitlement.rupiah())
                .param("lines", json.writeValueAsString(entitlement.payables()))
                .param("changed", changed)
                .update();
        jdbc.sql("UPDATE claim_case SET version = :version, changed_at = office_now() WHERE id = :id")
                .param("version", version)
                .param("id", claim.id())
                .update();
        return claims.find(claim.id()).orElseThrow();
    }

    /** An accident that led to death pays that death; the database lets one case do so. */
    private ClaimCase withDeath(ClaimCase claim, FactSheet facts) {
        boolean pays = claim.cause() == Cause.DEATH
                ? claim.deathBenefit()
                : claim.cause().isAtWork() && facts.has(FactSheet.DIED_ON);
        if (pays == claim.deathBenefit()) return claim;
        jdbc.sql("UPDATE claim_case SET death_benefit = :pays WHERE id = :id")
                .param("pays", pays)
                .param("id", claim.id())
                .update();
        return claims.find(claim.id()).orElseThrow();
    }

    /** What the register, the ledger, the spells and the heirs know; an empty value where they know nothing any more. */
    private Map<String, String> register(ClaimCase claim) {
        var known = new LinkedHashMap<String, String>();
        var reported = LocalDate.ofInstant(claim.createdAt(), OfficeClock.NTT);
        known.put("claimDate", (reported.isBefore(claim.eventDate()) ? clock.today() : reported).toString());
        var born = claim.birthDate();
        if (born != null) known.put("birthDate", born.toString());
        known.put("incapacityMonths", incapacity(claim.id()));
        known.put("heir", heir(claim));
        var person = claim.person();
        if (person != null) ledger(claim, person, known);
        return known;
    }

    private void ledger(ClaimCase claim, long person, Map<String, String> known) {
        var months = onTheDay.months(person, claim.eventDate());
        var first = months.first();
        if (first != null) known.put("memberSince", first.atDay(1).toString());
        if (months.paid() > 0) {
            boolean jobLoss = claim.programme() == id.lindung.rules.contribution.Programme.JKP;
            known.put("contributionMonths", Integer.toString(jobLoss ? months.paidOfTwoYears() : months.paid()));
        }
        var status = onTheDay.of(person, claim.eventDate());
        var last = months.last();
        if (status.code().equals("GRACE") && last != null) {
            known.put(
                    "monthsInArrears",
                    Long.toString(Math.max(1, ChronoUnit.MONTHS.between(last, YearMonth.from(claim.eventDate())))));
        }
        var job = job(person, claim.eventDate());
        var segment = months.segment();
        if (segment == null) segment = job.map(PersonJob::segment).orElse(null);
        if (segment != null) known.put("segment", segment);
        job.ifPresent(each -> {
            var wage = each.wage();
            var income = each.income();
            if (wage != null && wage > 0) known.put("wage", wage.toString());
            if (income != null) known.put("income", income.toString());
        });
    }

    private Optional<PersonJob> job(long person, LocalDate day) {
        return people.listJobs(person).stream()
                .filter(each -> !each.from().isAfter(day)
                        && (each.until() == null
                                || Objects.requireNonNull(each.until()).isAfter(day.withDayOfMonth(1))))
                .findFirst();
    }

    /** Spells of incapacity as months: a day is a thirtieth. Empty when there are none. */
    private String incapacity(long claim) {
        long days = jdbc.sql("""
                        SELECT coalesce(sum(until_day - from_day), 0) FROM claim_spell WHERE case_id = :id AND kind = 'INCAPACITY' AND NOT withdrawn""").param("id", claim).query(Long.class).single();
        if (days == 0) return "";
        return BigDecimal.valueOf(days)
                .divide(DAYS_OF_A_MONTH, SCALE, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String heir(ClaimCase claim) {
        if (claim.programme() != id.lindung.rules.contribution.Programme.JP || !claim.isOfDead()) return "";
        var relations = jdbc.sql("SELECT relation FROM claim_heir WHERE case_id = :id AND withdrawn IS NULL")
                .param("id", claim.id())
                .query(String.class)
                .list();
        if (relations.contains("SPOUSE")) return "spouse";
        if (relations.contains("CHILD")) return "children";
        return relations.contains("PARENT") ? "parent" : "";
    }

    private List<Map<String, Object>> children(ClaimCase claim) {
        if (!claim.deathBenefit()) return List.of();
        return jdbc.sql("""
                        SELECT birth_date, school_level FROM claim_heir
                        WHERE case_id = :id AND relation = 'CHILD' AND withdrawn IS NULL AND school_level IS NOT NULL AND birth_date IS NOT NULL
                        ORDER BY birth_date, id LIMIT 2""")
                .param("id", claim.id())
                .query((row, n) -> Map.<String, Object>of(
                        "birthDate", row.getString("birth_date"), "level", row.getString("school_level")))
                .list();
    }

    private FactSheet sheet(String text) {
        var all = json.readValue(text, FACTS);
        var typed = all.remove(TYPED);
        return new FactSheet(
                all, typed == null || typed.isEmpty() ? java.util.Set.of() : java.util.Set.of(typed.split(",")));
    }

    private String text(FactSheet facts) {
        var all = new java.util.TreeMap<>(facts.values());
        all.put(TYPED, String.join(",", new java.util.TreeSet<>(facts.typed())));
        return json.writeValueAsString(all);
    }

    /** Facts that decide which papers are asked for, beside those of the law. */
    static boolean isKnown(FactSheet facts, String name) {
        if (name.equals("balanceAbove50m"))
            return facts.has("balance") && Long.parseLong(facts.get("balance")) > NPWP_LIMIT;
        return facts.has(name);
    }

    /** Whether the acting user may say that somebody was protected. */
    static boolean maySayProtected() {
        return ClaimRights.decides(CurrentActor.get().role());
    }
}
