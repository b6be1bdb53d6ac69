package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.OfficeClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Corrects what is written about a worker, one topic a page. */
@Controller
@RequestMapping("/pekerja/{id:[0-9]{1,18}}")
class CorrectController {

    private final People people;
    private final Corrections corrections;
    private final Deaths deaths;
    private final Seal seal;
    private final OfficeClock clock;

    CorrectController(People people, Corrections corrections, Deaths deaths, Seal seal, OfficeClock clock) {
        this.people = people;
        this.corrections = corrections;
        this.deaths = deaths;
        this.seal = seal;
        this.clock = clock;
    }

    @GetMapping("/ubah")
    String topics(@PathVariable long id, Model model) {
        model.addAttribute("person", writable(id));
        return "people/correct";
    }

    @GetMapping("/ubah/{path}")
    String form(@ModelAttribute("ui") Ui ui, @PathVariable long id, @PathVariable String path, Model model) {
        var person = writable(id);
        var topic = topic(path);
        return page(model, person, topic, CorrectionForm.filled(person, topic, ui), new Problems(), List.of());
    }

    @PostMapping("/ubah/{path}")
    String correct(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @PathVariable String path,
            @RequestParam int versi,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var person = writable(id);
        var topic = topic(path);
        if (versi != person.version()) return conflict(ui, model, person, topic, sent);
        var form = new CorrectionForm(person, sent, ui, seal, clock.today());
        var patch = form.read(topic);
        if (form.problems().any()) return page(model, person, topic, sent, form.problems(), List.of());
        return switch (corrections.correct(person, versi, patch, "CORRECTED")) {
            case Corrections.Outcome.Corrected() -> {
                flash.addFlashAttribute("said", ui.t("people.corrected"));
                yield "redirect:/pekerja/" + person.id();
            }
            case Corrections.Outcome.Unchanged() -> {
                flash.addFlashAttribute("said", ui.t("people.unchanged"));
                yield "redirect:/pekerja/" + person.id();
            }
            case Corrections.Outcome.Conflict() -> conflict(ui, model, writable(id), topic, sent);
            case Corrections.Outcome.NikTaken() -> {
                form.problems().add("nik", ui.t("people.problem.taken.other"));
                yield page(model, person, topic, sent, form.problems(), List.of());
            }
            case Corrections.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    /** Chooses one of the two readings of an RT/RW that a spreadsheet had made a date. */
    @PostMapping("/rtrw")
    String neighbourhood(@PathVariable long id, @RequestParam int versi, @RequestParam String pilih) {
        var person = writable(id);
        if (person.otherNeighbourhood().isEmpty()) return "redirect:/pekerja/" + person.id();
        var patch = new Patch();
        boolean other = pilih.equals("lain");
        if (other) {
            patch.set("rt", person.rt(), person.rtAlt());
            patch.set("rw", person.rw(), person.rwAlt());
        }
        patch.columns.put("rt_alt", null);
        patch.columns.put("rw_alt", null);
        patch.shown(
                "rt_rw",
                person.neighbourhood() + " | " + person.otherNeighbourhood(),
                other ? person.otherNeighbourhood() : person.neighbourhood());
        corrections.correct(person, versi, patch, "CORRECTED");
        return "redirect:/pekerja/" + person.id();
    }

    @GetMapping("/meninggal")
    String death(@PathVariable long id, Model model) {
        return deathPage(model, writable(id), "", new Problems());
    }

    @PostMapping("/meninggal")
    String reportDeath(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String tanggal,
            Model model,
            RedirectAttributes flash) {
        var person = writable(id);
        var form = new FormReader(Map.of("tanggal", tanggal), ui, clock.today());
        var day = form.date("tanggal", "people.problem.death");
        if (day != null && person.birthDate() != null && day.isBefore(person.birthDate())) {
            form.problems().add("tanggal", ui.t("people.problem.death.birth"));
        }
        if (day == null || form.problems().any()) return deathPage(model, person, tanggal, form.problems());
        if (deaths.report(person, day)) flash.addFlashAttribute("said", ui.t("people.death.saved"));
        return "redirect:/pekerja/" + person.id();
    }

    @PostMapping("/meninggal/batal")
    String withdrawDeath(@ModelAttribute("ui") Ui ui, @PathVariable long id, RedirectAttributes flash) {
        var person = writable(id);
        if (deaths.withdraw(person)) flash.addFlashAttribute("said", ui.t("people.death.withdrawn"));
        return "redirect:/pekerja/" + person.id();
    }

    private String conflict(Ui ui, Model model, PersonCard now, Topic topic, Map<String, String> sent) {
        var theirs = CorrectionForm.filled(now, topic, ui);
        var clashes = new ArrayList<Clash>();
        for (var field : topic.fields()) {
            var mine = sent.getOrDefault(field, "").strip();
            var stored = theirs.getOrDefault(field, "");
            if (theirs.containsKey(field) && !mine.equals(stored)) clashes.add(new Clash(field, mine, stored));
        }
        var problems = new Problems();
        problems.add(
                clashes.isEmpty()
                        ? topic.fields().getFirst()
                        : clashes.getFirst().field(),
                ui.t("people.problem.conflict"));
        return page(model, now, topic, sent, problems, clashes);
    }

    private static String page(
            Model model,
            PersonCard person,
            Topic topic,
            Map<String, String> fields,
            Problems problems,
            List<Clash> clashes) {
        model.addAttribute("person", person);
        model.addAttribute("topic", topic);
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        model.addAttribute("clashes", clashes);
        return "people/correct-" + topic.path();
    }

    private static String deathPage(Model model, PersonCard person, String day, Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("day", day);
        model.addAttribute("problems", problems);
        return "people/death";
    }

    private PersonCard writable(long id) {
        if (!CurrentActor.get().role().writesWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return CardController.get(people, id);
    }

    private static Topic topic(String path) {
        return Topic.of(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
