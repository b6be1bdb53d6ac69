package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /pelatihan}: what is taught, a new offer, and the weights by which seats are given. */
@Controller
@RequestMapping("/pelatihan")
class TrainingsController {

    private static final List<String> PROVIDERS = List.of("DISNAKER", "BLK", "LPK");

    private final Trainings trainings;
    private final SeatRankings rankings;
    private final Skills skills;
    private final Regions regions;
    private final OfficeClock clock;

    TrainingsController(Trainings trainings, SeatRankings rankings, Skills skills, Regions regions, OfficeClock clock) {
        this.trainings = trainings;
        this.rankings = rankings;
        this.skills = skills;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String list(@ModelAttribute("ui") Ui ui, Model model) {
        reads();
        model.addAttribute("rows", trainings.list());
        model.addAttribute("today", clock.today());
        model.addAttribute("skills", skills.names(ui));
        model.addAttribute("offers", TrainingRights.offers(ui.actor().role()));
        model.addAttribute("regions", new RegionNames(regions));
        return "training/trainings";
    }

    @GetMapping("/baru")
    String form(@ModelAttribute("ui") Ui ui, Model model) {
        offers();
        var fields = new HashMap<String, String>();
        fields.put("umur_min", "15");
        fields.put("umur_maks", "64");
        fields.put("kursi", "20");
        fields.put("wilayah", ui.actor().scope().regionCode());
        return form(ui, fields, new Problems(), model);
    }

    @PostMapping("/baru")
    String offer(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        offers();
        var typed = new Typed(sent, ui);
        var scope = ui.actor().scope();
        var region = scope.regionCode().length() >= 5 ? scope.regionCode() : typed.text("wilayah");
        if (region.length() < 5 || !scope.covers(region) || regions.find(region).isEmpty()) {
            typed.problems().add("wilayah", ui.t("training.problem.region"));
        }
        var provider = typed.text("penyelenggara");
        if (!PROVIDERS.contains(provider)) typed.problems().add("penyelenggara", ui.t("training.problem.choose"));
        var skill = typed.skill("keahlian", skills.names(ui));
        if (skill == null) typed.problems().add("keahlian", ui.t("training.problem.choose"));
        var name = typed.required("nama_penyelenggara");
        var title = typed.required("judul");
        var place = typed.required("tempat");
        var starts = typed.day("mulai", clock.today());
        var ends = typed.day("selesai", starts);
        if (ends.isBefore(starts)) typed.problems().add("selesai", ui.t("training.problem.ends"));
        int seats = typed.number("kursi", 1, 1000);
        int least = typed.number("umur_min", 15, 64);
        int most = typed.number("umur_maks", 15, 64);
        if (most < least) typed.problems().add("umur_maks", ui.t("training.problem.ages"));
        var education = typed.word("sekolah", Education.class, Education.NONE);
        if (typed.problems().any() || skill == null) return form(ui, sent, typed.problems(), model);
        var draft = new Training.Draft(
                region, provider, name, title, skill, place, starts, ends, seats, least, most, education);
        var id = trainings.offer(draft).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        flash.addFlashAttribute("said", ui.t("training.offered"));
        return "redirect:/pelatihan/" + id;
    }

    private String form(Ui ui, Map<String, String> fields, Problems problems, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("askRegion", ui.actor().scope().regionCode().length() < 5);
        model.addAttribute(
                "providers",
                PROVIDERS.stream()
                        .map(each -> new id.lindung.office.pages.Option(each, ui.t("training.provider." + each)))
                        .toList());
        model.addAttribute("skills", skills.names(ui));
        model.addAttribute("educations", SeekerController.educations(ui));
        model.addAttribute("problems", problems);
        return "training/trainingform";
    }

    @GetMapping("/urutan")
    String weights(@ModelAttribute("ui") Ui ui, Model model) {
        reads();
        var now = rankings.of(ui.actor().scope().regionCode());
        var fields = new HashMap<String, String>();
        for (int i = 0; i < SeatRanking.PARTS.size(); i++) {
            fields.put(SeatRanking.PARTS.get(i), Integer.toString(now.weights().get(i)));
        }
        return weights(ui, fields, new Problems(), model);
    }

    @PostMapping("/urutan")
    String save(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        offers();
        var typed = new Typed(sent, ui);
        var weights = new ArrayList<Integer>();
        for (var part : SeatRanking.PARTS) weights.add(typed.number(part, 0, 100));
        if (typed.problems().any()) return weights(ui, sent, typed.problems(), model);
        switch (rankings.save(ui.actor().scope().regionCode(), weights, typed.text("alasan"))) {
            case SAVED -> {
                flash.addFlashAttribute("said", ui.t("training.rank.saved"));
                return "redirect:/pelatihan/urutan";
            }
            case SUM ->
                typed.problems()
                        .add(
                                SeatRanking.PARTS.getFirst(),
                                ui.t(
                                        "training.rank.sum",
                                        weights.stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()));
            case REASON -> typed.problems().add("alasan", ui.t("training.rank.reason"));
            case AGAIN -> typed.problems().add(SeatRanking.PARTS.getFirst(), ui.t("training.rank.again"));
            case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return weights(ui, sent, typed.problems(), model);
    }

    private String weights(Ui ui, Map<String, String> fields, Problems problems, Model model) {
        var region = ui.actor().scope().regionCode();
        model.addAttribute("now", rankings.of(region));
        model.addAttribute("history", rankings.history(region));
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        model.addAttribute("writes", TrainingRights.offers(ui.actor().role()));
        model.addAttribute("regions", new RegionNames(regions));
        return "training/weights";
    }

    private static void reads() {
        if (!TrainingRights.reads(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static void offers() {
        if (!TrainingRights.offers(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
