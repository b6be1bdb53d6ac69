package id.lindung.office.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.office.OfficeTest;
import id.lindung.office.Visitor;
import id.lindung.office.access.Accounts;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Role;
import id.lindung.office.actor.Scope;
import id.lindung.office.people.WorkerChanges;
import id.lindung.office.protection.LedgerChanges;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class ReportTest {

    private static final String REGENCY = "53.20";
    private static final Period QUARTER = Period.parse("2025-Q3").orElseThrow();
    private static final Path ARTEFACTS = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ReportBook book;

    @Autowired
    ReportMaker maker;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkerChanges workers;

    @Autowired
    LedgerChanges ledger;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatWasSentStaysAndIsReturnedRevisedAndReceived() throws Exception {
        protect(people("53.20.01.2002", 8).subList(0, 5));
        var first = submitted(draft(QUARTER), "560/1/2025");
        var sent = as(Role.PROVINCE, "53", () -> book.sent(first.id()).getFirst());
        var pdf = as(Role.PROVINCE, "53", () -> book.file(first.id(), 1, true).orElseThrow());
        assertThat(SentReports.hash(pdf)).isEqualTo(sent.pdfHash());

        // Nobody judges the own report, and a return says why.
        assertThat(as(Role.REGENCY_OFFICER, REGENCY, () -> book.receive(first)))
                .isInstanceOf(ReportAnswer.Refused.class);
        assertThat(as(Role.PROVINCE, "53", () -> book.giveBack(first, ""))).isInstanceOf(ReportAnswer.Refused.class);
        assertThat(as(Role.PROVINCE, "53", () -> book.giveBack(first, "Kendala belum ditulis")))
                .isInstanceOf(ReportAnswer.Done.class);
        assertThat(as(Role.PROVINCE, "53", () -> book.receive(first))).isInstanceOf(ReportAnswer.Refused.class);

        // The register goes on; what was sent does not, nor what the page shows of it.
        var returned =
                as(Role.REGENCY_OFFICER, REGENCY, () -> book.find(first.id()).orElseThrow());
        var shown = as(Role.REGENCY_OFFICER, REGENCY, () -> maker.shown(returned));
        people("53.20.01.2002", 4);
        assertThat(as(Role.REGENCY_OFFICER, REGENCY, () -> maker.shown(returned)))
                .isEqualTo(shown);
        assertThat(shown.sum(ReportFigures.Village::registered)).isEqualTo(8);
        assertThat(as(Role.REGENCY_OFFICER, REGENCY, () -> book.revise(returned)))
                .isInstanceOf(ReportAnswer.Done.class);
        var second = submitted(
                as(Role.REGENCY_OFFICER, REGENCY, () -> book.find(first.id()).orElseThrow()), "560/2/2025");
        assertThat(second.revision()).isEqualTo(2);
        assertThat(as(Role.PROVINCE, "53", () -> book.file(first.id(), 1, true).orElseThrow()))
                .isEqualTo(pdf);
        assertThat(as(Role.PROVINCE, "53", () -> book.receive(second))).isInstanceOf(ReportAnswer.Done.class);
        assertThatThrownBy(() -> CurrentActor.callAs(
                        Actor.SYSTEM,
                        () -> template.update(
                                "UPDATE province_report_sent SET number = 'x' WHERE report_id = ?", first.id())))
                .isInstanceOf(DataAccessException.class);

        // Anybody may ask about the paper, in the way people copy codes.
        // An office without accounts shows nothing but its first day.
        CurrentActor.callAs(
                Actor.SYSTEM,
                () -> accounts.create(
                        new Accounts.Draft("lap-sabu", "Dinas Sabu", Role.REGENCY_OFFICER, REGENCY, null, null, null),
                        false));
        var stranger = new Visitor(port);
        var copied = sent.code().toLowerCase(java.util.Locale.ROOT).replace("-", "%20");
        assertThat(stranger.get("/laporan/verifikasi?kode=" + copied).body())
                .contains(
                        "Laporan ini dari kantor ini",
                        "560/1/2025",
                        "5 terlindungi dari 8",
                        "sudah ada revisi yang lebih baru",
                        sent.pdfHash());
        assertThat(stranger.get("/laporan/verifikasi?kode=AAAA-BBBB-CCCC").body())
                .contains("Tidak ada laporan dengan kode");
    }

    @Test
    void theFilesAreWhatAnOfficeExpects() throws Exception {
        protect(people("53.20.02.2001", 12).subList(0, 7));
        var report = draft(Period.parse("2025-09").orElseThrow());
        as(
                Role.REGENCY_OFFICER,
                REGENCY,
                () -> book.addObstacle(
                        report, "Sinyal putus di Sabu Timur", "Data diambil bulanan", "Dinas Nakertrans", null));
        var made = CurrentActor.callAs(
                officer(),
                () -> maker.make(
                        report,
                        "560/9/2025",
                        "Maria Rekaan, Kepala Dinas, NIP 19800203 200501 2 001",
                        "K7QM-4ZP2-9DXW",
                        (done, total, unit) -> {}));
        Files.createDirectories(ARTEFACTS);
        Files.write(ARTEFACTS.resolve("laporan.pdf"), made.pdf());
        Files.write(ARTEFACTS.resolve("laporan.xlsx"), made.xlsx());
        try (var document = Loader.loadPDF(made.pdf())) {
            var text = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("[ \\t]+", " ")
                    .replaceAll("\\d+ [A-Z][a-z]+ 20[0-9]{2}", "(tanggal)");
            var pages = document.getNumberOfPages();
            assertThat(text)
                    .contains(
                            "PEMERINTAH KABUPATEN SABU RAIJUA",
                            "Nomor : 560/9/2025",
                            "K7QM-4ZP2-9DXW",
                            "Belum dicatat di kantor ini.")
                    .contains(
                            "Halaman 1 dari " + pages,
                            "Halaman " + pages + " dari " + pages,
                            "Sinyal putus di Sabu Timur")
                    .contains("Lampiran 1. Cakupan menurut desa dan segmen", "Maria Rekaan, Kepala Dinas");
            assertThat(pages).isBetween(4, 7);
        }
    }

    @Test
    void anOpenMonthIsShownAndNotSent() {
        var open = draft(
                Period.parse(YearMonth.now(java.time.ZoneId.of("Asia/Makassar")).toString())
                        .orElseThrow());
        var figures = CurrentActor.callAs(officer(), () -> maker.figures(open, (done, total, unit) -> {}));
        assertThat(figures.open()).isTrue();
        assertThat(figures.remarks()).anyMatch(remark -> remark.startsWith("SEMENTARA"));
        assertThat(as(Role.REGENCY_OFFICER, REGENCY, () -> book.submit(open, "1", "A")))
                .isEqualTo(new ReportAnswer.Refused("reports.refused.open"));
    }

    @Test
    void periodsAreReadAsPeopleWriteThem() {
        assertThat(Period.parse("2024-q1").map(Period::label)).contains("Triwulan I 2024");
        assertThat(Period.parse("2024-03").map(Period::label)).contains("Maret 2024");
        assertThat(Period.parse("2024").map(Period::until)).contains(YearMonth.of(2024, 12));
        assertThat(List.of("2024-Q5", "2024-13", "1999", "kapan"))
                .allMatch(text -> Period.parse(text).isEmpty());
    }

    private Report draft(Period period) {
        return as(Role.REGENCY_OFFICER, REGENCY, () -> {
            if (book.draft(REGENCY, period) instanceof ReportAnswer.Done(long id))
                return book.find(id).orElseThrow();
            throw new AssertionError(period);
        });
    }

    private Report submitted(Report draft, String number) throws InterruptedException {
        var answer = as(Role.REGENCY_OFFICER, REGENCY, () -> book.submit(draft, number, "Kepala Dinas"));
        if (!(answer instanceof ReportAnswer.Making(var task))) throw new AssertionError(answer);
        var over = CurrentActor.callAs(officer(), () -> tasks.await(task, seen -> {}));
        assertThat(over.state()).as(String.valueOf(over.problem())).isEqualTo(TaskState.DONE);
        return as(Role.REGENCY_OFFICER, REGENCY, () -> book.find(draft.id()).orElseThrow());
    }

    private static Actor officer() {
        return new Actor(1, "dinas.sabu", Role.REGENCY_OFFICER, Scope.region(REGENCY));
    }

    private <T> T as(Role role, String region, Supplier<T> work) {
        var actor = new Actor(1, role == Role.PROVINCE ? "provinsi" : "dinas.sabu", role, Scope.region(region));
        return CurrentActor.callAs(actor, () -> transaction.execute(status -> work.get()));
    }

    private List<Long> people(String village, int count) {
        var made = new ArrayList<Long>();
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status ->
                        workers.around("SELECT 0 WHERE false", List.of(), () -> {
                            for (int i = 0; i < count; i++) {
                                long id = jdbc.sql("""
                                                INSERT INTO person (identity, name, name_key, region_code)
                                                VALUES ('PENDING', 'Rekaan', 'rekaan', :village) RETURNING id""")
                                        .param("village", village)
                                        .query(Long.class)
                                        .single();
                                made.add(id);
                                template.update("""
                                        INSERT INTO job (person_id, region_code, category, segment, valid_from)
                                        VALUES (?, ?, 'VULNERABLE', 'BPU', '2020-01-01')""", id, village);
                                template.update("INSERT INTO touched_person VALUES (?)", id);
                            }
                        })));
        return made;
    }

    private void protect(List<Long> whom) {
        var month = YearMonth.of(2025, 9);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> ledger.around(
                        "SELECT unnest(?::bigint[])",
                        List.<Object>of((Object) whom.toArray(Long[]::new)),
                        month,
                        month,
                        () -> whom.forEach(person -> template.update("""
                                INSERT INTO person_month (person_id, month, segment, status, programmes, source)
                                VALUES (?, '2025-09-01', 'BPU', 'CONFIRMED', 'JKK+JKM', 'PAYMENT')""", person)))));
    }
}
