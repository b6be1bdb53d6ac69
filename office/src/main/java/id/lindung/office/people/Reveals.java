package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.rules.identity.Nik;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an identity number in clear: an act, with a purpose, that is recorded before anything is shown. */
@Service
public class Reveals {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Audit audit;

    Reveals(JdbcClient jdbc, Seal seal, Audit audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
    }

    /** Roles that may see a number in clear, one at a time. */
    public static boolean isAllowed() {
        return CurrentActor.get().role().revealsNumbers();
    }

    /**
     * The NIK of a person in the acting user's scope; empty when there is none to show.
     *
     * @param purpose why, in the user's words; not blank
     */
    @Transactional
    public Optional<Nik> revealNik(PersonCard person, String purpose) {
        if (!isAllowed() || purpose.isBlank()) return Optional.empty();
        var nik = jdbc.sql("SELECT nik_sealed FROM person WHERE id = :id AND nik_sealed IS NOT NULL")
                .param("id", person.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> new Nik(seal.open(Purpose.NIK, bytes)));
        if (nik.isPresent()) {
            audit.record(
                    "NIK_REVEALED", "person:" + person.id(), person.regionCode(), Map.of("purpose", purpose.strip()));
        }
        return nik;
    }
}
