package id.lindung.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "004/005 | 004/005",
                "4/5 | 004/005",
                "04-05 | 004/005",
                "04 / 05 | 004/005",
                "RT 04 RW 05 | 004/005",
                "RT 04/RW 05 | 004/005",
                "RT.004/RW.005 | 004/005",
                "rt:4,rw:5 | 004/005",
                "RT04RW05 | 004/005",
                "RW 05 RT 04 | 004/005",
                "RT/RW 004/005 | 004/005",
                "RT/RW: 04-05 | 004/005",
                "RT 04 | 004/-",
                "4 | 004/-",
                "RT.004/005 | 004/005",
                "RT 04/05 | 004/005",
                "004/V | 004/005",
                "IV/V | 004/005",
                "RT IV RW V | 004/005",
                "RT 04/RW V | 004/005",
                "RW XIX RT VIII | 008/019",
                "004/- | 004/-",
                "/005 | -/005",
                "RW 5 | -/005",
                "013/012 | 013/012"
            })
    void oneCellMayHoldBoth(String raw, String shown) {
        assertThat(Neighbourhood.read(raw)).isInstanceOfSatisfying(NeighbourhoodReading.Read.class, read -> {
            assertThat(read.value().display()).isEqualTo(shown);
            assertThat(read.rest()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dusun Fatuk, RT 004 / RW 005 | Dusun Fatuk",
                "RT 04 RW 05 Dusun Oelkuku | Dusun Oelkuku",
                "Jl. Kartini RT/RW 04/05 | Jl. Kartini",
                "Fatubesi/004/005 | Fatubesi",
                "Dusun II RT 04 RW V | Dusun II",
                "Fatubesi 004/005 | Fatubesi"
            })
    void theHamletIsKept(String raw, String rest) {
        assertThat(Neighbourhood.read(raw))
                .isEqualTo(new NeighbourhoodReading.Read(Neighbourhood.of(4, 5), rest, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 004/001",
        "'', 001, -/001",
        "RT 4, RW 1, 004/001",
        "004/001, '', 004/001",
        "'', 004/001, 004/001",
        "3, -, 003/-"
    })
    void twoCellsMayHoldOneEach(String rt, String rw, String shown) {
        assertThat(Neighbourhood.read(rt, rw))
                .isInstanceOfSatisfying(
                        NeighbourhoodReading.Read.class,
                        read -> assertThat(read.value().display()).isEqualTo(shown));
    }

    @Test
    void aDateHasTwoReadingsAndBothAreKept() {
        assertThat(Neighbourhood.fromDate(LocalDate.of(2025, 4, 1)))
                .isInstanceOfSatisfying(NeighbourhoodReading.Ambiguous.class, both -> {
                    assertThat(both.first()).isEqualTo(Neighbourhood.of(1, 4));
                    assertThat(both.second()).isEqualTo(Neighbourhood.of(4, 1));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-Apr", "Apr-01", "1 April", "2025-04-01", "2025-04-01 00:00:00"})
    void aDateInTextHasTwoReadingsToo(String raw) {
        assertThat(Neighbourhood.read(raw)).isEqualTo(Neighbourhood.fromDate(LocalDate.of(2025, 4, 1)));
    }

    @Test
    void equalDayAndMonthLeaveOneReadingAndARemark() {
        assertThat(Neighbourhood.fromDate(LocalDate.of(2025, 4, 4)))
                .isInstanceOfSatisfying(NeighbourhoodReading.Read.class, read -> {
                    assertThat(read.value()).isEqualTo(Neighbourhood.of(4, 4));
                    assertThat(read.remarks().size()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "000/000", "0", "tidak ada"})
    void nothingIsMissing(String raw) {
        assertThat(Neighbourhood.read(raw)).isInstanceOf(NeighbourhoodReading.Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dusun Oelkuku", "1234/5", "A/B", "2025-13-01", "pertama"})
    void otherTextIsUnreadable(String raw) {
        assertThat(Neighbourhood.read(raw)).isInstanceOf(NeighbourhoodReading.Unreadable.class);
    }
}
