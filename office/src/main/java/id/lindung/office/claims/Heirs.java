package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who receives what a dead worker is owed: in the lawful order, by shares, with a guardian for minors. */
@Service
public class Heirs {

    /** Nobody becomes a parent younger. */
    private static final int YOUNGEST_PARENT = 12;

    private static final int LAST_DAYS_OF_PREGNANCY = 310;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ClaimSteps steps;
    private final Entitlements entitlements;
    private final Audit audit;

    Heirs(JdbcClient jdbc, Seal seal, ClaimSteps steps, Entitlements entitlements, Audit audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.steps = steps;
        this.entitlements = entitlements;
        this.audit = audit;
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

    private static final String COLUMNS = """
            id, case_id, name, relation, birth_date, weight, sole, school_level, guardian, guardian_relation, nik_mask, bank, account_mask,
            account_holder, withdrawn""";

    /** Those who count as heirs, in the lawful order. */
    public List<Heir> list(long claim) {
        return all(claim).stream().filter(heir -> heir.withdrawn() == null).toList();
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
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM claim_heir WHERE case_id = :id ORDER BY id LIMIT 60")
                .param("id", claim)
                .query(Heirs::row)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(
                        heir -> heir.relation().rank()))
                .toList();
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
        var refusal = refusal(locked, draft);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        try {
            long heir = id == null ? insert(locked, draft) : update(locked, id, draft);
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
        if (!mayChange(locked)) return Optional.of(closed(locked));
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

    /** Heirs may contradict each other until the last rupiah is paid: a dispute is heard whenever it comes. */
    private static boolean mayChange(ClaimCase claim) {
        return switch (claim.state()) {
            case DRAFT, NEEDS_FIX, SENT -> true;
            case REVIEW, PROPOSED, APPROVED, FROZEN -> ClaimRights.decides(ClaimRights.role());
            case REFUSED, DONE, CANCELLED -> false;
        };
    }

    private Optional<Refusal> refusal(ClaimCase claim, Draft draft) {
        // Another only heir may come forward at any time before the money is gone: that is heard, and freezes.
        boolean objection = draft.sole() && ClaimEvent.FREEZE.from().contains(claim.state());
        if (!mayChange(claim) && !objection) return Optional.of(closed(claim));
        if (claim.isOfDead() == (draft.relation() == Relation.WORKER)) {
            return Optional.of(
                    claim.isOfDead()
                            ? Refusal.of(
                                    "OF_DEAD",
                                    "Pekerja sudah meninggal; pilih hubungan ahli warisnya.",
                                    "The worker has died; choose the heir's relation.")
                            : Refusal.of(
                                    "NOT_OF_DEAD",
                                    "Klaim {} dibayar kepada pekerja sendiri, jadi tidak ada ahli waris.",
                                    "Claim {} is paid to the worker, so there are no heirs.",
                                    claim.number()));
        }
        var born = draft.birthDate();
        var parent = claim.birthDate();
        if (draft.relation() == Relation.CHILD
                && born != null
                && parent != null
                && born.isBefore(parent.plusYears(YOUNGEST_PARENT))) {
            return Optional.of(Refusal.of(
                    "CHILD_TOO_OLD",
                    "Anak lahir {}, padahal pekerja lahir {}: terlalu tua untuk menjadi anaknya. Periksa akta kelahiran.",
                    "The child was born on {}, the worker on {}: too old to be the child. Check the birth certificate.",
                    born,
                    parent));
        }
        if (draft.relation() == Relation.CHILD
                && born != null
                && born.isAfter(claim.eventDate().plusDays(LAST_DAYS_OF_PREGNANCY))) {
            return Optional.of(Refusal.of(
                    "CHILD_TOO_LATE",
                    "Anak lahir {}, lebih dari sepuluh bulan setelah pekerja meninggal. Periksa akta kelahiran.",
                    "The child was born on {}, more than ten months after the worker died. Check the birth certificate.",
                    born));
        }
        boolean others = list(claim.id()).stream().anyMatch(heir -> heir.relation() != Relation.BURIED);
        if (draft.relation() == Relation.BURIED && others) {
            return Optional.of(Refusal.of(
                    "HEIRS_EXIST",
                    "Ada ahli waris pada klaim ini, jadi biaya pemakaman menjadi hak mereka.",
                    "There are heirs on this claim, so the burial cost is theirs."));
        }
        return Optional.empty();
    }

    private static Refusal closed(ClaimCase claim) {
        return Refusal.of(
                "NOT_GATHERING",
                "Ahli waris klaim {} tidak dapat diubah sekarang. Hubungi cabang, atau tunggu sampai dikembalikan.",
                "The heirs of claim {} cannot be changed now. Call the branch, or wait until it is returned.",
                claim.number());
    }

    private long insert(ClaimCase claim, Draft draft) {
        return bound(jdbc.sql("""
                        INSERT INTO claim_heir (case_id, name, relation, birth_date, weight, sole, school_level, guardian, guardian_relation, nik_index,
                                                nik_sealed, nik_mask, bank, account_sealed, account_mask, account_holder)
                        VALUES (:case, :name, :relation, :birth, :weight, :sole, :level, :guardian, :guardianRelation, :nikIndex, :nikSealed, :nikMask,
                                :bank, :account, :mask, :holder) RETURNING id"""), claim, draft).query(Long.class).single();
    }

    private long update(ClaimCase claim, long id, Draft draft) {
        return bound(jdbc.sql("""
                        UPDATE claim_heir SET name = :name, relation = :relation, birth_date = :birth, weight = :weight, sole = :sole, school_level = :level,
                          guardian = :guardian, guardian_relation = :guardianRelation, nik_index = coalesce(:nikIndex, nik_index),
                          nik_sealed = coalesce(:nikSealed, nik_sealed), nik_mask = coalesce(:nikMask, nik_mask), bank = :bank,
                          account_sealed = coalesce(:account, account_sealed), account_mask = CASE WHEN :mask = '' THEN account_mask ELSE :mask END,
                          account_holder = :holder, version = version + 1
                        WHERE id = :id AND case_id = :case RETURNING id"""), claim, draft)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, ClaimCase claim, Draft draft) {
        var nik = draft.nik();
        var account = draft.account();
        return statement
                .param("case", claim.id())
                .param("name", draft.name())
                .param("relation", draft.relation().name())
                .param("birth", draft.birthDate(), Types.DATE)
                .param("weight", draft.weight())
                .param("sole", draft.sole())
                .param("level", draft.schoolLevel(), Types.VARCHAR)
                .param("guardian", draft.guardian())
                .param("guardianRelation", draft.guardianRelation())
                .param("nikIndex", nik == null ? null : seal.index(Purpose.NIK, nik.digits()), Types.BINARY)
                .param("nikSealed", nik == null ? null : seal.seal(Purpose.NIK, nik.digits()), Types.BINARY)
                .param("nikMask", nik == null ? null : nik.masked(), Types.VARCHAR)
                .param("bank", draft.bank())
                .param("account", account == null ? null : seal.seal(Purpose.BANK_ACCOUNT, account), Types.BINARY)
                .param("mask", account == null ? "" : mask(account))
                .param("holder", draft.accountHolder());
    }

    /** {@code ******7890}. */
    static String mask(String account) {
        int shown = Math.min(4, account.length());
        return "*".repeat(account.length() - shown) + account.substring(account.length() - shown);
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

    private static Heir row(ResultSet row, int number) throws SQLException {
        return new Heir(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                row.getObject("birth_date", LocalDate.class),
                row.getInt("weight"),
                row.getBoolean("sole"),
                row.getString("school_level"),
                row.getString("guardian"),
                row.getString("guardian_relation"),
                row.getString("nik_mask"),
                row.getString("bank"),
                row.getString("account_mask"),
                row.getString("account_holder"),
                row.getString("withdrawn"));
    }
}
