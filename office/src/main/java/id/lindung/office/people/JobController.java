package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
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

/** A worker's jobs: add, correct, end, remove. */
@Controller
@RequestMapping("/pekerja/{id:[0-9]{1,18}}/pekerjaan")
class JobController {

    private static final int MOST_PAYERS = 500;

    private final People people;
    private final Jobs jobs;
    private final Payers payers;
    private final Vocabulary vocabulary;
    private final OfficeClock clock;

    JobController(People people, Jobs jobs, Payers payers, Vocabulary vocabulary, OfficeClock clock) {
        this.people = people;
        this.jobs = jobs;
        this.payers = payers;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/baru")
    String add(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("mulai", YearMonth.from(clock.today()).toString());
        return page(ui, model, person(id), null, fields, new Problems());
    }

    @PostMapping("/baru")
    String saveNew(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        return save(ui, person(id), null, sent, model, flash);
    }

    @GetMapping("/{job:[0-9]{1,18}}/ubah")
    String change(@ModelAttribute("ui") Ui ui, @PathVariable long id, @PathVariable long job, Model model) {
        var person = person(id);
        var found = job(person, job);
        return page(ui, model, person, found, JobForm.filled(found), new Problems());
    }

    @PostMapping("/{job:[0-9]{1,18}}/ubah")
    String saveChange(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @PathVariable long job,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var person = person(id);
        return save(ui, person, job(person, job), sent, model, flash);
    }

    @PostMapping("/{job:[0-9]{1,18}}/hapus")
    String remove(
            @ModelAttribute("ui") Ui ui, @PathVariable long id, @PathVariable long job, RedirectAttributes flash) {
        var person = person(id);
        if (jobs.remove(person, job(person, job))) flash.addFlashAttribute("said", ui.t("people.job.removed"));
        return "redirect:/pekerja/" + person.id();
    }

    private String save(
            Ui ui,
            PersonCard person,
            @Nullable PersonJob replaced,
            Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var form = new FormReader(sent, ui, clock.today());
        var draft = JobForm.read(form, vocabulary.words(ui), payers, ui);
        if (form.problems().any()) return page(ui, model, person, replaced, sent, form.problems());
        if (!jobs.save(person, replaced, draft)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        flash.addFlashAttribute("said", ui.t("people.job.saved"));
        return "redirect:/pekerja/" + person.id();
    }

    private String page(
            Ui ui,
            Model model,
            PersonCard person,
            @Nullable PersonJob job,
            Map<String, String> fields,
            Problems problems) {
        model.addAttribute("person", person);
        model.addAttribute("job", job);
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        model.addAttribute("words", vocabulary.words(ui));
        model.addAttribute(
                "payers",
                payers.choices(MOST_PAYERS).stream()
                        .map(payer -> new Option(Long.toString(payer.id()), payer.name()))
                        .toList());
        return "people/job";
    }

    /** Somebody else may have replaced the job meanwhile: then it is not found, and the card shows what stands now. */
    private PersonJob job(PersonCard person, long id) {
        return people.listJobs(person.id()).stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PersonCard person(long id) {
        if (!CurrentActor.get().role().writesWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return CardController.get(people, id);
    }
}
