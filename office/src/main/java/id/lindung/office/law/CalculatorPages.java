package id.lindung.office.law;

import id.lindung.law.question.Ask;
import id.lindung.office.pages.Ui;
import id.lindung.office.store.OfficeClock;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /hitung}: what the law asks and pays, for anybody, without signing in and without storing anything. The question
 * stands in the address, so that an answer can be sent on and printed.
 */
@Controller
@Lazy
@RequestMapping("/hitung")
class CalculatorPages {

    private final Calculator calculator;
    private final LawBook book;
    private final OfficeClock clock;

    CalculatorPages(Calculator calculator, LawBook book, OfficeClock clock) {
        this.calculator = calculator;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping
    String topics(Model model) {
        model.addAttribute("contributions", topics(Ask.CONTRIBUTION));
        model.addAttribute("benefits", topics(Ask.BENEFIT));
        return "law/topics";
    }

    @GetMapping("/{slug}")
    String topic(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("ui") Ui ui,
            Model model) {
        var topic = Topic.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean asked = topic.fields().stream().anyMatch(field -> sent.containsKey(field.fact()));
        var filled = asked ? Filled.read(topic, sent, clock.today()) : Filled.usual(topic, clock.today());
        var problems = filled.problems(ui.language() == id.lindung.office.pages.Language.EN);
        model.addAttribute("topic", topic);
        model.addAttribute("form", filled);
        model.addAttribute("offered", Offered.on(clock.today(), filled.value("month"), book, ui));
        if (asked && !problems.any()) {
            var outcome = calculator.answer(topic, filled.facts());
            if (outcome instanceof Outcome.Refused refused && refused.reason() instanceof QuestionFault) {
                problems.add(
                        calculator.faultyField(topic, refused),
                        ui.pick(refused.why().id(), refused.why().en()));
            } else {
                model.addAttribute("answer", Answer.of(outcome, ui));
                model.addAttribute("due", calculator.dueDate(topic, filled.facts()));
                model.addAttribute("comparison", calculator.comparison(topic, filled.facts()));
            }
        }
        model.addAttribute("problems", problems);
        return model.containsAttribute("answer") ? "law/answer" : "law/question";
    }

    private static List<Topic> topics(Ask ask) {
        return Arrays.stream(Topic.values()).filter(topic -> topic.ask() == ask).toList();
    }
}
