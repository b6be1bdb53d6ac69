package id.lindung.office.dashboard;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.dashboard.BoundaryImport.Outcome;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.regions.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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

/** {@code /dasbor/batas}: which regions have shapes, from whom, and bringing new ones in. */
@Controller
class BoundariesController {

    private static final int SHOWN = 50;

    private final Boundaries boundaries;
    private final BoundaryImport imports;
    private final OfficeDirectory office;
    private final RegionNames regions;

    BoundariesController(Boundaries boundaries, BoundaryImport imports, OfficeDirectory office, Regions regions) {
        this.boundaries = boundaries;
        this.imports = imports;
        this.office = office;
        this.regions = new RegionNames(regions);
    }

    @GetMapping("/dasbor/batas")
    String page(@ModelAttribute("ui") Ui ui, @RequestParam(required = false) @Nullable String besar, Model model) {
        var problems = new Problems();
        if (besar != null) problems.add("berkas", ui.t("boundaries.refused.toolarge", ""));
        return show(model, "", problems, List.of());
    }

    @PostMapping("/dasbor/batas")
    String save(
            @ModelAttribute("ui") Ui ui,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam(defaultValue = "") String sumber,
            Model model)
            throws IOException {
        mustWrite();
        var problems = new Problems();
        if (file.isEmpty()) {
            problems.add("berkas", ui.t("boundaries.missing"));
            return show(model, "", problems, List.of());
        }
        if (sumber.isBlank()) {
            problems.add("sumber", ui.t("boundaries.refused.nosource", ""));
            return show(model, "", problems, List.of());
        }
        var copy = office.scratchFile("batas");
        try {
            file.transferTo(copy);
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "berkas");
            return switch (imports.run(copy, name, sumber)) {
                case Outcome.Refused(var id, var en, var bad) -> {
                    problems.add("berkas", ui.pick(id, en));
                    yield show(model, "", problems, bad);
                }
                case Outcome.Done done ->
                    show(
                            model,
                            ui.t(
                                    "boundaries.said",
                                    done.saved(),
                                    done.features(),
                                    done.parents().size()),
                            problems,
                            done.problems());
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @PostMapping("/dasbor/batas/hapus")
    String remove(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String induk, Model model) {
        mustWrite();
        int removed = boundaries.remove(induk);
        return show(model, ui.t("boundaries.removed", removed), new Problems(), List.of());
    }

    private String show(Model model, String said, Problems problems, List<BoundaryImport.Problem> bad) {
        mustWrite();
        model.addAttribute("said", said);
        model.addAttribute("problems", problems);
        model.addAttribute("bad", bad.subList(0, Math.min(SHOWN, bad.size())));
        model.addAttribute("more", Math.max(0, bad.size() - SHOWN));
        model.addAttribute("known", boundaries.list());
        model.addAttribute("regions", regions);
        return "dashboard/boundaries";
    }

    private static void mustWrite() {
        if (!BoundaryImport.mayWrite(CurrentActor.get().role()))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
