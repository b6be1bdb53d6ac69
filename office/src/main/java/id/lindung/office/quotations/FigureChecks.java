package id.lindung.office.quotations;

import id.lindung.rules.figure.Check;
import id.lindung.rules.figure.CheckResult;
import id.lindung.rules.figure.Checks;
import id.lindung.rules.figure.QuotedFigure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Runs checks over the figures that come with the program, those the office recorded, and those of a file. */
@Service
public class FigureChecks {

    private final OfficeFacts facts;
    private final QuotedBook book;

    FigureChecks(OfficeFacts facts, QuotedBook book) {
        this.facts = facts;
        this.book = book;
    }

    /** The program's own 23 and whatever the office recorded. */
    public Checks.Answers all() {
        var figures = new ArrayList<>(Shipped.figures());
        figures.addAll(Shipped.example());
        book.figures().forEach(each -> figures.add(each.figure()));
        var checks = new ArrayList<>(Shipped.checks());
        checks.addAll(book.checks());
        return new Checks(figures, facts).run(checks);
    }

    /** The table that adds up. */
    public Checks.Answers example() {
        return new Checks(Shipped.example(), facts).run(Shipped.exampleChecks());
    }

    /**
     * The checks of a file over its figures; figures it does not give are the program's and the office's. A file of figures alone is
     * asked every known check all of whose figures it gives, and the questions its kinds suggest.
     */
    public Checks.Answers of(List<QuotedFigure> given, List<Check> asked) {
        var figures = new ArrayList<>(Shipped.figures());
        figures.addAll(Shipped.example());
        book.figures().forEach(each -> figures.add(each.figure()));
        figures.addAll(given);
        var checks = new ArrayList<>(asked);
        if (asked.isEmpty()) {
            checks.addAll(known(given));
            checks.addAll(SuggestedChecks.of(given, checks));
        }
        return new Checks(figures, facts).run(checks);
    }

    private List<Check> known(List<QuotedFigure> given) {
        var ids = new LinkedHashSet<String>();
        given.forEach(each -> ids.add(each.id()));
        var every = new ArrayList<>(Shipped.checks());
        every.addAll(Shipped.exampleChecks());
        every.addAll(book.checks());
        return every.stream()
                .filter(each -> {
                    var names = SuggestedChecks.names(each.expression());
                    var articles = given.stream().map(QuotedFigure::source).toList();
                    return names.isEmpty()
                            ? articles.stream()
                                    .anyMatch(source -> each.expression().startsWith(source + " "))
                            : ids.containsAll(names);
                })
                // The expected verdict belongs to the program's figures, not to a file's.
                .map(each -> new Check(each.id(), each.expression(), each.quoted(), each.note(), null))
                .toList();
    }

    /** What our own register, the law or the list of regions says of the same thing; empty when it does not know. */
    public Optional<CheckResult> ours(QuotedFigure figure, String expression) {
        if (expression.isBlank()) return Optional.empty();
        var check = new Check(figure.id() + "=", expression + " = " + figure.id(), "", "", null);
        var answers = new Checks(List.of(figure), facts).run(List.of(check));
        return answers.results().stream()
                .filter(each -> each.computed() != null)
                .findFirst();
    }
}
