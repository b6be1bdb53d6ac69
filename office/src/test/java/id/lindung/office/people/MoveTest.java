package id.lindung.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.access.Accounts;
import id.lindung.office.access.Accounts.Creation;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.place.Neighbourhood;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worker moves from one village to another: asked here, agreed there, counted where the worker lived in each month. */
@OfficeTest
class MoveTest {

    private static final String HERE = "53.04.05.2001";
    private static final String THERE = "53.04.05.2002";
    private static final String ELSEWHERE = "53.04.05.2003";

    @Autowired
    Registration registration;

    @Autowired
    Moves moves;

    @Autowired
    People people;

    @Autowired
    PersonHistory history;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theVillageEnteredAgreesAndTheCountsFollow() {
        long person = register("Stefanus Lelo Moruk");
        var month = YearMonth.now(OfficeClock.NTT).minusMonths(2);
        int hereBefore = counted(HERE, month.plusMonths(1));
        int hereEarlier = counted(HERE, month.minusMonths(1));
        int thereBefore = counted(THERE, month.plusMonths(1));
        assertThat(ask(person, THERE, month)).isEqualTo(Moves.Outcome.ASKED);
        assertThat(ask(person, ELSEWHERE, month)).as("asked once").isEqualTo(Moves.Outcome.STALE);

        CurrentActor.runAs(Somebody.operator(ELSEWHERE), () -> {
            assertThat(moves.incoming()).isEmpty();
            assertThat(moves.accept(id(person))).isEqualTo(Moves.Outcome.NOT_ALLOWED);
            assertThat(moves.refuse(id(person))).isFalse();
        });
        CurrentActor.runAs(Somebody.operator(HERE), () -> {
            assertThat(moves.accept(id(person))).as("the asker does not agree").isEqualTo(Moves.Outcome.NOT_ALLOWED);
            assertThat(people.find(person)).isPresent();
        });
        CurrentActor.runAs(Somebody.operator(THERE), () -> {
            assertThat(people.find(person)).as("not seen before it agrees").isEmpty();
            assertThat(moves.incoming()).extracting(Moves.Move::person).contains(person);
            assertThat(moves.accept(id(person))).isEqualTo(Moves.Outcome.MOVED);
            var card = people.find(person).orElseThrow();
            assertThat(card.regionCode()).isEqualTo(THERE);
            assertThat(card.neighbourhood()).isEmpty();
            assertThat(history.list(person, 5)).first().satisfies(step -> {
                assertThat(step.act()).isEqualTo("MOVED");
                assertThat(step.before()).containsEntry("region_code", HERE);
                assertThat(step.actor()).isEqualTo("operator-" + THERE);
            });
            assertThat(moves.incoming()).extracting(Moves.Move::person).doesNotContain(person);
        });
        assertThat(counted(HERE, month.plusMonths(1))).isEqualTo(hereBefore - 1);
        assertThat(counted(HERE, month.minusMonths(1))).isEqualTo(hereEarlier);
        assertThat(counted(THERE, month.plusMonths(1))).isEqualTo(thereBefore + 1);
        assertThat(homes(person)).containsExactly(HERE, THERE);
    }

    @Test
    void whatTheOtherVillageRefusesChangesNothingAndMayBeAskedAgain() {
        long person = register("Margareta Duka Luan");
        ask(person, THERE, YearMonth.now(OfficeClock.NTT));
        CurrentActor.runAs(
                Somebody.operator(THERE),
                () -> assertThat(moves.refuse(id(person))).isTrue());
        assertThat(homes(person)).containsExactly(HERE);
        assertThat(ask(person, ELSEWHERE, YearMonth.now(OfficeClock.NTT))).isEqualTo(Moves.Outcome.ASKED);
        CurrentActor.runAs(
                Somebody.operator(HERE),
                () -> assertThat(moves.refuse(id(person))).isTrue());
        CurrentActor.runAs(
                Somebody.operator(ELSEWHERE), () -> assertThat(moves.incoming()).isEmpty());
    }

    @Test
    void theRegencyDecidesAloneForItsOwnVillages() {
        long person = register("Emanuel Koli Taek");
        var officer = new Actor(6, "petugas-belu", Role.REGENCY_OFFICER, Scope.region("53.04"));
        var outcome = CurrentActor.callAs(
                officer, () -> moves.ask(people.find(person).orElseThrow(), THERE, YearMonth.now(OfficeClock.NTT)));
        assertThat(outcome).isEqualTo(Moves.Outcome.MOVED);
        var head = new Actor(7, "kades", Role.VILLAGE_HEAD, Scope.region(THERE));
        assertThat(CurrentActor.callAs(
                        head, () -> moves.ask(people.find(person).orElseThrow(), HERE, YearMonth.now(OfficeClock.NTT))))
                .isEqualTo(Moves.Outcome.NOT_ALLOWED);
    }

    @Test
    void thePagesAskAndAgree() {
        long person = register("Oktaviana Seran Bubu");
        var here = signedIn("op.pindah-sini", HERE);
        var there = signedIn("op.pindah-sana", THERE);
        here.get("/pekerja/" + person + "/ubah");
        assertThat(here.page()).contains("/pekerja/" + person + "/pindah");
        here.get("/pekerja/" + person + "/pindah?cari=" + THERE);
        here.post("/pekerja/" + person + "/pindah", Map.of("desa", THERE, "bulan", "1999-01"));
        assertThat(here.page()).contains("tiga tahun terakhir");
        here.get("/pekerja/" + person + "/pindah")
                .post(
                        "/pekerja/" + person + "/pindah",
                        Map.of(
                                "desa",
                                THERE,
                                "bulan",
                                YearMonth.now(OfficeClock.NTT).toString()));
        assertThat(here.page()).contains("diajukan");
        assertThat(there.get("/").page()).contains("/kepindahan");
        assertThat(there.get("/kepindahan").page())
                .contains("Oktaviana Seran Bubu")
                .doesNotContain("error");
        there.post("/kepindahan/" + id(person) + "/terima", Map.of());
        assertThat(there.get("/pekerja/" + person).status()).isEqualTo(200);
        assertThat(here.get("/pekerja/" + person).status()).isEqualTo(404);
    }

    private Moves.Outcome ask(long person, String to, YearMonth month) {
        return CurrentActor.callAs(
                Somebody.operator(HERE), () -> moves.ask(people.find(person).orElseThrow(), to, month));
    }

    private long register(String name) {
        var outcome = CurrentActor.callAs(
                Somebody.operator(HERE),
                () -> registration.register(
                        Somebody.worker(Somebody.nik(), name, HERE, new Neighbourhood("001", "002"))));
        return ((Registration.Outcome.Registered) outcome).person();
    }

    private long id(long person) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT max(id) FROM worker_move WHERE person_id = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single());
    }

    private int counted(String village, YearMonth month) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        SELECT coalesce(sum(people), 0) FROM registered_delta
                        WHERE region_code = :village AND dimension = 'ALL' AND from_month <= :month""")
                        .param("village", village)
                        .param("month", LocalDate.of(month.getYear(), month.getMonth(), 1))
                        .query(Integer.class)
                        .single());
    }

    private List<String> homes(long person) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        SELECT region_code FROM job WHERE person_id = :person AND known_until = 'infinity' ORDER BY valid_from""").param("person", person).query(String.class).list());
    }

    private Browser signedIn(String username, String village) {
        var draft = new Accounts.Draft(username, "Op", Role.VILLAGE_OPERATOR, village, null, null, null);
        var made = CurrentActor.<Creation, RuntimeException>callAs(Actor.SYSTEM, () -> accounts.create(draft, false));
        return new Browser(port).signIn(username, ((Creation.Created) made).password());
    }
}
