package id.lindung.office.law;

import id.lindung.office.store.OfficeClock;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /admin/aturan}: every parameter of the law through time, with its citations, its status and what comes next. */
@Controller
@Lazy
@RequestMapping("/admin/aturan")
class RulePages {

    private final LawBook book;
    private final OfficeClock clock;

    RulePages(LawBook book, OfficeClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        var groups = new TreeMap<String, List<RuleView>>();
        for (var parameter : book.list()) {
            if (!mentions(parameter, wanted)) continue;
            groups.computeIfAbsent(group(parameter), name -> new java.util.ArrayList<>())
                    .add(RuleView.of(parameter, clock.today()));
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("count", book.list().size());
        model.addAttribute("groups", groups);
        model.addAttribute("rounding", book.rounding().says());
        return "law/rules";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        var parameter = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("rule", RuleView.of(parameter, clock.today()));
        return "law/rule";
    }

    private static boolean mentions(Parameter parameter, String wanted) {
        return (parameter.id() + " " + parameter.name().id() + " "
                        + parameter.name().en() + " "
                        + parameter.values().getLast().provenance().citedAs())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static String group(Parameter parameter) {
        return parameter.id().substring(0, parameter.id().indexOf('.')).toUpperCase(Locale.ROOT);
    }
}
