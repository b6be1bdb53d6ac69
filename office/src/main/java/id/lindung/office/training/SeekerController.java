package id.lindung.office.training;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.NewWorker;
import id.lindung.office.people.Payers;
import id.lindung.office.people.People;
import id.lindung.office.people.Registration;
import id.lindung.office.people.Vocabulary;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.Regions;
import id.lindung.rules.Reading;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.NikReading;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.name.NameKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /pencari-kerja/…}: one who looks for work, written down, helped, and back at work. */
@Controller
@RequestMapping("/pencari-kerja")
class SeekerController {

    private static final int VILLAGE = 13;
    private static final int MOST_PAYERS = 200;

    private final Seekers seekers;
    private final Places places;
    private final Trainings trainings;
    private final Vacancies vacancies;
    private final WayBack wayBack;
    private final Skills skills;
    private final People people;
    private final Registration registration;
    private final Payers payers;
    private final Vocabulary vocabulary;
    private final Regions regions;
    private final OfficeClock clock;

    SeekerController(
            Seekers seekers,
            Places places,
            Trainings trainings,
            Vacancies vacancies,
            WayBack wayBack,
            Skills skills,
            People people,
            Registration registration,
            Payers payers,
            Vocabulary vocabulary,
            Regions regions,
            OfficeClock clock) {
        this.seekers = seekers;
        this.places = places;
        this.trainings = trainings;
        this.vacancies = vacancies;
        this.wayBack = wayBack;
        this.skills = skills;
        this.people = people;
        this.registration = registration;
        this.payers = payers;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/baru")
    String form(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String pekerja, Model model) {
        registers();
        var fields = new HashMap<String, String>();
        fields.put("pekerja", pekerja);
        fields.put(
                "desa",
                ui.actor().scope().regionCode().length() == VILLAGE
                        ? ui.actor().scope().regionCode()
                        : "");
        return form(ui, fields, List.of(), new Problems(), model);
    }

    @PostMapping("/baru")
    String register(
            @ModelAttribute("ui") Ui ui,
            @RequestParam MultiValueMap<String, String> all,
            Model model,
            RedirectAttributes flash) {
        registers();
        var sent = all.toSingleValueMap();
        var typed = new Typed(sent, ui);
        var names = skills.names(ui);
        var can = all.getOrDefault("bisa", List.of()).stream()
                .filter(names.byCode()::containsKey)
                .toList();
        var draft = new Seeker.Draft(
                typed.past("sejak", clock.today()),
                typed.says("ingin", "WORK") || typed.says("ingin", "OWN_BUSINESS") ? typed.text("ingin") : "EITHER",
                typed.skill("belajar", names),
                can,
                typed.word("sekolah", Education.class, Education.NONE),
                typed.says("pernah", "ya"),
                typed.says("jkp", "ya"));
        var known = person(sent);
        var worker = known == null ? worker(ui, typed) : null;
        if (typed.problems().any()) return form(ui, sent, can, typed.problems(), model);
        var person = known != null ? known : newPerson(ui, worker, typed);
        if (person == null) return form(ui, sent, can, typed.problems(), model);
        return switch (seekers.register(person, draft)) {
            case Seekers.Outcome.Registered(var id) -> {
                flash.addFlashAttribute("said", ui.t("training.seeker.saved"));
                yield "redirect:/pencari-kerja/" + id;
            }
            case Seekers.Outcome.LooksAlready(var id) -> {
                flash.addFlashAttribute("said", ui.t("training.seeker.already"));
                yield "redirect:/pencari-kerja/" + id;
            }
            case Seekers.Outcome.HasWork() -> {
                typed.problems().add("sejak", ui.t("training.problem.works"));
                yield form(ui, sent, can, typed.problems(), model);
            }
            case Seekers.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private @Nullable Long newPerson(Ui ui, @Nullable NewWorker worker, Typed typed) {
        if (worker == null) return null;
        return switch (registration.register(worker)) {
            case Registration.Outcome.Registered(var id) -> id;
            case Registration.Outcome.RegisteredBefore(var id) -> id;
            case Registration.Outcome.NikTaken() -> {
                var nik = worker.nik();
                var found = nik == null ? java.util.OptionalLong.empty() : people.findByNik(nik);
                if (found.isPresent()) yield found.getAsLong();
                typed.problems().add("nik", ui.t("training.problem.nik.elsewhere"));
                yield null;
            }
            case Registration.Outcome.NotAllowed() -> {
                typed.problems().add("desa", ui.t("training.problem.village"));
                yield null;
            }
        };
    }

    /** Somebody who is not in the register yet: no job, so no category and counted in no month. */
    private @Nullable NewWorker worker(Ui ui, Typed typed) {
        var name = typed.required("nama");
        if (!name.isEmpty() && NameKey.of(name).isEmpty()) typed.problems().add("nama", ui.t("training.problem.empty"));
        var born = typed.past("lahir", clock.today());
        var village = ui.actor().scope().regionCode().length() == VILLAGE
                ? ui.actor().scope().regionCode()
                : typed.text("desa");
        if (regions.find(village)
                .filter(each -> each.code().level().isVillage())
                .isEmpty()) {
            typed.problems().add("desa", ui.t("training.problem.village"));
        }
        Nik nik = null;
        if (typed.optional("nik") != null) {
            switch (Nik.read(typed.text("nik"))) {
                case NikReading.Valid(var valid) -> nik = valid;
                case NikReading.Refused(var fault, var why) -> typed.problems().add("nik", ui.pick(why.id(), why.en()));
            }
        }
        var phone =
                PhoneNumber.read(typed.text("telepon")) instanceof Reading.Read<PhoneNumber>(var number, var remarks)
                        ? number
                        : null;
        var sex = Sex.read(typed.text("kelamin")) instanceof Reading.Read<Sex>(var read, var said) ? read : null;
        if (typed.problems().any()) return null;
        return new NewWorker(nik, name, born, sex, null, village, null, null, phone, null, null, "", "", null);
    }

    private String form(Ui ui, Map<String, String> fields, List<String> can, Problems problems, Model model) {
        var known = person(fields);
        var card = known == null ? Optional.<id.lindung.office.people.PersonCard>empty() : people.find(known);
        if (known != null && card.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("fields", fields);
        model.addAttribute("can", can);
        model.addAttribute("known", card.orElse(null));
        model.addAttribute("askVillage", ui.actor().scope().regionCode().length() < VILLAGE);
        model.addAttribute("skills", skills.names(ui));
        model.addAttribute("educations", educations(ui));
        model.addAttribute("problems", problems);
        return "training/seekerform";
    }

    static List<Option> educations(Ui ui) {
        return Arrays.stream(Education.values())
                .map(each -> new Option(each.name(), ui.t("training.education." + each)))
                .toList();
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String show(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        return page(ui, get(id), new HashMap<>(), new Problems(), model);
    }

    /** What the work would cost in contributions, before it is written down; or the work itself. */
    @PostMapping("/{id:[0-9]{1,18}}/kerja")
    String work(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        registers();
        var seeker = get(id);
        var typed = new Typed(sent, ui);
        boolean wageEarner = !typed.says("bentuk", "usaha");
        var from = typed.past("mulai", clock.today());
        var money = typed.rupiah("penghasilan");
        if (money == null) typed.problems().add("penghasilan", ui.t("training.problem.rupiah"));
        var payer = typed.text("pembayar").matches("[0-9]{1,18}") ? Long.valueOf(typed.text("pembayar")) : null;
        if (!typed.problems().any()) model.addAttribute("cost", wayBack.contribution(wageEarner, money, from));
        if (typed.problems().any() || !typed.says("catat", "ya"))
            return page(ui, seeker, sent, typed.problems(), model);
        var occupation = vocabulary.occupations().stream()
                .map(Vocabulary.Occupation::code)
                .filter(typed.text("pekerjaan")::equals)
                .findFirst()
                .orElse(null);
        var found = new WayBack.Found(
                wageEarner,
                wageEarner ? "COMPANY_WORKER" : "SELF_PAYING",
                occupation,
                wageEarner ? payer : null,
                typed.optional("tempat"),
                money,
                from);
        return told(ui, wayBack.found(seeker, found), seeker, "mulai", sent, typed, model, flash);
    }

    @PostMapping("/{id:[0-9]{1,18}}/berhenti")
    String stop(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        registers();
        var seeker = get(id);
        var typed = new Typed(sent, ui);
        var why = typed.required("alasan");
        if (typed.problems().any()) return page(ui, seeker, sent, typed.problems(), model);
        return told(ui, wayBack.left(seeker, clock.today(), why), seeker, "alasan", sent, typed, model, flash);
    }

    private String told(
            Ui ui,
            WayBack.Answer answer,
            Seeker seeker,
            String field,
            Map<String, String> sent,
            Typed typed,
            Model model,
            RedirectAttributes flash) {
        switch (answer) {
            case DONE -> {
                flash.addFlashAttribute("said", ui.t("training.back.saved"));
                return "redirect:/pencari-kerja/" + seeker.id();
            }
            case NOT_ALLOWED, ENDED_BEFORE, BEFORE_LOOKING ->
                typed.problems().add(field, ui.t("training.back." + answer));
        }
        return page(ui, seeker, sent, typed.problems(), model);
    }

    private String page(Ui ui, Seeker seeker, Map<String, String> fields, Problems problems, Model model) {
        var wanted = new java.util.ArrayList<>(seeker.skills());
        if (seeker.wishedSkill() != null) wanted.add(seeker.wishedSkill());
        model.addAttribute("seeker", seeker);
        model.addAttribute(
                "place", regions.find(seeker.region()).map(each -> each.label()).orElse(seeker.region()));
        model.addAttribute("history", seekers.ofPerson(seeker.person()));
        model.addAttribute("places", places.ofPerson(seeker.person()));
        model.addAttribute("trainings", trainings.list());
        model.addAttribute("vacancies", vacancies.open(wanted));
        model.addAttribute("skills", skills.names(ui));
        model.addAttribute(
                "occupations",
                vocabulary.occupations().stream()
                        .map(each -> new Option(each.code(), ui.pick(each.nameId(), each.nameEn())))
                        .toList());
        model.addAttribute(
                "payers",
                payers.list(0, MOST_PAYERS).stream()
                        .filter(each -> each.active() && !each.kind().equals("SELF"))
                        .map(each -> new Option(Long.toString(each.id()), each.name()))
                        .toList());
        model.addAttribute("registers", TrainingRights.registers(ui.actor().role()));
        model.addAttribute("today", clock.today());
        model.addAttribute("fields", fields);
        model.addAttribute("problems", problems);
        return "training/seeker";
    }

    private Seeker get(long id) {
        var role = CurrentActor.get().role();
        if (!TrainingRights.reads(role) || !role.seesNames()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return seekers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Long person(Map<String, String> fields) {
        var text = fields.getOrDefault("pekerja", "");
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static void registers() {
        if (!TrainingRights.registers(CurrentActor.get().role()))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
