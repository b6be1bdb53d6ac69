package id.lindung.office.rosters;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.people.Payers.Payer;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.ParticipantNumber;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Proof in the worker's hand: from when protected, with which participant number, and whether the card was handed over. */
@Service
public class Cards {

    private final JdbcClient jdbc;
    private final Members members;
    private final Seal seal;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Cards(JdbcClient jdbc, Members members, Seal seal, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.members = members;
        this.seal = seal;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Where somebody's card is. */
    public enum State {
        /** BPJS has not given a participant number. */
        NO_NUMBER,
        /** The number is there, the card still in the office. */
        TO_HAND_OVER,
        HANDED_OVER
    }

    /**
     * One person and the card.
     *
     * @param kpj masked; null when there is none yet
     * @param handedOn null while the card was not handed over
     * @param receivedBy empty when the worker took it
     */
    public record Card(
            long membership,
            long person,
            String name,
            @Nullable String nik,
            YearMonth from,
            String programmes,
            @Nullable String status,
            @Nullable String kpj,
            @Nullable LocalDate handedOn,
            String receivedBy) {

        public State state() {
            if (handedOn != null) return State.HANDED_OVER;
            return kpj == null ? State.NO_NUMBER : State.TO_HAND_OVER;
        }
    }

    /** The cards of whom a payer pays for in a month, by name. */
    public List<Card> list(long payer, YearMonth month, int after, int limit) {
        var people = members.list(payer, month, "", after, limit);
        var handed = new java.util.HashMap<Long, Map.Entry<LocalDate, String>>();
        jdbc.sql(
                        "SELECT person_id, handed_on, received_by FROM card_handover WHERE payer_id = :payer AND undone_at IS NULL"
                                + " AND person_id = ANY (:people)")
                .param("payer", payer)
                .param("people", people.stream().map(Members.Member::person).toArray(Long[]::new))
                .query(row -> {
                    handed.put(row.getLong(1), Map.entry(row.getObject(2, LocalDate.class), row.getString(3)));
                });
        return people.stream()
                .map(each -> {
                    var given = handed.get(each.person());
                    return new Card(
                            each.id(),
                            each.person(),
                            each.name(),
                            each.nik(),
                            each.from(),
                            each.programmes(),
                            each.status(),
                            each.kpj(),
                            given == null ? null : given.getKey(),
                            given == null ? "" : given.getValue());
                })
                .toList();
    }

    /** How many of a payer's people of a month hold their card. */
    public int handed(long payer, YearMonth month) {
        return jdbc.sql("""
                        SELECT count(DISTINCT m.person_id)::int FROM membership m
                        JOIN card_handover c ON c.person_id = m.person_id AND c.payer_id = m.payer_id AND c.undone_at IS NULL
                        WHERE m.payer_id = :payer AND m.known_until = 'infinity' AND m.from_month <= :month AND m.until_month > :month""")
                .param("payer", payer)
                .param("month", Date.valueOf(month.atDay(1)))
                .query(Integer.class)
                .single();
    }

    /** Writes down that these people have their cards; whoever had it already is not counted again. */
    @Transactional
    public int handOver(Payer payer, Collection<Long> people, LocalDate day, String receivedBy) {
        int written = jdbc.sql("""
                        INSERT INTO card_handover (person_id, payer_id, region_code, handed_on, received_by)
                        SELECT DISTINCT m.person_id, m.payer_id, m.payer_region, :day::date, :by FROM membership m
                        WHERE m.payer_id = :payer AND m.known_until = 'infinity' AND m.person_id = ANY (:people)
                        ON CONFLICT DO NOTHING""")
                .param("day", Date.valueOf(day))
                .param("by", receivedBy)
                .param("payer", payer.id())
                .param("people", people.toArray(Long[]::new))
                .update();
        if (written > 0) {
            audit.record(
                    "CARDS_HANDED_OVER",
                    "payer:" + payer.id(),
                    payer.region(),
                    Map.of("people", written, "day", day.toString(), "receivedBy", receivedBy));
        }
        return written;
    }

    /** Takes a handover back that was written down by mistake. */
    @Transactional
    public boolean takeBack(Payer payer, long person) {
        boolean done =
                jdbc.sql("""
                        UPDATE card_handover SET undone_by = acting(), undone_at = office_now()
                        WHERE payer_id = :payer AND person_id = :person AND undone_at IS NULL""").param("payer", payer.id()).param("person", person).update() == 1;
        if (done) audit.record("CARD_TAKEN_BACK", "person:" + person, payer.region(), Map.of("payer", payer.id()));
        return done;
    }

    /** Why a participant number was not kept. */
    public enum NumberFault {
        INVALID,
        SOMEBODY_ELSES
    }

    /** Keeps the participant number that BPJS gave somebody. */
    public Optional<NumberFault> number(Members.Member member, String written) {
        var number = ParticipantNumber.read(written).find();
        if (number.isEmpty()) return Optional.of(NumberFault.INVALID);
        var digits = number.get().digits();
        try {
            CurrentActor.runAs(
                    Rosters.office(),
                    () -> transaction.executeWithoutResult(status -> {
                        int kept = jdbc.sql("""
                                        INSERT INTO participant_number (person_id, kpj_index, kpj_sealed, kpj_mask, since)
                                        VALUES (:person, :index, :sealed, :mask, office_today()) ON CONFLICT (person_id, kpj_index) DO NOTHING""")
                                .param("person", member.person())
                                .param("index", seal.index(Purpose.PARTICIPANT_NUMBER, digits))
                                .param("sealed", seal.seal(Purpose.PARTICIPANT_NUMBER, digits))
                                .param(
                                        "mask",
                                        "*".repeat(Math.max(0, digits.length() - 4))
                                                + digits.substring(Math.max(0, digits.length() - 4)))
                                .update();
                        if (kept == 1)
                            audit.record(
                                    "KPJ_KEPT",
                                    "person:" + member.person(),
                                    member.payerRegion(),
                                    Map.of("payer", member.payer()));
                    }));
        } catch (DuplicateKeyException e) {
            return Optional.of(NumberFault.SOMEBODY_ELSES);
        }
        return Optional.empty();
    }
}
