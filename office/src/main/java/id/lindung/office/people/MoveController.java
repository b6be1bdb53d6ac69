package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.HomeTask;
import id.lindung.office.pages.HomeTasks;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A worker moves to another village: asked on the worker's page, answered on a page of the village entered. */
@Controller
class MoveController implements HomeTasks {

    private static final int CHOICES = 8;
    private static final int ORDER = 25;

    private final People people;
    private final Moves moves;
    private final Regions regions;
    private final OfficeClock clock;

    MoveController(People people, Moves moves, Regions regions, OfficeClock clock) {
        this.people = people;
        this.moves = moves;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/pekerja/{id:[0-9]{1,18}}/pindah")
    String form(@PathVariable long id, @RequestParam(defaultValue = "") String cari, Model model) {
        return page(person(id), cari, YearMonth.from(clock.today()).toString(), new Problems(), model);
    }

    @PostMapping("/pekerja/{id:[0-9]{1,18}}/pindah")
    String ask(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String desa,
            @RequestParam(defaultValue = "") String bulan,
            Model model,
            RedirectAttributes flash) {
        var person = person(id);
        var problems = new Problems();
        var village = regions.find(desa).filter(found -> found.code().level().isVillage());
        if (village.isEmpty() || desa.equals(person.regionCode())) problems.add("desa", ui.t("move.problem.village"));
        var since = month(bulan);
        if (since == null) problems.add("bulan", ui.t("move.problem.month"));
        if (problems.any() || village.isEmpty() || since == null) return page(person, cari, bulan, problems, model);
        return switch (moves.ask(person, village.get().code().value(), since)) {
            case MOVED -> {
                flash.addFlashAttribute(
                        "said", ui.t("move.done", regions.fullName(village.get().code())));
                yield "redirect:/pekerja/" + person.id();
            }
            case ASKED -> {
                flash.addFlashAttribute(
                        "said",
                        ui.t("move.asked", regions.fullName(village.get().code())));
                yield "redirect:/pekerja/" + person.id();
            }
            case STALE -> {
                problems.add("desa", ui.t("move.problem.stale"));
                yield page(person, cari, bulan, problems, model);
            }
            case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @GetMapping("/kepindahan")
    String list(Model model) {
        allowed();
        model.addAttribute("incoming", moves.incoming());
        model.addAttribute("outgoing", moves.outgoing());
        model.addAttribute("regions", new RegionNames(regions));
        return "people/moves";
    }

    @PostMapping("/kepindahan/{move:[0-9]{1,18}}/terima")
    String accept(@ModelAttribute("ui") Ui ui, @PathVariable long move, RedirectAttributes flash) {
        allowed();
        return switch (moves.accept(move)) {
            case MOVED -> said(flash, ui.t("move.accepted"));
            case ASKED, STALE -> said(flash, ui.t("move.problem.stale"));
            case NOT_ALLOWED -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/kepindahan/{move:[0-9]{1,18}}/tolak")
    String refuse(@ModelAttribute("ui") Ui ui, @PathVariable long move, RedirectAttributes flash) {
        allowed();
        if (!moves.refuse(move)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return said(flash, ui.t("move.refused"));
    }

    @Override
    public List<HomeTask> of(Ui ui) {
        if (!ui.actor().role().importsWorkers()) return List.of();
        int waiting = moves.incoming().size();
        if (waiting == 0) return List.of();
        return List.of(new HomeTask(
                ORDER,
                ui.t("move.task", ui.n(waiting)),
                "/kepindahan",
                ui.t("move.task.hint"),
                HomeTask.State.TO_DO,
                ui.t("move.task.word")));
    }

    private static String said(RedirectAttributes flash, String sentence) {
        flash.addFlashAttribute("said", sentence);
        return "redirect:/kepindahan";
    }

    private String page(PersonCard person, String text, String month, Problems problems, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("text", text);
        model.addAttribute("month", month);
        model.addAttribute("villages", villages(text));
        model.addAttribute("problems", problems);
        return "people/move";
    }

    private List<Option> villages(String text) {
        if (text.isBlank()) return List.of();
        return regions.search(text, RegionRange.COUNTRY, CHOICES * 3).stream()
                .filter(region -> region.code().level().isVillage())
                .limit(CHOICES)
                .map(region -> new Option(region.code().value(), regions.fullName(region.code())))
                .toList();
    }

    private @Nullable YearMonth month(String text) {
        try {
            var month = YearMonth.parse(text);
            var now = YearMonth.from(clock.today());
            return month.isAfter(now) || month.isBefore(now.minusYears(3)) ? null : month;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private PersonCard person(long id) {
        allowed();
        return CardController.get(people, id);
    }

    private static void allowed() {
        if (!CurrentActor.get().role().importsWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
