package id.lindung.rules.figure;

import id.lindung.rules.figure.CheckForm.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one check. */
final class Verdicts {

    /** Of 100 inhabitants, so many at least and at most can be workers; NTT had 54 in 2025 (3.11 of 5.70 million). */
    private static final BigDecimal FEWEST_WORKERS = BigDecimal.valueOf(30);

    private static final BigDecimal MOST_WORKERS = BigDecimal.valueOf(70);

    private final Check check;
    private final Evaluation evaluation;

    Verdicts(Check check, Evaluation evaluation) {
        this.check = check;
        this.evaluation = evaluation;
    }

    CheckResult of(CheckForm form) {
        return switch (form) {
            case CheckForm.Compared(var left, var comparison, var right) -> compared(left, comparison, right);
            case CheckForm.Computed(var term, var _) -> computed(term);
            case CheckForm.Each(var figure, var tariff) -> each(figure, tariff);
            case CheckForm.Sentences(var one, var other) ->
                Wording.contradict(one, other)
                        ? answer(CheckResult.CONTRADICTION, Reason.CONTRADICTION)
                        : answer(CheckResult.PASS, null);
            case CheckForm.Groups(var one, var _) ->
                evaluation.value(one).isPresent()
                        ? answer(CheckResult.OVERLAP_CHECK, Reason.OVERLAP)
                        : notCheckable(null);
            case CheckForm.Label(var id) -> label(id);
            case CheckForm.Workforce(var id) -> workforce(id);
            case CheckForm.Alone(var id) -> alone(id);
        };
    }

    private CheckResult compared(Term left, Comparison comparison, Term right) {
        var one = evaluation.value(left);
        var other = evaluation.value(right);
        if (one.isEmpty() || other.isEmpty())
            return notCheckable(other.map(Amount::shown).orElse(null));
        if (comparison != Comparison.EQUAL) {
            boolean holds =
                    comparison.holds(one.get().value().compareTo(other.get().value()));
            return answer(
                    Checks.shown(one.get()),
                    null,
                    holds ? CheckResult.PASS : CheckResult.FAIL,
                    holds ? null : Reason.SUM);
        }
        var figure = right instanceof Term.Figure(var id) ? evaluation.figures().get(id) : null;
        var half = figure != null && figure.isRounded()
                ? QuotedText.lastDigit(figure.value(), 0)
                        .movePointLeft(figure.isPercent() ? 2 : 0)
                        .divide(BigDecimal.TWO, Amount.EXACT)
                : BigDecimal.ZERO;
        int decimals = figure != null ? Math.max(0, figure.value().scale()) : literalDecimals(right);
        return equal(
                left,
                right,
                one.get(),
                new QuotedText(other.get().value(), other.get().isShare(), half, decimals),
                figure);
    }

    /** As many as a percentage was written with: one in 12.5%. */
    private static int literalDecimals(Term right) {
        return right instanceof Term.Literal(var amount) && amount.isShare()
                ? Math.max(0, amount.value().scale() - 2)
                : 0;
    }

    private CheckResult computed(Term term) {
        var found = evaluation.value(term);
        var quoted = QuotedText.find(check.quoted());
        if (found.isEmpty()) {
            return notCheckable(quoted.map(each -> each.share() ? each.value().movePointRight(2) : each.value())
                    .orElse(null));
        }
        if (quoted.isPresent()) return equal(term, null, found.get(), quoted.get(), null);
        var range = evaluation.range(term);
        if (range.isPresent()) {
            return new CheckResult(
                    check,
                    Checks.shown(found.get()),
                    null,
                    null,
                    CheckResult.DERIVED,
                    Reason.DENOMINATOR,
                    range.get()[0],
                    range.get()[1],
                    evaluation.used(),
                    evaluation.sources(),
                    evaluation.missing());
        }
        if (found.get().unit().equals("rupiah/cases")) return perCase(found.get());
        return answer(
                Checks.shown(found.get()),
                null,
                CheckResult.DERIVED,
                mixesStockAndFlow() ? Reason.STOCK_VS_FLOW : null);
    }

    /** Benefits per case lie between what a funeral alone and what a death pays, unless savings weigh heavily. */
    private CheckResult perCase(Amount mean) {
        var when = evaluation.usedFigures().getFirst().asOf();
        var least = evaluation.ask("funeral", List.of(when));
        var most = evaluation.ask("tariff", List.of(when));
        if (least.isEmpty() || most.isEmpty()) return answer(Checks.shown(mean), null, CheckResult.DERIVED, null);
        boolean inside = mean.value().compareTo(least.get().value()) >= 0
                && mean.value().compareTo(most.get().value()) <= 0;
        return answer(
                Checks.shown(mean),
                null,
                inside ? CheckResult.PLAUSIBLE : CheckResult.IMPLAUSIBLE,
                inside ? null : Reason.NO_BASIS);
    }

    private CheckResult equal(
            Term left, @Nullable Term right, Amount computed, QuotedText quoted, @Nullable QuotedFigure figure) {
        boolean share = computed.isShare() || quoted.share();
        var shownQuoted = plain(share ? quoted.value().movePointRight(2) : quoted.value());
        var exact = share ? computed.value().movePointRight(2) : computed.value();
        var shown = share ? Checks.shown(new Amount(computed.value(), Unit.RATIO)) : Checks.shown(computed);
        var off = exact.subtract(share ? quoted.value().movePointRight(2) : quoted.value());
        String verdict;
        Reason reason = null;
        if (off.signum() == 0) {
            verdict = CheckResult.PASS;
        } else if (share
                && exact.setScale(quoted.decimals(), RoundingMode.HALF_UP).compareTo(shownQuoted) == 0) {
            verdict = CheckResult.PASS;
            reason = Reason.ROUNDING;
        } else if (share && exact.setScale(quoted.decimals(), RoundingMode.DOWN).compareTo(shownQuoted) == 0) {
            verdict = CheckResult.TRUNCATED;
            reason = Reason.TRUNCATION;
        } else if (off.abs().compareTo(share ? quoted.tolerance().movePointRight(2) : quoted.tolerance()) <= 0
                || isSen(computed, off)) {
            verdict = CheckResult.PASS;
            reason = Reason.ROUNDING;
        } else if (off.signum() > 0 && targets()) {
            verdict = CheckResult.SHORTFALL;
            reason = Reason.BELOW_TARGET;
        } else {
            verdict = CheckResult.FAIL;
            reason = why(left, right, computed, share, figure);
        }
        return answer(shown, shownQuoted, verdict, reason);
    }

    /** Rupiah are whole: the nearest one is right. */
    private static boolean isSen(Amount computed, BigDecimal off) {
        return computed.unit().contains(Unit.RUPIAH)
                && computed.value().stripTrailingZeros().scale() > 0
                && off.abs().compareTo(new BigDecimal("0.5")) <= 0;
    }

    private Reason why(Term left, @Nullable Term right, Amount computed, boolean share, @Nullable QuotedFigure figure) {
        if (share) return Reason.DENOMINATOR;
        if (left instanceof Term.Figure && right instanceof Term.Figure) return Reason.SOURCE;
        if (figure != null && figure.is("stock") && nearerFlow(computed, figure)) return Reason.STOCK_VS_FLOW;
        return mixesStockAndFlow() ? Reason.STOCK_VS_FLOW : Reason.SUM;
    }

    /** Some flow of the same article is nearer to the sum than the stock it was said to be. */
    private boolean nearerFlow(Amount computed, QuotedFigure stock) {
        var distance = computed.value().subtract(stock.value()).abs();
        return evaluation.figures().values().stream()
                .filter(each -> each.article().equals(stock.article())
                        && each.is("flow")
                        && each.unit().equals(stock.unit()))
                .anyMatch(each -> computed.value().subtract(each.value()).abs().compareTo(distance) < 0);
    }

    private boolean mixesStockAndFlow() {
        var used = evaluation.usedFigures();
        return used.stream().anyMatch(each -> each.is("flow")) && used.stream().anyMatch(each -> each.is("stock"));
    }

    private boolean targets() {
        return evaluation.usedFigures().stream()
                .anyMatch(each -> each.is("minimum") || (each.is("target") && !each.is("stock")));
    }

    private CheckResult each(Term figure, Term tariff) {
        var said = evaluation.value(figure);
        // The death grant of the time the figure is about.
        var law = tariff.equals(CheckReader.TARIFF) && !evaluation.usedFigures().isEmpty()
                ? evaluation.ask(
                        "tariff", List.of(evaluation.usedFigures().getFirst().asOf()))
                : evaluation.value(tariff);
        if (said.isEmpty() || law.isEmpty())
            return notCheckable(said.map(Amount::shown).orElse(null));
        int same = said.get().value().compareTo(law.get().value());
        boolean multiple =
                same > 0 && said.get().value().remainder(law.get().value()).signum() == 0;
        return answer(
                Checks.shown(law.get()),
                plain(said.get().shown()),
                same == 0 ? CheckResult.PASS_IF_EACH : multiple ? CheckResult.PASS_IF_TOTAL : CheckResult.FAIL,
                same == 0 || multiple ? Reason.AMBIGUOUS : Reason.SUM);
    }

    /** Whoever recorded the figure found that its name is another's; its kind says so. */
    private CheckResult label(String id) {
        var figure = evaluation.figure(id);
        if (figure.isEmpty()) return notCheckable(null);
        boolean wrong = figure.get().is("mislabelled")
                || figure.get().is("mislabeled")
                || figure.get().is("salah label");
        return answer(wrong ? CheckResult.MISLABEL : CheckResult.PASS, wrong ? Reason.LABEL : null);
    }

    private CheckResult workforce(String id) {
        var figure = evaluation.figure(id);
        if (figure.isEmpty()) return notCheckable(null);
        var people = evaluation.ask("inhabitants", List.of(figure.get().article()));
        if (people.isEmpty()) return notCheckable(null);
        var share = figure.get().value().movePointRight(2).divide(people.get().value(), Amount.EXACT);
        boolean possible = share.compareTo(FEWEST_WORKERS) >= 0 && share.compareTo(MOST_WORKERS) <= 0;
        return answer(
                share.setScale(1, RoundingMode.HALF_UP),
                null,
                possible ? CheckResult.PLAUSIBLE : CheckResult.IMPLAUSIBLE,
                possible ? null : Reason.DENOMINATOR);
    }

    /** A count held against the quoted column; a rate without counts cannot be checked at all. */
    private CheckResult alone(String id) {
        var figure = evaluation.figure(id);
        if (figure.isEmpty()) return notCheckable(null);
        var quoted = figure.get().isPercent() ? Optional.<QuotedText>empty() : QuotedText.find(check.quoted());
        return quoted.isPresent()
                ? equal(new Term.Figure(id), null, Evaluation.amount(figure.get()), quoted.get(), null)
                : notCheckable(plain(figure.get().value()));
    }

    private CheckResult notCheckable(@Nullable BigDecimal quoted) {
        return answer(null, quoted == null ? null : plain(quoted), CheckResult.NOT_CHECKABLE, Reason.NO_BASIS);
    }

    private CheckResult answer(String verdict, @Nullable Reason reason) {
        return answer(null, null, verdict, reason);
    }

    private CheckResult answer(
            @Nullable BigDecimal computed, @Nullable BigDecimal quoted, String verdict, @Nullable Reason reason) {
        var gap = computed == null || quoted == null ? null : plain(computed.subtract(quoted));
        return new CheckResult(
                check,
                computed,
                quoted,
                gap,
                verdict,
                reason,
                null,
                null,
                evaluation.used(),
                evaluation.sources(),
                evaluation.missing());
    }

    /** Without the exponents that stripping zeros leaves. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
