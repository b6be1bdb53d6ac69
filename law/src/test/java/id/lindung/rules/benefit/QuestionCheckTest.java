package id.lindung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.LawLibrary;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fact of a benefit by itself: the smallest and the largest value that is taken, the first on either side that is not, and what is said of it. */
class QuestionCheckTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Benefits benefits = new Benefits(LawLibrary.load());

    @ParameterizedTest(name = "{0} from Rp{1} to Rp{2}")
    @CsvSource({
        "wage, 1, 10000000000",
        "income, 0, 10000000000",
        "balance, 0, 1000000000000",
        "prosthesisPrice, 1, 1000000000000",
        "wageHistory, 1, 10000000000"
    })
    void anAmountHasBounds(String fact, long least, long most) {
        BiFunction<BenefitFactsBuilder, Sen, BenefitFactsBuilder> set = (facts, amount) -> switch (fact) {
            case "wage" -> facts.wage(amount);
            case "income" -> facts.income(amount);
            case "balance" -> facts.balance(amount);
            case "prosthesisPrice" -> facts.prosthesisPrice(amount);
            default ->
                facts.wageHistory(
                        List.of(new WageSpell(2024, 1, Sen.ofRupiah(5_000_000)), new WageSpell(2025, 1, amount)));
        };
        var below = new Sen(least * 100 - 1);
        var above = new Sen(most * 100 + 1);

        assertThat(fault(set.apply(death(), Sen.ofRupiah(least)))).isEmpty();
        assertThat(fault(set.apply(death(), Sen.ofRupiah(most)))).isEmpty();
        for (var wrong : List.of(below, above)) {
            var fault = fault(set.apply(death(), wrong)).orElseThrow();
            assertThat(fault.reason()).isEqualTo(QuestionFault.AMOUNT_INVALID);
            assertThat(fault.why().id())
                    .isEqualTo("Fakta " + fact + " bernilai " + wrong + ". Tulis rupiah antara " + least + " dan "
                            + most + ".");
            assertThat(fault.why().en())
                    .isEqualTo(
                            "Fact " + fact + " is " + wrong + ". Write rupiah between " + least + " and " + most + ".");
        }
    }

    @ParameterizedTest(name = "{0} up to {1}")
    @CsvSource({
        "disabilityPercent, 100",
        "lossPercent, 100",
        "incapacityMonths, 240",
        "contributionMonths, 900",
        "monthsInArrears, 900",
        "partialWithdrawals, 900",
        "agreedPensionAge, 900",
        "previousClaims, 900"
    })
    void aNumberHasBounds(String fact, int most) {
        assertThat(fault(number(fact, 0))).isEmpty();
        assertThat(fault(number(fact, most))).isEmpty();
        for (int wrong : new int[] {-1, most + 1}) {
            var fault = fault(number(fact, wrong)).orElseThrow();
            assertThat(fault.reason()).isEqualTo(QuestionFault.NUMBER_INVALID);
            assertThat(fault.why().id())
                    .isEqualTo("Fakta " + fact + " bernilai " + wrong + ". Tulis angka 0 sampai " + most + ".");
            assertThat(fault.why().en())
                    .isEqualTo("Fact " + fact + " is " + wrong + ". Write a number from 0 to " + most + ".");
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"eventDate, 2015-06-30", "eventDate, 2028-01-01", "approvalDate, 2028-01-01"})
    void aDayLiesInsideTheRules(String fact, LocalDate wrong) {
        var fault = fault(fact.equals("eventDate") ? death().eventDate(wrong) : death().approvalDate(wrong))
                .orElseThrow();
        assertThat(fault.reason()).isEqualTo(QuestionFault.DATE_OUT_OF_RANGE);
        assertThat(fault.why().id())
                .startsWith("Fakta " + fact + " bertanggal " + wrong + ".")
                .contains("dari 2015-07-01 sampai sebelum 2028-01-01");
        assertThat(fault.why().en()).startsWith("Fact " + fact + " is " + wrong + ".");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2015-07-01", "2027-12-31"})
    void theFirstAndTheLastDayOfTheRulesAreTaken(LocalDate day) {
        assertThat(fault(death().eventDate(day))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} before {2}")
    @CsvSource({
        "claimDate, 2025-05-31, eventDate, 2025-06-01, JKM",
        "approvalDate, 2025-05-31, eventDate, 2025-06-01, JKM",
        "eventDate, 2025-06-01, birthDate, 2025-06-02, JKM",
        "claimDate, 2025-05-31, dismissalDate, 2025-06-01, JKP",
        "approvalDate, 2025-05-31, dismissalDate, 2025-06-01, JKP",
        "dismissalDate, 2025-06-01, birthDate, 2025-06-02, JKP"
    })
    void whatComesAfterIsNotDatedBefore(
            String fact, LocalDate day, String before, LocalDate earlier, Programme programme) {
        var facts = new BenefitFactsBuilder().programme(programme).event(BenefitEvent.DEATH);
        if (programme == Programme.JKP) {
            facts.event(BenefitEvent.DISMISSAL).eventDate(DAY.plusDays(20));
        }
        set(facts, fact, day);
        set(facts, before, earlier);

        var fault = fault(facts).orElseThrow();
        assertThat(fault.reason()).isEqualTo(QuestionFault.DATE_INVALID);
        assertThat(fault.why().id())
                .isEqualTo("Fakta " + fact + " bertanggal " + day + ", sebelum " + before + " (" + earlier
                        + "). Periksa kedua tanggal itu.");
        assertThat(fault.why().en())
                .isEqualTo("Fact " + fact + " is " + day + ", before " + before + " (" + earlier
                        + "). Check the two dates.");

        set(facts, fact, earlier);
        assertThat(fault(facts)).as("the same day").isEmpty();
    }

    @Test
    void anApprovalToldAsTheEventLiesInsideTheRulesToo() {
        var fault = fault(new BenefitFactsBuilder()
                        .programme(Programme.JKP)
                        .event(BenefitEvent.DISMISSAL)
                        .dismissalDate(DAY)
                        .eventDate(LocalDate.of(2028, 1, 1)))
                .orElseThrow();
        assertThat(fault.reason()).isEqualTo(QuestionFault.DATE_OUT_OF_RANGE);
        assertThat(fault.why().id()).startsWith("Fakta eventDate bertanggal 2028-01-01.");
    }

    private static void set(BenefitFactsBuilder facts, String fact, LocalDate day) {
        switch (fact) {
            case "eventDate" -> facts.eventDate(day);
            case "claimDate" -> facts.claimDate(day);
            case "approvalDate" -> facts.approvalDate(day);
            case "birthDate" -> facts.birthDate(day);
            default -> facts.dismissalDate(day);
        }
    }

    private static BenefitFactsBuilder number(String fact, int value) {
        return switch (fact) {
            case "disabilityPercent" -> death().disabilityPercent(BigDecimal.valueOf(value));
            case "lossPercent" -> death().lossPercent(BigDecimal.valueOf(value));
            case "incapacityMonths" -> death().incapacityMonths(BigDecimal.valueOf(value));
            case "contributionMonths" -> death().contributionMonths(value);
            case "monthsInArrears" -> death().monthsInArrears(value);
            case "partialWithdrawals" -> death().partialWithdrawals(value);
            case "agreedPensionAge" -> death().agreedPensionAge(value);
            default -> death().previousClaims(value);
        };
    }

    private static BenefitFactsBuilder death() {
        return BenefitFacts.of(Programme.JKM, BenefitEvent.DEATH, DAY);
    }

    /** A fault of the question itself; empty when it is answered, refused by the law, or lacks facts. */
    private Optional<Outcome.Refused> fault(BenefitFactsBuilder facts) {
        return benefits.answer(facts.build()) instanceof Outcome.Refused refused
                        && refused.reason() instanceof QuestionFault
                ? Optional.of(refused)
                : Optional.empty();
    }
}
