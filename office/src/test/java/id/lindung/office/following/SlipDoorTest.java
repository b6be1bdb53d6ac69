package id.lindung.office.following;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.duplicates.Choices;
import id.lindung.office.duplicates.MergeOutcome;
import id.lindung.office.duplicates.Merges;
import id.lindung.office.duplicates.Unmerges;
import id.lindung.office.people.NewWorker;
import id.lindung.office.people.Registration;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.identity.Sex;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slip in the hand of whoever holds it, and of whoever does not. */
@OfficeTest
class SlipDoorTest {

    private static final String VILLAGE = "52.05.02.2002";
    private static final LocalDate BORN = LocalDate.of(1985, 6, 17);

    @Autowired
    Registration registration;

    @Autowired
    Slips slips;

    @Autowired
    Door door;

    @Autowired
    Merges merges;

    @Autowired
    Unmerges unmerges;

    @Autowired
    Seal seal;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private static final Actor OPERATOR = new Actor(1, "operator-slip", Role.VILLAGE_OPERATOR, Scope.region(VILLAGE));

    /** An office that nobody has opened sends everybody to its first day. */
    @BeforeEach
    void theOfficeIsOpen() {
        var name = "slip." + Long.toString(System.nanoTime(), 36);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        new Accounts.Draft(name, "Penguji", Role.VILLAGE_OPERATOR, VILLAGE, null, null, null), false));
    }

    private long worker(String name) {
        var worker = new NewWorker(
                null,
                name,
                BORN,
                Sex.MALE,
                null,
                VILLAGE,
                null,
                null,
                null,
                "FARMER",
                null,
                "VULNERABLE",
                "BPU",
                1_000_000L);
        return ((Registration.Outcome.Registered) CurrentActor.<Registration.Outcome, RuntimeException>callAs(
                        OPERATOR, () -> registration.register(worker)))
                .person();
    }

    private String print(long person) {
        return CurrentActor.<Slips.Sheet, RuntimeException>callAs(
                        OPERATOR, () -> slips.print(new Slips.Wanted(VILLAGE, "", "", person, true, "")))
                .slips()
                .getFirst()
                .code();
    }

    private void protectedIn(long person, YearMonth month) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        INSERT INTO person_month (person_id, month, segment, status, programmes, source)
                        VALUES (:person, :month, 'BPU', 'PAID', 'JKK+JKM', 'RULE')""")
                        .param("person", person)
                        .param("month", month.atDay(1))
                        .update());
    }

    /** What somebody reads, without what changes with every look. */
    private static String body(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("Dicetak [^<]*", "");
    }

    private static HttpResponse<String> ask(Visitor visitor, String code, String born) {
        return visitor.post("/syarat", Map.of("kode", code, "lahir", born));
    }

    @Test
    void codeAndBirthDateSayStatusPayerAndWhatHeirsWouldGetAndNothingElse() {
        long person = worker("Petrus Rahasia Slip");
        for (int i = 0; i < 4; i++)
            protectedIn(person, YearMonth.now(OfficeClock.NTT).minusMonths(i));
        var code = print(person);
        assertThat(code)
                .matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")
                .doesNotContain("O", "0", "I", "1", "L", "S", "5", "B", "8", "Z", "2");
        var visitor = new Visitor(port);
        var form = visitor.get("/syarat");
        assertThat(form.body()).doesNotContain("<script").contains("Apakah saya terlindungi?");
        var answer = ask(visitor, code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '), "17-6-1985");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .contains("Ya, terlindungi", "Rp42.000.000", "dari 36 bulan")
                .doesNotContain("Petrus", "Rahasia", VILLAGE, "<script", code);

        var again = print(person);
        visitor.get("/syarat");
        assertThat(ask(visitor, code, "17-6-1985").body())
                .as("a new slip ends the old one")
                .contains("tidak cocok");
        assertThat(ask(visitor, again, "17-6-1985").body()).contains("Ya, terlindungi");
        assertThat(jdbc(person)).as("only a hash is kept").noneMatch(each -> each.contains(again.replace("-", "")));
    }

    private List<String> jdbc(long person) {
        return CurrentActor.<List<String>, RuntimeException>callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT s::text FROM slip s WHERE person_id = :p")
                        .param("p", person)
                        .query(String.class)
                        .list());
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        var code = print(worker("Yosef Netral Slip"));
        var visitor = new Visitor(port);
        visitor.get("/syarat");
        var seen = new HashSet<String>();
        for (var attempt : List.of(
                List.of(code, "18-6-1985"),
                List.of("ACEF-3479-GHJK", "17-6-1985"),
                List.of("ACEF-3479-GHJL", "1-1-1970"))) {
            var answer = ask(visitor, attempt.get(0), attempt.get(1));
            assertThat(answer.statusCode()).isEqualTo(200);
            seen.add(body(answer).replaceAll("value=\"[^\"]*\"", ""));
        }
        assertThat(seen).as("wrong code, wrong date, nothing right: one page").hasSize(1);
        // Dates that are none, long input and digits of other scripts end before anything is looked up.
        for (var odd : List.of("١٧-٦-١٩٨٥", "31-2-1985", "17-6-2985", "x".repeat(5000), "'; DROP TABLE slip; --")) {
            assertThat(ask(visitor, code, odd).body()).as(odd.substring(0, 5)).contains("Tanggal lahir tidak terbaca");
        }
        assertThat(ask(visitor, "A".repeat(20_000), "17-6-1985").statusCode()).isEqualTo(200);
        assertThat(ask(visitor, "\u202e<b>" + code, "18-6-1985").body()).doesNotContain("<b>" + code);
    }

    @Test
    void fiveGuessesOfOneCodeAreTheMostWhetherItExistsOrNot() {
        var code = print(worker("Tadeus Tebak Slip"));
        var visitor = new Visitor(port);
        visitor.get("/syarat");
        for (var each : List.of(code, "QQQQ-WWWW-TTTT")) {
            for (int i = 0; i < 5; i++)
                assertThat(ask(visitor, each, (i + 1) + "-1-1970").statusCode()).isEqualTo(200);
            var closed = ask(visitor, each, "17-6-1985");
            assertThat(closed.statusCode()).as("the sixth, though it is right").isEqualTo(429);
            assertThat(closed.body()).contains("Terlalu banyak percobaan").doesNotContain("terlindungi sampai");
        }
        door.write();
        var told = CurrentActor.<List<String>, RuntimeException>callAs(
                Actor.SYSTEM, () -> jdbc.sql("""
                        SELECT detail::text FROM audit_entry WHERE action = 'PUBLIC_QUESTIONS' ORDER BY seq DESC LIMIT 1""").query(String.class).list());
        assertThat(told)
                .singleElement()
                .satisfies(text -> assertThat(text).contains("turnedAway").doesNotContain(code));
    }

    @Test
    void anAddressIsTurnedAwayAfterSixtyQuestionsAndASubscribersWholeNetworkIsOne() {
        for (int i = 0; i < 60; i++)
            assertThat(door.admits("203.0.113.7", "N" + i)).isTrue();
        assertThat(door.admits("203.0.113.7", "N61")).isFalse();
        assertThat(door.admits("203.0.113.8", "N61")).as("another address").isTrue();
        for (int i = 0; i < 60; i++) door.admits("2001:db8:1:2::" + Integer.toHexString(i), "M" + i);
        assertThat(door.admits("2001:db8:1:2:ffff::1", "M61")).isFalse();
        assertThat(door.admits("2001:db8:1:3::1", "M61")).isTrue();
    }

    @Test
    void codesDoNotRepeatAndHoldOnlyLettersThatAreNotMistaken() {
        var drawn = new HashSet<String>();
        for (int i = 0; i < 20_000; i++) drawn.add(SlipCode.draw());
        assertThat(drawn).hasSize(20_000);
        assertThat(drawn)
                .allMatch(Pattern.compile("[ACEFGHJKMNPQRTWXY34679]{12}").asMatchPredicate());
    }

    @Test
    void theSlipOfWhoeverWasRecordedTwiceAnswersForTheOnePerson() {
        long survivor = worker("Petrus Kali");
        long absorbed = worker("Petrus Kalli");
        var code = print(absorbed);
        protectedIn(survivor, YearMonth.now(OfficeClock.NTT));
        long merge = merge(survivor, absorbed);
        assertThat(holder(code)).contains(survivor);
        CurrentActor.runAs(Actor.SYSTEM, () -> unmerges.undo(merge));
        assertThat(holder(code)).contains(absorbed);
    }

    private Optional<Long> holder(String code) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT person_id FROM slip_holder(:code, :born)")
                        .param("code", seal.index(Purpose.SLIP_CODE, code.replace("-", "")))
                        .param("born", BORN)
                        .query(Long.class)
                        .optional());
    }

    private long merge(long survivor, long absorbed) {
        return CurrentActor.<Long, RuntimeException>callAs(
                Actor.SYSTEM,
                () -> ((MergeOutcome.Merged) merges.merge(
                                null, new Choices(survivor, version(survivor), absorbed, version(absorbed), Set.of())))
                        .merge());
    }

    private int version(long person) {
        return jdbc.sql("SELECT version FROM person WHERE id = :id")
                .param("id", person)
                .query(Integer.class)
                .single();
    }
}
