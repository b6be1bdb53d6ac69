package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.people.Deaths;
import id.lindung.office.people.People;
import id.lindung.office.people.PersonCard;
import id.lindung.rules.name.NameKey;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the registered worker of a case that was reported about a stranger, and makes the case theirs. */
@Service
public class Links {

    private final JdbcClient jdbc;
    private final ClaimSteps steps;
    private final Twins twins;
    private final Subjects subjects;
    private final Entitlements entitlements;
    private final People people;
    private final Deaths deaths;
    private final Audit audit;

    Links(
            JdbcClient jdbc,
            ClaimSteps steps,
            Twins twins,
            Subjects subjects,
            Entitlements entitlements,
            People people,
            Deaths deaths,
            Audit audit) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.twins = twins;
        this.subjects = subjects;
        this.entitlements = entitlements;
        this.people = people;
        this.deaths = deaths;
        this.audit = audit;
    }

    /** A worker who may be the one. */
    public record Candidate(
            long person,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String nikMask,
            boolean sameName,
            boolean sameBirth) {}

    /** Workers of the village with the same NIK, name or birth date, the likeliest first. */
    public List<Candidate> candidates(ClaimCase claim) {
        if (claim.person() != null) return List.of();
        return jdbc.sql("""
                        SELECT p.id, p.name, p.birth_date, p.nik_mask, p.name_key = c.name_key AS name_is, p.birth_date IS NOT DISTINCT FROM c.birth_date AS born_is
                        FROM claim_case c JOIN person p ON p.region_code = c.region_code AND p.state = 'ACTIVE'
                          AND (p.name_key = c.name_key OR p.birth_date = c.birth_date OR p.nik_index = c.nik_index)
                        WHERE c.id = :id
                        ORDER BY (p.nik_index = c.nik_index) DESC NULLS LAST, (p.name_key = c.name_key)::int + (p.birth_date = c.birth_date)::int DESC NULLS LAST, p.id
                        LIMIT 5""")
                .param("id", claim.id())
                .query((row, n) -> new Candidate(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .list();
    }

    /** Makes the case the registered worker's: months, wage and payer are known from now on, and what is due is worked out again. */
    @Transactional
    public Cases.Outcome link(ClaimCase claim, long person) {
        var locked = steps.lock(claim);
        if (locked.person() != null) {
            return refused(
                    "LINKED_ALREADY",
                    "Klaim {} sudah dikaitkan dengan seorang pekerja terdaftar.",
                    "Claim {} belongs to a registered worker already.",
                    locked.number());
        }
        if (!mayLink(locked)) {
            return refused(
                    "NOT_GATHERING",
                    "Klaim {} tidak dapat dikaitkan sekarang: hanya sebelum dikirim, atau oleh cabang selama meninjau.",
                    "Claim {} cannot be linked now: only before it is sent, or by the branch while reviewing.",
                    locked.number());
        }
        var card = people.find(person).filter(each -> each.state().equals("ACTIVE"));
        if (card.isEmpty() || !CurrentActor.get().scope().covers(card.get().regionCode())) {
            return refused(
                    "OUT_OF_SCOPE", "Pekerja itu tidak ada dalam wilayah Anda.", "That worker is not in your area.");
        }
        return differs(locked, card.get())
                .or(() -> twins.of(locked, person)
                        .map(twin -> Refusal.of(
                                "ANOTHER_CASE",
                                "Peristiwa ini sudah diurus dalam klaim {} atas nama pekerja itu. Batalkan klaim {} ini dengan alasan yang menyebut nomor itu.",
                                "This event is taken care of by claim {} of that worker. Cancel this claim {} with a reason that names it.",
                                twin.number(),
                                locked.number())))
                .<Cases.Outcome>map(Cases.Outcome.Refused::new)
                .orElseGet(() -> new Cases.Outcome.Done(linked(locked, card.get())));
    }

    private static boolean mayLink(ClaimCase claim) {
        var role = ClaimRights.role();
        return (claim.state().isGathering() && ClaimRights.reports(role))
                || (claim.state() == ClaimState.REVIEW && ClaimRights.decides(role));
    }

    /** Two humans are not made one by a form: what both records know must agree. */
    private Optional<Refusal> differs(ClaimCase claim, PersonCard card) {
        boolean otherNik = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM claim_case c, person p
                                       WHERE c.id = :case AND p.id = :person AND c.nik_index IS NOT NULL AND p.nik_index IS NOT NULL AND c.nik_index <> p.nik_index)""")
                .param("case", claim.id())
                .param("person", card.id())
                .query(Boolean.class)
                .single();
        boolean otherName =
                !NameKey.of(claim.name()).key().equals(NameKey.of(card.name()).key());
        var born = claim.birthDate();
        boolean otherBirth = born != null && card.birthDate() != null && !born.equals(card.birthDate());
        if (!otherNik && !(otherName && otherBirth)) return Optional.empty();
        return Optional.of(Refusal.of(
                "OTHER_PERSON",
                "{} pada klaim dan {} dalam daftar tampak orang yang berbeda: NIK, atau nama dan tanggal lahirnya lain. Perbaiki dulu data pekerjanya.",
                "{} of the claim and {} of the register look like different people: another NIK, or another name and birth date. Correct the worker's record first.",
                claim.name(),
                card.name()));
    }

    private ClaimCase linked(ClaimCase claim, PersonCard card) {
        twins.give(claim, card.id(), true);
        jdbc.sql("""
                        UPDATE claim_case SET payer_id = :payer, birth_date = coalesce(birth_date, :born),
                          nik_index = coalesce(nik_index, (SELECT nik_index FROM person WHERE id = :person)),
                          nik_sealed = coalesce(nik_sealed, (SELECT nik_sealed FROM person WHERE id = :person)),
                          nik_mask = coalesce(nik_mask, (SELECT nik_mask FROM person WHERE id = :person))
                        WHERE id = :id""")
                .param("payer", subjects.payer(card.id(), claim.eventDate()), Types.BIGINT)
                .param("born", card.birthDate(), Types.DATE)
                .param("person", card.id())
                .param("id", claim.id())
                .update();
        var now = entitlements.refresh(twins.again(claim));
        audit.record(
                "CLAIM_LINKED", claim.subject(), claim.region(), Map.of("number", claim.number(), "person", card.id()));
        if (claim.cause() == Cause.DEATH && card.diedOn() == null) deaths.report(card, claim.eventDate());
        return now;
    }

    private static Cases.Outcome refused(String code, String id, String en, Object... parts) {
        return new Cases.Outcome.Refused(Refusal.of(code, id, en, parts));
    }
}
