package id.lindung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.LawLibrary;
import id.lindung.law.question.FactWords;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.VerificationStatus;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an answer says beside its amounts: conditions to prove, warnings, articles, and how sure they are. */
class BenefitNotesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final LawBook book = LawLibrary.load();
    private final Benefits benefits = new Benefits(book);

    @Test
    void twoChildrenFromKindergartenToUniversityAre174Million() {
        assertThat(Scholarships.most(book, SchoolLevel.TK, DAY)).isEqualByComparingTo("87000000");
        assertThat(Scholarships.most(book, SchoolLevel.S1, DAY)).isEqualByComparingTo("60000000");
        assertThat(book.number("scholarship.max_total", DAY)).isEqualByComparingTo("174000000");
    }

    @Test
    void aFullyToldDeathHasNothingLeftToProve() {
        var told = granted(death().memberSince(DAY.minusYears(2))
                .monthsInArrears(0)
                .contributionMonths(24)
                .build());

        assertThat(told.toProve()).isEmpty();
        assertThat(told.warnings()).isEmpty();
    }

    @Test
    void onlyArrearsAreWarnedOf() {
        assertThat(codes(granted(death().monthsInArrears(0).build()).warnings()))
                .doesNotContain("EMPLOYER_IN_ARREARS");
        assertThat(codes(granted(death().monthsInArrears(1).build()).warnings()))
                .contains("EMPLOYER_IN_ARREARS");
        assertThat(codes(granted(dismissal().monthsInArrears(0).build()).warnings()))
                .doesNotContain("EMPLOYER_IN_ARREARS");
    }

    @Test
    void theThreeMonthsOfJkmAreToBeProvedByBpuMembersOnlyAndOnlySinceTheyAreAsked() {
        assertThat(codes(granted(death().build()).toProve())).doesNotContain("CONSECUTIVE_MONTHS");
        assertThat(codes(granted(death().segment(Segment.BPU).build()).toProve()))
                .contains("CONSECUTIVE_MONTHS");
        assertThat(codes(granted(death().segment(Segment.BPU)
                                .eventDate(LocalDate.of(2025, 2, 23))
                                .build())
                        .toProve()))
                .doesNotContain("CONSECUTIVE_MONTHS");
    }

    @Test
    void whatWasToldOfADismissalIsNotToBeProved() {
        var told = granted(dismissal()
                .approvalDate(DAY.plusDays(9))
                .claimDate(DAY.plusDays(2))
                .previousClaims(0)
                .build());

        assertThat(codes(told.toProve()))
                .doesNotContain("APPROVAL_DATE", "CLAIM_IN_TIME", "YEARS_SINCE_PREVIOUS_CLAIM", "CONSECUTIVE_MONTHS");
    }

    @Test
    void aDeadlineIsADayInBothLanguages() {
        var inTime = granted(dismissal().build()).toProve().stream()
                .filter(note -> note.code().equals("CLAIM_IN_TIME"))
                .findFirst()
                .orElseThrow();

        assertThat(inTime.says().id()).contains("1 Desember 2025", "6 bulan");
        assertThat(inTime.says().en()).contains("1 December 2025", "6 months");
    }

    @Test
    void everyLineOfADeathKnowsItsArticleItsDayAndItsStatus() {
        for (var line : granted(death().build()).lines()) {
            assertThat(line.law()).isNotEmpty();
            assertThat(line.status()).isEqualTo(VerificationStatus.SECONDARY);
            assertThat(line.explanation().lines()).anyMatch(text -> text.contains("Tanggal kejadian: 1 Juni 2025"));
        }
    }

    @Test
    void aFuneralAloneIsExplainedByTheThreeMonthRule() {
        var funeral = granted(death().segment(Segment.BPU).contributionMonths(2).build())
                .lines()
                .getFirst();

        assertThat(funeral.item()).isEqualTo("funeral");
        assertThat(funeral.law()).anyMatch(article -> article.regulation().equals("Permenaker 1/2025"));
        assertThat(funeral.explanation().lines()).anyMatch(text -> text.contains("2 < 3"));
    }

    @Test
    void arithmeticIsWrittenAsPeopleWriteIt() {
        var grant = granted(BenefitFacts.of(Programme.JKK, BenefitEvent.WORK_ACCIDENT_DEATH, DAY)
                        .segment(Segment.BPU)
                        .income(Sen.ofRupiah(3_500_000))
                        .build())
                .lines()
                .getFirst();

        assertThat(grant.explanation().lines())
                .anyMatch(text -> text.contains("60% × 80 × Rp3.450.000 = Rp165.600.000"))
                .anyMatch(text -> text.contains("Rp3.500.000 → Rp3.450.000"));
    }

    @Test
    void pensionAgeComesOnTheBirthdayOrNotAtAllThatYear() {
        assertThat(PensionAge.reachedOn(book, LocalDate.of(1950, 1, 1)))
                .as("56 long before the programme began")
                .isEqualTo("2015-07-01");
        assertThat(PensionAge.reachedOn(book, LocalDate.of(1962, 12, 31))).isEqualTo("2018-12-31");
        assertThat(PensionAge.reachedOn(book, LocalDate.of(1963, 1, 1))).isEqualTo("2020-01-01");
        assertThat(PensionAge.reachedOn(book, LocalDate.of(1966, 6, 1))).isEqualTo("2024-06-01");
        assertThat(PensionAge.reachedOn(book, LocalDate.of(1967, 6, 1))).isEqualTo("2026-06-01");
        assertThat(PensionAge.reachedOn(book, LocalDate.of(1985, 3, 1))).isEqualTo("2050-03-01");
    }

    @Test
    void anEventWithoutAmountsStillNamesWhatIsMissingInOrder() {
        assertThat(benefits.answer(new BenefitFactsBuilder()
                        .programme(Programme.JKK)
                        .event(BenefitEvent.FUNCTIONAL_LOSS)
                        .segment(Segment.PU)
                        .build()))
                .isEqualTo(new Outcome.Incomplete(List.of("eventDate", "wage", "disabilityPercent", "lossPercent")));
    }

    @Test
    void factsFromAProgramAreCheckedLikeWrittenOnes() {
        var accident = BenefitFacts.of(Programme.JKK, BenefitEvent.PARTIAL_DISABILITY, DAY);

        assertThat(fault(accident.wage(new Sen(99)).build())).isEqualTo("AMOUNT_INVALID");
        assertThat(fault(accident.wage(Sen.ofRupiah(10_000_000_001L)).build())).isEqualTo("AMOUNT_INVALID");
        accident.wage(Sen.ofRupiah(10_000_000_000L)).segment(Segment.PU);
        assertThat(fault(accident.disabilityPercent(new BigDecimal("100.01")).build()))
                .isEqualTo("NUMBER_INVALID");
        assertThat(fault(accident.disabilityPercent(new BigDecimal("-1")).build()))
                .isEqualTo("NUMBER_INVALID");
        assertThat(granted(accident.disabilityPercent(BigDecimal.ZERO).build())
                        .total()
                        .amount())
                .isZero();
        assertThat(fault(death().contributionMonths(-1).build())).isEqualTo("NUMBER_INVALID");
        assertThat(fault(death().monthsInArrears(901).build())).isEqualTo("NUMBER_INVALID");
    }

    @Test
    void programsReadTheWordsOfLegalCases() {
        var transport = granted(BenefitFacts.of(Programme.JKK, BenefitEvent.TEMPORARY_INCAPACITY, DAY)
                        .transport(Set.of(TransportMode.LAND))
                        .build())
                .lines()
                .getFirst();

        assertThat(((Explanation.Step) transport.explanation()).from().getFirst())
                .isInstanceOfSatisfying(
                        Explanation.Fact.class,
                        fact -> assertThat(fact.value().toString()).isEqualTo("land"));
    }

    @Test
    void everyEventIsNamedInTheHelp() {
        assertThat(FactWords.of("event").id()).contains("work_accident_death, total_disability", "partial_withdrawal");
    }

    private String fault(BenefitFacts facts) {
        return benefits.answer(facts) instanceof Outcome.Refused refused
                ? refused.reason().name()
                : "none";
    }

    private static BenefitFactsBuilder death() {
        return BenefitFacts.of(Programme.JKM, BenefitEvent.DEATH, DAY).segment(Segment.PU);
    }

    private static BenefitFactsBuilder dismissal() {
        return BenefitFacts.of(Programme.JKP, BenefitEvent.DISMISSAL, DAY)
                .segment(Segment.PU)
                .wage(Sen.ofRupiah(3_000_000));
    }

    private Outcome.Granted granted(BenefitFacts facts) {
        return (Outcome.Granted) benefits.answer(facts);
    }

    private static List<String> codes(List<Note> notes) {
        return notes.stream().map(Note::code).toList();
    }
}
