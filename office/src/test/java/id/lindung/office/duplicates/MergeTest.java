package id.lindung.office.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.duplicates.MergeOutcome.Merged;
import id.lindung.office.duplicates.MergeOutcome.Reason;
import id.lindung.office.duplicates.MergeOutcome.Refused;
import id.lindung.office.duplicates.MergeOutcome.Unmerged;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.rules.name.NameKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class MergeTest {

    private static final String VILLAGE = "53.06.01.2001";
    private static final String OTHER_VILLAGE = "53.06.01.2002";
    private static final Actor OPERATOR =
            new Actor(901, "operator-flotim", Role.REGENCY_OFFICER, Scope.region("53.06"));
    private static final Actor STRANGER = new Actor(902, "operator-lain", Role.VILLAGE_OPERATOR, Scope.region(VILLAGE));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seal seal;

    @Autowired
    Sides sides;

    @Autowired
    Merges merges;

    @Autowired
    Unmerges unmerges;

    @Autowired
    MergeHistory history;

    @Autowired
    Decisions decisions;

    @Autowired
    Reviews reviews;

    @Autowired
    DuplicateSearch search;

    private <T> T as(Actor actor, Callable<T> work) throws Exception {
        return CurrentActor.<T, Exception>callAs(actor, work::call);
    }

    private long person(
            String name, @Nullable String nik, @Nullable String birth, @Nullable String mother, String village) {
        return jdbc.sql("""
                        INSERT INTO person (identity, name, name_key, sex, birth_date, mother_name, mother_key, region_code,
                                            nik_index, nik_sealed, nik_mask)
                        VALUES (:identity, :name, :key, 'P', :birth::date, :mother, :motherKey, :village, :index, :sealed, :mask) RETURNING id""")
                .param("identity", nik == null ? "PENDING" : "FORMAT_OK")
                .param("name", name)
                .param("key", NameKey.of(name).key())
                .param("birth", birth)
                .param("mother", mother)
                .param("motherKey", mother == null ? null : NameKey.of(mother).key())
                .param("village", village)
                .param("index", nik == null ? null : seal.index(Purpose.NIK, nik))
                .param("sealed", nik == null ? null : seal.seal(Purpose.NIK, nik))
                .param("mask", nik == null ? null : "5306********" + nik.substring(12))
                .query(Long.class)
                .single();
    }

    private long job(long person, String category, String village) {
        return jdbc.sql("""
                        INSERT INTO job (person_id, region_code, category, segment, valid_from)
                        VALUES (:person, :village, :category, 'BPU', '2024-01-01') RETURNING id""")
                .param("person", person)
                .param("village", village)
                .param("category", category)
                .query(Long.class)
                .single();
    }

    private void number(long person, String kpj) {
        jdbc.sql(
                        "INSERT INTO participant_number (person_id, kpj_index, kpj_sealed, kpj_mask) VALUES (:person, :index, :index, '****')")
                .param("person", person)
                .param("index", seal.index(Purpose.PARTICIPANT_NUMBER, kpj))
                .update();
    }

    private String row(long person) {
        return jdbc.sql("SELECT (to_jsonb(p) - 'version' - 'changed_at')::text FROM person p WHERE id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    private List<String> jobs(long person) {
        return jdbc.sql("""
                        SELECT category || ' ' || principal || ' ' || region_code FROM job
                        WHERE person_id = :person AND known_until = 'infinity' ORDER BY 1""").param("person", person).query(String.class).list();
    }

    private Choices choices(long survivor, long absorbed, MergeField... taken) {
        var both = sides.persons(List.of(survivor, absorbed));
        var a = java.util.Objects.requireNonNull(both.get(survivor));
        var b = java.util.Objects.requireNonNull(both.get(absorbed));
        var fields = EnumSet.noneOf(MergeField.class);
        fields.addAll(List.of(taken));
        return new Choices(survivor, a.version(), absorbed, b.version(), fields);
    }

    private long merged(MergeOutcome outcome) {
        assertThat(outcome).isInstanceOf(Merged.class);
        return outcome instanceof Merged merged ? merged.merge() : 0;
    }

    @Test
    void theSurvivorTakesWhatWasChosenAndEverythingComesBackWhenUndone() throws Exception {
        as(OPERATOR, () -> {
            long a = person("Maria Kewa", "5306015204819001", null, null, VILLAGE);
            long b = person("Maria Kewa Lamak", null, "1981-04-12", "Agnes Barek", OTHER_VILLAGE);
            job(a, "VULNERABLE", VILLAGE);
            job(b, "SELF_PAYING", OTHER_VILLAGE);
            number(b, "21034567890");
            var before = List.of(row(a), row(b), jobs(a).toString(), jobs(b).toString());

            long merge = merged(
                    merges.merge(null, choices(a, b, MergeField.NAME, MergeField.BIRTH_DATE, MergeField.MOTHER)));

            var side =
                    java.util.Objects.requireNonNull(sides.persons(List.of(a)).get(a));
            assertThat(side.value(MergeField.NAME)).isEqualTo("Maria Kewa Lamak");
            assertThat(side.value(MergeField.BIRTH_DATE)).isEqualTo("1981-04-12");
            assertThat(side.value(MergeField.NIK)).isEqualTo("5306********9001");
            assertThat(jobs(a)).containsExactly("SELF_PAYING false " + OTHER_VILLAGE, "VULNERABLE true " + VILLAGE);
            assertThat(jobs(b)).isEmpty();
            assertThat(jdbc.sql("SELECT person_resolved(:b)")
                            .param("b", b)
                            .query(Long.class)
                            .single())
                    .isEqualTo(a);
            assertThat(jdbc.sql("SELECT person_id FROM participant_number WHERE kpj_index = :i")
                            .param("i", seal.index(Purpose.PARTICIPANT_NUMBER, "21034567890"))
                            .query(Long.class)
                            .single())
                    .isEqualTo(a);
            assertThat(jdbc.sql("SELECT count(*) FROM person_change WHERE person_id IN (:a, :b) AND act = 'MERGED'")
                            .param("a", a)
                            .param("b", b)
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
            assertThat(jdbc.sql(
                                    "SELECT count(*) FROM audit_entry WHERE action = 'MERGED' AND subject = 'person:' || :a")
                            .param("a", a)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);

            assertThat(unmerges.undo(merge)).isEqualTo(new Unmerged(a, b, Set.of()));
            assertThat(List.of(row(a), row(b), jobs(a).toString(), jobs(b).toString()))
                    .isEqualTo(before);
            assertThat(jdbc.sql("SELECT person_id FROM participant_number WHERE kpj_index = :i")
                            .param("i", seal.index(Purpose.PARTICIPANT_NUMBER, "21034567890"))
                            .query(Long.class)
                            .single())
                    .isEqualTo(b);
            assertThat(unmerges.undo(merge)).isInstanceOf(Refused.class);
            return true;
        });
    }

    private void month(long person, String month, String status) {
        jdbc.sql(
                        "INSERT INTO person_month (person_id, month, segment, status, source) VALUES (:person, :month::date, 'BPU', :status, 'PARTICIPANT_LIST')")
                .param("person", person)
                .param("month", month)
                .param("status", status)
                .update();
    }

    private List<String> months(long person) {
        return jdbc.sql(
                        "SELECT month || ' ' || status FROM person_month WHERE person_id = :person AND known_until = 'infinity' ORDER BY 1")
                .param("person", person)
                .query(String.class)
                .list();
    }

    @Test
    void monthsOfProtectionFollowTheSurvivorAndComeBack() throws Exception {
        as(OPERATOR, () -> {
            long a = person("Yuliana Beto", null, "1979-11-30", "Ana Bala", VILLAGE);
            long b = person("Yuliana Beto", null, "1979-11-30", "Ana Bala", VILLAGE);
            month(a, "2024-01-01", "PAID");
            month(a, "2024-02-01", "DISPUTED");
            month(b, "2024-01-01", "CONFIRMED");
            month(b, "2024-02-01", "CONFIRMED");
            month(b, "2024-03-01", "CONFIRMED");
            long merge = merged(merges.merge(null, choices(a, b)));
            assertThat(months(a))
                    .containsExactly("2024-01-01 CONFIRMED", "2024-02-01 DISPUTED", "2024-03-01 CONFIRMED");
            assertThat(months(b)).isEmpty();
            assertThat(unmerges.undo(merge)).isInstanceOf(Unmerged.class);
            assertThat(months(a)).containsExactly("2024-01-01 PAID", "2024-02-01 DISPUTED");
            assertThat(months(b))
                    .containsExactly("2024-01-01 CONFIRMED", "2024-02-01 CONFIRMED", "2024-03-01 CONFIRMED");
            return true;
        });
    }

    @Test
    void undoingDoesNotOverwriteALaterCorrection() throws Exception {
        as(OPERATOR, () -> {
            long a = person("Yosefina Tuto", "5306014504779002", "1977-04-05", "Maria Ose", VILLAGE);
            long b = person("Yosefina Ose Tuto", null, "1977-05-04", "Maria Ose", VILLAGE);
            long merge = merged(merges.merge(null, choices(a, b, MergeField.NAME, MergeField.BIRTH_DATE)));
            jdbc.sql("UPDATE person SET name = 'Yosefina O. Tuto', version = version + 1 WHERE id = :a")
                    .param("a", a)
                    .update();

            // The page says beforehand what will stay as it was corrected.
            assertThat(history.staysAsCorrected(history.find(merge).orElseThrow()))
                    .containsExactly(MergeField.NAME);
            assertThat(unmerges.undo(merge)).isEqualTo(new Unmerged(a, b, Set.of(MergeField.NAME)));
            var side =
                    java.util.Objects.requireNonNull(sides.persons(List.of(a)).get(a));
            assertThat(side.value(MergeField.NAME)).isEqualTo("Yosefina O. Tuto");
            assertThat(side.value(MergeField.BIRTH_DATE)).isEqualTo("1977-04-05");
            return true;
        });
    }

    @Test
    void theNumberMovesWithItsRecordAndBack() throws Exception {
        as(OPERATOR, () -> {
            long a = person("Benedikta Lito", "5306016601859003", "1985-01-26", null, VILLAGE);
            long b = person("Benedikta Lito", "5306016601859004", "1985-01-26", null, VILLAGE);
            long merge = merged(merges.merge(null, choices(a, b, MergeField.NIK)));
            assertThat(java.util.Objects.requireNonNull(
                                    sides.persons(List.of(a)).get(a))
                            .value(MergeField.NIK))
                    .endsWith("9004");
            assertThat(unmerges.undo(merge)).isInstanceOf(Unmerged.class);
            assertThat(java.util.Objects.requireNonNull(
                                    sides.persons(List.of(b)).get(b))
                            .value(MergeField.NIK))
                    .endsWith("9004");
            assertThat(java.util.Objects.requireNonNull(
                                    sides.persons(List.of(a)).get(a))
                            .value(MergeField.NIK))
                    .endsWith("9003");
            return true;
        });
    }

    @Test
    void nobodyMergesWhomHeMayNotSee() throws Exception {
        var ids = as(
                OPERATOR,
                () -> List.of(
                        person("Kristina Peni", null, "1990-02-02", null, VILLAGE),
                        person("Kristina Peni", null, "1990-02-02", null, OTHER_VILLAGE)));
        var choices = new Choices(ids.get(0), 1, ids.get(1), 1, Set.of());
        assertThat(as(STRANGER, () -> merges.merge(null, choices))).isEqualTo(Refused.of(Reason.NOT_FOUND));
        assertThat(as(
                        new Actor(903, "camat", Role.DISTRICT_HEAD, Scope.region("53.06")),
                        () -> merges.merge(null, choices)))
                .isEqualTo(Refused.of(Reason.NOT_ALLOWED));
    }

    @Test
    void anOldPageCannotMergeARecordThatChangedSince() throws Exception {
        as(OPERATOR, () -> {
            long a = person("Lusia Wulo", null, "1970-03-03", null, VILLAGE);
            long b = person("Lusia Wulo", null, "1970-03-03", null, VILLAGE);
            var old = choices(a, b);
            jdbc.sql("UPDATE person SET version = version + 1 WHERE id = :b")
                    .param("b", b)
                    .update();
            assertThat(merges.merge(null, old)).isEqualTo(Refused.of(Reason.CHANGED_MEANWHILE));
            return true;
        });
    }

    @Test
    void ofTwoWhoMergeTheSamePairAtOnceOneIsToldSo() throws Exception {
        long[] ids = as(OPERATOR, () -> new long[] {
            person("Rosalia Bengan", null, "1966-06-06", "Ana", VILLAGE),
            person("Rosalia Bengan", null, "1966-06-06", "Ana", VILLAGE)
        });
        var choices = as(OPERATOR, () -> choices(ids[0], ids[1]));
        var outcomes = new ArrayList<MergeOutcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<MergeOutcome>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) both.add(threads.submit(() -> as(OPERATOR, () -> merges.merge(null, choices))));
            for (var one : both) outcomes.add(one.get());
        }
        assertThat(outcomes).filteredOn(Merged.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(1);
    }

    @Test
    void aSearchAsksOnceAndNotAgainAboutTwoDifferentPeople() throws Exception {
        var region = "53.06.02.2003";
        as(OPERATOR, () -> {
            long a = person("Margareta Sabu Hurint", null, "1988-09-17", "Bernadeta Kidi", region);
            long b = person("Margareta Sabu Hurin", null, "1988-09-17", "Bernadeta Kidi", region);
            long c = person("Veronika Palang", null, "1959-12-02", "Ida Nini", region);
            var first = search.run(region, true, TaskProgress.SILENT);
            assertThat(first.people()).isEqualTo(3);
            assertThat(first.asked()).isEqualTo(1);
            assertThat(search.run(region, true, TaskProgress.SILENT).asked()).isZero();
            var item = reviews.list(Reviews.Filter.PAIRS, 0, 1000).stream()
                    .filter(found -> found.person() == a)
                    .findFirst()
                    .orElseThrow();
            assertThat(item.other()).isEqualTo(b);
            assertThat(item.region()).isEqualTo(region);
            assertThat(c).isNotEqualTo(item.person());
            assertThat(decisions.different(item.id())).isInstanceOf(Decisions.Outcome.Done.class);
            assertThat(decisions.different(item.id())).isInstanceOf(Decisions.Outcome.AlreadyDecided.class);
            assertThat(search.run(region, true, TaskProgress.SILENT).asked()).isZero();
            jdbc.sql("UPDATE person SET mother_name = NULL, mother_key = NULL, changed_at = now() WHERE id = :b")
                    .param("b", b)
                    .update();
            assertThat(search.run(region, false, TaskProgress.SILENT).asked())
                    .as("the evidence changed")
                    .isEqualTo(1);
            jdbc.sql(
                            "UPDATE person SET name = 'Albertina Uba', name_key = 'albertina uba', changed_at = now() WHERE id = :b")
                    .param("b", b)
                    .update();
            assertThat(search.run(region, false, TaskProgress.SILENT).withdrawn())
                    .isEqualTo(1);
            return true;
        });
    }
}
