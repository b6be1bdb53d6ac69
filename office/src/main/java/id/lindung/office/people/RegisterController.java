package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Registers one worker, one topic a page. The address names the draft, never a person or a number. */
@Controller
@RequestMapping("/pekerja/baru")
class RegisterController {

    private static final Map<Step, List<String>> FIELDS = Map.of(
            Step.VILLAGE, List.of("desa", "cari"),
            Step.NIK, List.of("nik", "tanpa"),
            Step.BIRTH, List.of("benar", "lahir", "jk"),
            Step.NAME, List.of("nama", "ibu"),
            Step.WORK, List.of("pekerjaan", "pekerjaan_lain", "kategori", "penghasilan"),
            Step.HOME, List.of("rt", "rw", "dusun", "hp"),
            Step.CHECK, List.of());

    /** Once the last page was seen, a corrected answer leads straight back to it. */
    private static final String SEEN_ALL = "semua";

    private final WorkerDrafts drafts;
    private final Registration registration;
    private final LikelySame likelySame;
    private final People people;
    private final Vocabulary vocabulary;
    private final Regions regions;
    private final OfficeClock clock;

    RegisterController(
            WorkerDrafts drafts,
            Registration registration,
            LikelySame likelySame,
            People people,
            Vocabulary vocabulary,
            Regions regions,
            OfficeClock clock) {
        this.drafts = drafts;
        this.registration = registration;
        this.likelySame = likelySame;
        this.people = people;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String start(@ModelAttribute("ui") Ui ui, Model model) {
        allowed();
        drafts.findOpen().ifPresent(open -> model.addAttribute("open", open.toString()));
        return page(ui, model, "/pekerja/baru", first(ui), prefilled(ui, Map.of()), new Problems());
    }

    @PostMapping
    String begin(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> sent, Model model) {
        allowed();
        return answer(ui, drafts.create(prefilled(ui, Map.of())), first(ui).path(), sent, model);
    }

    @GetMapping("/{draft}/{path}")
    String step(@ModelAttribute("ui") Ui ui, @PathVariable UUID draft, @PathVariable String path, Model model) {
        allowed();
        var found = draft(draft);
        if (found.person() != null) return "redirect:/pekerja/" + found.person();
        var step = step(path);
        var answers = new LinkedHashMap<>(found.answers());
        if (step == Step.CHECK) {
            var open = read(answers, ui).firstOpen();
            if (open != Step.CHECK) return "redirect:" + href(draft, open);
            answers.put(SEEN_ALL, "ya");
            drafts.save(draft, answers);
        }
        return page(ui, model, href(draft, step), step, answers, new Problems());
    }

    @PostMapping("/{draft}/{path}")
    String answer(
            @ModelAttribute("ui") Ui ui,
            @PathVariable UUID draft,
            @PathVariable String path,
            @RequestParam Map<String, String> sent,
            Model model) {
        allowed();
        var found = draft(draft);
        if (found.person() != null) return "redirect:/pekerja/" + found.person();
        var step = step(path);
        var answers = new LinkedHashMap<>(found.answers());
        for (var field : FIELDS.getOrDefault(step, List.of())) answers.put(field, sent.getOrDefault(field, ""));
        if (step == Step.NIK) answers.remove("benar");
        drafts.save(draft, answers);
        var read = read(answers, ui);
        var problems = read.problems(step);
        if (step == Step.NIK && !problems.any()) taken(ui, read, problems, model);
        if (problems.any()) return page(ui, model, href(draft, step), step, answers, problems);
        boolean seenAll = answers.containsKey(SEEN_ALL) && read.firstOpen() == Step.CHECK;
        return "redirect:" + href(draft, seenAll ? Step.CHECK : step.next());
    }

    @PostMapping("/{draft}/simpan")
    String save(
            @ModelAttribute("ui") Ui ui,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "") String beda,
            @RequestParam(defaultValue = "") String lagi,
            Model model,
            RedirectAttributes flash) {
        allowed();
        var found = draft(draft);
        if (found.person() != null) return done(ui, found.person(), lagi, found.answers(), flash);
        var read = read(found.answers(), ui);
        var open = read.firstOpen();
        if (open != Step.CHECK) return "redirect:" + href(draft, open);
        var problems = new Problems();
        var worker = read.read();
        var born = worker.birthDate();
        if (born != null
                && !beda.equals("ya")
                && !likelySame.find(worker.village(), worker.name(), born).isEmpty()) {
            problems.add("beda", ui.t("people.problem.same"));
            return page(ui, model, href(draft, Step.CHECK), Step.CHECK, found.answers(), problems);
        }
        return switch (registration.register(worker, draft, prefilled(ui, found.answers()))) {
            case Registration.Outcome.Registered(var person) -> done(ui, person, lagi, found.answers(), flash);
            case Registration.Outcome.RegisteredBefore(var person) -> done(ui, person, lagi, found.answers(), flash);
            case Registration.Outcome.NikTaken() -> {
                taken(ui, read, problems, model);
                yield page(ui, model, href(draft, Step.NIK), Step.NIK, found.answers(), problems);
            }
            case Registration.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @PostMapping("/{draft}/buang")
    String discard(@PathVariable UUID draft) {
        allowed();
        drafts.delete(draft);
        return "redirect:/pekerja";
    }

    private String done(Ui ui, long person, String again, Map<String, String> answers, RedirectAttributes flash) {
        flash.addFlashAttribute("registered", people.find(person).orElse(null));
        if (!again.equals("ya")) return "redirect:/pekerja/" + person;
        return "redirect:" + href(drafts.create(prefilled(ui, answers)), Step.NIK);
    }

    /** A NIK that somebody has already stops here: the person inside the scope is shown, outside it only the village. */
    private void taken(Ui ui, WorkerAnswers read, Problems problems, Model model) {
        var nik = read.nik();
        if (nik == null) return;
        var village = people.findVillageOfNik(nik);
        if (village.isEmpty()) return;
        problems.add("nik", ui.t("people.problem.taken", regionLabel(village.get())));
        people.findByNik(nik)
                .ifPresent(id -> model.addAttribute("taken", people.find(id).orElse(null)));
    }

    private String page(Ui ui, Model model, String href, Step step, Map<String, String> answers, Problems problems) {
        var read = read(answers, ui);
        var first = first(ui);
        model.addAttribute(
                "form",
                new RegisterForm(
                        href, step, step.numberFrom(first), Step.CHECK.numberFrom(first), first, answers, problems));
        model.addAttribute("words", vocabulary.words(ui));
        switch (step) {
            case VILLAGE -> model.addAttribute("villages", villages(read, answers));
            case BIRTH -> model.addAttribute("dates", read.decodedDates());
            case CHECK -> {
                var worker = read.read();
                var born = worker.birthDate();
                model.addAttribute("worker", worker);
                model.addAttribute("village", regionLabel(worker.village()));
                model.addAttribute(
                        "likely", born == null ? List.of() : likelySame.find(worker.village(), worker.name(), born));
            }
            case NIK, NAME, WORK, HOME -> {}
        }
        if (step == Step.BIRTH)
            model.addAttribute("nik", read.problems(Step.NIK).any() ? null : read.nik());
        return "people/register-" + step.path();
    }

    private List<id.lindung.office.pages.Option> villages(WorkerAnswers read, Map<String, String> answers) {
        var text = answers.getOrDefault("cari", "");
        if (text.isBlank()) return List.of();
        return read.villagesLike(text).stream()
                .map(region ->
                        new id.lindung.office.pages.Option(region.code().value(), regions.fullName(region.code())))
                .toList();
    }

    private String regionLabel(String code) {
        return regions.find(code).map(id.lindung.regions.Region::label).orElse(code);
    }

    /** What is known before the first question: the place of the last worker, or of the actor's neighbourhood. */
    private static Map<String, String> prefilled(Ui ui, Map<String, String> last) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("kategori", last.getOrDefault("kategori", "VULNERABLE"));
        for (var field : List.of("desa", "rt", "rw", "dusun")) {
            if (!last.getOrDefault(field, "").isEmpty()) answers.put(field, last.get(field));
        }
        var scope = ui.actor().scope();
        if (scope.rw() != null) answers.put("rw", scope.rw());
        if (scope.rt() != null) answers.put("rt", scope.rt());
        return answers;
    }

    private WorkerAnswers read(Map<String, String> answers, Ui ui) {
        return new WorkerAnswers(answers, ui, clock.today(), regions, vocabulary.words(ui));
    }

    private WorkerDrafts.Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Step step(String path) {
        return Step.of(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Step first(Ui ui) {
        return ui.actor().scope().regionCode().length() == 13 ? Step.NIK : Step.VILLAGE;
    }

    private static String href(UUID draft, Step step) {
        return "/pekerja/baru/" + draft + "/" + step.path();
    }

    private static void allowed() {
        if (!CurrentActor.get().role().writesWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
