package id.lindung.rules.figure;

import id.lindung.rules.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers checks in their order; a later one may explain the gap of an earlier one. */
public final class Checks {

    private final Map<String, QuotedFigure> figures;
    private final Facts facts;

    /** Later figures of the same id win: a file's before those that come with the program. */
    public Checks(Collection<QuotedFigure> figures, Facts facts) {
        this.figures = new LinkedHashMap<>();
        for (var each : figures) this.figures.put(each.id(), each);
        this.facts = facts;
    }

    /** What came of a list of checks. */
    public record Answers(List<CheckResult> results, List<Fault> faults) {
        public Answers {
            results = List.copyOf(results);
            faults = List.copyOf(faults);
        }
    }

    /** A check that cannot be read. */
    public record Fault(Check check, Sentence why) {}

    /** Each check in its order; one that cannot be read is a fault and stops no other. */
    public Answers run(List<Check> checks) {
        var results = new ArrayList<CheckResult>();
        var faults = new ArrayList<Fault>();
        for (var check : checks) {
            switch (CheckReader.read(check.expression())) {
                case CheckReader.Outcome.Fault(var why) -> faults.add(new Fault(check, why));
                case CheckReader.Outcome.Read(var form) -> {
                    var result = new Verdicts(check, new Evaluation(figures, facts)).of(form);
                    results.add(explains(form, result, results));
                }
            }
        }
        return new Answers(results, faults);
    }

    /** The same figures in another order that miss by as much as an earlier check: whoever moved one of them made both gaps. */
    private static CheckResult explains(CheckForm form, CheckResult result, List<CheckResult> before) {
        var gap = result.gap();
        if (!(form instanceof CheckForm.Computed) || gap == null || gap.signum() == 0 || !result.failed())
            return result;
        for (var earlier : before) {
            var other = earlier.gap();
            if (other == null || !earlier.failed() || other.abs().compareTo(gap.abs()) != 0) continue;
            if (!earlier.figures().containsAll(result.figures()) && !shares(earlier, result)) continue;
            return new CheckResult(
                    result.check(),
                    result.computed(),
                    result.quoted(),
                    gap,
                    CheckResult.EXPLAINS + earlier.check().id(),
                    result.reason(),
                    result.from(),
                    result.until(),
                    result.figures(),
                    result.sources(),
                    result.missing());
        }
        return result;
    }

    private static boolean shares(CheckResult one, CheckResult other) {
        return other.figures().stream().filter(one.figures()::contains).count() >= 2;
    }

    /** Whole numbers for counts and rupiah, two decimals for shares and small quotients; exact numbers stay. */
    static BigDecimal shown(Amount amount) {
        var value = amount.shown();
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() <= 0) return stripped.setScale(0, java.math.RoundingMode.UNNECESSARY);
        int scale = amount.isShare() || value.abs().compareTo(BigDecimal.valueOf(1_000)) < 0 ? 2 : 0;
        if (stripped.scale() <= scale) return stripped;
        return value.setScale(scale, java.math.RoundingMode.HALF_UP);
    }
}
