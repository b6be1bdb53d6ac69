package id.lindung.office.duplicates;

import static id.lindung.office.duplicates.ReviewController.mayDecide;
import static id.lindung.office.duplicates.ReviewController.notFound;
import static id.lindung.office.duplicates.ReviewController.notice;

import id.lindung.office.duplicates.MergeOutcome.Merged;
import id.lindung.office.duplicates.MergeOutcome.Refused;
import id.lindung.office.duplicates.MergeOutcome.Unmerged;
import id.lindung.office.duplicates.Reviews.Filter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merging, one by one and in bulk, and taking a merge back. */
@Controller
class MergeController {

    private static final int BULK = 50;

    private final Reviews reviews;
    private final Comparisons comparisons;
    private final Merges merges;
    private final Unmerges unmerges;
    private final MergeHistory history;
    private final Sides sides;

    MergeController(
            Reviews reviews,
            Comparisons comparisons,
            Merges merges,
            Unmerges unmerges,
            MergeHistory history,
            Sides sides) {
        this.reviews = reviews;
        this.comparisons = comparisons;
        this.merges = merges;
        this.unmerges = unmerges;
        this.history = history;
        this.sides = sides;
    }

    /** @param fields the whole form: {@code keep}, {@code vLeft}, {@code vRight} and, for each differing field, its name with left or right */
    @PostMapping("/ganda/{id:\\d+}/sama")
    String same(@PathVariable long id, @RequestParam Map<String, String> fields) {
        mayDecide();
        var item = reviews.find(id).orElseThrow(ReviewController::notFound);
        var shown = comparisons.of(List.of(item)).stream().findFirst().orElseThrow(ReviewController::notFound);
        if (!item.isPair()) throw notFound();
        return switch (merges.merge(id, chosen(shown, fields))) {
            case Merged merged -> "redirect:/ganda/gabungan/" + merged.merge();
            case Refused refused -> "redirect:/ganda/" + id + "?pesan=" + word(refused);
            case Unmerged _ -> throw new IllegalStateException();
        };
    }

    private static Choices chosen(Comparison shown, Map<String, String> fields) {
        boolean keepsLeft = !"right".equals(fields.get("keep"));
        var left = shown.left();
        var right = shown.right();
        var survivor = keepsLeft ? left : right;
        var absorbed = keepsLeft ? right : left;
        var taken = EnumSet.noneOf(MergeField.class);
        for (var line : shown.lines()) {
            var answer = fields.getOrDefault(line.field().name(), line.takesRight() ? "right" : "left");
            boolean fromAbsorbed = answer.equals(keepsLeft ? "right" : "left");
            if (line.differs() && fromAbsorbed && absorbed.has(line.field())) taken.add(line.field());
        }
        int leftVersion = number(fields.get("vLeft"));
        int rightVersion = number(fields.get("vRight"));
        return new Choices(
                id(survivor),
                keepsLeft ? leftVersion : rightVersion,
                id(absorbed),
                keepsLeft ? rightVersion : leftVersion,
                taken);
    }

    @GetMapping("/ganda/pasti")
    String certain(
            @RequestParam(name = "centang", defaultValue = "false") boolean ticked,
            @RequestParam(name = "gabung", defaultValue = "-1") int merged,
            @RequestParam(name = "lewat", defaultValue = "0") int skipped,
            Model model) {
        mayDecide();
        model.addAttribute("questions", comparisons.of(reviews.list(Filter.CERTAIN, 0, BULK)));
        model.addAttribute("all", reviews.count(Filter.CERTAIN));
        model.addAttribute("ticked", ticked);
        model.addAttribute("merged", merged);
        model.addAttribute("skipped", skipped);
        return "duplicates/certain";
    }

    /** Each pair in a transaction of its own: one that changed meanwhile does not stop the others. */
    @PostMapping("/ganda/pasti")
    String mergeAll(@RequestParam(name = "pasangan", required = false) @Nullable List<Long> ids) {
        mayDecide();
        int done = 0;
        int skipped = 0;
        for (long id : ids == null ? List.<Long>of() : ids.subList(0, Math.min(ids.size(), BULK))) {
            var item = reviews.find(id).filter(found -> found.certain() && found.isOpen());
            var shown = item.map(found -> comparisons.of(List.of(found))).orElse(List.of());
            var choices = shown.isEmpty() ? null : shown.getFirst().proposed();
            if (choices != null && merges.merge(id, choices) instanceof Merged) done++;
            else skipped++;
        }
        return "redirect:/ganda/pasti?gabung=" + done + "&lewat=" + skipped;
    }

    @GetMapping("/ganda/gabungan/{merge:\\d+}")
    String merged(
            @PathVariable long merge,
            @RequestParam(name = "pesan", required = false) @Nullable String notice,
            Model model) {
        mayDecide();
        var kept = history.find(merge).orElseThrow(ReviewController::notFound);
        var people = sides.persons(List.of(kept.survivor(), kept.absorbed()));
        var survivor = people.get(kept.survivor());
        var absorbed = people.get(kept.absorbed());
        if (survivor == null || absorbed == null) throw notFound();
        model.addAttribute("merge", kept);
        model.addAttribute("survivor", survivor);
        model.addAttribute("absorbed", absorbed);
        model.addAttribute("notice", notice(notice));
        // Before the act: what was corrected since and will stay. After it, the act itself says what stayed.
        if (!model.containsAttribute("stays"))
            model.addAttribute("stays", kept.undone() ? Set.of() : history.staysAsCorrected(kept));
        return "duplicates/merged";
    }

    @PostMapping("/ganda/gabungan/{merge:\\d+}/batal")
    String undo(@PathVariable long merge, RedirectAttributes after) {
        mayDecide();
        return switch (unmerges.undo(merge)) {
            case Unmerged undone -> {
                after.addFlashAttribute("stays", undone.kept());
                yield "redirect:/ganda/gabungan/" + merge + "?pesan="
                        + (undone.kept().isEmpty() ? "pisah" : "sebagian");
            }
            case Refused refused -> "redirect:/ganda/gabungan/" + merge + "?pesan=" + word(refused);
            case Merged _ -> throw new IllegalStateException();
        };
    }

    private static String word(Refused refused) {
        return switch (refused.reason()) {
            case NOT_FOUND, NOT_ALLOWED -> throw notFound();
            case ALREADY_DECIDED -> "sudah";
            case CHANGED_MEANWHILE -> "berubah";
            case NOT_ACTIVE -> "nonaktif";
            case MERGED_FURTHER -> "lanjut";
            case NUMBER_IN_USE -> "nik";
        };
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static long id(Side side) {
        var id = side.id();
        if (id == null) throw notFound();
        return id;
    }
}
