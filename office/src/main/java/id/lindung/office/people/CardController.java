package id.lindung.office.people;

import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.regions.Regions;
import id.lindung.rules.identity.Nik;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One worker on one page. */
@Controller
class CardController {

    private static final int STEPS_SHOWN = 50;

    private final People people;
    private final PersonHistory history;
    private final DataNotes notes;
    private final Reveals reveals;
    private final Vocabulary vocabulary;
    private final Regions regions;
    private final List<CardSection> sections;
    private final ObjectProvider<Origins> origins;

    CardController(
            People people,
            PersonHistory history,
            DataNotes notes,
            Reveals reveals,
            Vocabulary vocabulary,
            Regions regions,
            List<CardSection> sections,
            ObjectProvider<Origins> origins) {
        this.people = people;
        this.history = history;
        this.notes = notes;
        this.reveals = reveals;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .toList();
        this.origins = origins;
    }

    @GetMapping("/pekerja/{id:[0-9]{1,18}}")
    String card(@ModelAttribute("ui") Ui ui, @PathVariable long id, Model model) {
        WorkersController.seesNames();
        var person = get(people, id);
        if (person.id() != id) return "redirect:/pekerja/" + person.id();
        return page(ui, person, "", new Problems(), model);
    }

    /** The number is shown once, in the answer itself, which no browser keeps. */
    @PostMapping("/pekerja/{id:[0-9]{1,18}}/nik")
    String reveal(
            @ModelAttribute("ui") Ui ui,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String tujuan,
            HttpServletResponse response,
            Model model) {
        WorkersController.seesNames();
        if (!Reveals.isAllowed()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var person = get(people, id);
        var problems = new Problems();
        if (tujuan.strip().length() < 4) problems.add("tujuan", ui.t("people.problem.purpose"));
        var nik = problems.any()
                ? ""
                : reveals.revealNik(person, tujuan).map(Nik::grouped).orElse("");
        response.setHeader("Cache-Control", "no-store");
        return page(ui, person, nik, problems, model);
    }

    private String page(Ui ui, PersonCard person, String nik, Problems problems, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("nik", nik);
        model.addAttribute("problems", problems);
        model.addAttribute("jobs", people.listJobs(person.id()));
        model.addAttribute("history", history.list(person.id(), STEPS_SHOWN));
        model.addAttribute("notes", notes.of(person, ui));
        model.addAttribute("words", vocabulary.words(ui));
        model.addAttribute("village", new RegionNames(regions).label(person.regionCode()));
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> section.of(person.id(), ui).stream())
                        .toList());
        var origin = person.origin();
        var room = origins.getIfAvailable();
        model.addAttribute(
                "origin",
                origin == null || room == null ? null : room.find(origin).orElse(null));
        return "people/card";
    }

    static PersonCard get(People people, long id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
