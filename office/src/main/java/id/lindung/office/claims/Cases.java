package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.store.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who reported a case do with it: facts, spells, sending, taking it back. */
@Service
public class Cases {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final ClaimSteps steps;
    private final Entitlements entitlements;
    private final Documents documents;
    private final Heirs heirs;
    private final Deadlines deadlines;
    private final Audit audit;
    private final OfficeClock clock;

    Cases(
            JdbcClient jdbc,
            Claims claims,
            ClaimSteps steps,
            Entitlements entitlements,
            Documents documents,
            Heirs heirs,
            Deadlines deadlines,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.steps = steps;
        this.entitlements = entitlements;
        this.documents = documents;
        this.heirs = heirs;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an act. */
    public sealed interface Outcome {
        record Done(ClaimCase claim) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** What is still missing before a case can be sent, one code each: documents by theirs, {@code HEIRS}, {@code FACTS}. */
    public List<String> missing(ClaimCase claim) {
        var missing = new ArrayList<String>();
        documents.list(claim).stream().filter(Documents.Needed::isMissing).forEach(each -> missing.add(each.code()));
        if (heirs.entitled(claim.id()).stream().noneMatch(Heir::hasAccount)) missing.add("HEIRS");
        if (entitlements.answer(claim, entitlements.facts(claim)).kind() == Entitlement.Kind.INCOMPLETE)
            missing.add("FACTS");
        return missing;
    }

    /** Hands a complete case to the branch; its clock begins. */
    @Transactional
    public Outcome send(ClaimCase claim) {
        var locked = entitlements.refresh(steps.lock(claim));
        var refusal = steps.refusal(locked, ClaimEvent.SEND, "");
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        var missing = missing(locked);
        if (!missing.isEmpty()) {
            return new Outcome.Refused(Refusal.of(
                    "NOT_COMPLETE",
                    "Klaim {} belum dapat dikirim: {} hal masih kurang. Lengkapi yang bertanda Perlu diisi.",
                    "Claim {} cannot be sent yet: {} things are missing. Complete what is marked as to be filled in.",
                    locked.number(),
                    missing.size()));
        }
        due(locked, deadlines.payment(locked.programme(), clock.today()));
        return new Outcome.Done(steps.take(locked, ClaimEvent.SEND, "", ""));
    }

    private void due(ClaimCase claim, LocalDate day) {
        jdbc.sql("UPDATE claim_case SET due_on = :day WHERE id = :id")
                .param("day", day)
                .param("id", claim.id())
                .update();
    }

    /** Takes a case back that was reported by mistake, or takes that back. */
    @Transactional
    public Outcome cancel(ClaimCase claim, String reason) {
        return step(claim, ClaimEvent.CANCEL, reason);
    }

    @Transactional
    public Outcome revive(ClaimCase claim, String reason) {
        return step(claim, ClaimEvent.REVIVE, reason);
    }

    private Outcome step(ClaimCase claim, ClaimEvent event, String reason) {
        var locked = steps.lock(claim);
        var refusal = steps.refusal(locked, event, reason);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        if (event == ClaimEvent.REVIVE && another(locked)) {
            return new Outcome.Refused(Refusal.of(
                    "ANOTHER_CASE",
                    "Peristiwa ini sudah diurus dalam klaim lain, jadi klaim {} tidak dapat dihidupkan.",
                    "Another claim takes care of this event, so claim {} cannot be revived.",
                    locked.number()));
        }
        return new Outcome.Done(steps.take(locked, event, reason, ""));
    }

    private boolean another(ClaimCase claim) {
        return jdbc.sql("SELECT count(*) FROM claim_same_event(:key, :cause, :day)")
                        .param("key", claim.subjectKey())
                        .param("cause", claim.cause().name())
                        .param("day", claim.eventDate())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Writes facts down; an empty value takes one back. A version is kept for every change.
     *
     * @param said by the names of legal cases and of {@link FactSheet}
     */
    @Transactional
    public Outcome change(ClaimCase claim, Map<String, String> said, String why) {
        var locked = steps.lock(claim);
        boolean branch = ClaimRights.decides(ClaimRights.role());
        if (!(locked.state().isGathering() && ClaimRights.reports(ClaimRights.role()))
                && !(branch && locked.state() == ClaimState.REVIEW)) {
            return new Outcome.Refused(Refusal.of(
                    "NOT_GATHERING",
                    "Fakta klaim {} tidak dapat diubah sekarang: hanya pelapor sebelum dikirim, atau cabang selama meninjau.",
                    "The facts of claim {} cannot be changed now: only by the reporter before sending, or by the branch while reviewing.",
                    locked.number()));
        }
        var allowed = new LinkedHashMap<>(said);
        if (!branch) {
            allowed.remove(FactSheet.PROTECTION);
            allowed.remove(FactSheet.PROTECTION_WHY);
        }
        var protection = allowed.getOrDefault(FactSheet.PROTECTION, "");
        if (!protection.isEmpty()
                && allowed.getOrDefault(FactSheet.PROTECTION_WHY, "").strip().length() < ClaimSteps.REASON_LENGTH) {
            return new Outcome.Refused(Refusal.of(
                    "REASON_MISSING",
                    "Tulis dari mana cabang tahu bahwa pekerja ini terlindungi atau tidak.",
                    "Write from where the branch knows whether this worker was protected."));
        }
        var died = allowed.getOrDefault(FactSheet.DIED_ON, "");
        if (!died.isEmpty() && LocalDate.parse(died).isBefore(locked.eventDate())) {
            return new Outcome.Refused(Refusal.of(
                    "DIED_BEFORE",
                    "Tanggal meninggal {} sebelum kecelakaan {}.",
                    "The death on {} lies before the accident on {}.",
                    died,
                    locked.eventDate()));
        }
        try {
            var changed = entitlements.change(locked, allowed, why);
            audit.record(
                    "CLAIM_FACTS",
                    locked.subject(),
                    locked.region(),
                    Map.of("fields", List.copyOf(allowed.keySet()), "version", changed.version()));
            return new Outcome.Done(changed);
        } catch (DuplicateKeyException e) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return new Outcome.Refused(
                    Refusal.of(
                            "DEATH_PAID_ELSEWHERE",
                            "Kematian pekerja ini sudah diurus dalam klaim lain. Satu kematian hanya satu santunan kematian; tolak atau batalkan dulu klaim yang lain.",
                            "This worker's death is taken care of by another claim. One death pays one death benefit; refuse or cancel the other claim first."));
        }
    }

    /** JKK: days of treatment or of not being able to work. */
    @Transactional
    public Outcome addSpell(ClaimCase claim, String kind, LocalDate from, LocalDate last, String note) {
        var locked = steps.lock(claim);
        if (last.isBefore(from) || from.isBefore(locked.eventDate())) {
            return new Outcome.Refused(Refusal.of(
                    "SPELL_DATES",
                    "Masa {} sampai {} tidak mungkin: mulai pada hari kejadian ({}) atau sesudahnya, dan berakhir setelah mulai.",
                    "The time from {} to {} is not possible: it begins on the day of the event ({}) or later, and ends after it began.",
                    from,
                    last,
                    locked.eventDate()));
        }
        if (last.isAfter(clock.today())) {
            return new Outcome.Refused(
                    Refusal.of("SPELL_AHEAD", "Hari terakhir {} belum tiba.", "The last day {} has not come.", last));
        }
        boolean branch = ClaimRights.decides(ClaimRights.role()) && locked.state() == ClaimState.REVIEW;
        if (!locked.state().isGathering() && !branch) {
            return new Outcome.Refused(Refusal.of(
                    "NOT_GATHERING",
                    "Klaim {} sedang di tangan cabang.",
                    "Claim {} is with the branch.",
                    locked.number()));
        }
        try {
            jdbc.sql("""
                            INSERT INTO claim_spell (case_id, kind, from_day, until_day, note) VALUES (:case, :kind, :from, :until, :note)""")
                    .param("case", locked.id())
                    .param("kind", kind)
                    .param("from", from)
                    .param("until", last.plusDays(1))
                    .param("note", note)
                    .update();
        } catch (DataIntegrityViolationException e) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return new Outcome.Refused(Refusal.of(
                    "SPELLS_OVERLAP",
                    "Masa ini bertumpuk dengan masa yang sudah tercatat. Hapus dulu yang salah.",
                    "This time overlaps one that is written down. Take the wrong one back first."));
        }
        audit.record(
                "CLAIM_SPELL",
                locked.subject(),
                locked.region(),
                Map.of("kind", kind, "from", from.toString(), "last", last.toString()));
        return new Outcome.Done(entitlements.refresh(steps.lock(locked)));
    }

    @Transactional
    public Outcome withdrawSpell(ClaimCase claim, long spell) {
        var locked = steps.lock(claim);
        jdbc.sql("UPDATE claim_spell SET withdrawn = true WHERE id = :id AND case_id = :case")
                .param("id", spell)
                .param("case", locked.id())
                .update();
        audit.record("CLAIM_SPELL_WITHDRAWN", locked.subject(), locked.region(), Map.of("spell", spell));
        return new Outcome.Done(entitlements.refresh(steps.lock(locked)));
    }

    /** @param last the last day that belongs to it */
    public record Spell(long id, String kind, LocalDate from, LocalDate last, String note) {}

    public List<Spell> spells(long claim) {
        return jdbc.sql(
                        "SELECT id, kind, from_day, until_day - 1 AS last, note FROM claim_spell WHERE case_id = :id AND NOT withdrawn ORDER BY from_day, id LIMIT 200")
                .param("id", claim)
                .query((row, n) -> new Spell(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    /** One report about the event of a case, its phone number masked. */
    public record Told(
            String by,
            String role,
            boolean joined,
            LocalDate eventDate,
            AtWork atWork,
            String place,
            String detail,
            String contact,
            String phoneMask,
            String standing,
            String standingId,
            String standingEn,
            java.time.Instant at) {}

    /** The reports of a case, the first first. */
    public List<Told> reports(long claim) {
        return jdbc.sql("""
                        SELECT reported_by, role, joined, event_date, at_work, place, detail, contact, phone_mask, standing, standing_id, standing_en, reported_at
                        FROM claim_report WHERE case_id = :id ORDER BY id LIMIT 100""")
                .param("id", claim)
                .query((row, n) -> new Told(
                        row.getString("reported_by"),
                        row.getString("role"),
                        row.getBoolean("joined"),
                        row.getObject("event_date", LocalDate.class),
                        AtWork.valueOf(row.getString("at_work")),
                        row.getString("place"),
                        row.getString("detail"),
                        row.getString("contact"),
                        row.getString("phone_mask"),
                        row.getString("standing"),
                        row.getString("standing_id"),
                        row.getString("standing_en"),
                        row.getTimestamp("reported_at").toInstant()))
                .list();
    }

    /** The case of a number, which a page needs. */
    public Optional<ClaimCase> find(String number) {
        return claims.find(number);
    }
}
