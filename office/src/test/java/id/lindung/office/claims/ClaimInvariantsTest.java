package id.lindung.office.claims;

import static id.lindung.office.claims.ClaimFixture.acceptAll;
import static id.lindung.office.claims.ClaimFixture.as;
import static id.lindung.office.claims.ClaimFixture.bringAll;
import static id.lindung.office.claims.ClaimFixture.done;
import static id.lindung.office.claims.ClaimFixture.opened;
import static id.lindung.office.claims.ClaimFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.Role;
import id.lindung.office.papers.Papers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to break what must hold for every claim. */
@OfficeTest
class ClaimInvariantsTest {

    private static final String VILLAGE = "52.01.01.2003";
    private static final Actor OPERATOR = ClaimFixture.actor(Role.VILLAGE_OPERATOR, VILLAGE, "operator.uji");
    private static final Actor SECRETARY = ClaimFixture.actor(Role.VILLAGE_SECRETARY, VILLAGE, "sekdes.uji");
    private static final Actor BRANCH = ClaimFixture.actor(Role.BRANCH_OFFICER, "52.01", "cabang.uji");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reports reports;

    @Autowired
    Claims claims;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Heirs heirs;

    @Autowired
    Decisions decisions;

    @Autowired
    ClaimMoney money;

    @Autowired
    Papers papers;

    @Test
    void theGraphInCodeIsTheGraphInTheDatabase() {
        var inCode = new TreeSet<String>();
        for (var event : ClaimEvent.values()) {
            var roles = Arrays.stream(Role.values())
                    .filter(event::isOf)
                    .map(Enum::name)
                    .sorted()
                    .toList();
            if (event == ClaimEvent.OPEN)
                inCode.add(row(event.name(), "", event.to().name(), event.needsReason(), roles.toString()));
            for (var from : event.from())
                inCode.add(row(event.name(), from.name(), event.to().name(), event.needsReason(), roles.toString()));
        }
        var inDatabase = new TreeSet<>(as(
                Actor.SYSTEM,
                () -> jdbc.sql("""
                        SELECT event, from_state, to_state, reason, ARRAY(SELECT unnest(roles) ORDER BY 1)::text[] AS roles FROM claim_transition""")
                        .query((row, n) -> row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                Arrays.asList((Object[]) row.getArray(5).getArray()).stream()
                                        .sorted()
                                        .toList()
                                        .toString()))
                        .list()));
        assertThat(inDatabase).isEqualTo(inCode);
    }

    private static String row(String event, String from, String to, boolean reason, String roles) {
        return event + " " + from + ">" + to + " " + reason + " " + roles;
    }

    @Test
    void oneDeathReportedFromTwoPlacesAtTheSameMinuteIsOneCaseWithTwoReports() throws Exception {
        long person = worker("Serentak");
        var told = Report.of(Cause.DEATH, person, DAY, AtWork.NO);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> as(OPERATOR, () -> reports.report(told)));
            var second = two.submit(() -> as(BRANCH, () -> reports.report(told)));
            assertThat(java.util.List.of(first.get(), second.get()))
                    .hasAtLeastOneElementOfType(Reports.Outcome.Opened.class)
                    .hasAtLeastOneElementOfType(Reports.Outcome.Joined.class);
        }
        var all = as(BRANCH, () -> claims.ofPerson(person));
        assertThat(all).hasSize(1);
        assertThat(as(BRANCH, () -> cases.reports(all.getFirst().id()))).hasSize(2);
        // The other programme's way to the same death is closed while this one is open.
        var atWork = as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, person, DAY, AtWork.YES)));
        assertThat(atWork).isInstanceOf(Reports.Outcome.Joined.class);
    }

    @Test
    void whatCannotHaveHappenedIsRefusedWithASentence() {
        long person = worker("Mustahil");
        assertThat(code(as(
                        OPERATOR,
                        () -> reports.report(Report.of(Cause.DEATH, person, LocalDate.of(2035, 1, 1), AtWork.NO)))))
                .isEqualTo("EVENT_AHEAD");
        assertThat(code(as(
                        OPERATOR,
                        () -> reports.report(
                                Report.of(Cause.WORK_ACCIDENT, person, LocalDate.of(2023, 1, 1), AtWork.YES)))))
                .isEqualTo("BEFORE_MEMBERSHIP");
        opened(as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, person, DAY, AtWork.NO))));
        assertThat(code(as(
                        OPERATOR,
                        () -> reports.report(Report.of(Cause.WORK_ACCIDENT, person, DAY.plusDays(3), AtWork.YES)))))
                .isEqualTo("AFTER_DEATH");
    }

    private static String code(Reports.Outcome outcome) {
        return outcome instanceof Reports.Outcome.Refused(var why) ? why.code() : outcome.toString();
    }

    @Test
    void theStateCannotBeWrittenAndAnIllegalStepIsRefusedByTheDatabase() {
        var claim =
                opened(as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, worker("Langkah"), DAY, AtWork.NO))));
        sqlFails("UPDATE claim_case SET state = 'APPROVED' WHERE id = " + claim.id());
        sqlFails("INSERT INTO claim_step (case_id, event, from_state, to_state, role) VALUES (" + claim.id()
                + ", 'APPROVE', 'DRAFT', 'APPROVED', 'SYSTEM')");
        sqlFails("INSERT INTO claim_step (case_id, event, from_state, to_state, role) VALUES (" + claim.id()
                + ", 'SEND', 'DRAFT', 'SENT', 'PROVINCE')");
        sqlFails("INSERT INTO claim_step (case_id, event, from_state, to_state, role) VALUES (" + claim.id()
                + ", 'CANCEL', 'DRAFT', 'CANCELLED', 'SYSTEM')");
        sqlFails("DELETE FROM claim_step WHERE case_id = " + claim.id());
        sqlFails("UPDATE claim_version SET rupiah = 1 WHERE case_id = " + claim.id());
        assertThat(as(BRANCH, () -> claims.find(claim.id()).orElseThrow().state()))
                .isEqualTo(ClaimState.DRAFT);
    }

    private void sqlFails(String sql) {
        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> jdbc.sql(sql).update()))
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingIsPaidTwiceNorBeyondTheDecisionAndOnlyTheBranchDecides() throws IOException {
        var approved = approved("Uang");
        var heir = as(BRANCH, () -> money.of(approved)).shares().getFirst().heir();
        assertThat(as(OPERATOR, () -> money.order(approved, heir.id(), 0, ""))).isPresent();
        assertThat(as(BRANCH, () -> money.order(approved, heir.id(), 0, ""))).isEmpty();
        assertThat(as(BRANCH, () -> money.order(approved, heir.id(), 0, ""))).isPresent();
        sqlFails("INSERT INTO claim_entry (case_id, heir_id, kind, rupiah, day) VALUES (" + approved.id() + ", "
                + heir.id() + ", 'ORDERED', 1, '2026-11-01')");
        var order = as(BRANCH, () -> money.of(approved)).entries().getFirst();
        assertThat(as(BRANCH, () -> money.paid(approved, order.id(), order.day(), "R1", null, null)))
                .isEmpty();
        assertThat(as(BRANCH, () -> money.paid(approved, order.id(), order.day(), "R2", null, null)))
                .isPresent();
        sqlFails("UPDATE claim_entry SET rupiah = 1 WHERE case_id = " + approved.id());
        assertThat(as(BRANCH, () -> claims.find(approved.id()).orElseThrow().state()))
                .isEqualTo(ClaimState.DONE);
        assertThat(as(OPERATOR, () -> refused(decisions.step(approved, ClaimEvent.REOPEN, "coba saja"))))
                .isEqualTo("NOT_YOUR_STEP");
    }

    @Test
    void eachViewOfAPaperIsInTheAudit() throws IOException {
        var claim = approved("Dilihat");
        var given = as(SECRETARY, () -> documents.list(claim)).stream()
                .filter(each -> each.given() != null)
                .findFirst()
                .orElseThrow()
                .given();
        var before = views(claim);
        as(
                SECRETARY,
                () -> papers.view(
                                papers.find(java.util.Objects.requireNonNull(given)
                                                .paper())
                                        .orElseThrow(),
                                claim.number())
                        .readAllBytes());
        assertThat(views(claim)).isEqualTo(before + 1);
    }

    private long views(ClaimCase claim) {
        return as(
                Actor.SYSTEM,
                () -> jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = :subject AND action = 'PAPER_VIEWED'")
                        .param("subject", claim.subject())
                        .query(Long.class)
                        .single());
    }

    @Test
    void filesThatAreNoPapersAreRefused() throws IOException {
        var claim =
                opened(as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, worker("Berkas"), DAY, AtWork.NO))));
        assertThat(give(claim, "bukan gambar".getBytes(StandardCharsets.UTF_8))).contains("bukan foto");
        assertThat(give(claim, new byte[0])).contains("kosong");
        assertThat(give(claim, ClaimFixture.photo(40, 40, "png"))).contains("tidak akan terbaca");
        assertThat(give(claim, hugePng())).contains("terlalu besar");
        assertThat(give(claim, pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", 0)))
                .contains("program");
        assertThat(give(claim, pdf("", 200 << 20))).contains("membengkak");
        assertThat(give(claim, pdf("", 1000))).isEmpty();
        assertThat(give(claim, ClaimFixture.photo(4000, 3000, "jpeg"))).isEmpty();
        var kept = as(OPERATOR, () -> documents.list(claim)).getFirst().given();
        var paper = as(
                OPERATOR,
                () -> papers.find(java.util.Objects.requireNonNull(kept).paper())
                        .orElseThrow());
        assertThat(paper.width()).isEqualTo(1600);
    }

    private String give(ClaimCase claim, byte[] content) {
        return as(
                        OPERATOR,
                        () -> documents.give(
                                claim, "DEATH_CERTIFICATE", 0, "surat.jpg", new ByteArrayInputStream(content)))
                .map(why -> why.says().id())
                .orElse("");
    }

    /** A few bytes that claim 60,000 × 60,000 pixels. */
    private static byte[] hugePng() {
        var png = ClaimFixture.photo(200, 200, "png");
        for (int at = 16; at < 24; at += 4) {
            png[at] = 0;
            png[at + 1] = 0;
            png[at + 2] = (byte) 0xea;
            png[at + 3] = 0x60;
        }
        return png;
    }

    /** A document with one stream, which unpacks to so many zeros. */
    private static byte[] pdf(String catalog, int unpacked) throws IOException {
        var packed = new ByteArrayOutputStream();
        var zeros = new byte[1000];
        try (var out = new DeflaterOutputStream(packed)) {
            for (int left = unpacked; left > 0; left -= zeros.length) out.write(zeros, 0, Math.min(left, zeros.length));
        }
        var all = new ByteArrayOutputStream();
        all.write(("%PDF-1.4\n1 0 obj << /Type /Catalog " + catalog + " >> endobj\n2 0 obj << /Length " + packed.size()
                        + " /Filter /FlateDecode >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        all.write(packed.toByteArray());
        all.write("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    @Test
    void aChildOlderThanTheParentAllowsIsNoHeir() {
        var claim = opened(as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, worker("Anak"), DAY, AtWork.NO))));
        var outcome = as(
                OPERATOR,
                () -> heirs.keep(claim, null, Heirs.Draft.of("Terlalu tua", Relation.CHILD, LocalDate.of(1990, 1, 1))));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Heirs.Outcome.Refused.class,
                        no -> assertThat(no.why().code()).isEqualTo("CHILD_TOO_OLD"));
    }

    private ClaimCase approved(String name) {
        var claim = opened(as(OPERATOR, () -> reports.report(Report.of(Cause.DEATH, worker(name), DAY, AtWork.NO))));
        as(
                OPERATOR,
                () -> heirs.keep(
                        claim,
                        null,
                        Heirs.Draft.of("Istri", Relation.SPOUSE, LocalDate.of(1985, 1, 1))
                                .account("Bank NTT", "123456789", "Istri")));
        as(OPERATOR, () -> {
            bringAll(claim, documents);
            return true;
        });
        var sent = as(OPERATOR, () -> done(cases.send(claim)));
        return as(BRANCH, () -> {
            var taken = done(decisions.step(sent, ClaimEvent.TAKE, ""));
            acceptAll(taken, documents);
            return done(decisions.approve(taken, decisions.most(taken), ""));
        });
    }

    private long worker(String name) {
        var fixture = new ClaimFixture(jdbc);
        long person = fixture.worker("Uji " + name, VILLAGE, LocalDate.of(1984, 3, 2), "BPU", 1_000_000L, null);
        fixture.months(person, YearMonth.of(2024, 1), YearMonth.of(2026, 5), "BPU", "JKK+JKM", "CONFIRMED");
        return person;
    }
}
