package id.lindung.office.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.duplicates.Choices;
import id.lindung.office.duplicates.MergeOutcome;
import id.lindung.office.duplicates.Merges;
import id.lindung.office.duplicates.Unmerges;
import id.lindung.office.people.NewWorker;
import id.lindung.office.people.People;
import id.lindung.office.people.Registration;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.law.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From looking for work through a seat and a certificate back into a job; and how seats are given. */
@OfficeTest
class TrainingWalkTest {

    private static final String CITY = "52.02";
    private static final String VILLAGE = "52.02.02.2002";
    private static final String OTHER_CITY = "52.03";
    private final LocalDate today = LocalDate.now(OfficeClock.NTT);

    @Autowired
    Registration registration;

    @Autowired
    People people;

    @Autowired
    Seekers seekers;

    @Autowired
    SeekerCounts counts;

    @Autowired
    Merges merges;

    @Autowired
    Unmerges unmerges;

    @Autowired
    Trainings trainings;

    @Autowired
    SeatGiving giving;

    @Autowired
    Places places;

    @Autowired
    WayBack wayBack;

    @Autowired
    QuotedFigures figures;

    @Autowired
    JdbcClient jdbc;

    private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentActor.callAs(actor, work);
    }

    private static Actor officer(String region) {
        return new Actor(1, "disnaker-" + region, Role.REGENCY_OFFICER, Scope.region(region));
    }

    private long person(String village, String name, @Nullable LocalDate born) {
        var worker =
                new NewWorker(null, name, born, Sex.FEMALE, null, village, null, null, null, null, null, "", "", null);
        return ((Registration.Outcome.Registered) as(officer(village), () -> registration.register(worker))).person();
    }

    private long seeker(
            String village, long person, LocalDate since, @Nullable String wish, Education education, boolean jkp) {
        var draft = new Seeker.Draft(since, "WORK", wish, List.of(), education, false, jkp);
        return ((Seekers.Outcome.Registered) as(officer(village), () -> seekers.register(person, draft))).seeker();
    }

    private Training training(String region, int seats, LocalDate starts, LocalDate ends) {
        var draft = new Training.Draft(
                region,
                "BLK",
                "BLK uji",
                "Menjahit dasar",
                "SEWING",
                "Balai",
                starts,
                ends,
                seats,
                17,
                40,
                Education.SMP);
        return as(
                officer(region),
                () -> trainings.find(trainings.offer(draft).orElseThrow()).orElseThrow());
    }

    @Test
    void somebodyWhoNeverWorkedFindsHerWayFromASeatToAJobAndBackIntoProtection() {
        long person = person(VILLAGE, "Maria Uji Kerja", today.minusYears(20));
        assertThat(as(officer(CITY), () -> people.listJobs(person)))
                .as("no job, so counted nowhere")
                .isEmpty();
        long id = seeker(VILLAGE, person, today.minusMonths(5), "SEWING", Education.SMA, true);
        var again = as(
                officer(VILLAGE),
                () -> seekers.register(
                        person, new Seeker.Draft(today, "WORK", null, List.of(), Education.SMA, false, false)));
        assertThat(again).isEqualTo(new Seekers.Outcome.LooksAlready(id));

        var training = training(CITY, 1, today.minusDays(3), today);
        var given = as(officer(CITY), () -> giving.give(training, "00000001"));
        assertThat(given).isEqualTo(new SeatGiving.Outcome.Given(1, 0, 0));
        assertThat(as(officer(CITY), () -> giving.give(training))).isEqualTo(new SeatGiving.Outcome.NotAllowed());
        assertThat(as(officer(CITY), () -> places.take(training, person, Places.Step.CERTIFY, "S-1")))
                .as("nobody passes who has not come")
                .isEqualTo(Places.Answer.WRONG_STATE);
        assertThat(as(officer(CITY), () -> places.take(training, person, Places.Step.CONFIRM, "")))
                .isEqualTo(Places.Answer.DONE);
        assertThat(as(officer(CITY), () -> places.attend(training, today.minusDays(1), List.of(person))))
                .isTrue();
        assertThat(as(officer(CITY), () -> places.attend(training, today.plusDays(1), List.of(person))))
                .isFalse();
        assertThat(as(officer(CITY), () -> places.take(training, person, Places.Step.CERTIFY, " ")))
                .isEqualTo(Places.Answer.NO_CERTIFICATE);
        assertThat(as(officer(CITY), () -> places.take(training, person, Places.Step.CERTIFY, "BLK/1")))
                .isEqualTo(Places.Answer.DONE);
        var place = as(officer(CITY), () -> places.ofPerson(person)).getFirst();
        assertThat(place.state()).isEqualTo(PlaceState.CERTIFIED);
        assertThat(place.present() + "/" + place.days()).isEqualTo("1/1");

        assertThat(as(officer(CITY), () -> wayBack.contribution(false, 1_000_000L, LocalDate.of(2025, 3, 1))))
                .isInstanceOfSatisfying(
                        Outcome.Granted.class,
                        granted -> assertThat(granted.total().amount()).isEqualTo(16_800));
        var looking = as(officer(CITY), () -> seekers.find(id)).orElseThrow();
        var found = new WayBack.Found(true, "COMPANY_WORKER", "TAILOR", null, "Konveksi uji", 2_500_000L, today);
        assertThat(as(officer(VILLAGE), () -> wayBack.found(looking, found))).isEqualTo(WayBack.Answer.DONE);
        assertThat(as(officer(VILLAGE), () -> wayBack.found(looking, found)))
                .as("once")
                .isEqualTo(WayBack.Answer.ENDED_BEFORE);
        var jobs = as(officer(CITY), () -> people.listJobs(person));
        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job.segment()).isEqualTo("PU");
            assertThat(job.principal()).isTrue();
        });
        // An address written by hand begins at the first page.
        assertThat(as(officer(CITY), () -> seekers.list(CITY, "", "2026-99-99 1", 5)))
                .isEqualTo(as(officer(CITY), () -> seekers.list(CITY, "", "", 5)));
        assertThat(as(officer(CITY), () -> seekers.find(id)).orElseThrow().endKind())
                .isEqualTo("JOB");
    }

    @Test
    void seatsGoByOpenPointsEverybodyElseIsNamedWithTheReasonAndASeedDrawsTheSameOrderAgain() {
        var village = "52.03.01.2001";
        var twins = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            long twin = person(village, "Kembar Uji " + (char) ('A' + i), today.minusYears(30));
            twins.add(twin);
            seeker(village, twin, today.minusMonths(6), "SEWING", Education.SMP, false);
        }
        long first = person(village, "Lama Menunggu", today.minusYears(30));
        seeker(village, first, today.minusMonths(30), "SEWING", Education.SMP, true);
        long unschooled = person(village, "Tanpa Sekolah", today.minusYears(30));
        seeker(village, unschooled, today.minusMonths(30), "SEWING", Education.SD, true);
        long old = person(village, "Terlalu Tua", today.minusYears(50));
        seeker(village, old, today.minusMonths(30), "SEWING", Education.S1, true);
        var one = training(OTHER_CITY, 3, today.plusDays(10), today.plusDays(20));
        assertThat(as(officer(OTHER_CITY), () -> giving.give(one, "cafe0001")))
                .isEqualTo(new SeatGiving.Outcome.Given(3, 4, 2));

        var in = as(officer(OTHER_CITY), () -> places.listIn(one.id(), 50));
        assertThat(in.getFirst().person()).isEqualTo(first);
        var expected = twins.stream()
                .sorted(java.util.Comparator.comparing(each -> SeatGiving.lot("cafe0001", each)))
                .toList();
        assertThat(in.stream().skip(1).map(Places.Place::person))
                .as("equals by the printed lot")
                .isEqualTo(expected);
        assertThat(in)
                .allSatisfy(each -> assertThat(each.parts().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(each.points()));
        assertThat(as(officer(OTHER_CITY), () -> places.listOut(one.id(), 50)))
                .extracting(Places.Place::person, Places.Place::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(unschooled, "EDUCATION"),
                        org.assertj.core.groups.Tuple.tuple(old, "AGE"));

        // Another training at the same time takes nobody who has a seat, and the next moves up when one declines.
        var other = training(OTHER_CITY, 2, today.plusDays(12), today.plusDays(15));
        as(officer(OTHER_CITY), () -> giving.give(other, "cafe0002"));
        assertThat(as(officer(OTHER_CITY), () -> places.listOut(other.id(), 50)).stream()
                        .filter(each -> each.reason().equals("BUSY"))
                        .count())
                .isEqualTo(3);
        assertThat(as(officer(OTHER_CITY), () -> places.take(one, first, Places.Step.DECLINE, "sakit")))
                .isEqualTo(Places.Answer.DONE);
        assertThat(as(officer(OTHER_CITY), () -> places.listIn(one.id(), 50))
                        .get(3)
                        .state())
                .isEqualTo(PlaceState.SEAT);

        assertThatThrownBy(() -> as(
                        Actor.SYSTEM,
                        () -> jdbc.sql(
                                        "UPDATE training_place SET state = 'SEAT' WHERE training_id = :id AND state = 'WAITING'")
                                .param("id", one.id())
                                .update()))
                .as("the database counts the seats, whoever writes")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(
                        Actor.SYSTEM,
                        () -> jdbc.sql(
                                        "UPDATE training_place SET state = 'CONFIRMED' WHERE training_id = :id AND state = 'DECLINED'")
                                .param("id", one.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(officer(CITY), () -> trainings.find(one.id())))
                .as("another city's")
                .isEmpty();
    }

    @Test
    void whatWasSaidAboutHowManyStandsBesideTheNamesAndIsNeverAdded() {
        var region = "52.02.03";
        var said = new QuotedFigures.Figure(
                region, LocalDate.of(2023, 6, 15), 19_000, "Wali Kota", "sekitar 19 ribu", "berita");
        assertThat(as(officer(CITY), () -> figures.add(said))).isTrue();
        assertThat(as(officer(CITY), () -> figures.of(region)).orElseThrow().people())
                .isEqualTo(19_000);
        assertThat(as(officer(CITY), () -> figures.of("52.02.03.2001")))
                .as("of another area it says nothing")
                .isEmpty();
        assertThat(as(officer(CITY), () -> seekers.counts(region, 0, today.withDayOfYear(1))))
                .isEmpty();
    }

    @Test
    void fewWhoLookForWorkStayClosedToWhoSeesNoNames() {
        var city = "61.02";
        for (var name : List.of("Agus Nope", "Beni Lalan", "Citra Sose")) {
            long person = person(city + ".01.2001", name, LocalDate.of(1990, 1, 2));
            var draft = new Seeker.Draft(today.minusDays(9), "WORK", null, List.of(), Education.SMA, true, false);
            assertThat(as(officer(city), () -> seekers.register(person, draft)))
                    .isInstanceOf(Seekers.Outcome.Registered.class);
        }
        assertThat(as(officer(city), () -> counts.of(city)).looking()).contains(3L);
        var leader = new Actor(1, "wali-kota", Role.LEADER, Scope.region(city));
        assertThat(as(leader, () -> counts.of(city)).looking()).isEmpty();
        assertThat(as(leader, () -> counts.of(city)).inTraining()).contains(0L);
        assertThat(as(leader, () -> counts.of(city + ".01")).inTraining()).isEmpty();
    }

    @Test
    void whoWasRecordedTwiceLooksForWorkOnceUntilThatIsUndone() {
        var city = "61.02";
        long survivor = person(city + ".01.2002", "Darius Sose", LocalDate.of(1991, 1, 2));
        long absorbed = person(city + ".01.2002", "Dariyus Sose", LocalDate.of(1991, 1, 2));
        var draft = new Seeker.Draft(today.minusDays(9), "WORK", null, List.of(), Education.SMA, true, false);
        for (long each : List.of(survivor, absorbed)) as(officer(city), () -> seekers.register(each, draft));
        long merge = as(
                Actor.SYSTEM,
                () -> ((MergeOutcome.Merged) merges.merge(
                                null, new Choices(survivor, version(survivor), absorbed, version(absorbed), Set.of())))
                        .merge());
        assertThat(as(officer(city), () -> seekers.ofPerson(survivor)))
                .extracting(Seeker::isLooking)
                .containsExactlyInAnyOrder(true, false);
        as(Actor.SYSTEM, () -> unmerges.undo(merge));
        for (long each : List.of(survivor, absorbed))
            assertThat(as(officer(city), () -> seekers.ofPerson(each)))
                    .extracting(Seeker::isLooking)
                    .containsExactly(true);
    }

    private int version(long person) {
        return jdbc.sql("SELECT version FROM person WHERE id = :id")
                .param("id", person)
                .query(Integer.class)
                .single();
    }
}
