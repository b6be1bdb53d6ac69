package id.lindung.office.law;

import id.lindung.office.pages.Ui;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.law.VerificationStatus;
import java.util.List;
import java.util.Optional;

/**
 * One line of "where this figure comes from".
 *
 * @param amount what stands at the right; empty when nothing fits there
 * @param detail the arithmetic, or empty
 * @param status empty for facts, which are not law
 */
public record Leaf(
        String title,
        String amount,
        String detail,
        List<String> citations,
        Optional<VerificationStatus> status,
        List<Leaf> from) {

    /** Longer values, such as the table of income bands, are cited instead of spelled out. */
    private static final int LONGEST_VALUE = 24;

    static Leaf of(Explanation node, Ui ui) {
        return switch (node) {
            case Explanation.Fact(var name, var value) ->
                new Leaf(
                        ui.word("law.field.", name),
                        written(ui, name, value),
                        "",
                        List.of(),
                        Optional.empty(),
                        List.of());
            case Explanation.Given given ->
                new Leaf(
                        ui.pick(
                                given.parameter().name().id(),
                                given.parameter().name().en()),
                        amount(given, ui),
                        given.value()
                                .provenance()
                                .reachesBack()
                                .map(words -> ui.pick(words.id(), words.en()))
                                .orElse(""),
                        given.value().provenance().law().stream()
                                .map(Citation::display)
                                .toList(),
                        Optional.of(given.value().status()),
                        List.of());
            case Explanation.Step step ->
                new Leaf(
                        ui.pick(step.rule().id(), step.rule().en()),
                        "",
                        ui.pick(
                                step.arithmetic().says().id(),
                                step.arithmetic().says().en()),
                        step.basis().stream().map(Citation::display).toList(),
                        Optional.empty(),
                        step.from().stream().map(each -> of(each, ui)).toList());
        };
    }

    /** The one entry of a table that was used, or the value when it is short. */
    private static String amount(Explanation.Given given, Ui ui) {
        // A formula is told by the step above it, with its numbers.
        if (given.parameter().unit().equals("formula")) return "";
        var value = given.value().value();
        var used = value instanceof LawValue.Entries(var entries) && entries.size() == 1
                ? entries.values().iterator().next()
                : value;
        var says = ValueText.of(given.parameter(), used);
        var text = ui.pick(says.id(), says.en());
        return text.length() > LONGEST_VALUE ? "" : text;
    }

    private static String written(Ui ui, String fact, Object value) {
        return value instanceof Enum<?> word
                ? ui.word("law.choice." + fact + ".", word.name().toLowerCase(java.util.Locale.ROOT))
                : ui.pick(ValueText.fact(value).id(), ValueText.fact(value).en());
    }
}
