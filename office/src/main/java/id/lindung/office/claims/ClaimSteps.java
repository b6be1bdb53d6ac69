package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases along the graph: the one gate, also for this room itself. The database holds the graph a second time. */
@Service
class ClaimSteps {

    static final int REASON_LENGTH = 5;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Audit audit;
    private final List<ClaimListener> listeners;

    ClaimSteps(JdbcClient jdbc, Claims claims, Audit audit, List<ClaimListener> listeners) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** The case as it stands, closed to every other transaction until this one ends. */
    ClaimCase lock(ClaimCase claim) {
        jdbc.sql("SELECT id FROM claim_case WHERE id = :id FOR UPDATE")
                .param("id", claim.id())
                .query(Long.class)
                .single();
        return claims.find(claim.id()).orElseThrow();
    }

    /** Why this step is not possible for the acting user; empty when it is. */
    Optional<Refusal> refusal(ClaimCase claim, ClaimEvent event, String reason) {
        var role = CurrentActor.get().role();
        if (!event.isOf(role)) {
            return Optional.of(Refusal.of(
                    "NOT_YOUR_STEP",
                    "Langkah ini bukan wewenang peran Anda. Mintalah cabang BPJS Ketenagakerjaan atau pelapornya.",
                    "This step is not your role's. Ask the BPJS Ketenagakerjaan branch or whoever reported it."));
        }
        if (!event.from().contains(claim.state())) {
            return Optional.of(Refusal.of(
                    "WRONG_STATE",
                    "Klaim {} sudah berpindah sejak halaman ini dibuka, jadi langkah ini tidak berlaku lagi. Muat ulang halamannya.",
                    "Claim {} has moved since this page was opened, so this step no longer applies. Load the page again.",
                    claim.number()));
        }
        if (event.needsReason() && reason.strip().length() < REASON_LENGTH) {
            return Optional.of(Refusal.of(
                    "REASON_MISSING",
                    "Alasannya belum ditulis. Tulis satu kalimat yang dimengerti keluarga.",
                    "The reason is missing. Write one sentence the family understands."));
        }
        return bringsBack(event) ? anotherDeath(claim) : Optional.empty();
    }

    private static boolean bringsBack(ClaimEvent event) {
        return event == ClaimEvent.REOPEN || event == ClaimEvent.THAW || event == ClaimEvent.REVIVE;
    }

    /** One death pays one death benefit: while another case pays it, this one does not come back. */
    private Optional<Refusal> anotherDeath(ClaimCase claim) {
        if (!claim.deathBenefit()) return Optional.empty();
        return jdbc.sql("""
                        SELECT number FROM claim_case
                        WHERE id <> :id AND death_benefit AND state NOT IN ('CANCELLED', 'REFUSED', 'FROZEN')
                          AND (subject_key = :key OR person_id = :person) ORDER BY id LIMIT 1""")
                .param("id", claim.id())
                .param("key", claim.subjectKey())
                .param("person", claim.person(), Types.BIGINT)
                .query(String.class)
                .optional()
                .map(other -> Refusal.of(
                        "DEATH_PAID_ELSEWHERE",
                        "Kematian pekerja ini diurus dalam klaim {}. Satu kematian hanya satu santunan; tolak atau batalkan dulu klaim itu.",
                        "This worker's death is taken care of by claim {}. One death pays one benefit; refuse or cancel that claim first.",
                        other));
    }

    /** Takes a step that {@link #refusal} has nothing against; the case as it stands after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClaimCase take(ClaimCase claim, ClaimEvent event, String reason, String article) {
        var role = CurrentActor.get().role();
        var from = event == ClaimEvent.OPEN ? "" : claim.state().name();
        long step = jdbc.sql("""
                        INSERT INTO claim_step (case_id, event, from_state, to_state, role, reason, article)
                        VALUES (:id, :event, :from, :to, :role, :reason, :article) RETURNING id""")
                .param("id", claim.id())
                .param("event", event.name())
                .param("from", from)
                .param("to", event.to().name())
                .param("role", role.name())
                .param("reason", reason.strip())
                .param("article", article)
                .query(Long.class)
                .single();
        var moved = claims.find(claim.id()).orElseThrow();
        var written = claims.steps(claim.id()).stream()
                .filter(each -> each.id() == step)
                .findFirst()
                .orElseThrow();
        for (var listener : listeners) listener.moved(moved, written);
        audit.record(
                "CLAIM_" + event.name(),
                claim.subject(),
                claim.region(),
                Map.of("number", claim.number(), "from", from, "to", event.to().name(), "reason", reason.strip()));
        return moved;
    }
}
