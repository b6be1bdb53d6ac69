package id.lindung.office.reports;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Scope;
import id.lindung.office.audit.Audit;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.TaskProgress;
import id.lindung.regions.Regions;
import id.lindung.rules.Reading;
import id.lindung.rules.time.DateText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /laporan}: what has been told to the province, by whom not, and the report that is being written. */
@Controller
class ReportsController {

    private static final int SHOWN = 200;
    private static final int PROVINCE = 2;

    private final ReportBook book;
    private final ReportMaker maker;
    private final Regions regions;
    private final OfficeClock clock;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ReportsController(
            ReportBook book,
            ReportMaker maker,
            Regions regions,
            OfficeClock clock,
            Audit audit,
            TransactionTemplate transaction) {
        this.book = book;
        this.maker = maker;
        this.regions = regions;
        this.clock = clock;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/laporan")
    String list(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String periode, Model model) {
        mustRead();
        var period = Period.parse(periode).orElseGet(() -> Period.lastQuarter(clock.today()));
        var scope = CurrentActor.get().scope();
        var region = scope.regionCode().isEmpty() ? "53" : scope.regionCode();
        boolean wide = region.length() == PROVINCE;
        model.addAttribute("period", period);
        model.addAttribute("region", region);
        model.addAttribute("place", new RegionNames(regions).label(region));
        model.addAttribute("wide", wide);
        model.addAttribute("standings", wide ? book.standings(region, period) : java.util.List.of());
        model.addAttribute("reports", book.list(SHOWN));
        model.addAttribute("regions", new RegionNames(regions));
        model.addAttribute("writes", ReportRights.writes(ui.actor().role(), region));
        model.addAttribute("open", period.isOpen(clock.today()));
        model.addAttribute("unread", !periode.isBlank() && Period.parse(periode).isEmpty());
        return "reports/list";
    }

    @PostMapping("/laporan")
    String draft(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String periode,
            @RequestParam(defaultValue = "") String wilayah,
            RedirectAttributes after) {
        mustWrite();
        var period = Period.parse(periode);
        if (period.isEmpty()) {
            after.addFlashAttribute("refused", ui.t("reports.refused.period"));
            return "redirect:/laporan";
        }
        var region = wilayah.isBlank() ? own() : wilayah;
        return answered(
                ui,
                book.draft(region, period.get()),
                "/laporan?periode=" + period.get().code(),
                "",
                after);
    }

    @GetMapping("/laporan/{id:[0-9]{1,18}}")
    String report(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        mustRead();
        var report = get(id);
        var role = ui.actor().role();
        model.addAttribute("report", report);
        model.addAttribute("place", new RegionNames(regions).label(report.region()));
        model.addAttribute("figures", maker.shown(report));
        model.addAttribute("obstacles", book.obstacles(id));
        model.addAttribute("sent", book.sent(id));
        model.addAttribute("acts", book.acts(id));
        model.addAttribute("writes", ReportRights.writes(role, report.region()));
        model.addAttribute(
                "judges", ReportRights.judges(role) && report.region().length() > PROVINCE);
        model.addAttribute("open", report.period().isOpen(clock.today()));
        return "reports/report";
    }

    @PostMapping("/laporan/{id:[0-9]{1,18}}/kendala")
    String obstacle(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes after) {
        mustWrite();
        var report = get(id);
        var due = sent.getOrDefault("batas", "");
        Optional<LocalDate> day =
                DateText.read(due, clock.today()) instanceof Reading.Read<LocalDate>(var read, var remarks)
                        ? Optional.of(read)
                        : Optional.empty();
        if (!due.isBlank() && day.isEmpty()) {
            after.addFlashAttribute("refused", ui.t("reports.refused.day"));
            return "redirect:/laporan/" + id;
        }
        var answer = book.addObstacle(
                report,
                sent.getOrDefault("kendala", ""),
                sent.getOrDefault("tindak", ""),
                sent.getOrDefault("oleh", ""),
                day.orElse(null));
        return answered(ui, answer, "/laporan/" + id, "reports.said.obstacle", after);
    }

    @PostMapping("/laporan/{id:[0-9]{1,18}}/kendala/{obstacle:[0-9]{1,18}}/hapus")
    String removeObstacle(
            @ModelAttribute("ui") Ui ui, @PathVariable long id, @PathVariable long obstacle, RedirectAttributes after) {
        mustWrite();
        return answered(ui, book.removeObstacle(get(id), obstacle), "/laporan/" + id, "reports.said.removed", after);
    }

    @PostMapping("/laporan/{id:[0-9]{1,18}}/kirim")
    String submit(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String penanda,
            RedirectAttributes after) {
        mustWrite();
        return answered(ui, book.submit(get(id), nomor, penanda), "/laporan/" + id, "", after);
    }

    @PostMapping("/laporan/{id:[0-9]{1,18}}/terima")
    String receive(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes after) {
        mustJudge();
        return answered(ui, book.receive(get(id)), "/laporan/" + id, "reports.said.received", after);
    }

    @PostMapping("/laporan/{id:[0-9]{1,18}}/kembalikan")
    String giveBack(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String catatan,
            RedirectAttributes after) {
        mustJudge();
        return answered(ui, book.giveBack(get(id), catatan), "/laporan/" + id, "reports.said.returned", after);
    }

    @PostMapping("/laporan/{id:[0-9]{1,18}}/perbaiki")
    String revise(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes after) {
        mustWrite();
        return answered(ui, book.revise(get(id)), "/laporan/" + id, "reports.said.revised", after);
    }

    @GetMapping("/laporan/{id:[0-9]{1,18}}/{revision:[0-9]{1,9}}/laporan.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id, @PathVariable int revision) throws IOException {
        return file(id, revision, "xlsx");
    }

    @GetMapping("/laporan/{id:[0-9]{1,18}}/{revision:[0-9]{1,9}}/laporan.pdf")
    ResponseEntity<byte[]> letter(@PathVariable long id, @PathVariable int revision) throws IOException {
        return file(id, revision, "pdf");
    }

    /** A sent revision's bytes as they were sent; a draft made of today's figures, and marked. */
    private ResponseEntity<byte[]> file(long id, int revision, String kind) throws IOException {
        mustRead();
        var report = get(id);
        boolean pdf = kind.equals("pdf");
        var kept = book.file(id, revision, pdf);
        if (kept.isEmpty() && (revision != report.revision() || report.state() != Report.State.DRAFT))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var bytes = kept.isPresent()
                ? kept.get()
                : maker.draft(report.region(), report.period(), maker.obstacles(report), pdf, TaskProgress.SILENT);
        transaction.executeWithoutResult(status ->
                audit.record("PRINTED", report.key(), report.region(), Map.of("paper", kind, "revision", revision)));
        var name = "laporan-" + report.region() + "-" + report.period().code() + "-" + revision
                + (kept.isPresent() ? "" : "-rancangan") + "." + kind;
        return ResponseEntity.ok()
                .header(
                        "Content-Type",
                        pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    private String answered(Ui ui, ReportAnswer answer, String back, String said, RedirectAttributes after) {
        return switch (answer) {
            case ReportAnswer.Done(long report) -> {
                if (!said.isEmpty()) after.addFlashAttribute("said", ui.t(said));
                yield "redirect:/laporan/" + report;
            }
            case ReportAnswer.Making(var task) -> "redirect:/tugas/" + task;
            case ReportAnswer.Refused(var key) -> {
                after.addFlashAttribute("refused", ui.t(key));
                yield "redirect:" + back;
            }
        };
    }

    private static String own() {
        Scope scope = CurrentActor.get().scope();
        return scope.regionCode().isEmpty() ? "53" : scope.regionCode();
    }

    private Report get(long id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mustRead() {
        must(ReportRights.reads(CurrentActor.get().role()));
    }

    private static void mustWrite() {
        must(ReportRights.writes(CurrentActor.get().role()));
    }

    private static void mustJudge() {
        must(ReportRights.judges(CurrentActor.get().role()));
    }

    private static void must(boolean may) {
        if (!may) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
