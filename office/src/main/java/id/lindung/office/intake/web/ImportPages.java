package id.lindung.office.intake.web;

import id.lindung.office.intake.ImportBatch;
import id.lindung.office.intake.ImportProblem;
import id.lindung.office.intake.ImportState;
import id.lindung.office.intake.ImportUndo;
import id.lindung.office.intake.WorkerImports;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Bringing workers in by file: send, look, save, take back. */
@Controller
class ImportPages {

    private static final int RECENT = 30;
    private static final int FIRST_PROBLEMS = 200;
    private static final int MOST_PROBLEMS = 20_000;
    private static final long PATIENCE_MILLIS = 1_500;
    private static final long LOOK_MILLIS = 50;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WorkerImports imports;
    private final ImportUndo undo;
    private final Tasks tasks;
    private final OfficeClock clock;

    ImportPages(WorkerImports imports, ImportUndo undo, Tasks tasks, OfficeClock clock) {
        this.imports = imports;
        this.undo = undo;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/impor")
    String start(@ModelAttribute("ui") Ui ui, @RequestParam(required = false) @Nullable String besar, Model model) {
        return upload(ui, model, besar == null ? "" : ui.t("error.toolarge.why"), "");
    }

    private String upload(Ui ui, Model model, String problem, String region) {
        mayImport(ui);
        model.addAttribute("problem", problem);
        model.addAttribute("region", region);
        model.addAttribute("token", UUID.randomUUID().toString());
        model.addAttribute("imports", imports.listRecent(RECENT));
        model.addAttribute("now", clock.instant());
        return "intake/upload";
    }

    @PostMapping("/impor")
    String send(
            @ModelAttribute("ui") Ui ui,
            @RequestParam MultipartFile berkas,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam UUID token,
            HttpServletResponse response,
            Model model)
            throws IOException, InterruptedException {
        mayImport(ui);
        var name = fileName(berkas);
        Receipt receipt;
        try (var content = berkas.getInputStream()) {
            receipt = imports.receive(content, name, wilayah.strip(), token);
        }
        return switch (receipt) {
            case Receipt.Received(var id) -> {
                var batch = find(id);
                yield batch.state() == ImportState.SENT ? follow(imports.check(id), id) : "redirect:/impor/" + id;
            }
            case Receipt.Refused(var why) -> again(ui, model, response, ui.pick(why.id(), why.en()), wilayah);
            case Receipt.UnknownRegion(var code) ->
                again(ui, model, response, ui.t("impor.region.unknown", code), wilayah);
            case Receipt.NotAllowed() -> again(ui, model, response, ui.t("impor.region.outside"), wilayah);
        };
    }

    private String again(Ui ui, Model model, HttpServletResponse response, String problem, String region) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return upload(ui, model, problem, region);
    }

    /** Quick files go straight on; others show their progress. */
    private String follow(UUID task, long batch) throws InterruptedException {
        for (long waited = 0; waited < PATIENCE_MILLIS; waited += LOOK_MILLIS) {
            if (tasks.find(task).filter(found -> found.state().isOver()).isPresent()) return "redirect:/impor/" + batch;
            Thread.sleep(LOOK_MILLIS);
        }
        return "redirect:/tugas/" + task;
    }

    @GetMapping("/impor/{id}")
    String show(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String semua,
            Model model) {
        mayImport(ui);
        var batch = find(id);
        var task = batch.task() == null ? null : tasks.find(batch.task()).orElse(null);
        if (task != null && !task.state().isOver()) return "redirect:/tugas/" + task.id();
        if (task != null && task.state() == TaskState.FAILED && !batch.isSavedOrUndone() && task.problem() != null) {
            model.addAttribute("problem", task.problem());
        }
        model.addAttribute("batch", batch);
        model.addAttribute("now", clock.instant());
        model.addAttribute("counts", imports.countProblems(id));
        List<ImportProblem> problems = new ArrayList<>();
        imports.forEachProblem(id, semua.isEmpty() ? FIRST_PROBLEMS + 1 : MOST_PROBLEMS, problems::add);
        model.addAttribute("more", semua.isEmpty() && problems.size() > FIRST_PROBLEMS);
        model.addAttribute(
                "problems",
                semua.isEmpty() && problems.size() > FIRST_PROBLEMS ? problems.subList(0, FIRST_PROBLEMS) : problems);
        return batch.isSavedOrUndone() ? "intake/done" : "intake/check";
    }

    @PostMapping("/impor/{id}/simpan")
    String save(@ModelAttribute("ui") Ui ui, @PathVariable long id) throws InterruptedException {
        mayImport(ui);
        return find(id).state() == ImportState.CHECKED ? follow(imports.save(id), id) : "redirect:/impor/" + id;
    }

    @PostMapping("/impor/{id}/batal")
    String discard(@ModelAttribute("ui") Ui ui, @PathVariable long id) throws IOException {
        mayImport(ui);
        find(id);
        imports.discard(id);
        return "redirect:/impor";
    }

    @PostMapping("/impor/{id}/urungkan")
    String undo(@ModelAttribute("ui") Ui ui, @PathVariable long id) {
        mayImport(ui);
        find(id);
        undo.undo(id);
        return "redirect:/impor/" + id;
    }

    @GetMapping("/impor/{id}/ditolak.xlsx")
    void rejected(@ModelAttribute("ui") Ui ui, @PathVariable long id, HttpServletResponse response)
            throws IOException, InterruptedException {
        mayImport(ui);
        var batch = find(id);
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                "ditolak-" + batch.fileName().replaceFirst("\\.[A-Za-z]+$", "") + ".xlsx",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var out = response.getOutputStream()) {
            imports.writeRejected(id, ui.pick("id", "en").equals("en"), out);
        }
    }

    private ImportBatch find(long id) {
        return imports.find(id)
                .filter(batch -> batch.state() != ImportState.DISCARDED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static void mayImport(Ui ui) {
        if (!ui.actor().role().importsWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static String fileName(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        name = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "berkas" : name;
    }
}
