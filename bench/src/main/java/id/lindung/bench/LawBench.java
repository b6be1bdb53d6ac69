package id.lindung.bench;

import id.lindung.law.LawLibrary;
import id.lindung.law.oracle.Expected;
import id.lindung.law.oracle.PlainContributions;
import id.lindung.law.oracle.RandomFacts;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.VerificationStatus;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Contributions of a million mixed persons as billing computes them, beside a bare {@code long} loop of the same arithmetic; one quote as
 * objects, with and without its explanation; and a million random questions against the second implementation. Argument: persons (1000000).
 */
public final class LawBench {

    private static final int ROUNDS = 9;

    private LawBench() {}

    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var contributions = new Contributions(LawLibrary.load());
        columns(contributions, people);
        objects(contributions);
        exactness(contributions, people);
        BenefitBench.run(contributions.book(), people);
    }

    private static void columns(Contributions contributions, int people) {
        var crowd = MixedCrowd.of(people, contributions);
        var ours = crowd.amounts();
        var bare = crowd.bareAmounts();
        if (!Arrays.equals(ours, bare)) throw new IllegalStateException("exactness: the two loops disagree");
        // Alternately, so that both see the same machine.
        double[] took = new double[ROUNDS];
        double[] yardstick = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            yardstick[i] = nanos(crowd::bareTotal) / people;
            took[i] = nanos(crowd::total) / people;
        }
        System.out.printf(
                "contributions of %,d mixed persons: %.1f ns a person; bare long loop: %.1f ns; ratio %.2f; all amounts equal%n",
                people, median(took), median(yardstick), median(took) / median(yardstick));
    }

    private static void objects(Contributions contributions) {
        var facts = MixedCrowd.facts(2_000);
        double quote = Steady.nanos(() -> quotes(contributions, facts)) / facts.length;
        double explained = Steady.nanos(() -> explanations(contributions, facts)) / facts.length;
        double written = Steady.nanos(() -> texts(contributions, facts)) / facts.length;
        System.out.printf(
                "one quote as objects: %.0f ns; with the explanation of every line: %.0f ns; written out as text: %.0f ns%n",
                quote, explained, written);
    }

    private static long quotes(Contributions contributions, ContributionFacts[] facts) {
        long sum = 0;
        for (var each : facts) sum += granted(contributions, each).total().amount();
        return sum;
    }

    private static long explanations(Contributions contributions, ContributionFacts[] facts) {
        long sum = 0;
        for (var each : facts) {
            for (var line : granted(contributions, each).lines()) {
                sum += line.rupiah().amount() + size(line.explanation());
            }
        }
        return sum;
    }

    /** Walks the tree, so that no part of it can be left out. */
    static long size(Explanation node) {
        return switch (node) {
            case Explanation.Fact _ -> 1;
            case Explanation.Given given -> given.value().status() == VerificationStatus.MEMORY ? 2 : 1;
            case Explanation.Step step -> {
                long size = 1;
                for (var each : step.from()) size += size(each);
                yield size;
            }
        };
    }

    private static long texts(Contributions contributions, ContributionFacts[] facts) {
        long sum = 0;
        for (var each : facts) {
            for (var line : granted(contributions, each).lines()) {
                for (var text : line.explanation().lines()) sum += text.length();
            }
        }
        return sum;
    }

    private static Outcome.Granted granted(Contributions contributions, ContributionFacts facts) {
        return switch (contributions.quote(facts)) {
            case Outcome.Granted granted -> granted;
            case Outcome.Refused _, Outcome.Incomplete _, Outcome.BranchDecides _ ->
                throw new IllegalStateException("not granted: " + facts);
        };
    }

    private static void exactness(Contributions contributions, int questions) {
        var random = new RandomFacts(2026);
        int granted = 0;
        for (int i = 0; i < questions; i++) {
            var facts = random.next();
            var outcome = contributions.quote(facts);
            if (!Expected.of(outcome).equals(PlainContributions.answer(facts))) {
                throw new IllegalStateException("exactness: question " + i + " differs: " + facts);
            }
            if (outcome instanceof Outcome.Granted) granted++;
        }
        System.out.printf(
                "%,d random questions against a second implementation: all equal, %,d of them granted%n",
                questions, granted);
    }

    static double nanos(LongSupplier work) {
        long start = Steady.now();
        long result = work.getAsLong();
        long took = Steady.now() - start;
        if (result == Long.MIN_VALUE) throw new IllegalStateException("unreachable; keeps the work alive");
        return took;
    }

    static double median(double[] rounds) {
        var sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
