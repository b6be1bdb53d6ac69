package id.lindung.office.people;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.pages.Option;
import id.lindung.office.pages.Ui;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.CellText;
import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.ParticipantNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of workers, and finding one. */
@Controller
class WorkersController {

    private static final int NIK_LIKE = 11;

    private final WorkerList list;
    private final NumberSearch search;
    private final Vocabulary vocabulary;
    private final Regions regions;

    WorkersController(WorkerList list, NumberSearch search, Vocabulary vocabulary, Regions regions) {
        this.list = list;
        this.search = search;
        this.vocabulary = vocabulary;
        this.regions = regions;
    }

    @GetMapping("/pekerja")
    String workers(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String rtrw,
            @RequestParam(defaultValue = "") String pekerjaan,
            @RequestParam(defaultValue = "") String kategori,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String identitas,
            @RequestParam(required = false) @Nullable Long setelah,
            Model model) {
        seesNames();
        // A number in an address would stay in histories and logs; the search form posts it instead.
        if (digits(q).length() >= NIK_LIKE) return "redirect:/pekerja";
        var filter = new WorkerFilter(wilayah, rtrw, pekerjaan, kategori, q.strip(), identitas);
        var scope = ui.actor().scope();
        var page = list.page(filter, scope, setelah);
        var region = here(filter, ui);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("after", setelah);
        model.addAttribute("count", list.count(filter, scope));
        model.addAttribute("words", vocabulary.words(ui));
        model.addAttribute("subregions", subregions(region));
        model.addAttribute("regions", new RegionNames(regions));
        model.addAttribute("here", region);
        model.addAttribute("neighbourhoods", region.length() == 13 ? list.neighbourhoods(region) : List.of());
        return "people/list";
    }

    /** A NIK or KPJ leads to its owner; anything else is the beginning of a name. */
    @PostMapping("/pekerja/cari")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        seesNames();
        var digits = digits(q);
        if (digits.length() < NIK_LIKE) {
            var text = CellText.clean(q);
            return "redirect:/pekerja"
                    + (text.isEmpty()
                            ? ""
                            : "?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
        }
        var nik = Nik.read(q).find();
        var number = ParticipantNumber.read(q).find();
        var answer = nik.isPresent()
                ? search.byNik(nik.get())
                : number.isPresent() ? search.byParticipantNumber(number.get()) : new NumberSearch.Answer.Elsewhere("");
        return switch (answer) {
            case NumberSearch.Answer.Found(var person) -> "redirect:/pekerja/" + person;
            case NumberSearch.Answer.TooOften() -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            case NumberSearch.Answer.Elsewhere(var village) -> {
                model.addAttribute("masked", nik.map(Nik::masked).orElse(digits.substring(0, 4) + "…"));
                model.addAttribute("village", village.isEmpty() ? "" : new RegionNames(regions).label(village));
                yield "people/notfound";
            }
        };
    }

    private static String here(WorkerFilter filter, Ui ui) {
        var region = filter.region();
        var scope = ui.actor().scope();
        return !region.isEmpty() && scope.covers(region) ? region : scope.regionCode();
    }

    private List<Option> subregions(String here) {
        var children = here.isEmpty()
                ? regions.provinces()
                : RegionCode.parse(here).map(regions::children).orElse(List.of());
        return children.stream()
                .map(each -> new Option(each.code().value(), each.label()))
                .toList();
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static void seesNames() {
        if (!CurrentActor.get().role().seesNames()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
