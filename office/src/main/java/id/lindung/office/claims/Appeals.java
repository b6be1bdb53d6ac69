package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.store.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody does not agree with a decision, or complains about how it goes: written down, with a clock of its own, and answered. */
@Service
public class Appeals {

    private final JdbcClient jdbc;
    private final ClaimSteps steps;
    private final Deadlines deadlines;
    private final Audit audit;
    private final OfficeClock clock;

    Appeals(JdbcClient jdbc, ClaimSteps steps, Deadlines deadlines, Audit audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** What it is about. */
    public enum Kind {
        /** Against a decision. */
        APPEAL,
        /** About delay, treatment or anything else. */
        COMPLAINT
    }

    /**
     * @param dueOn the last day to answer
     * @param upheld whether it was found right; null while open
     */
    public record Appeal(
            long id,
            Kind kind,
            String text,
            String raisedName,
            LocalDate dueOn,
            String raisedBy,
            Instant raisedAt,
            @Nullable String answer,
            @Nullable Boolean upheld) {}

    public List<Appeal> list(long claim) {
        return jdbc.sql("""
                        SELECT id, kind, text, raised_name, due_on, raised_by, raised_at, answer, upheld FROM claim_appeal
                        WHERE case_id = :id ORDER BY id DESC LIMIT 50""")
                .param("id", claim)
                .query((row, n) -> new Appeal(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("raised_name"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("raised_by"),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getString("answer"),
                        row.getObject("upheld", Boolean.class)))
                .list();
    }

    /** Open ones of the scope, the nearest deadline first. */
    public List<Map.Entry<String, LocalDate>> open(int limit) {
        return jdbc.sql("""
                        SELECT c.number, a.due_on FROM claim_appeal a JOIN claim_case c ON c.id = a.case_id
                        WHERE a.answer IS NULL ORDER BY a.due_on, a.id LIMIT :limit""")
                .param("limit", limit)
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    @Transactional
    public Optional<Refusal> raise(ClaimCase claim, Kind kind, String name, String text) {
        if (text.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(Refusal.of(
                    "REASON_MISSING",
                    "Tulis apa yang tidak disetujui atau dikeluhkan.",
                    "Write what is not agreed with or complained about."));
        }
        if (kind == Kind.APPEAL
                && claim.state() != ClaimState.REFUSED
                && claim.state() != ClaimState.APPROVED
                && claim.state() != ClaimState.DONE) {
            return Optional.of(Refusal.of(
                    "NOTHING_DECIDED",
                    "Klaim {} belum diputus, jadi belum ada yang dapat dibanding. Catat sebagai pengaduan bila terlalu lama.",
                    "Claim {} is not decided, so there is nothing to appeal against. Write it down as a complaint when it takes too long.",
                    claim.number()));
        }
        var due = deadlines.answer(clock.today());
        jdbc.sql(
                        "INSERT INTO claim_appeal (case_id, kind, text, raised_name, due_on) VALUES (:case, :kind, :text, :name, :due)")
                .param("case", claim.id())
                .param("kind", kind.name())
                .param("text", text.strip())
                .param("name", name.strip())
                .param("due", due)
                .update();
        audit.record("CLAIM_" + kind, claim.subject(), claim.region(), Map.of("due", due.toString()));
        return Optional.empty();
    }

    /** The branch answers; an appeal found right reopens the case. */
    @Transactional
    public Optional<Refusal> answer(ClaimCase claim, long appeal, boolean upheld, String answer) {
        if (!ClaimRights.decides(ClaimRights.role())) {
            return Optional.of(
                    Refusal.of("NOT_YOUR_STEP", "Pengaduan dijawab cabang.", "Complaints are answered by the branch."));
        }
        if (answer.strip().length() < ClaimSteps.REASON_LENGTH) {
            return Optional.of(Refusal.of("REASON_MISSING", "Tulis jawabannya.", "Write the answer."));
        }
        var locked = steps.lock(claim);
        var kinds = jdbc.sql("""
                        UPDATE claim_appeal SET answer = :answer, upheld = :upheld, answered_by = acting(), answered_at = office_now()
                        WHERE id = :id AND case_id = :case AND answer IS NULL RETURNING kind""")
                .param("answer", answer.strip())
                .param("upheld", upheld)
                .param("id", appeal)
                .param("case", locked.id())
                .query(String.class)
                .list();
        if (kinds.isEmpty())
            return Optional.of(
                    Refusal.of("ANSWERED", "Pengaduan ini sudah dijawab.", "This complaint was answered already."));
        audit.record("CLAIM_ANSWERED", locked.subject(), locked.region(), Map.of("appeal", appeal, "upheld", upheld));
        if (upheld && kinds.getFirst().equals("APPEAL")) {
            var event = locked.state() == ClaimState.APPROVED ? ClaimEvent.REVISE : ClaimEvent.REOPEN;
            if (event.from().contains(locked.state())) steps.take(locked, event, answer, "");
        }
        return Optional.empty();
    }
}
