package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.rules.contribution.DueDates;
import id.lindung.rules.contribution.DueDates.Lateness;
import id.lindung.rules.contribution.PaymentAllocation;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Note;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

    private final DueDates dueDates = new DueDates(LawLibrary.load());

    @ParameterizedTest(name = "{0} {1} is due on {2}")
    @CsvSource({
        "PU, 2025-03, 2025-04-15", // a Tuesday
        "BPU, 2025-04, 2025-04-15", // the month itself
        "PU, 2025-01, 2025-02-17", // 15 February 2025 is a Saturday
        "PU, 2015-07, 2015-08-18", // a Saturday, then Independence Day on Monday
        "PU, 2017-01, 2017-02-16", // the day of the regional elections
        "PU, 2018-05, 2018-06-18", // Idul Fitri on Friday and Saturday
        "PU, 2020-07, 2020-08-18", // the last month before the COVID-19 rule: Saturday, Sunday, 17 August
        "PU, 2020-08, 2020-09-30",
        "PU, 2021-01, 2021-03-01", // the 30th of February is the 28th, a Sunday
        "PU, 2021-02, 2021-03-15",
        "PU, 2022-04, 2022-05-17", // a Sunday, then Waisak
        "PU, 2025-12, 2026-01-15",
    })
    void aContributionIsDueOnTheLawsDayOrTheNextWorkingDay(Segment segment, String month, LocalDate day) {
        assertThat(dueDates.find(segment, ContributionMonth.parse(month))
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
    }

    @Test
    void aDateThatDependsOnAHolidaySaysHowSureItIs() {
        var due = dueDates.find(Segment.PU, ContributionMonth.of(2022, 4)).orElseThrow();

        assertThat(due.warnings()).extracting(Note::code).containsExactly("HOLIDAY_STATUS");
        assertThat(due.warnings().getFirst().says().id())
                .isEqualTo("Libur 16 Mei 2022 (Hari Raya Waisak): belum diverifikasi terhadap Lembaran Negara.");
        assertThat(due.warnings().getFirst().says().en()).endsWith("not yet verified against the gazette.");
        assertThat(due.explanation().lines())
                .anySatisfy(line -> assertThat(line).contains("Waisak"))
                .first()
                .asString()
                .endsWith(": 15 Mei 2022 → 17 Mei 2022");
    }

    @Test
    void aYearWithoutHolidaysSaysSo() {
        assertThat(dueDates.find(Segment.BPU, ContributionMonth.of(2027, 5))
                        .orElseThrow()
                        .warnings())
                .extracting(Note::code)
                .containsExactly("HOLIDAYS_UNKNOWN");
    }

    @ParameterizedTest(name = "{0} {1} is due on {2}, which is collective leave: {3}")
    @CsvSource({
        "PU, 2024-03, 2024-04-15, COLLECTIVE_LEAVE", // after Idul Fitri
        "BPU, 2024-04, 2024-04-15, COLLECTIVE_LEAVE",
        "BPU, 2026-05, 2026-05-15, COLLECTIVE_LEAVE", // after Ascension Day
        "PU, 2026-05, 2026-06-15, ",
        "BPU, 2018-06, 2018-06-18, HOLIDAY_STATUS HOLIDAY_STATUS COLLECTIVE_LEAVE", // Idul Fitri moves it onto
        // collective leave
    })
    void aDueDayOnCollectiveLeaveStaysAndSaysThatItIsNotSettled(
            Segment segment, String month, LocalDate day, String codes) {
        var due = dueDates.find(segment, ContributionMonth.parse(month)).orElseThrow();

        assertThat(due.day()).isEqualTo(day);
        assertThat(due.warnings())
                .extracting(Note::code)
                .containsExactly(codes == null ? new String[0] : codes.split(" "));
    }

    @Test
    void collectiveLeaveIsNamedInBothLanguages() {
        var says = dueDates.find(Segment.BPU, ContributionMonth.of(2026, 5))
                .orElseThrow()
                .warnings()
                .getFirst()
                .says();

        assertThat(says.id()).startsWith("15 Mei 2026 adalah cuti bersama (Kenaikan Isa Almasih; belum diverifikasi");
        assertThat(says.en()).startsWith("15 May 2026 is collective leave (Ascension; not yet verified");
    }

    @Test
    void projectsAndMigrantsHaveNoMonthlyDueDate() {
        assertThat(dueDates.find(Segment.JAKON, ContributionMonth.of(2025, 3))).isEmpty();
        assertThat(dueDates.find(Segment.PMI, ContributionMonth.of(2025, 3))).isEmpty();
        assertThat(dueDates.find(Segment.PU, ContributionMonth.of(2015, 6))).isEmpty();
    }

    @Test
    void latenessCountsWholeMonthsAndLeavesTheRestToTheBranch() {
        var due = LocalDate.of(2025, 4, 15);

        assertThat(Lateness.between(due, due)).isEqualTo(new Lateness(0, 0));
        assertThat(Lateness.between(due, LocalDate.of(2025, 1, 31))).isEqualTo(new Lateness(0, 0));
        assertThat(new Lateness(2, 0).needsBranch()).isFalse();
        assertThat(Lateness.between(due, LocalDate.of(2025, 6, 15))).isEqualTo(new Lateness(2, 0));
        assertThat(Lateness.between(due, LocalDate.of(2025, 6, 16))).isEqualTo(new Lateness(2, 1));
        assertThat(Lateness.between(due, LocalDate.of(2025, 6, 16)).needsBranch())
                .isTrue();
    }

    @Test
    void aPaymentClearsTheOldestMonthFirstAndCarriesTheRest() {
        var january = ContributionMonth.of(2025, 1);
        var due = new TreeMap<>(
                Map.of(january.plusMonths(2), Rupiah.of(100), january, Rupiah.of(300), january.next(), Rupiah.of(200)));

        assertThat(PaymentAllocation.of(due, Rupiah.of(450)).months())
                .containsExactly(
                        new PaymentAllocation.Month(january, Rupiah.of(300), Rupiah.of(300)),
                        new PaymentAllocation.Month(january.next(), Rupiah.of(200), Rupiah.of(150)),
                        new PaymentAllocation.Month(january.plusMonths(2), Rupiah.of(100), Rupiah.ZERO));
        assertThat(PaymentAllocation.of(due, Rupiah.of(450)).carried()).isEqualTo(Rupiah.ZERO);
        assertThat(PaymentAllocation.of(due, Rupiah.of(601)).carried()).isEqualTo(Rupiah.of(1));
        assertThat(PaymentAllocation.of(due, Rupiah.of(600)).months())
                .extracting(PaymentAllocation.Month::isCleared)
                .isEqualTo(List.of(true, true, true));
        assertThat(PaymentAllocation.of(due, Rupiah.of(450)).months())
                .extracting(PaymentAllocation.Month::isCleared)
                .isEqualTo(List.of(true, false, false));
        assertThatThrownBy(() -> PaymentAllocation.of(due, Rupiah.of(-1))).isInstanceOf(IllegalArgumentException.class);
        due.put(january, Rupiah.of(-1));
        assertThatThrownBy(() -> PaymentAllocation.of(due, Rupiah.of(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
