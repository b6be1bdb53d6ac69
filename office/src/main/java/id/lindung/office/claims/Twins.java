package id.lindung.office.claims;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that turn out to tell the same event of the same worker: when a stranger is recognised, or two persons become one. */
@Repository
class Twins {

    private final JdbcClient jdbc;
    private final Claims claims;

    Twins(JdbcClient jdbc, Claims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    /** The case of that person which tells the same, and is not taken back. */
    Optional<ClaimCase> of(ClaimCase claim, long person) {
        return all(person).stream()
                .filter(each -> each.id() != claim.id() && tellsTheSame(each, claim))
                .findFirst();
    }

    /** Every case under a person's id, the oldest first. */
    List<ClaimCase> all(long person) {
        return jdbc.sql("SELECT " + Claims.COLUMNS + " FROM claim_case WHERE person_id = :person ORDER BY id")
                .param("person", person)
                .query(Claims::row)
                .list();
    }

    private boolean tellsTheSame(ClaimCase a, ClaimCase b) {
        if (a.state() == ClaimState.CANCELLED || b.state() == ClaimState.CANCELLED) return false;
        boolean oneDeath = a.deathBenefit()
                && b.deathBenefit()
                && a.state() != ClaimState.REFUSED
                && b.state() != ClaimState.REFUSED;
        return oneDeath
                || (a.programme() == b.programme()
                        && a.cause() == b.cause()
                        && a.eventDate().equals(b.eventDate()));
    }

    /** Whose case it is from now on; under the key by which reports about that person meet. */
    void give(ClaimCase claim, long person, boolean meets) {
        jdbc.sql("""
                        UPDATE claim_case SET person_id = :person, changed_at = office_now(),
                          subject_key = CASE WHEN :meets THEN 'p:' || :person ELSE subject_key END
                        WHERE id = :id""")
                .param("person", person)
                .param("meets", meets)
                .param("id", claim.id())
                .update();
    }

    /** The case as it stands now. */
    ClaimCase again(ClaimCase claim) {
        return claims.find(claim.id()).orElseThrow();
    }
}
