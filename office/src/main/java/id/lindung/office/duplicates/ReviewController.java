package id.lindung.office.duplicates;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.duplicates.Decisions.Answer;
import id.lindung.office.duplicates.Reviews.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue of questions and each question's page. */
@Controller
class ReviewController {

    private static final int PAGE = 50;
    private static final Set<String> NOTICES =
            Set.of("beda", "jawab", "sudah", "berubah", "nonaktif", "lanjut", "nik", "pisah", "sebagian");

    private final Reviews reviews;
    private final Comparisons comparisons;
    private final Decisions decisions;
    private final Duplicates duplicates;

    ReviewController(Reviews reviews, Comparisons comparisons, Decisions decisions, Duplicates duplicates) {
        this.reviews = reviews;
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.duplicates = duplicates;
    }

    @GetMapping("/ganda")
    String queue(
            @RequestParam(name = "jenis", defaultValue = "all") String filter,
            @RequestParam(name = "hal", defaultValue = "1") int page,
            @RequestParam(name = "pesan", required = false) @Nullable String notice,
            Model model) {
        mayDecide();
        var chosen = filter(filter);
        int number = Math.clamp(page, 1, 200);
        var items = reviews.list(chosen, (number - 1) * PAGE, PAGE + 1);
        boolean more = items.size() > PAGE;
        var shown = comparisons.of(more ? items.subList(0, PAGE) : items);
        model.addAttribute(
                "queue",
                new Queue(
                        chosen,
                        shown,
                        reviews.count(Filter.ALL),
                        reviews.count(Filter.PAIRS),
                        reviews.count(Filter.CERTAIN),
                        reviews.count(Filter.ROWS),
                        number,
                        more));
        model.addAttribute("notice", notice(notice));
        return "duplicates/queue";
    }

    @PostMapping("/ganda/cari")
    String search(@RequestParam(name = "semua", defaultValue = "false") boolean everything) {
        return duplicates
                .find(null, everything)
                .map(task -> "redirect:/tugas/" + task)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    @GetMapping("/ganda/{id:\\d+}")
    String question(
            @PathVariable long id,
            @RequestParam(name = "pesan", required = false) @Nullable String notice,
            Model model) {
        mayDecide();
        var item = reviews.find(id).orElseThrow(ReviewController::notFound);
        var shown = comparisons.of(List.of(item)).stream().findFirst();
        List<Answer> answers = new ArrayList<>();
        for (var answer : Answer.values())
            if (!item.isPair() && item.isOpen() && decisions.isPossible(item, answer)) answers.add(answer);
        model.addAttribute("item", item);
        model.addAttribute("comparison", shown.orElse(null));
        model.addAttribute("answers", answers);
        model.addAttribute("sentence", null);
        model.addAttribute("notice", notice(notice));
        return "duplicates/question";
    }

    @PostMapping("/ganda/{id:\\d+}/beda")
    String different(@PathVariable long id) {
        mayDecide();
        return after(id, decisions.different(id), "beda");
    }

    @PostMapping("/ganda/{id:\\d+}/jawab")
    String answer(@PathVariable long id, @RequestParam("jawaban") Answer answer, Model model) {
        mayDecide();
        var outcome = decisions.answer(id, answer);
        if (outcome instanceof Decisions.Outcome.Refused refused) {
            var page = question(id, null, model);
            model.addAttribute("sentence", refused.sentence());
            return page;
        }
        return after(id, outcome, "jawab");
    }

    private static String after(long id, Decisions.Outcome outcome, String done) {
        return switch (outcome) {
            case Decisions.Outcome.Done _ -> "redirect:/ganda?pesan=" + done;
            case Decisions.Outcome.AlreadyDecided _ -> "redirect:/ganda/" + id + "?pesan=sudah";
            case Decisions.Outcome.Refused _ -> "redirect:/ganda/" + id;
            case Decisions.Outcome.NotFound _ -> throw notFound();
        };
    }

    static Filter filter(String text) {
        try {
            return Filter.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Filter.ALL;
        }
    }

    /** Only notices of ours, by their word in the address; the page turns it into a sentence. */
    static @Nullable String notice(@Nullable String word) {
        return word != null && NOTICES.contains(word) ? "duplicates.notice." + word : null;
    }

    static void mayDecide() {
        if (!CurrentActor.get().role().importsWorkers()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
