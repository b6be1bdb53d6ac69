package id.lindung.office.coverage;

import id.lindung.office.actor.Role;
import id.lindung.office.coverage.WorkforceImport.Outcome;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.regions.CodeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** {@code /cakupan/angkatan-kerja}: workforce figures on record, and bringing new ones in. */
@Controller
class WorkforceController {

    private static final int SHOWN = 200;

    private final WorkforceImport workforce;
    private final WorkforceFigures figures;
    private final OfficeDirectory office;

    WorkforceController(WorkforceImport workforce, WorkforceFigures figures, OfficeDirectory office) {
        this.workforce = workforce;
        this.figures = figures;
        this.office = office;
    }

    @GetMapping("/cakupan/angkatan-kerja")
    String page(@ModelAttribute("ui") Ui ui, @RequestParam(required = false) @Nullable String besar, Model model) {
        var problems = new Problems();
        if (besar != null) problems.add("berkas", ui.t("error.toolarge.why"));
        return show(ui, model, "", problems);
    }

    @PostMapping("/cakupan/angkatan-kerja")
    String save(
            @ModelAttribute("ui") Ui ui,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam(defaultValue = "") String sistem,
            @RequestParam(defaultValue = "") String bulan,
            @RequestParam(defaultValue = "") String sumber,
            @RequestParam(defaultValue = "") String edisi,
            @RequestParam(defaultValue = "") String usia,
            Model model)
            throws IOException {
        var problems = new Problems();
        if (file.isEmpty()) {
            problems.add("berkas", ui.t("coverage.workforce.missing"));
            return show(ui, model, "", problems);
        }
        if (!usia.isBlank() && !usia.strip().matches("[0-9]{1,2}")) {
            problems.add("usia", ui.t("coverage.workforce.age.wrong"));
            return show(ui, model, "", problems);
        }
        var copy = office.scratchFile("angkatan");
        try {
            file.transferTo(copy);
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "berkas");
            var request = new WorkforceImport.Request(
                    copy,
                    name,
                    system(sistem),
                    month(bulan),
                    sumber.isBlank() ? null : sumber.strip(),
                    edisi.strip(),
                    usia.isBlank() ? null : Integer.valueOf(usia.strip()));
            return switch (workforce.run(request)) {
                case Outcome.Refused(var id, var en) -> {
                    problems.add("berkas", ui.pick(id, en));
                    yield show(ui, model, "", problems);
                }
                case Outcome.Done done -> {
                    for (var problem : done.problems()
                            .subList(0, Math.min(20, done.problems().size()))) {
                        problems.add(
                                "berkas",
                                ui.t("coverage.workforce.problem", problem.row(), ui.pick(problem.id(), problem.en())));
                    }
                    yield show(ui, model, ui.t("coverage.workforce.said", done.saved(), done.unchanged()), problems);
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String show(Ui ui, Model model, String said, Problems problems) {
        var role = ui.actor().role();
        if (role != Role.REGENCY_OFFICER && role != Role.ADMIN && role != Role.SYSTEM && role != Role.PROVINCE) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("said", said);
        model.addAttribute("problems", problems);
        model.addAttribute("figures", figures.list(SHOWN));
        return "coverage/workforce";
    }

    private static @Nullable CodeSystem system(String text) {
        return switch (text) {
            case "KEMENDAGRI" -> CodeSystem.KEMENDAGRI;
            case "BPS" -> CodeSystem.BPS;
            default -> null;
        };
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
