package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the branch does with a case: take, return, approve, refuse, reopen. Above the limit by two different people. */
@Service
public class Decisions {

    private static final String FUNERAL = "funeral";

    private final JdbcClient jdbc;
    private final ClaimSteps steps;
    private final Entitlements entitlements;
    private final Documents documents;
    private final Heirs heirs;
    private final Audit audit;

    Decisions(
            JdbcClient jdbc,
            ClaimSteps steps,
            Entitlements entitlements,
            Documents documents,
            Heirs heirs,
            Audit audit) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.entitlements = entitlements;
        this.documents = documents;
        this.heirs = heirs;
        this.audit = audit;
    }

    /**
     * @param version of the entitlement it rests on
     * @param proposedBy who decided first; the same as {@code decidedBy} below the limit
     */
    public record Decision(
            long id,
            int version,
            String kind,
            long rupiah,
            String article,
            String reason,
            String proposedBy,
            String decidedBy,
            Instant at) {}

    /** Takes, returns, sends back, reopens, revises or thaws: every step of the branch that decides no sum. */
    @Transactional
    public Cases.Outcome step(ClaimCase claim, ClaimEvent event, String reason) {
        var locked = steps.lock(claim);
        var refusal = steps.refusal(locked, event, reason);
        if (refusal.isPresent()) return new Cases.Outcome.Refused(refusal.get());
        if (event == ClaimEvent.THAW && locked.disputed()) return new Cases.Outcome.Refused(disputed(locked));
        if (event == ClaimEvent.STOP && openOrders(locked)) {
            return new Cases.Outcome.Refused(Refusal.of(
                    "ORDERS_OPEN",
                    "Masih ada perintah bayar yang belum jelas. Catat dahulu apakah dibayar atau kembali.",
                    "An order of payment is still open. Write down first whether it was paid or came back."));
        }
        var moved = steps.take(locked, event, reason, "");
        return new Cases.Outcome.Done(event == ClaimEvent.TAKE ? entitlements.refresh(moved) : moved);
    }

    private boolean openOrders(ClaimCase claim) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM claim_entry o WHERE o.case_id = :id AND o.kind = 'ORDERED'
                          AND NOT EXISTS (SELECT 1 FROM claim_entry e WHERE e.order_id = o.id))""").param("id", claim.id()).query(Boolean.class).single();
    }

    /** The most that may be approved: what is due; without any heir only the burial, to whoever saw to it. */
    public long most(ClaimCase claim) {
        var entitlement = entitlements.answer(claim, entitlements.facts(claim));
        if (entitlement.kind() != Entitlement.Kind.GRANTED) return 0;
        boolean burialOnly = claim.isOfDead()
                && heirs.entitled(claim.id()).stream().allMatch(heir -> heir.relation() == Relation.BURIED);
        return burialOnly
                ? entitlement.payables().stream()
                        .filter(each -> each.item().equals(FUNERAL))
                        .mapToLong(Entitlement.Payable::rupiah)
                        .sum()
                : entitlement.rupiah();
    }

    /** Above which sum two people decide. */
    public long limit(String region) {
        return jdbc.sql("SELECT claim_limit_of(:region)")
                .param("region", region)
                .query(Long.class)
                .single();
    }

    @Transactional
    public Optional<Refusal> setLimit(String region, long rupiah) {
        if (!ClaimRights.limits(ClaimRights.role())
                || !CurrentActor.get()
                        .scope()
                        .covers(region.isEmpty() ? CurrentActor.get().scope().regionCode() : region)) {
            return Optional.of(Refusal.of(
                    "NOT_YOUR_STEP",
                    "Batas ini ditetapkan admin kantor.",
                    "This limit is set by the office's administrator."));
        }
        jdbc.sql("INSERT INTO claim_limit (region_code, rupiah) VALUES (:region, :rupiah)")
                .param("region", region)
                .param("rupiah", rupiah)
                .update();
        audit.record("CLAIM_LIMIT_SET", "claim-limit:" + region, region, Map.of("rupiah", rupiah));
        return Optional.empty();
    }

    /**
     * Approves a sum, or proposes it when it lies above the limit.
     *
     * @param rupiah at most {@link #most}
     * @param reason why less than due; may be empty otherwise
     */
    @Transactional
    public Cases.Outcome approve(ClaimCase claim, long rupiah, String reason) {
        var locked = entitlements.refresh(steps.lock(claim));
        boolean two = rupiah > limit(locked.region());
        var event = two ? ClaimEvent.PROPOSE : ClaimEvent.APPROVE;
        var refusal = steps.refusal(locked, event, reason)
                .or(() -> notReady(locked))
                .or(() -> amount(locked, rupiah, reason));
        if (refusal.isPresent()) return new Cases.Outcome.Refused(refusal.get());
        var me = CurrentActor.get().name();
        long decision = insert(locked, two ? "PROPOSED" : "APPROVED", rupiah, "", reason, me);
        if (!two) share(locked, decision, rupiah);
        return new Cases.Outcome.Done(steps.take(locked, event, reason, ""));
    }

    /** The second person agrees with what the first proposed. */
    @Transactional
    public Cases.Outcome confirm(ClaimCase claim) {
        var locked = steps.lock(claim);
        var refusal = steps.refusal(locked, ClaimEvent.CONFIRM, "").or(() -> notReady(locked));
        if (refusal.isPresent()) return new Cases.Outcome.Refused(refusal.get());
        var proposed = list(locked.id()).getFirst();
        if (proposed.decidedBy().equals(CurrentActor.get().name())) {
            return new Cases.Outcome.Refused(Refusal.of(
                    "SAME_PERSON",
                    "Anda sendiri yang mengusulkan jumlah ini. Di atas batas, petugas lain yang menyetujui.",
                    "You proposed this sum yourself. Above the limit somebody else approves."));
        }
        if (proposed.version() != locked.version()) {
            return new Cases.Outcome.Refused(Refusal.of(
                    "CHANGED",
                    "Hitungan berubah sejak diusulkan. Kembalikan ke peninjau agar dihitung lagi.",
                    "The calculation changed since it was proposed. Send it back to be worked out again."));
        }
        long decision = insert(locked, "APPROVED", proposed.rupiah(), "", proposed.reason(), proposed.decidedBy());
        share(locked, decision, proposed.rupiah());
        return new Cases.Outcome.Done(steps.take(locked, ClaimEvent.CONFIRM, "", ""));
    }

    /** Says no, with the article and a reason the family understands. The case can be reopened. */
    @Transactional
    public Cases.Outcome refuse(ClaimCase claim, String article, String reason) {
        var locked = entitlements.refresh(steps.lock(claim));
        var refusal = steps.refusal(locked, ClaimEvent.REFUSE, reason);
        if (refusal.isPresent()) return new Cases.Outcome.Refused(refusal.get());
        if (article.isBlank()) {
            return new Cases.Outcome.Refused(Refusal.of(
                    "ARTICLE_MISSING",
                    "Tulis pasal yang menjadi dasar penolakan.",
                    "Write the article on which the refusal rests."));
        }
        insert(locked, "REFUSED", 0, article.strip(), reason, CurrentActor.get().name());
        return new Cases.Outcome.Done(steps.take(locked, ClaimEvent.REFUSE, reason, article.strip()));
    }

    /** The decisions of a case, the latest first. */
    public List<Decision> list(long claim) {
        return jdbc.sql("""
                        SELECT id, version, kind, rupiah, article, reason, proposed_by, decided_by, decided_at FROM claim_decision
                        WHERE case_id = :id ORDER BY id DESC LIMIT 100""")
                .param("id", claim)
                .query((row, n) -> new Decision(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("kind"),
                        row.getLong("rupiah"),
                        row.getString("article"),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    private Optional<Refusal> notReady(ClaimCase claim) {
        if (claim.disputed()) return Optional.of(disputed(claim));
        var open = documents.list(claim).stream()
                .filter(each -> each.required()
                        && (each.given() == null || each.given().state() != Documents.PaperState.ACCEPTED))
                .count();
        if (open > 0) {
            return Optional.of(Refusal.of(
                    "PAPERS_OPEN",
                    "{} dokumen wajib belum diterima. Terima atau kembalikan satu per satu dahulu.",
                    "{} required documents are not accepted yet. Accept or return them one by one first.",
                    open));
        }
        if (heirs.entitled(claim.id()).isEmpty()) {
            return Optional.of(
                    Refusal.of("NO_RECIPIENT", "Belum ada penerima pembayaran.", "Nobody to pay is written down."));
        }
        var kind = entitlements.answer(claim, entitlements.facts(claim)).kind();
        if (kind != Entitlement.Kind.GRANTED) {
            return Optional.of(Refusal.of(
                    "NOT_GRANTED",
                    "Hitungan belum memberi hak ({}). Lengkapi fakta, nyatakan perlindungannya, atau tolak dengan pasal.",
                    "The calculation gives nothing yet ({}). Complete the facts, say whether there was protection, or refuse with an article.",
                    kind.name()));
        }
        return Optional.empty();
    }

    private Optional<Refusal> amount(ClaimCase claim, long rupiah, String reason) {
        long most = most(claim);
        if (rupiah <= 0 || rupiah > most) {
            return Optional.of(Refusal.of(
                    "AMOUNT",
                    "Jumlah {} tidak dapat disetujui: hak menurut hitungan {}.",
                    "The amount {} cannot be approved: {} is due.",
                    rupiah,
                    most));
        }
        if (rupiah < most && reason.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(Refusal.of(
                    "REASON_MISSING",
                    "Jumlah ini kurang dari hak. Tulis mengapa.",
                    "This is less than what is due. Write why."));
        }
        return Optional.empty();
    }

    private static Refusal disputed(ClaimCase claim) {
        return Refusal.of(
                "DISPUTED",
                "Ahli waris klaim {} saling menyangkal, jadi tidak ada yang dibayar. Tetapkan ahli warisnya dahulu.",
                "The heirs of claim {} contradict each other, so nothing is paid. Settle who is an heir first.",
                claim.number());
    }

    private long insert(ClaimCase claim, String kind, long rupiah, String article, String reason, String proposedBy) {
        return jdbc.sql("""
                        INSERT INTO claim_decision (case_id, version, kind, rupiah, article, reason, proposed_by)
                        VALUES (:case, :version, :kind, :rupiah, :article, :reason, :proposed) RETURNING id""")
                .param("case", claim.id())
                .param("version", claim.version())
                .param("kind", kind)
                .param("rupiah", rupiah)
                .param("article", article)
                .param("reason", reason.strip())
                .param("proposed", proposedBy)
                .query(Long.class)
                .single();
    }

    /** By weight; what does not divide goes to the first. */
    private void share(ClaimCase claim, long decision, long rupiah) {
        var all = heirs.entitled(claim.id());
        long weights = all.stream().mapToLong(Heir::weight).sum();
        long left = rupiah;
        for (int i = all.size() - 1; i >= 0; i--) {
            long part = i == 0
                    ? left
                    : rupiah / weights * all.get(i).weight()
                            + rupiah % weights * all.get(i).weight() / weights;
            left -= part;
            jdbc.sql(
                            "INSERT INTO claim_share (decision_id, case_id, heir_id, rupiah) VALUES (:decision, :case, :heir, :rupiah)")
                    .param("decision", decision)
                    .param("case", claim.id())
                    .param("heir", all.get(i).id())
                    .param("rupiah", part)
                    .update();
        }
    }
}
