package id.lindung.bench;

import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.benefit.BenefitOracle;
import id.lindung.rules.benefit.Benefits;
import id.lindung.rules.benefit.RandomBenefits;
import id.lindung.rules.benefit.Said;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import java.util.stream.Stream;

/** One benefit as objects, with its explanation, and the same answers against a second implementation. */
final class BenefitBench {

    private static final int QUESTIONS = 2_000;

    private BenefitBench() {}

    static void run(LawBook book, int questions) {
        var benefits = new Benefits(book);
        var facts = granted(benefits);
        double quote = Steady.nanos(() -> totals(benefits, facts)) / facts.length;
        double explained = Steady.nanos(() -> explanations(benefits, facts)) / facts.length;
        System.out.printf(
                "one benefit of all programmes as objects: %.0f ns; with the explanation of every line: %.0f ns%n",
                quote, explained);
        exactness(benefits, questions);
    }

    private static BenefitFacts[] granted(Benefits benefits) {
        var random = new RandomBenefits(2026);
        return Stream.generate(random::next)
                .filter(facts -> benefits.answer(facts) instanceof Outcome.Granted)
                .limit(QUESTIONS)
                .toArray(BenefitFacts[]::new);
    }

    private static long totals(Benefits benefits, BenefitFacts[] facts) {
        long sum = 0;
        for (var each : facts) sum += answer(benefits, each).total().amount();
        return sum;
    }

    private static long explanations(Benefits benefits, BenefitFacts[] facts) {
        long sum = 0;
        for (var each : facts) {
            for (var line : answer(benefits, each).lines()) {
                sum += line.rupiah().amount() + LawBench.size(line.explanation());
            }
        }
        return sum;
    }

    private static Outcome.Granted answer(Benefits benefits, BenefitFacts facts) {
        if (benefits.answer(facts) instanceof Outcome.Granted granted) return granted;
        throw new IllegalStateException("not granted: " + facts);
    }

    private static void exactness(Benefits benefits, int questions) {
        var random = new RandomBenefits(20_261_122);
        int granted = 0;
        for (int i = 0; i < questions; i++) {
            var facts = random.next();
            var outcome = benefits.answer(facts);
            if (!Said.of(outcome).equals(BenefitOracle.answer(facts))) {
                throw new IllegalStateException("exactness: benefit question " + i + " differs: " + facts);
            }
            if (outcome instanceof Outcome.Granted) granted++;
        }
        System.out.printf(
                "%,d random benefit questions against a second implementation: all equal, %,d of them granted%n",
                questions, granted);
    }
}
