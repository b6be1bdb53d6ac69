package id.lindung.office.scholarships;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.LawLibrary;
import id.lindung.rules.benefit.SchoolLevel;
import id.lindung.rules.law.LawBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A childhood from kindergarten to graduation, and its edges. */
class SchoolPathTest {

    private static final LawBook LAW = LawLibrary.load();
    private static final LocalDate EVENT = LocalDate.of(2024, 2, 1);

    private static Scholarship child(
            LocalDate born, SchoolLevel level, int year, @Nullable LocalDate ended, List<Scholarship.Year> years) {
        return new Scholarship(
                1,
                1,
                "JKM-5304-2024-000001",
                "53.04.02.2005",
                "Anak",
                born,
                level,
                year,
                174_000_000,
                23,
                ended,
                ended == null ? null : "MARRIED",
                years);
    }

    private static Scholarship.Year year(int schoolYear, SchoolLevel level, long rupiah) {
        return new Scholarship.Year(
                schoolYear, schoolYear, level, "Sekolah", rupiah, Scholarship.State.PAID, UUID.randomUUID(), "");
    }

    @Test
    void fromKindergartenToGraduationItIsEightySevenMillionWhenNothingIsMissed() {
        var of = child(LocalDate.of(2020, 8, 1), SchoolLevel.TK, 2024, null, List.of());
        var path = SchoolPath.of(of, LAW, EVENT, LocalDate.of(2024, 8, 1));
        assertThat(path.cells()).hasSize(2 + 6 + 3 + 3 + 5);
        assertThat(path.toCome()).isEqualTo(87_000_000);
        assertThat(path.cells().getFirst().mark()).isEqualTo(SchoolPath.Mark.DUE);
        assertThat(path.cells().getLast().level()).isEqualTo(SchoolLevel.S1);
    }

    @Test
    void whatWasPaidStandsAndAGapYearMovesTheRest() {
        var paid = new ArrayList<Scholarship.Year>();
        paid.add(year(2024, SchoolLevel.SMA, 3_000_000));
        paid.add(year(2026, SchoolLevel.SMA, 3_000_000));
        var of = child(LocalDate.of(2009, 1, 1), SchoolLevel.SMA, 2024, null, paid);
        var path = SchoolPath.of(of, LAW, EVENT, LocalDate.of(2026, 11, 1));
        assertThat(path.cells())
                .extracting(SchoolPath.Cell::mark)
                .startsWith(
                        SchoolPath.Mark.PAID, SchoolPath.Mark.MISSED, SchoolPath.Mark.PAID, SchoolPath.Mark.TO_COME);
        assertThat(path.cells().get(3).level())
                .as("the third year of SMA comes after the gap")
                .isEqualTo(SchoolLevel.SMA);
        assertThat(path.cells().getLast().schoolYear())
                .as("the birthday of 23 is 1 January 2032")
                .isEqualTo(2031);
    }

    @Test
    void theTwentyThirdBirthdayEndsItOnThatVeryDay() {
        var first = child(LocalDate.of(2003, 7, 1), SchoolLevel.S1, 2025, null, List.of());
        assertThat(first.runs(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(first.runs(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(SchoolPath.of(first, LAW, EVENT, LocalDate.of(2025, 9, 1)).cells())
                .extracting(SchoolPath.Cell::schoolYear)
                .containsExactly(2025);
        var next = child(LocalDate.of(2003, 7, 2), SchoolLevel.S1, 2025, null, List.of());
        assertThat(SchoolPath.of(next, LAW, EVENT, LocalDate.of(2025, 9, 1)).cells())
                .extracting(SchoolPath.Cell::schoolYear)
                .containsExactly(2025, 2026);
    }

    @Test
    void aMarriageEndsWhatWasToCome() {
        var of = child(
                LocalDate.of(2008, 1, 1),
                SchoolLevel.SMA,
                2024,
                LocalDate.of(2026, 3, 1),
                List.of(year(2024, SchoolLevel.SMA, 3_000_000)));
        var path = SchoolPath.of(of, LAW, EVENT, LocalDate.of(2026, 11, 1));
        assertThat(path.cells()).extracting(SchoolPath.Cell::schoolYear).containsExactly(2024, 2025);
        assertThat(path.toCome()).isZero();
    }
}
