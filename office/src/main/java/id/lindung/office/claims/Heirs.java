package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who receives what a dead worker is owed: in the lawful order, by shares, with a guardian for minors. */
@Service
public class Heirs {

    private final JdbcClient jdbc;
    private final HeirRows rows;
    private final Seal seal;
    private final ClaimSteps steps;
    private final Entitlements entitlements;
    private final Audit audit;

    Heirs(JdbcClient jdbc, HeirRows rows, Seal seal, ClaimSteps steps, Entitlements entitlements, Audit audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.seal = seal;
        this.steps = steps;
        this.entitlements = entitlements;
        this.audit = audit;
    }

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{5,24}");

    /** Whether a bank account can have these digits. */
    public static boolean isAccount(String digits) {
        return ACCOUNT.matcher(digits).matches();
    }

    /**
     * An heir as somebody writes it down, every part already read.
     *
     * @param account digits of the bank account; null leaves the one that is kept
     */
    public record Draft(
            String name,
            Relation relation,
            @Nullable LocalDate birthDate,
            int weight,
            boolean sole,
            @Nullable String schoolLevel,
            String guardian,
            String guardianRelation,
            @Nullable Nik nik,
            String bank,
            @Nullable String account,
            String accountHolder) {

        /** An heir of equal share without more. */
        public static Draft of(String name, Relation relation, LocalDate birthDate) {
            return new Draft(name, relation, birthDate, 1, false, null, "", "", null, "", null, "");
        }

        public Draft account(String bank, String digits, String holder) {
            return new Draft(
                    name,
                    relation,
                    birthDate,
                    weight,
                    sole,
                    schoolLevel,
                    guardian,
                    guardianRelation,
                    nik,
                    bank,
                    digits,
                    holder);
        }

        public Draft guardian(String who, String as) {
            return new Draft(
                    name, relation, birthDate, weight, sole, schoolLevel, who, as, nik, bank, account, accountHolder);
        }

        public Draft school(String level) {
            return new Draft(
                    name,
                    relation,
                    birthDate,
                    weight,
                    sole,
                    level,
                    guardian,
                    guardianRelation,
                    nik,
                    bank,
                    account,
                    accountHolder);
        }

        public Draft onlyOne() {
            return new Draft(
                    name,
                    relation,
                    birthDate,
                    weight,
                    true,
                    schoolLevel,
                    guardian,
                    guardianRelation,
                    nik,
                    bank,
                    account,
                    accountHolder);
        }
    }

    /** What came of writing an heir down. */
    public sealed interface Outcome {
        record Kept(long heir, ClaimCase claim) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Those who count as heirs, in the lawful order. */
    public List<Heir> list(long claim) {
        return rows.all(claim).stream().filter(heir -> heir.withdrawn() == null).toList();
    }

    /** Where the lawful order is said, and how sure that is. */
    public record Basis(String citation, String status) {}

    /** What the order of heirs rests on, each source once. */
    public List<Basis> order() {
        return jdbc.sql("SELECT DISTINCT cited_as, status FROM claim_relation WHERE rank > 0 ORDER BY cited_as")
                .query((row, n) -> new Basis(row.getString(1), row.getString(2)))
                .list();
    }

    /** Also those who were taken back. */
    public List<Heir> all(long claim) {
        return rows.all(claim);
    }

    /** Those of the first rank that there is: they share, the others receive nothing. */
    public List<Heir> entitled(long claim) {
        var all = list(claim);
        int first = all.stream()
                .filter(heir -> heir.weight() > 0)
                .mapToInt(heir -> heir.relation().rank())
                .min()
                .orElse(0);
        return all.stream()
                .filter(heir -> heir.relation().rank() == first && heir.weight() > 0)
                .toList();
    }

    /** Writes a new heir, or changes one; contradictions freeze the case. */
    @Transactional
    public Outcome keep(ClaimCase claim, @Nullable Long id, Draft draft) {
        var locked = steps.lock(claim);
        var refusal = HeirCheck.refusal(locked, draft, list(locked.id()));
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        try {
            long heir = id == null ? rows.insert(locked, draft) : rows.update(locked, id, draft);
            audit.record("CLAIM_HEIR_KEPT", locked.subject(), locked.region(), detail(heir, draft));
            return new Outcome.Kept(heir, settle(locked, draft.name()));
        } catch (DuplicateKeyException e) {
            return new Outcome.Refused(Refusal.of(
                    "HEIR_TWICE",
                    "Ahli waris dengan NIK ini sudah tercatat pada klaim {}.",
                    "An heir with this NIK is on claim {} already.",
                    locked.number()));
        }
    }

    /** Takes somebody back who is no heir after all; the name and the reason stay. */
    @Transactional
    public Optional<Refusal> withdraw(ClaimCase claim, long heir, String reason) {
        var locked = steps.lock(claim);
        if (!HeirCheck.mayChange(locked)) return Optional.of(HeirCheck.closed(locked));
        if (reason.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(Refusal.of(
                    "REASON_MISSING", "Tulis mengapa orang ini bukan ahli waris.", "Write why this is no heir."));
        }
        jdbc.sql(
                        "UPDATE claim_heir SET withdrawn = :reason, version = version + 1 WHERE id = :id AND case_id = :case AND withdrawn IS NULL")
                .param("reason", reason.strip())
                .param("id", heir)
                .param("case", locked.id())
                .update();
        audit.record(
                "CLAIM_HEIR_WITHDRAWN",
                locked.subject(),
                locked.region(),
                Map.of("heir", heir, "reason", reason.strip()));
        settle(locked, "");
        return Optional.empty();
    }

    /** After a change of heirs: is anything contradicted, and what is due now? */
    private ClaimCase settle(ClaimCase claim, String who) {
        var all = list(claim.id());
        boolean disputed = all.size() > 1 && all.stream().anyMatch(Heir::sole);
        jdbc.sql("UPDATE claim_case SET disputed = :disputed WHERE id = :id")
                .param("disputed", disputed)
                .param("id", claim.id())
                .update();
        var now = entitlements.refresh(steps.lock(claim));
        if (disputed && ClaimEvent.FREEZE.from().contains(now.state())) {
            return steps.take(now, ClaimEvent.FREEZE, "Ahli waris saling menyangkal: " + who + " dan yang lain", "");
        }
        return now;
    }

    /** The bank account of an heir in clear, for a payment order; written into the trail. */
    @Transactional
    public Optional<String> account(ClaimCase claim, long heir) {
        var found = jdbc.sql(
                        "SELECT account_sealed FROM claim_heir WHERE id = :id AND case_id = :case AND account_sealed IS NOT NULL")
                .param("id", heir)
                .param("case", claim.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> seal.open(Purpose.BANK_ACCOUNT, bytes));
        if (found.isPresent()) audit.record("ACCOUNT_REVEALED", claim.subject(), claim.region(), Map.of("heir", heir));
        return found;
    }

    private static Map<String, Object> detail(long heir, Draft draft) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("heir", heir);
        detail.put("relation", draft.relation().name());
        detail.put("weight", draft.weight());
        detail.put("sole", draft.sole());
        return detail;
    }
}
