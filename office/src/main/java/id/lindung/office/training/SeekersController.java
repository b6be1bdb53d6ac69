package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /pencari-kerja}: who looks for work by name, what was said about how many, and the work that is offered. */
@Controller
class SeekersController {

    private final Seekers seekers;
    private final SeekerCounts counts;
    private final QuotedFigures figures;
    private final Vacancies vacancies;
    private final Skills skills;
    private final Regions regions;
    private final OfficeClock clock;

    SeekersController(
            Seekers seekers,
            SeekerCounts counts,
            QuotedFigures figures,
            Vacancies vacancies,
            Skills skills,
            Regions regions,
            OfficeClock clock) {
        this.seekers = seekers;
        this.counts = counts;
        this.figures = figures;
        this.vacancies = vacancies;
        this.skills = skills;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/pencari-kerja")
    String list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String keahlian,
            @RequestParam(defaultValue = "") String setelah,
            Model model) {
        var role = CurrentActor.get().role();
        if (!TrainingRights.reads(role)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var region = region(ui, wilayah);
        var names = skills.names(ui);
        var skill = names.byCode().containsKey(keahlian) ? keahlian : "";
        var rows = role.seesNames() ? seekers.list(region, skill, setelah, Seekers.PAGE + 1) : List.<Seeker>of();
        boolean more = rows.size() > Seekers.PAGE;
        var shown = more ? rows.subList(0, Seekers.PAGE) : rows;
        model.addAttribute("region", region);
        model.addAttribute(
                "place",
                region.isEmpty()
                        ? ui.place().name()
                        : regions.find(region).map(r -> r.label()).orElse(region));
        model.addAttribute("counts", counts.of(region));
        model.addAttribute("figure", figures.of(region).orElse(null));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next", more ? shown.getLast().since() + " " + shown.getLast().id() : "");
        model.addAttribute("skill", skill);
        model.addAttribute("skills", names);
        model.addAttribute("vacancies", vacancies.open(skill.isEmpty() ? List.of() : List.of(skill)));
        model.addAttribute("names", role.seesNames());
        model.addAttribute("registers", TrainingRights.registers(role));
        model.addAttribute("offers", TrainingRights.offers(role) && !region.isEmpty());
        model.addAttribute("today", clock.today());
        model.addAttribute("regions", new RegionNames(regions));
        return "training/seekers";
    }

    @PostMapping("/pencari-kerja/angka")
    String quote(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        var region = offering(ui, sent);
        var typed = new Typed(sent, ui);
        var figure = new QuotedFigures.Figure(
                region,
                typed.past("tanggal", clock.today()),
                typed.number("jumlah", 1, 1_000_000),
                typed.required("oleh"),
                typed.required("kalimat"),
                typed.required("sumber"));
        return done(ui, region, typed, !typed.problems().any() && figures.add(figure), "training.figure.saved", flash);
    }

    @PostMapping("/pencari-kerja/lowongan")
    String vacancy(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        var region = offering(ui, sent);
        var typed = new Typed(sent, ui);
        var draft = new Vacancies.Vacancy(
                0,
                typed.required("pemberi"),
                typed.required("pekerjaan"),
                typed.skill("keahlian", skills.names(ui)),
                typed.required("tempat"),
                typed.rupiah("upah"),
                typed.number("orang", 1, 1000),
                typed.day("sampai", clock.today()));
        return done(
                ui,
                region,
                typed,
                !typed.problems().any() && vacancies.add(region, draft),
                "training.vacancy.saved",
                flash);
    }

    /** The sentence stands on the page of the region; a form of seven fields is quickly typed again. */
    private static String done(Ui ui, String region, Typed typed, boolean saved, String key, RedirectAttributes flash) {
        if (saved) flash.addFlashAttribute("said", ui.t(key));
        else
            flash.addFlashAttribute(
                    "failed",
                    typed.problems().all().stream()
                            .map(each -> ui.t("training.field." + each.field()) + ": " + each.sentence())
                            .toList());
        return "redirect:/pencari-kerja?wilayah=" + region;
    }

    private String offering(Ui ui, Map<String, String> sent) {
        if (!TrainingRights.offers(ui.actor().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var region = region(ui, sent.getOrDefault("wilayah", ""));
        if (region.isEmpty()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return region;
    }

    private String region(Ui ui, String asked) {
        var scope = ui.actor().scope();
        return !asked.isEmpty() && scope.covers(asked) && regions.find(asked).isPresent() ? asked : scope.regionCode();
    }
}
