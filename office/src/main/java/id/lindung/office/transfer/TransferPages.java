package id.lindung.office.transfer;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.actor.Scope;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.regions.Region;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /pindah}: a register goes out into a file, or comes in from one. */
@Controller
@RequestMapping("/pindah")
class TransferPages {

    private final TransferExport exports;
    private final TransferImport imports;
    private final Regions regions;
    private final OfficeDirectory office;

    TransferPages(TransferExport exports, TransferImport imports, Regions regions, OfficeDirectory office) {
        this.exports = exports;
        this.imports = imports;
        this.regions = regions;
        this.office = office;
    }

    @GetMapping
    String show(@ModelAttribute("ui") Ui ui, @RequestParam(required = false) @Nullable String besar, Model model) {
        return page(besar == null ? "" : ui.t("error.toolarge.why"), "", model);
    }

    @PostMapping("/kirim")
    @Nullable
    String send(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(name = "wilayah", defaultValue = "") String place,
            @RequestParam(name = "untuk", defaultValue = "") String purpose,
            @RequestParam(name = "kunci", defaultValue = "") String passphrase,
            @RequestParam(name = "kunci2", defaultValue = "") String again,
            HttpServletResponse response,
            Model model)
            throws IOException {
        requireRole();
        if (!passphrase.equals(again)) return page(ui.t("transfer.refused.SAME"), place, model);
        var region = region(place);
        var refused =
                region.isEmpty() ? Optional.of(Refusal.REGION) : exports.refusal(region.get(), purpose, passphrase);
        if (refused.isPresent())
            return page(ui.t("transfer.refused." + refused.get().name()), place, model);
        var draft = office.scratchFile("pindah");
        try {
            return deliver(ui, draft, region.orElseThrow(), purpose, passphrase, place, response, model);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @PostMapping("/terima")
    String receive(
            @ModelAttribute("ui") Ui ui,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam(name = "untuk", defaultValue = "") String purpose,
            @RequestParam(name = "kunci", defaultValue = "") String passphrase,
            RedirectAttributes next,
            Model model)
            throws IOException {
        requireRole();
        try (var in = file.getInputStream()) {
            return switch (imports.take(in, passphrase, purpose)) {
                case TransferImport.Outcome.Refused refused ->
                    page(ui.t("transfer.refused." + refused.why().name()), "", model);
                case TransferImport.Outcome.Taken taken -> {
                    next.addFlashAttribute("taken", taken);
                    yield "redirect:/pindah";
                }
            };
        }
    }

    /** Finished as a file first, so that a failure half-way is a page and not a broken download. */
    private @Nullable String deliver(
            Ui ui,
            Path draft,
            String region,
            String purpose,
            String passphrase,
            String place,
            HttpServletResponse response,
            Model model)
            throws IOException {
        TransferExport.Outcome outcome;
        try (var out = Files.newOutputStream(draft)) {
            outcome = exports.write(region, purpose, passphrase, out);
        }
        return switch (outcome) {
            case TransferExport.Outcome.Refused refused ->
                page(ui.t("transfer.refused." + refused.why().name()), place, model);
            case TransferExport.Outcome.Written _ -> {
                response.setContentType("application/octet-stream");
                response.setHeader("Content-Disposition", "attachment; filename=\"pindah-" + region + ".lindung\"");
                response.setContentLengthLong(Files.size(draft));
                Files.copy(draft, response.getOutputStream());
                yield null;
            }
        };
    }

    private String page(String problem, String place, Model model) {
        requireRole();
        var scope = CurrentActor.get().scope();
        var own = scope.regionCode();
        model.addAttribute("problem", problem);
        model.addAttribute("place", place.isEmpty() ? own : place);
        if (!model.containsAttribute("taken")) model.addAttribute("taken", null);
        return "transfer/transfer";
    }

    /** A code, or the name of one place of the acting user's region. */
    private Optional<String> region(String typed) {
        var code = RegionCode.parse(typed.strip()).flatMap(regions::find);
        if (code.isPresent()) return code.map(region -> region.code().value());
        if (typed.isBlank()) return Optional.empty();
        Scope scope = CurrentActor.get().scope();
        var within = scope.isWhole() ? RegionRange.COUNTRY : new RegionRange(scope.from(), scope.until());
        return regions.search(typed, within, 1).stream()
                .findFirst()
                .map(Region::code)
                .map(RegionCode::value);
    }

    private static void requireRole() {
        if (!CurrentActor.get().role().importsWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
