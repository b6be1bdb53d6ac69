package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.ContributionFactsBuilder;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.IncomeBands;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of programs that build their facts themselves: no reader of files has looked at them before. */
class AskedDirectlyTest {

    private static final ContributionMonth MARCH = ContributionMonth.of(2025, 3);

    private final LawBook book = LawLibrary.load();
    private final Contributions contributions = new Contributions(book);

    @ParameterizedTest(name = "{0} of {1} sen")
    @CsvSource(
            delimiter = '|',
            value = {
                "wage | 99 | Fakta wage bernilai Rp0,99. Tulis rupiah 1 sampai 10000000000.",
                "wage | -100 | Fakta wage bernilai -Rp1. Tulis rupiah 1 sampai 10000000000.",
                "wage | 1000000000001 | Fakta wage bernilai Rp10.000.000.000,01. Tulis rupiah 1 sampai 10000000000.",
                "income | -1 | Fakta income bernilai Rp0,01. Tulis rupiah 0 sampai 10000000000.",
                "income | 1000000000001 | Fakta income bernilai Rp10.000.000.000,01. Tulis rupiah 0 sampai 10000000000.",
                "contractValue | 99 | Fakta contractValue bernilai Rp0,99. Tulis rupiah 1 sampai 80000000000000.",
                "contractValue | 8000000000000001 | Fakta contractValue bernilai Rp80.000.000.000.000,01. Tulis rupiah 1 sampai 80000000000000.",
            })
    void anAmountBeyondItsLimitsIsATypingErrorAndIsNamed(String fact, long sen, String why) {
        var refused = refused(with(fact, new Sen(sen)).build());

        assertThat(refused.reason()).isEqualTo(QuestionFault.AMOUNT_INVALID);
        assertThat(refused.why().id()).isEqualTo(why);
    }

    @ParameterizedTest(name = "{0} of {1} sen")
    @CsvSource({
        "wage, 100", "wage, 1000000000000",
        "income, 0", "income, 1000000000000",
        "contractValue, 100", "contractValue, 8000000000000000"
    })
    void theLimitsThemselvesAreAnswered(String fact, long sen) {
        assertThat(contributions.quote(with(fact, new Sen(sen)).build())).isInstanceOf(Outcome.Granted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 241})
    void nobodyIsLateByLessThanNothingOrByMoreThanTwentyYears(int months) {
        var refused =
                refused(with("wage", Sen.ofRupiah(3_000_000)).monthsLate(months).build());

        assertThat(refused.reason()).isEqualTo(QuestionFault.NUMBER_INVALID);
        assertThat(refused.why().id()).isEqualTo("Fakta monthsLate bernilai " + months + ". Tulis angka 0 sampai 240.");
    }

    @Test
    void twentyYearsLateIsAnswered() {
        assertThat(contributions.quote(
                        with("wage", Sen.ofRupiah(3_000_000)).monthsLate(240).build()))
                .isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(contributions.quote(new ContributionFactsBuilder().build()))
                .isEqualTo(new Outcome.Incomplete(List.of("segment", "month")));
        assertThat(contributions.quote(
                        new ContributionFactsBuilder().segment(Segment.BPU).build()))
                .isEqualTo(new Outcome.Incomplete(List.of("month")));
        assertThat(contributions.quote(
                        new ContributionFactsBuilder().month(MARCH).build()))
                .isEqualTo(new Outcome.Incomplete(List.of("segment")));
    }

    @Test
    void nobodyPaysBeforeTheMonthOfBirth() {
        var born = with("income", Sen.ofRupiah(1_000_000));

        assertThat(refused(born.birthDate(LocalDate.of(2025, 4, 1)).build()).reason())
                .isEqualTo(QuestionFault.DATE_INVALID);
        assertThat(contributions.quote(born.birthDate(LocalDate.of(2025, 3, 31)).build()))
                .isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void theLawOfAMonthIsResolvedOnceAndOnlyWithinWhatIsFormalised() {
        var table = contributions.table(MARCH);

        assertThat(table.month()).isEqualTo(MARCH);
        assertThat(contributions.table(MARCH)).isSameAs(table);
        assertThatThrownBy(() -> contributions.table(ContributionMonth.of(2015, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("2015-06 is outside");
    }

    @Test
    void bandsAreKeptWhileTheyHold() {
        var bands = IncomeBands.on(LocalDate.of(2025, 3, 1), book);

        assertThat(bands.on(LocalDate.of(2025, 9, 1))).isSameAs(bands);
        assertThat(bands.reference(Sen.ofRupiah(1_099_000))).isEqualTo(Sen.ofRupiah(1_000_000));
        assertThat(bands.reference(Sen.ofRupiah(1_100_000))).isEqualTo(Sen.ofRupiah(1_200_000));
    }

    private Outcome.Refused refused(ContributionFacts facts) {
        return (Outcome.Refused) contributions.quote(facts);
    }

    private static ContributionFactsBuilder with(String fact, Sen amount) {
        var asked = new ContributionFactsBuilder().month(MARCH);
        return switch (fact) {
            case "wage" -> asked.segment(Segment.PU).programmes(Programme.JKM).wage(amount);
            case "income" -> asked.segment(Segment.BPU).income(amount);
            default -> asked.segment(Segment.JAKON).contractValue(amount);
        };
    }
}
