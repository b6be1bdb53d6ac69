package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.RegionNames;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /pelatihan/…}: one training, from the giving of its seats to the certificates. */
@Controller
@RequestMapping("/pelatihan/{id:[0-9]{1,18}}")
class TrainingController {

    private static final int MOST_SHOWN = 500;

    private final Trainings trainings;
    private final SeatGiving giving;
    private final Places places;
    private final SeatRankings rankings;
    private final Skills skills;
    private final Regions regions;
    private final OfficeClock clock;

    TrainingController(
            Trainings trainings,
            SeatGiving giving,
            Places places,
            SeatRankings rankings,
            Skills skills,
            Regions regions,
            OfficeClock clock) {
        this.trainings = trainings;
        this.giving = giving;
        this.places = places;
        this.rankings = rankings;
        this.skills = skills;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String hari,
            Model model) {
        var training = get(id);
        boolean names = ui.actor().role().seesNames();
        var today = clock.today();
        var rankingId = training.ranking();
        model.addAttribute("training", training);
        model.addAttribute("state", training.state(today));
        model.addAttribute("in", names ? places.listIn(id, MOST_SHOWN) : List.of());
        model.addAttribute("out", names ? places.listOut(id, MOST_SHOWN) : List.of());
        model.addAttribute(
                "ranking",
                rankingId == null
                        ? rankings.of(training.region())
                        : rankings.find(rankingId).orElseThrow());
        model.addAttribute("skills", skills.names(ui));
        model.addAttribute("names", names);
        model.addAttribute(
                "offers",
                TrainingRights.offers(ui.actor().role()) && ui.actor().scope().covers(training.region()));
        model.addAttribute("today", today);
        model.addAttribute(
                "day",
                hari.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")
                        ? hari
                        : (today.isAfter(training.ends()) ? training.ends() : today).toString());
        model.addAttribute("regions", new RegionNames(regions));
        return "training/training";
    }

    @PostMapping("/bagi")
    String give(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes flash) {
        switch (giving.give(offered(id))) {
            case SeatGiving.Outcome.Given(var seats, var waiting, var out) ->
                flash.addFlashAttribute("said", ui.t("training.given", ui.n(seats), ui.n(waiting), ui.n(out)));
            case SeatGiving.Outcome.Nobody() ->
                flash.addFlashAttribute("failed", List.of(ui.t("training.given.nobody")));
            case SeatGiving.Outcome.NotAllowed() ->
                flash.addFlashAttribute("failed", List.of(ui.t("training.given.not")));
        }
        return "redirect:/pelatihan/" + id;
    }

    @PostMapping("/langkah")
    String step(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        var training = offered(id);
        var step = Arrays.stream(Places.Step.values())
                .filter(each -> each.name().equals(sent.get("langkah")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var person = sent.getOrDefault("orang", "");
        if (!person.matches("[0-9]{1,18}")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var typed = new Typed(sent, ui);
        var answer = places.take(training, Long.parseLong(person), step, typed.text("catatan"));
        if (answer == Places.Answer.DONE) flash.addFlashAttribute("said", ui.t("training.step.done." + step));
        else flash.addFlashAttribute("failed", List.of(ui.t("training.step." + answer)));
        return "redirect:/pelatihan/" + id;
    }

    @PostMapping("/hadir")
    String attend(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<Long> hadir,
            RedirectAttributes flash) {
        var training = offered(id);
        var typed = new Typed(sent, ui);
        var day = typed.day("hari", clock.today());
        boolean written = !typed.problems().any() && places.attend(training, day, hadir == null ? List.of() : hadir);
        if (written) flash.addFlashAttribute("said", ui.t("training.attended", ui.date(day)));
        else flash.addFlashAttribute("failed", List.of(ui.t("training.attended.not")));
        return "redirect:/pelatihan/" + id + "?hari=" + day;
    }

    @PostMapping("/batal")
    String cancel(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        var training = offered(id);
        var typed = new Typed(sent, ui);
        var why = typed.required("alasan");
        boolean done = !typed.problems().any() && trainings.cancel(training, why);
        if (done) flash.addFlashAttribute("said", ui.t("training.cancelled"));
        else flash.addFlashAttribute("failed", List.of(ui.t("training.cancelled.not")));
        return "redirect:/pelatihan/" + id;
    }

    private Training get(long id) {
        if (!TrainingRights.reads(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return trainings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Training offered(long id) {
        if (!TrainingRights.offers(CurrentActor.get().role())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return get(id);
    }
}
