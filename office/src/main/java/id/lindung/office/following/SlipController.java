package id.lindung.office.following;

import id.lindung.office.pages.Option;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.People;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /slip}: slips of a village, an RW, an RT or one worker, printed on A4. */
@Controller
@RequestMapping("/slip")
class SlipController {

    private static final int VILLAGE = 13;
    private static final int REGENCY = 5;

    private final Slips slips;
    private final People people;
    private final Regions regions;

    SlipController(Slips slips, People people, Regions regions) {
        this.slips = slips;
        this.people = people;
        this.regions = regions;
    }

    @GetMapping
    String form(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String desa,
            @RequestParam(defaultValue = "") String rw,
            @RequestParam(defaultValue = "") String rt,
            Model model) {
        prints();
        var village = village(ui, desa);
        var scope = ui.actor().scope();
        model.addAttribute("village", village);
        model.addAttribute("place", village.isEmpty() ? "" : label(village));
        model.addAttribute("rw", scope.rw() == null ? digits(rw) : scope.rw());
        model.addAttribute("rt", scope.rt() == null ? digits(rt) : scope.rt());
        model.addAttribute("count", village.isEmpty() ? null : slips.count(village, digits(rw), digits(rt)));
        model.addAttribute("villages", villages(ui));
        return "following/slips";
    }

    @PostMapping
    String print(
            @ModelAttribute("ui") Ui ui,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        prints();
        var person = person(sent.getOrDefault("pekerja", ""));
        var village = person == null ? village(ui, sent.getOrDefault("desa", "")) : homeOf(person);
        if (village.length() != VILLAGE) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        boolean again = person != null || sent.getOrDefault("ulang", "").equals("ya");
        var wanted = new Slips.Wanted(
                village,
                digits(sent.getOrDefault("rw", "")),
                digits(sent.getOrDefault("rt", "")),
                person,
                again,
                cut(sent.getOrDefault("setelah", "")));
        TypedDate.keepNothing(response);
        model.addAttribute("sheet", slips.print(wanted));
        model.addAttribute("village", village);
        model.addAttribute("place", label(village));
        model.addAttribute("rw", wanted.rw());
        model.addAttribute("rt", wanted.rt());
        model.addAttribute("again", again);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/syarat")
                        .toUriString());
        return "following/sheet";
    }

    /** Villages to choose from: those of a regency or a district; wider areas type the code. */
    private List<Option> villages(Ui ui) {
        var scope = ui.actor().scope().regionCode();
        if (scope.length() < REGENCY || scope.length() == VILLAGE) return List.of();
        return regions.villages(new RegionRange(scope, scope + "/"))
                .map(each -> new Option(each.code().value(), each.label()))
                .toList();
    }

    private String homeOf(long person) {
        return people.find(person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .regionCode();
    }

    private String label(String village) {
        return regions.find(village).map(found -> found.label()).orElse(village);
    }

    /** The village asked for, when it lies in the scope; the own one of whoever has but one. */
    private String village(Ui ui, String asked) {
        var scope = ui.actor().scope();
        if (scope.regionCode().length() == VILLAGE) return scope.regionCode();
        return asked.length() == VILLAGE
                        && scope.covers(asked)
                        && regions.find(asked).isPresent()
                ? asked
                : "";
    }

    private static @Nullable Long person(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** RT and RW as they are kept: three digits. */
    private static String digits(String text) {
        var clean = text.strip();
        return clean.matches("[0-9]{1,3}") ? "%03d".formatted(Integer.parseInt(clean)) : "";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }

    private static void prints() {
        if (!Slips.prints()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
