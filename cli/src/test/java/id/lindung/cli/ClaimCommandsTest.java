package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.office.claims.AtWork;
import id.lindung.office.claims.Cases;
import id.lindung.office.claims.Cause;
import id.lindung.office.claims.ClaimCase;
import id.lindung.office.claims.ClaimEvent;
import id.lindung.office.claims.ClaimMoney;
import id.lindung.office.claims.Decisions;
import id.lindung.office.claims.Documents;
import id.lindung.office.claims.Heirs;
import id.lindung.office.claims.Relation;
import id.lindung.office.claims.Report;
import id.lindung.office.claims.Reports;
import id.lindung.office.scholarships.Scholarships;
import id.lindung.rules.benefit.SchoolLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim as scripts see it: shown, paid, recapped; and the child who studies afterwards. They tell one story in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimCommandsTest {

    private static final String VILLAGE = "53.04.02.2005";
    private static final LocalDate DIED = LocalDate.of(2026, 5, 4);
    private static String number = "";
    private static long heir;
    private static String thisMonth = "";

    @BeforeAll
    static void aDeathThatTheBranchApproved() throws IOException {
        var target = Path.of("target", "offices").toAbsolutePath();
        Files.createDirectories(target);
        System.setProperty(
                "LINDUNG_DATA", Files.createTempDirectory(target, "claims").toString());
        try (var office = OfficeSession.open(null)) {
            office.call(() -> {
                var claim = approved(office, sent(office, worker(office.get(JdbcClient.class))));
                number = claim.number();
                heir = office.get(ClaimMoney.class)
                        .of(claim)
                        .shares()
                        .getFirst()
                        .heir()
                        .id();
                thisMonth = office.get(id.lindung.office.store.OfficeClock.class)
                        .today()
                        .toString()
                        .substring(0, 7);
                return claim;
            });
        }
    }

    @AfterAll
    static void forgetTheOffice() {
        System.clearProperty("LINDUNG_DATA");
    }

    private static long worker(JdbcClient jdbc) {
        long person = jdbc.sql("""
                        WITH p AS (INSERT INTO person (id, identity, name, name_key, birth_date, region_code)
                                   VALUES (nextval('person_id'), 'PENDING', 'Kornelis Uji', 'KORNELIS UJI', '1985-06-17', '53.04.02.2005') RETURNING id),
                        j AS (INSERT INTO job (person_id, region_code, category, segment, income, valid_from)
                              SELECT id, '53.04.02.2005', 'VULNERABLE', 'BPU', 1000000, '2022-01-01' FROM p)
                        SELECT id FROM p""").query(Long.class).single();
        jdbc.sql("""
                        INSERT INTO person_month (person_id, month, segment, status, programmes, source)
                        SELECT :person, m::date, 'BPU', 'CONFIRMED', 'JKK+JKM', 'PARTICIPANT_LIST'
                        FROM generate_series(date '2022-01-01', date '2026-05-01', interval '1 month') AS m""").param("person", person).update();
        return person;
    }

    private static ClaimCase sent(OfficeSession office, long person) throws IOException {
        var told = office.get(Reports.class).report(Report.of(Cause.DEATH, person, DIED, AtWork.NO));
        var claim = ((Reports.Outcome.Opened) told).cases().getFirst();
        var kept = office.get(Heirs.class)
                .keep(
                        claim,
                        null,
                        Heirs.Draft.of("Yosef Uji", Relation.CHILD, LocalDate.of(2012, 2, 3))
                                .account("Bank NTT", "2510040007", "Maria Uji")
                                .guardian("Maria Uji", "nenek")
                                .school("SMP"));
        assertThat(kept).isInstanceOf(Heirs.Outcome.Kept.class);
        var documents = office.get(Documents.class);
        for (var each : documents.list(claim)) {
            var whose = each.heir();
            if (each.required())
                assertThat(documents.give(
                                claim,
                                each.code(),
                                whose == null ? 0 : whose.id(),
                                "foto.jpg",
                                new ByteArrayInputStream(photo())))
                        .isEmpty();
        }
        return done(office.get(Cases.class).send(claim));
    }

    private static ClaimCase approved(OfficeSession office, ClaimCase sent) {
        var decisions = office.get(Decisions.class);
        var documents = office.get(Documents.class);
        var taken = done(decisions.step(sent, ClaimEvent.TAKE, ""));
        for (var each : documents.list(taken)) {
            var given = each.given();
            if (given != null) documents.judge(taken, given.id(), true, "");
        }
        return done(decisions.approve(taken, decisions.most(taken), ""));
    }

    private static ClaimCase done(Cases.Outcome outcome) {
        return switch (outcome) {
            case Cases.Outcome.Done(var claim) -> claim;
            case Cases.Outcome.Refused(var why) ->
                throw new AssertionError(why.says().id());
        };
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    @Test
    @Order(5)
    void aClaimGoesFromTheReportToTheDecisionByCommands() throws IOException {
        long person;
        try (var office = OfficeSession.open(null)) {
            person = office.<Long, RuntimeException>call(() -> worker(office.get(JdbcClient.class)));
        }
        var opened = run(
                "claim",
                "open",
                "--person",
                Long.toString(person),
                "--cause",
                "DEATH",
                "--date",
                "2026-05-04",
                "--at-work",
                "NO",
                "--output",
                "json");
        var claim = opened.json().get("claims").get(0).get("claim").asString();

        refused(2, "--relation", "claim", "heir", "keep", claim, "--name", "Yosef Uji");
        refused(
                2,
                "5 sampai 24 angka",
                "claim",
                "heir",
                "keep",
                claim,
                "--name",
                "Yosef Uji",
                "--relation",
                "CHILD",
                "--born",
                "2012-02-03",
                "--bank",
                "Bank NTT",
                "--account",
                "12");
        var heirs = run(
                "claim",
                "heir",
                "keep",
                claim,
                "--name",
                "Yosef Uji",
                "--relation",
                "CHILD",
                "--born",
                "2012-02-03",
                "--bank",
                "Bank NTT",
                "--account",
                "2510040007",
                "--holder",
                "Maria Uji",
                "--guardian",
                "Maria Uji",
                "--guardian-relation",
                "nenek",
                "--school",
                "SMP",
                "--output",
                "json");
        var child = heirs.json().get("heirs").get(0);
        assertThat(child.get("account").asString()).endsWith("0007").doesNotContain("2510");
        var stranger = run(
                        "claim",
                        "heir",
                        "keep",
                        claim,
                        "--name",
                        "Anton Uji",
                        "--relation",
                        "SIBLING",
                        "--born",
                        "1990-01-02",
                        "--output",
                        "json")
                .json()
                .get("heirs")
                .get(1)
                .get("heir")
                .asString();
        assertThat(run("claim", "heir", "withdraw", claim, stranger, "--reason", "bukan keluarga")
                        .out())
                .contains("bukan keluarga");

        refused(2, "Yang ditanya: segment", "claim", "fact", claim, "gaji=1");
        assertThat(run("claim", "fact", claim, "contributionMonths=14", "--output", "json")
                        .json()
                        .get("facts")
                        .get("contributionMonths")
                        .asString())
                .isEqualTo("14");

        var photo = Files.write(Files.createTempFile("kk", ".jpg"), photo());
        refused(4, "tidak ada", "claim", "paper", "give", claim, "KK", "hilang.jpg");
        var asked =
                run("claim", "paper", "list", claim, "--output", "json").json().get("papers");
        for (var paper : asked) {
            if (!paper.get("required").asBoolean()) continue;
            var heir = paper.get("heir").asString();
            assertThat(run(
                                    "claim",
                                    "paper",
                                    "give",
                                    claim,
                                    paper.get("paper").asString(),
                                    photo.toString(),
                                    "--heir",
                                    heir.isEmpty() ? "0" : heir)
                            .exit())
                    .isZero();
        }
        assertThat(run("claim", "send", claim).exit()).isZero();
        run("claim", "decide", claim, "TAKE");
        for (var paper :
                run("claim", "paper", "list", claim, "--output", "json").json().get("papers")) {
            if (!paper.get("given").asString().isEmpty())
                assertThat(run(
                                        "claim",
                                        "paper",
                                        "judge",
                                        claim,
                                        paper.get("given").asString())
                                .exit())
                        .isZero();
        }
        assertThat(run("claim", "decide", claim, "APPROVE", "--output", "json")
                        .json()
                        .get("claims")
                        .get(0)
                        .get("state")
                        .asString())
                .isIn("APPROVED", "PROPOSED");
    }

    @Test
    @Order(1)
    void aClaimIsShownWithItsMoneyAndAListIsATable() {
        var json = run("claim", "show", number, "--output", "json").json();
        assertThat(json.get("schema").asString()).isEqualTo("lindung.claim/1");
        assertThat(json.get("state").asString()).isEqualTo("APPROVED");
        assertThat(json.get("decided").asLong()).isEqualTo(42_000_000);
        assertThat(json.get("paid").asLong()).isZero();
        var list = run("claim", "list", "--region", "53.04", "--output", "csv");
        assertThat(list.out().lines().toList().get(1)).startsWith(number + ",JKM,DEATH,2026-05-04,");
    }

    @Test
    @Order(2)
    void whatIsOrderedIsPaidOnceAndEndsTheCase() {
        var ordered = run("claim", "pay", number, "--heir", Long.toString(heir), "--output", "json");
        var entry = ordered.json().get("entries").get(0);
        assertThat(entry.get("rupiah").asLong()).isEqualTo(42_000_000);
        refused(5, "sudah seluruhnya", "claim", "pay", number, "--heir", Long.toString(heir));
        var order = entry.get("entry").asString();
        var paid = run(
                "claim",
                "pay",
                number,
                "--order",
                order,
                "--date",
                entry.get("day").asString(),
                "--reference",
                "R-1");
        assertThat(paid.exit()).isZero();
        assertThat(run("claim", "list", "--state", "DONE", "--output", "json").out())
                .contains(number);
    }

    @Test
    @Order(3)
    void theRecapCountsTheCaseOnce() {
        var json = run("claim", "recap", "--region", "53.04", "--from", thisMonth, "--output", "json")
                .json();
        assertThat(json.get("schema").asString()).isEqualTo("lindung.claim.recap/1");
        assertThat(json.get("cases").asInt()).isEqualTo(1);
        assertThat(json.get("rupiah").asLong()).isEqualTo(42_000_000);
        assertThat(json.get("groups").get(0).get("key").asString()).isEqualTo("JKM");
        var table =
                run("claim", "recap", "--from", "2024-01", "--until", thisMonth, "--by", "village", "--output", "csv");
        assertThat(table.out().lines().skip(1)).singleElement().asString().startsWith(VILLAGE + ",1,42000000,");
        assertThat(table.err()).contains("1 kasus, Rp42.000.000");
        refused(2, "--until", "claim", "recap", "--from", "2024-03", "--until", "2024-01");
    }

    @Test
    @Order(4)
    void aScholarshipIsDueUntilItsYearIsClaimed() {
        assertThat(run("scholarship", "due").err()).contains("Tidak ada");
        var id = begin();
        var due = run("scholarship", "due", "--region", "53.04", "--output", "json")
                .json();
        assertThat(due.get("schema").asString()).isEqualTo("lindung.scholarships.due/1");
        assertThat(due.get("scholarships")).hasSize(1);
        assertThat(due.get("scholarships").get(0).get("claim").asString()).isEqualTo(number);
        assertThat(run("scholarship", "list", "--output", "csv").out().lines()).hasSize(2);
        var path = run("scholarship", "show", id, "--output", "json").json();
        assertThat(path.get("years").get(0).get("mark").asString()).isIn("DUE", "MISSED");
        refused(4, "scholarship list", "scholarship", "show", "999999");
        refused(4, "Tidak ada klaim", "claim", "show", "JKM-0000-2026-000001");
    }

    private static String begin() {
        try (var office = OfficeSession.open(null)) {
            return office.<String, RuntimeException>call(() -> {
                var claim = office.get(Cases.class).find(number).orElseThrow();
                var outcome = office.get(Scholarships.class).begin(claim, heir, SchoolLevel.SMP, 2026);
                return Long.toString(((Scholarships.Outcomes.Done) outcome).scholarship());
            });
        }
    }

    private static void refused(int exit, String sentence, String... arguments) {
        var said = run(arguments);
        assertThat(said.exit()).as(said.err()).isEqualTo(exit);
        assertThat(said.err()).contains(sentence);
    }

    private static Said run(String... arguments) {
        return Said.by(arguments);
    }
}
