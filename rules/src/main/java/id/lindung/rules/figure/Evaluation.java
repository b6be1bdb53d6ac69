package id.lindung.rules.figure;

import id.lindung.rules.figure.Facts.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the terms of one check and remembers which figures and sources went in. */
final class Evaluation {

    private final Map<String, QuotedFigure> figures;
    private final Facts facts;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();

    Evaluation(Map<String, QuotedFigure> figures, Facts facts) {
        this.figures = figures;
        this.facts = facts;
    }

    /** Empty when something is missing; {@link #missing} then says what. */
    Optional<Amount> value(Term term) {
        return switch (term) {
            case Term.Literal(var amount) -> Optional.of(amount);
            case Term.Figure(var id) -> figure(id).map(Evaluation::amount);
            case Term.Asked(var name, var arguments) -> ask(name, arguments);
            case Term.Rounded(var inner, var decimals, var down) ->
                value(inner).map(each -> rounded(each, decimals, down));
            case Term.Sum(var left, var right) -> both(left, right, Amount::plus);
            case Term.Difference(var left, var right) -> both(left, right, Amount::minus);
            case Term.Product(var left, var right) -> both(left, right, Amount::times);
            case Term.Quotient(var left, var right) -> quotient(left, right);
        };
    }

    static Amount amount(QuotedFigure figure) {
        return new Amount(figure.isPercent() ? figure.value().movePointLeft(2) : figure.value(), figure.unit());
    }

    Optional<QuotedFigure> figure(String id) {
        var found = Optional.ofNullable(figures.get(id));
        if (found.isPresent()) used.add(id);
        else missing.add(id);
        return found;
    }

    Optional<Amount> ask(String name, List<String> arguments) {
        return switch (facts.find(name, arguments)) {
            case Fact.Known(var amount, var source) -> {
                sources.add(source);
                yield Optional.of(amount);
            }
            case Fact.Unknown(var why) -> none(name, arguments, why);
            case Fact.NoSuchFact(var why) -> none(name, arguments, why);
        };
    }

    private Optional<Amount> none(String name, List<String> arguments, String why) {
        missing.add(name + "(" + String.join(", ", arguments) + "): " + why);
        return Optional.empty();
    }

    private static Amount rounded(Amount amount, int decimals, boolean down) {
        int scale = decimals + (amount.isShare() ? 2 : 0);
        return new Amount(
                amount.value().setScale(scale, down ? RoundingMode.FLOOR : RoundingMode.HALF_UP), amount.unit());
    }

    private interface Operation {
        Amount of(Amount left, Amount right);
    }

    private Optional<Amount> both(Term left, Term right, Operation operation) {
        var one = value(left);
        var other = value(right);
        return one.isPresent() && other.isPresent()
                ? Optional.of(operation.of(one.get(), other.get()))
                : Optional.empty();
    }

    private Optional<Amount> quotient(Term left, Term right) {
        var divisor = value(right);
        if (divisor.isPresent() && divisor.get().value().signum() == 0) {
            value(left);
            missing.add("division by 0");
            return Optional.empty();
        }
        return both(left, right, Amount::over);
    }

    /** The range of a quotient by a printed percentage: its decimals leave half a digit open on either side. */
    Optional<BigDecimal[]> range(Term term) {
        if (!(term instanceof Term.Quotient(var left, Term.Figure(var id)))) return Optional.empty();
        var rate = figures.get(id);
        if (rate == null || !rate.isPercent()) return Optional.empty();
        var half =
                BigDecimal.ONE.movePointLeft(Math.max(0, rate.value().scale())).divide(BigDecimal.TWO, Amount.EXACT);
        var low = rate.value().subtract(half);
        if (low.signum() <= 0) return Optional.empty();
        return value(left).map(part -> new BigDecimal[] {
            share(part, rate.value().add(half), RoundingMode.HALF_UP), share(part, low, RoundingMode.HALF_UP)
        });
    }

    private static BigDecimal share(Amount part, BigDecimal percent, RoundingMode mode) {
        return part.value().divide(percent.movePointLeft(2), Amount.EXACT).setScale(0, mode);
    }

    List<QuotedFigure> usedFigures() {
        return used.stream()
                .map(figures::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    Map<String, QuotedFigure> figures() {
        return figures;
    }

    List<String> used() {
        return List.copyOf(used);
    }

    List<String> sources() {
        return List.copyOf(sources);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }
}
