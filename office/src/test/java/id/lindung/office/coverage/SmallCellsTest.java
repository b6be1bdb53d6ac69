package id.lindung.office.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reader without names could work out of a table whose sums are shown. */
class SmallCellsTest {

    @Test
    void oneSmallCellTakesTheNextSmallestWithIt() {
        assertThat(SmallCells.closed(List.of(3L, 40L, 9L, 0L))).containsExactlyInAnyOrder(0, 2);
        assertThat(SmallCells.closed(List.of(7L, 40L, 0L))).isEmpty();
    }

    @Test
    void cellsThatTheirSumFixesTakeAnotherWithThem() {
        // Eight people in two cells of at most four: four in each.
        assertThat(SmallCells.closed(List.of(4L, 4L, 9L))).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(SmallCells.closed(List.of(1L, 1L, 1L, 1L, 1L, 9L))).hasSize(6);
        assertThat(SmallCells.closed(List.of(2L, 4L, 9L))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aSplitIsNotKnownFromTheSplitsOfTheNeighbours() {
        var rows = List.of(List.of(3L, 20L, 30L), List.of(50L, 60L, 70L), List.of(80L, 90L, 99L));
        var closed = SmallCells.closed(rows, 3);
        for (int row = 0; row < 3; row++) assertThat(closed.get(row).size()).isNotEqualTo(1);
        for (int column = 0; column < 3; column++) {
            int at = column;
            assertThat(closed.stream().filter(each -> each.contains(at)).count())
                    .isNotEqualTo(1);
        }
        assertThat(closed.get(0)).contains(0, 1);
        assertThat(closed.get(2)).isEqualTo(Set.of());
    }
}
