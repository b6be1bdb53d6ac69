package id.lindung.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.audit.AuditTrail;
import id.lindung.rules.name.NameKey;
import id.lindung.rules.place.Neighbourhood;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class RegisterOfWorkersTest {

    private static final String VILLAGE = "53.04.01.2001";
    private static final String NEXT_VILLAGE = "53.04.01.2002";

    @Autowired
    Registration registration;

    @Autowired
    People people;

    @Autowired
    Corrections corrections;

    @Autowired
    Deaths deaths;

    @Autowired
    Jobs jobs;

    @Autowired
    Payers payers;

    @Autowired
    Reveals reveals;

    @Autowired
    PersonHistory history;

    @Autowired
    AuditTrail trail;

    @Autowired
    LikelySame likelySame;

    @Autowired
    JdbcClient jdbc;

    private long registered(NewWorker worker) {
        var outcome = CurrentActor.callAs(Somebody.operator(worker.village()), () -> registration.register(worker));
        assertThat(outcome).isInstanceOf(Registration.Outcome.Registered.class);
        return ((Registration.Outcome.Registered) outcome).person();
    }

    private PersonCard card(long id) {
        return people.find(id).orElseThrow();
    }

    @Test
    void aRegisteredWorkerIsFoundByItsNumberAndShowsItMasked() {
        var nik = Somebody.nik();
        long id = registered(Somebody.worker(nik, "Petrus Manek", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            assertThat(people.findByNik(nik)).hasValue(id);
            assertThat(card(id).nikMask()).isEqualTo(nik.masked());
            assertThat(people.listJobs(id)).singleElement().satisfies(job -> {
                assertThat(job.income()).isEqualTo(750_000L);
                assertThat(job.wage()).isNull();
                assertThat(job.principal()).isTrue();
            });
        });
    }

    @Test
    void oneNumberIsRegisteredOnceInTheWholeOffice() {
        var nik = Somebody.nik();
        registered(Somebody.worker(nik, "Petrus Manek", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(NEXT_VILLAGE), () -> {
            assertThat(registration.register(Somebody.worker(nik, "Petrus Manek", NEXT_VILLAGE, null)))
                    .isInstanceOf(Registration.Outcome.NikTaken.class);
            assertThat(people.findByNik(nik)).isEmpty();
            assertThat(people.findVillageOfNik(nik)).contains(VILLAGE);
        });
    }

    @Test
    void nobodyRegistersOutsideTheOwnVillage() {
        CurrentActor.runAs(
                Somebody.operator(VILLAGE),
                () -> assertThat(registration.register(Somebody.worker(null, "Yakobus Bere", NEXT_VILLAGE, null)))
                        .isInstanceOf(Registration.Outcome.NotAllowed.class));
    }

    @Test
    void aNeighbourhoodHeadSeesTheOwnNeighbourhoodAlone() {
        long inside = registered(Somebody.worker(null, "Yosef Bau", VILLAGE, Neighbourhood.of(3, 4)));
        long outside = registered(Somebody.worker(null, "Yosef Bau", VILLAGE, Neighbourhood.of(5, 4)));
        var head = new Actor(2, "rt3", Role.NEIGHBOURHOOD_HEAD, Scope.neighbourhood(VILLAGE, "004", "003"));
        CurrentActor.runAs(head, () -> {
            assertThat(people.find(inside)).isPresent();
            assertThat(people.find(outside)).isEmpty();
        });
    }

    @Test
    void aPayerSeesItsOwnWorkersAlone() {
        long ours = registered(Somebody.worker(Somebody.nik(), "Agustinus Seran", VILLAGE, null));
        long theirs = registered(Somebody.worker(Somebody.nik(), "Agustinus Luan", VILLAGE, null));
        long payer = CurrentActor.callAs(Somebody.operator(VILLAGE), () -> {
            var draft =
                    new Payers.Draft("COOPERATIVE", null, "Koperasi Harapan", null, VILLAGE, null, null, null, true);
            long id = ((Payers.Outcome.Saved) payers.save(null, draft)).id();
            assertThat(jobs.save(card(ours), null, job(id, LocalDate.of(2026, 1, 1))))
                    .isTrue();
            return id;
        });
        CurrentActor.runAs(new Actor(3, "koperasi", Role.PAYER, Scope.payer(payer)), () -> {
            assertThat(people.find(ours)).isPresent();
            assertThat(people.find(theirs)).isEmpty();
            assertThat(trail.list(null, Long.MAX_VALUE, 10)).isEmpty();
        });
    }

    private static Jobs.Draft job(long payer, LocalDate from) {
        return new Jobs.Draft(
                "OFFICE_WORKER",
                null,
                "COMPANY_WORKER",
                "PU",
                payer,
                "Koperasi Harapan",
                "Atambua",
                2_500_000L,
                null,
                from,
                null,
                true);
    }

    @Test
    void aNewPrincipalJobLeavesOnePrincipalJobInEveryMonth() {
        long id = registered(Somebody.worker(Somebody.nik(), "Dominikus Mau", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            var draft = new Payers.Draft("COMPANY", null, "PT Timor", null, VILLAGE, null, null, null, true);
            long payer = ((Payers.Outcome.Saved) payers.save(null, draft)).id();
            jobs.save(card(id), null, job(payer, LocalDate.of(2026, 3, 1)));
            assertThat(people.listJobs(id))
                    .filteredOn(PersonJob::principal)
                    .extracting(PersonJob::from, PersonJob::until)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 3, 1), null),
                            org.assertj.core.groups.Tuple.tuple(Jobs.BEGINNING, LocalDate.of(2026, 3, 1)));
            assertThat(people.listJobs(id)).hasSize(3);
        });
    }

    @Test
    void aCorrectionKeepsTheOldValueAndTheSecondOfTwoUsersIsTold() {
        long id = registered(Somebody.worker(Somebody.nik(), "Yohanes Klau", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            var seen = card(id);
            assertThat(corrections.correct(seen, seen.version(), renamed(seen, "Yohanes Kalau"), "CORRECTED"))
                    .isInstanceOf(Corrections.Outcome.Corrected.class);
            assertThat(corrections.correct(seen, seen.version(), renamed(seen, "Yoh. Klau"), "CORRECTED"))
                    .isInstanceOf(Corrections.Outcome.Conflict.class);
            assertThat(card(id).name()).isEqualTo("Yohanes Kalau");
            assertThat(history.list(id, 10).getFirst().before()).containsEntry("name", "Yohanes Klau");
            assertThat(history.list(id, 10)).hasSize(2);
        });
    }

    private static Patch renamed(PersonCard person, String name) {
        var patch = new Patch();
        patch.set("name", person.name(), name);
        patch.columns.put("name_key", NameKey.of(name).key());
        return patch;
    }

    @Test
    void aNewHomeMovesTheJobsToo() {
        long id = registered(Somebody.worker(Somebody.nik(), "Kornelis Asa", VILLAGE, Neighbourhood.of(1, 2)));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            var patch = new Patch();
            patch.set("rt", "001", "007");
            corrections.correct(card(id), 1, patch, "CORRECTED");
            assertThat(jdbc.sql("SELECT rt FROM job WHERE person_id = :id AND known_until = 'infinity'")
                            .param("id", id)
                            .query(String.class)
                            .list())
                    .containsExactly("007");
            assertThat(jdbc.sql("SELECT count(*) FROM job WHERE person_id = :id")
                            .param("id", id)
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        });
    }

    @Test
    void aDeathEndsTheJobsWithItsMonthAndTakingItBackReopensThem() {
        long id = registered(Somebody.worker(Somebody.nik(), "Blasius Tae", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            assertThat(deaths.report(card(id), LocalDate.of(2026, 2, 11))).isTrue();
            assertThat(people.listJobs(id).getFirst().until()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(deaths.withdraw(card(id))).isTrue();
            assertThat(people.listJobs(id).getFirst().until()).isNull();
            assertThat(card(id).diedOn()).isNull();
        });
    }

    @Test
    void aNumberIsRevealedOnlyWithAPurposeWhichIsRecorded() {
        var nik = Somebody.nik();
        long id = registered(Somebody.worker(nik, "Rofinus Leki", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            assertThat(reveals.revealNik(card(id), " ")).isEmpty();
            assertThat(reveals.revealNik(card(id), "formulir klaim")).contains(nik);
            var entry = trail.list("person:" + id, Long.MAX_VALUE, 10).getFirst();
            assertThat(entry.action()).isEqualTo("NIK_REVEALED");
            assertThat(entry.detail()).containsEntry("purpose", "formulir klaim");
            assertThat(entry.detail().toString()).doesNotContain(nik.digits());
        });
        CurrentActor.runAs(
                new Actor(4, "kades", Role.VILLAGE_HEAD, Scope.region(VILLAGE)),
                () -> assertThat(reveals.revealNik(card(id), "ingin tahu")).isEmpty());
    }

    @Test
    void likeNamesOfOneBirthDateAreAskedAboutAndOthersAreNot() {
        registered(Somebody.worker(Somebody.nik(), "Yohanes Don Bosko Nahak", VILLAGE, null));
        CurrentActor.runAs(Somebody.operator(VILLAGE), () -> {
            assertThat(likelySame.find(VILLAGE, "Yoh. Don Bosko Nahak", LocalDate.of(1985, 6, 17)))
                    .extracting(LikelySame.Candidate::name)
                    .contains("Yohanes Don Bosko Nahak");
            assertThat(likelySame.find(VILLAGE, "Yoh. Don Bosko Nahak", LocalDate.of(1985, 6, 18)))
                    .isEmpty();
        });
    }

    @Test
    void theHistoryHoldsNoNumberInClear() {
        var nik = Somebody.nik();
        long id = registered(Somebody.worker(nik, "Hironimus Fahik", VILLAGE, null));
        CurrentActor.runAs(
                Somebody.operator(VILLAGE),
                () -> assertThat(jdbc.sql("SELECT before::text || after::text FROM person_change WHERE person_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single())
                        .contains(nik.masked())
                        .doesNotContain(nik.digits()));
    }
}
