package id.lindung.office.claims;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.people.People;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.name.NameKey;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whom a report is about. */
@Component
class Subjects {

    private final JdbcClient jdbc;
    private final People people;
    private final Seal seal;

    Subjects(JdbcClient jdbc, People people, Seal seal) {
        this.jdbc = jdbc;
        this.people = people;
        this.seal = seal;
    }

    /** The worker of a report; empty when the person lies outside the scope. */
    Optional<Subject> of(Report report) {
        var stranger = report.stranger();
        if (stranger == null) return registered(java.util.Objects.requireNonNull(report.person()), report.eventDate());
        var nik = stranger.nik();
        if (nik != null) {
            var known = people.findByNik(nik);
            if (known.isPresent()) return registered(known.getAsLong(), report.eventDate());
        }
        var index = nik == null ? null : seal.index(Purpose.NIK, nik.digits());
        return Optional.of(new Subject(
                index == null ? unknown(stranger) : ofNik(index),
                null,
                CurrentActor.get().scope().payer(),
                stranger.name(),
                stranger.birthDate(),
                index,
                nik == null ? null : seal.seal(Purpose.NIK, nik.digits()),
                nik == null ? null : nik.masked(),
                stranger.village(),
                CurrentActor.get().scope().rw(),
                CurrentActor.get().scope().rt(),
                null));
    }

    private Optional<Subject> registered(long person, LocalDate day) {
        return people.find(person).map(card -> {
            var nik = jdbc.sql("SELECT nik_index, nik_sealed FROM person WHERE id = :id")
                    .param("id", card.id())
                    .query((row, n) -> new byte[][] {row.getBytes(1), row.getBytes(2)})
                    .single();
            return new Subject(
                    "p:" + card.id(),
                    card.id(),
                    payer(card.id(), day),
                    card.name(),
                    card.birthDate(),
                    nik[0],
                    nik[1],
                    card.nikMask(),
                    card.regionCode(),
                    card.rw(),
                    card.rt(),
                    card.diedOn());
        });
    }

    /** Whoever the worker's principal job of that day names; a payer that reports means its own worker. */
    @Nullable
    Long payer(long person, LocalDate day) {
        var own = CurrentActor.get().scope().payer();
        if (own != null) return own;
        return jdbc.sql("""
                        SELECT payer_id FROM job WHERE person_id = :id AND known_until = 'infinity' AND valid_from <= :day AND valid_until > :month
                          AND payer_id IS NOT NULL ORDER BY principal DESC, valid_from DESC LIMIT 1""")
                .param("id", person)
                .param("day", day)
                .param("month", day.withDayOfMonth(1))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private String ofNik(byte[] index) {
        return jdbc.sql("SELECT claim_subject_of_nik(:nik)")
                .param("nik", index)
                .query(String.class)
                .optional()
                .orElse("n:" + HexFormat.of().formatHex(index));
    }

    private static String unknown(Report.Stranger stranger) {
        return "u:" + NameKey.of(stranger.name()).key() + "|" + stranger.birthDate() + "|" + stranger.village();
    }
}
