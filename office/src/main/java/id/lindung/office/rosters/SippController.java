package id.lindung.office.rosters;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.billing.BillPlace;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.Payers.Payer;
import id.lindung.office.sipp.SippCorrections;
import id.lindung.office.sipp.SippExport;
import id.lindung.office.sipp.SippTemplate;
import id.lindung.office.store.OfficeDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
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

/** {@code /pekerja-kami/sipp}: a payer's people on BPJS's own templates, with their numbers, for a purpose that is written down. */
@Controller
class SippController {

    private static final int SHORTEST_PURPOSE = 4;

    private final SippExport export;
    private final SippCorrections corrections;
    private final OfficeDirectory office;
    private final RosterRights rights;
    private final BillPlace places;

    SippController(
            SippExport export,
            SippCorrections corrections,
            RosterRights rights,
            BillPlace places,
            OfficeDirectory office) {
        this.corrections = corrections;
        this.office = office;
        this.export = export;
        this.rights = rights;
        this.places = places;
    }

    @GetMapping("/pekerja-kami/sipp")
    String choose(
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam(defaultValue = "") String bulan,
            Model model) {
        must();
        return page(rights.payer(pembayar), pembayar, month(bulan), Map.of(), new Problems(), model);
    }

    @PostMapping("/pekerja-kami/sipp")
    @Nullable
    String write(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        must();
        var payer = rights.payer(pembayar);
        var month = month(fields.getOrDefault("bulan", ""));
        var problems = new Problems();
        var template = SippTemplate.find(fields.getOrDefault("templat", ""));
        if (template.isEmpty()) problems.add("templat", ui.t("sipp.problem.template"));
        var purpose = fields.getOrDefault("tujuan", "").strip();
        if (purpose.length() < SHORTEST_PURPOSE) problems.add("tujuan", ui.t("people.problem.purpose"));
        if (template.isEmpty() || problems.any()) return page(payer, pembayar, month, fields, problems, model);
        int part =
                fields.getOrDefault("bagian", "").matches("[1-9][0-9]?") ? Integer.parseInt(fields.get("bagian")) : 1;
        var npp = payer.npp() == null ? "NPP" : payer.npp();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + template.get().fileName(npp.replaceAll("[^0-9A-Za-z]", "")) + "\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(template.get(), payer, month, part, purpose, response.getOutputStream());
        return null;
    }

    /** SIPP's own download of corrections comes back in the same order, with what the register knows better. */
    @PostMapping("/pekerja-kami/sipp/koreksi")
    @Nullable
    String correct(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "0") long pembayar,
            @RequestParam("berkas") MultipartFile file,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        must();
        var payer = rights.payer(pembayar);
        var month = month(fields.getOrDefault("bulan", ""));
        var problems = new Problems();
        if (file.isEmpty()) problems.add("berkas", ui.t("payments.file.missing"));
        var purpose = fields.getOrDefault("alasan", "").strip();
        if (purpose.length() < SHORTEST_PURPOSE) problems.add("alasan", ui.t("people.problem.purpose"));
        if (problems.any()) return page(payer, pembayar, month, fields, problems, model);
        var copy = office.scratchFile("koreksi");
        try {
            file.transferTo(copy);
            var name = file.getOriginalFilename() == null ? "koreksi.xlsx" : file.getOriginalFilename();
            return switch (corrections.read(payer, month, copy, name, purpose)) {
                case SippCorrections.Outcome.Refused(var why) -> {
                    problems.add("berkas", ui.pick(why.id(), why.en()));
                    yield page(payer, pembayar, month, fields, problems, model);
                }
                case SippCorrections.Outcome.Read read -> {
                    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    // SIPP wants the name of its own download back.
                    response.setHeader(
                            "Content-Disposition",
                            "attachment; filename=\"" + name.replaceAll("[^0-9A-Za-z._-]", "_") + "\"");
                    response.setHeader("Cache-Control", "no-store");
                    read.file().write(response.getOutputStream());
                    yield null;
                }
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String page(
            Payer payer, long asked, YearMonth month, Map<String, String> fields, Problems problems, Model model) {
        var counts = new EnumMap<SippTemplate, Integer>(SippTemplate.class);
        for (var each : SippTemplate.values()) counts.put(each, export.count(each, payer.id(), month));
        model.addAttribute("payer", payer);
        model.addAttribute("asked", asked);
        model.addAttribute("month", month);
        model.addAttribute("counts", counts);
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "rosters/sipp";
    }

    private YearMonth month(String written) {
        return written.isEmpty() ? places.thisMonth() : places.month(written);
    }

    private static void must() {
        if (!RosterRights.reveals(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
