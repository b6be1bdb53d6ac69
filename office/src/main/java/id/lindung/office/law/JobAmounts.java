package id.lindung.office.law;

import id.lindung.office.law.LawDiff.Apart;
import id.lindung.office.law.LawDiff.Cause;
import id.lindung.rules.contribution.ContributionRefusal;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Payer;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One job by the law of two months. */
sealed interface JobAmounts {

    /** No amount in one of the months. */
    record None(Apart why) implements JobAmounts {}

    /** @param lines those that differ */
    record Both(long from, long to, List<Changed> lines) implements JobAmounts {}

    /** One programme and payer whose amount differs. */
    record Changed(String programme, Payer payer, long from, long to, List<Cause> causes) {}

    static JobAmounts of(JobFacts job, Contributions law, ContributionMonth from, ContributionMonth to) {
        var apart = job.apart();
        if (apart.isPresent()) return new None(apart.get());
        var before = law.quote(job.facts(from));
        var after = law.quote(job.facts(to));
        if (before instanceof Outcome.Granted one && after instanceof Outcome.Granted other) {
            return new Both(one.total().amount(), other.total().amount(), changes(one, other));
        }
        return new None(why(before instanceof Outcome.Granted ? after : before));
    }

    private static Apart why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused ->
                refused.reason() == ContributionRefusal.MINIMUM_WAGE_UNKNOWN ? Apart.NO_MINIMUM_WAGE : Apart.REFUSED;
            case Outcome.BranchDecides _ -> Apart.BRANCH_DECIDES;
            case Outcome.Incomplete _, Outcome.Granted _ -> Apart.WAGE_UNKNOWN;
        };
    }

    private static List<Changed> changes(Outcome.Granted before, Outcome.Granted after) {
        var lines = new LinkedHashMap<String, @Nullable Line[]>();
        for (var line : before.lines()) lines.computeIfAbsent(key(line), _ -> new Line[2])[0] = line;
        for (var line : after.lines()) lines.computeIfAbsent(key(line), _ -> new Line[2])[1] = line;
        var changed = new ArrayList<Changed>();
        for (var pair : lines.values()) {
            var one = pair[0];
            var other = pair[1];
            long from = one == null ? 0 : one.rupiah().amount();
            long to = other == null ? 0 : other.rupiah().amount();
            if (from == to) continue;
            var line = other != null ? other : one;
            if (line != null) {
                changed.add(new Changed(line.programme(), line.payer(), from, to, causes(given(one), given(other))));
            }
        }
        return changed;
    }

    private static String key(Line line) {
        return line.programme() + " " + line.payer() + " " + line.item();
    }

    /** Values that only one of the two used; of a replaced one the new value. */
    private static List<Cause> causes(Map<String, Explanation.Given> before, Map<String, Explanation.Given> after) {
        var causes = new ArrayList<Cause>();
        after.forEach((parameter, given) -> {
            var was = before.get(parameter);
            if (was == null || isAnother(was.value(), given.value())) causes.add(cause(given));
        });
        before.forEach((parameter, given) -> {
            if (!after.containsKey(parameter)) causes.add(cause(given));
        });
        return causes;
    }

    /** The same value that may be cited by another article has not changed. */
    private static boolean isAnother(Dated<LawValue> was, Dated<LawValue> is) {
        return !was.period().equals(is.period()) || !was.value().equals(is.value());
    }

    private static Cause cause(Explanation.Given given) {
        var parameter = given.parameter();
        var seen = given.value().provenance();
        return new Cause(parameter.id(), parameter.name(), seen.law(), seen.status());
    }

    private static Map<String, Explanation.Given> given(@Nullable Line line) {
        var found = new LinkedHashMap<String, Explanation.Given>();
        if (line != null) collect(line.explanation(), found);
        return found;
    }

    private static void collect(Explanation node, Map<String, Explanation.Given> into) {
        switch (node) {
            case Explanation.Fact _ -> {}
            case Explanation.Given given -> into.put(given.parameter().id(), given);
            case Explanation.Step step -> {
                for (var each : step.from()) collect(each, into);
            }
        }
    }
}
