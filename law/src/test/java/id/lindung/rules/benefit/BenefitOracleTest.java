package id.lindung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.LawLibrary;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules against an implementation of another build, which knows the law from its own tables. */
class BenefitOracleTest {

    /** Of each seed; fewer when each is asked again for every mutation. */
    private static final int QUESTIONS = Integer.getInteger("lindung.oracle.questions", 80_000) / 4;

    private final Benefits benefits = new Benefits(LawLibrary.load());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20150701, 20191202, 20250207, 20250224})
    void theRulesAndTheOracleSayTheSameOfEveryQuestion(long seed) {
        var questions = new RandomBenefits(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            var facts = questions.next();

            assertThat(Said.of(benefits.answer(facts)))
                    .as("seed %d, question %d: %s", seed, i, facts)
                    .isEqualTo(BenefitOracle.answer(facts));
        }
    }

    /** An agreement is worth something only where the questions reach every answer. */
    @Test
    @Tag("questions")
    void theQuestionsReachEveryRefusalEveryItemAndEveryDoubt() {
        var answers = new HashMap<String, Integer>();
        var items = new HashSet<String>();
        var questions = new RandomBenefits(7);
        for (int i = 0; i < 30_000; i++) {
            var outcome = benefits.answer(questions.next());
            answers.merge(Said.of(outcome).what(), 1, Integer::sum);
            if (outcome instanceof Outcome.Granted granted) {
                granted.lines().stream().map(Line::item).forEach(items::add);
            }
        }

        for (var refusal : BenefitRefusal.values()) {
            assertThat(answers).containsKey("refused " + refusal.name());
        }
        assertThat(answers)
                .containsKeys(
                        "branch BPU_UNPAID_MONTHS",
                        "branch JKM_CLAIM_BAR",
                        "branch PMI_NOT_FORMALISED",
                        "branch DISABILITY_ABOVE_TABLE",
                        "branch JHT_BEFORE_SEPTEMBER_2015",
                        "branch JKP_CLAIM_BAR_TRANSITION",
                        "incomplete [balance]",
                        "incomplete [wageHistory]",
                        "incomplete [segment]");
        assertThat(answers.getOrDefault("granted", 0)).isGreaterThan(9_000);
        assertThat(items)
                .containsExactlyInAnyOrder(
                        "deathGrant",
                        "periodic",
                        "funeral",
                        "scholarship",
                        "disability",
                        "incapacity",
                        "transport",
                        "homeCare",
                        "denture",
                        "hearingAid",
                        "glasses",
                        "prosthesis",
                        "oldAge",
                        "pensionMonthly",
                        "pensionLumpSum",
                        "jobLossMonthly");
    }
}
