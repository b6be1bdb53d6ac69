package id.lindung.office.law;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.law.LawDiff.Apart;
import id.lindung.office.law.LawDiff.Person;
import id.lindung.office.law.LawDiff.Question;
import id.lindung.office.pages.Problems;
import id.lindung.office.pages.Ui;
import id.lindung.office.people.Vocabulary;
import id.lindung.office.people.Vocabulary.Category;
import id.lindung.office.store.OfficeClock;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.time.ContributionMonth;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /admin/aturan/perubahan}: whose contribution differs between two months, and by which regulation. */
@Controller
@Lazy
class LawDiffPages {

    private static final int PAGE = 50;
    /** Wider than a regency, names are too many to work out on a page. */
    private static final int REGENCY = 5;

    private final LawDiffs diffs;
    private final LawBook book;
    private final Regions regions;
    private final Vocabulary vocabulary;
    private final OfficeClock clock;

    LawDiffPages(LawDiffs diffs, LawBook book, Regions regions, Vocabulary vocabulary, OfficeClock clock) {
        this.diffs = diffs;
        this.book = book;
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping("/admin/aturan/perubahan")
    String show(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String dari,
            @RequestParam(defaultValue = "") String sampai,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "0") long setelah,
            Model model) {
        var problems = new Problems();
        var region = region(wilayah);
        var current = YearMonth.from(clock.today());
        var question = new Question(
                month(ui, "dari", dari, current.minusMonths(1), problems),
                month(ui, "sampai", sampai, current, problems),
                region);
        boolean asked = !dari.isEmpty() && !sampai.isEmpty() && !problems.any();
        if (asked && !diffs.covers(question)) {
            problems.add("sampai", ui.t("law.diff.order"));
            asked = false;
        }
        boolean names = ui.actor().role().seesNames() && (region.length() >= REGENCY || ownPayer());
        var people = asked && names ? diffs.page(question, setelah, PAGE + 1) : List.<Person>of();
        boolean more = people.size() > PAGE;
        model.addAttribute("question", question);
        model.addAttribute("months", months());
        model.addAttribute("problems", problems);
        model.addAttribute(
                "place",
                region.isEmpty()
                        ? ui.place().name()
                        : regions.get(new RegionCode(region)).label());
        model.addAttribute("diff", asked ? Optional.of(diffs.summary(question)) : Optional.empty());
        model.addAttribute("reasons", List.of(Apart.values()));
        model.addAttribute("names", names);
        model.addAttribute("first", setelah == 0);
        model.addAttribute("people", more ? people.subList(0, PAGE) : people);
        model.addAttribute("next", more ? people.get(PAGE - 1).job() : null);
        model.addAttribute(
                "categories",
                vocabulary.categories().stream()
                        .collect(Collectors.toMap(Category::code, each -> ui.pick(each.nameId(), each.nameEn()))));
        return "law/diff";
    }

    private static boolean ownPayer() {
        return CurrentActor.get().scope().payer() != null;
    }

    /** 404 for a region that does not exist or lies outside the actor's scope. */
    private String region(String asked) {
        var scope = CurrentActor.get().scope();
        if (asked.isBlank()) return scope.regionCode();
        return RegionCode.parse(asked.strip())
                .flatMap(regions::find)
                .map(found -> found.code().value())
                .filter(scope::covers)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static YearMonth month(Ui ui, String field, String text, YearMonth otherwise, Problems problems) {
        if (text.isEmpty()) return otherwise;
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            problems.add(field, ui.t("law.diff.month", text));
            return otherwise;
        }
    }

    /** All that the law is formalised for, the latest first. */
    private List<YearMonth> months() {
        var first = ContributionMonth.containing(book.formalised().from()).value();
        var end = ContributionMonth.containing(book.formalised().until()).value();
        return Stream.iterate(end.minusMonths(1), month -> !month.isBefore(first), month -> month.minusMonths(1))
                .toList();
    }
}
