package id.lindung.office.scholarships;

import id.lindung.office.claims.ClaimRights;
import id.lindung.office.claims.Claims;
import id.lindung.office.pages.Ui;
import id.lindung.office.papers.Papers;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.CellText;
import id.lindung.rules.benefit.SchoolLevel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /beasiswa}: whose year is due, one child's way to graduation, the year's claim and the branch's steps. */
@Controller
@RequestMapping("/beasiswa")
class ScholarshipController {

    private static final List<String> STEPS = List.of("PROPOSE", "APPROVE", "RETURN", "PAY");
    private static final List<String> ENDS = List.of("MARRIED", "WORKING", "GRADUATED", "STOPPED");
    private static final int LONGEST = 200;

    private final Scholarships scholarships;
    private final Claims claims;
    private final Papers papers;
    private final Regions regions;
    private final OfficeClock clock;

    ScholarshipController(Scholarships scholarships, Claims claims, Papers papers, Regions regions, OfficeClock clock) {
        this.scholarships = scholarships;
        this.claims = claims;
        this.papers = papers;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(@ModelAttribute("ui") Ui ui, Model model) {
        may(ScholarshipRights.reads(ui.actor().role()));
        var region = ui.actor().scope().regionCode();
        model.addAttribute("due", scholarships.due(region));
        model.addAttribute("all", scholarships.list(region));
        model.addAttribute("today", clock.today());
        model.addAttribute("regions", regions);
        return "scholarships/list";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        may(ScholarshipRights.reads(ui.actor().role()));
        var of = get(id);
        model.addAttribute("of", of);
        model.addAttribute("path", scholarships.path(of));
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "place", regions.find(of.region()).map(each -> each.label()).orElse(of.region()));
        model.addAttribute("reports", ScholarshipRights.reports(ui.actor().role()));
        model.addAttribute("decides", ClaimRights.decides(ui.actor().role()));
        return "scholarships/one";
    }

    @PostMapping("/mulai")
    String begin(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        may(ScholarshipRights.reports(ui.actor().role()));
        var claim = claims.find(sent.getOrDefault("klaim", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var level = level(sent.getOrDefault("jenjang", ""));
        var outcome = scholarships.begin(claim, number(sent, "anak"), level, (int) number(sent, "tahun"));
        return switch (outcome) {
            case Scholarships.Outcomes.Done(var id) -> {
                flash.addFlashAttribute("said", ui.t("school.begun"));
                yield "redirect:/beasiswa/" + id;
            }
            case Scholarships.Outcomes.Refused(var why) -> {
                flash.addFlashAttribute("failed", List.of(ui.pick(why.id(), why.en())));
                yield "redirect:/beasiswa";
            }
        };
    }

    @PostMapping("/{id:[0-9]{1,18}}/ajukan")
    String claim(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        may(ScholarshipRights.reports(ui.actor().role()));
        var of = get(id);
        var school = clean(sent.getOrDefault("sekolah", ""));
        if (file == null || file.isEmpty() || school.isEmpty()) {
            flash.addFlashAttribute("failed", List.of(ui.t("school.problem.proof")));
            return "redirect:/beasiswa/" + id;
        }
        var draft = new Scholarships.YearDraft(
                (int) number(sent, "tahun"),
                level(sent.getOrDefault("jenjang", "")),
                school,
                "ya".equals(sent.get("menikah")),
                "ya".equals(sent.get("bekerja")));
        var name = file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            switch (scholarships.claim(of, draft, name == null ? "bukti" : name, in)) {
                case Scholarships.Outcomes.Done _ -> flash.addFlashAttribute("said", ui.t("school.claimed"));
                case Scholarships.Outcomes.Refused(var why) ->
                    flash.addFlashAttribute("failed", List.of(ui.pick(why.id(), why.en())));
            }
        }
        return "redirect:/beasiswa/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/langkah")
    String step(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        may(ClaimRights.decides(ui.actor().role()));
        var of = get(id);
        var kind = sent.getOrDefault("langkah", "");
        if (!STEPS.contains(kind)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        scholarships
                .step(of, number(sent, "pengajuan"), kind, clean(sent.getOrDefault("catatan", "")))
                .ifPresentOrElse(
                        why -> flash.addFlashAttribute("failed", List.of(ui.pick(why.id(), why.en()))),
                        () -> flash.addFlashAttribute("said", ui.t("school.step." + kind)));
        return "redirect:/beasiswa/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/akhiri")
    String end(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sebab,
            RedirectAttributes flash) {
        may(ScholarshipRights.reports(ui.actor().role()));
        var of = get(id);
        if (!ENDS.contains(sebab)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        if (scholarships.end(of, clock.today(), sebab)) flash.addFlashAttribute("said", ui.t("school.ended"));
        return "redirect:/beasiswa/" + id;
    }

    /** The school's letter; each look is logged by the room of papers. */
    @GetMapping("/{id:[0-9]{1,18}}/bukti/{paper}")
    void proof(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @PathVariable String paper,
            HttpServletResponse response)
            throws IOException {
        may(ScholarshipRights.reads(ui.actor().role()));
        var of = get(id);
        var found = of.years().stream()
                .map(Scholarship.Year::proof)
                .filter(each -> each.toString().equals(paper))
                .findFirst()
                .flatMap(papers::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(found.kind().type());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"bukti-sekolah." + found.kind().ending() + "\"");
        response.setHeader("Cache-Control", "no-store");
        try (var in = papers.view(found, "scholarship:" + id)) {
            in.transferTo(response.getOutputStream());
        }
    }

    private Scholarship get(long id) {
        return scholarships.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static SchoolLevel level(String text) {
        return Arrays.stream(SchoolLevel.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static long number(Map<String, String> sent, String field) {
        var text = sent.getOrDefault(field, "");
        if (!text.matches("[0-9]{1,9}")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return Long.parseLong(text);
    }

    private static String clean(String text) {
        var clean = CellText.clean(text);
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }

    private static void may(boolean allowed) {
        if (!allowed) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
