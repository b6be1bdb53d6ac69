package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.oracle.Expected;
import id.lindung.law.oracle.PlainContributions;
import id.lindung.law.oracle.RandomFacts;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.money.Sen;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContributionOracleTest {

    /** Fewer when each is asked again for every mutation. */
    private static final int QUESTIONS = Integer.getInteger("lindung.oracle.questions", 100_000);

    private final Contributions contributions = new Contributions(LawLibrary.load());

    @Test
    void aHundredThousandRandomQuestionsGetTheAnswerOfASecondImplementation() {
        var random = new RandomFacts(20_150_701);
        var kinds = new TreeMap<String, Integer>();
        for (int i = 0; i < QUESTIONS; i++) {
            var facts = random.next();
            var expected = PlainContributions.answer(facts);
            assertThat(Expected.of(contributions.quote(facts)))
                    .as("question %d: %s", i, facts)
                    .isEqualTo(expected);
            kinds.merge(expected.kind().split(" ", 2)[0], 1, Integer::sum);
        }
        // Questions that are all refused would prove nothing.
        assertThat(kinds.get("granted")).isGreaterThan(QUESTIONS / 3);
        assertThat(kinds).containsKeys("refused", "incomplete", "branch");
    }

    @Test
    void aTariffGivesTheAmountsOfTheQuote() {
        var random = new RandomFacts(20_250_207);
        int compared = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            var facts = random.next().with().monthsLate(0).months(null).build();
            if (!(contributions.quote(facts) instanceof Outcome.Granted granted) || facts.segment() == Segment.PMI)
                continue;
            var month = Objects.requireNonNull(facts.month());
            var tariff = contributions.table(month).tariff(facts).orElseThrow();
            var amounts = new long[tariff.size()];
            long total = tariff.amounts(base(facts, granted), amounts);
            assertThat(total).isEqualTo(granted.total().amount());
            for (int line = 0; line < amounts.length; line++) {
                assertThat(amounts[line])
                        .isEqualTo(granted.lines().get(line).rupiah().amount());
                assertThat(tariff.payer(line))
                        .isEqualTo(granted.lines().get(line).payer());
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(QUESTIONS / 3);
    }

    @Test
    void thereIsATariffWhereverAQuoteIsGrantedAndNowhereElse() {
        var random = new RandomFacts(20_240_301);
        int without = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            var facts = random.next()
                    .with()
                    .monthsLate(0)
                    .months(null)
                    .wage(5_000_000)
                    .income(2_000_000)
                    .contractValue(Sen.ofRupiah(150_000_000))
                    .build();
            var month = facts.month();
            if (month == null
                    || facts.segment() == Segment.PMI
                    || !contributions.book().covers(month)) continue;
            var tariff = contributions.table(month).tariff(facts);
            assertThat(tariff.isPresent())
                    .as(facts.toString())
                    .isEqualTo(contributions.quote(facts) instanceof Outcome.Granted);
            if (tariff.isEmpty()) without++;
        }
        assertThat(without).isGreaterThan(QUESTIONS / 100);
    }

    @Test
    void everyLineExplainsItselfWithArticlesAndStatus() {
        var random = new RandomFacts(1);
        for (int i = 0; i < 2_000; i++) {
            if (!(contributions.quote(random.next().with().months(null).build()) instanceof Outcome.Granted granted))
                continue;
            for (Line line : granted.lines()) {
                var explanation = line.explanation();
                assertThat(line.law()).isNotEmpty();
                assertThat(explanation.lines()).hasSizeGreaterThanOrEqualTo(2).noneMatch(String::isBlank);
                assertThat(line.law()).containsAll(explanation.law());
                if (line.rate().isPresent() && line.base().isPresent()) {
                    assertThat(line.base().get().multiply(line.rate().get()))
                            .as("%s %s", line.programme(), line.item())
                            .isEqualByComparingTo(line.exact());
                }
            }
        }
    }

    private static long base(ContributionFacts facts, Outcome.Granted granted) {
        var wage = facts.wage();
        var income = facts.income();
        var contract = facts.contractValue();
        return switch (facts.segment()) {
            case null -> throw new AssertionError("granted without a segment");
            case BPU -> income == null ? 0 : income.value();
            case JAKON -> wage != null ? wage.value() : contract == null ? 0 : contract.value();
            case PU, PMI -> wage != null ? wage.value() : minimumWage(granted);
        };
    }

    /** The base of a line without a ceiling is the agreed share of the minimum wage itself. */
    private static long minimumWage(Outcome.Granted granted) {
        return granted.lines().stream()
                .flatMap(line -> line.base().stream())
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .movePointRight(2)
                .longValueExact();
    }
}
