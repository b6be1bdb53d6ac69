package id.lindung.office.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class RowDecisionsTest {

    private static final String VILLAGE = "53.06.02.2004";
    private static final Actor OPERATOR =
            new Actor(911, "operator-baris", Role.VILLAGE_OPERATOR, Scope.region(VILLAGE));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    private long registered(String name) {
        return jdbc.sql("""
                        INSERT INTO person (identity, name, name_key, birth_date, region_code)
                        VALUES ('PENDING', :name, lower(:name), '1980-02-03', :village) RETURNING id""")
                .param("name", name)
                .param("village", VILLAGE)
                .query(Long.class)
                .single();
    }

    private long question(ReviewItem.Kind kind, String key, long person, ReviewCandidate row) {
        var candidate = row.toJson();
        assertThat(reviews.enqueue(
                        "SELECT ?, ?, ?::bigint, ?::bytea, 1::bigint, 1, 7, 900, '{}'::jsonb, ?",
                        kind.name(),
                        key,
                        person,
                        seal.seal(Purpose.REVIEW, candidate),
                        VILLAGE))
                .isEqualTo(1);
        return jdbc.sql("SELECT id FROM review_item WHERE key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static ReviewCandidate row(String name, String nik) {
        return new ReviewCandidate(
                nik,
                name,
                "P",
                LocalDate.of(1980, 2, 3),
                null,
                "Ana Lete",
                VILLAGE,
                "001",
                "002",
                null,
                null,
                Map.of("category", "VULNERABLE", "income", "900000"));
    }

    private String person(long id) {
        return jdbc.sql(
                        "SELECT concat_ws(' ', name, identity, mother_name, rt, (SELECT income FROM job WHERE person_id = p.id AND known_until = 'infinity')) FROM person p WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void theSamePersonTakesWhatTheRowSaysAndItsNumber() {
        CurrentActor.runAs(OPERATOR, () -> {
            long person = registered("Sabina Lina");
            long question = question(
                    ReviewItem.Kind.LIKELY_DUPLICATE, "row:same", person, row("Sabina Lina Kelen", "5306024302809011"));
            assertThat(decisions.answer(question, Decisions.Answer.UPDATE))
                    .isEqualTo(new Decisions.Outcome.Done(person));
            assertThat(person(person)).isEqualTo("Sabina Lina Kelen FORMAT_OK Ana Lete 002 900000");
            assertThat(decisions.answer(question, Decisions.Answer.REGISTER))
                    .isInstanceOf(Decisions.Outcome.AlreadyDecided.class);
        });
    }

    @Test
    void anotherPersonIsRegisteredBesideTheFirst() {
        CurrentActor.runAs(OPERATOR, () -> {
            long person = registered("Emiliana Jawa");
            long question = question(
                    ReviewItem.Kind.LIKELY_DUPLICATE, "row:other", person, row("Emiliana Jawa", "5306024302809012"));
            var outcome = decisions.answer(question, Decisions.Answer.REGISTER);
            assertThat(outcome).isInstanceOf(Decisions.Outcome.Done.class);
            if (outcome instanceof Decisions.Outcome.Done done) {
                assertThat(done.person()).isNotEqualTo(person);
                assertThat(person(done.person())).isEqualTo("Emiliana Jawa FORMAT_OK Ana Lete 002 900000");
            }
            assertThat(person(person)).isEqualTo("Emiliana Jawa PENDING");
        });
    }

    @Test
    void aRowWithAnotherPersonsNumberGoesBackAndNothingIsSaved() {
        CurrentActor.runAs(OPERATOR, () -> {
            long person = registered("Paulina Witi");
            long question = question(
                    ReviewItem.Kind.NIK_CONFLICT, "row:conflict", person, row("Hendrika Uto", "5306024302809013"));
            assertThat(decisions.answer(question, Decisions.Answer.REGISTER))
                    .isInstanceOf(Decisions.Outcome.NotFound.class);
            assertThat(decisions.answer(question, Decisions.Answer.GIVE_BACK))
                    .isInstanceOf(Decisions.Outcome.Done.class);
            assertThat(person(person)).isEqualTo("Paulina Witi PENDING");
        });
    }
}
