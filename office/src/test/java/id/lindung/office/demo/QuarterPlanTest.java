package id.lindung.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan of the quarter: exactly the published number of cases, every worker in one event only, every day inside the quarter. */
class QuarterPlanTest {

    private static QuarterCast cast(int each) {
        return new QuarterCast(members(1, each), members(10_000, each));
    }

    private static List<QuarterCast.Member> members(long from, int count) {
        var all = new ArrayList<QuarterCast.Member>();
        for (int i = 0; i < count; i++)
            all.add(new QuarterCast.Member(
                    from + i,
                    "Orang " + i,
                    "53.04.02.2005",
                    LocalDate.of(1955 + i % 45, 3, 1),
                    LocalDate.of(2024, 1 + i % 2, 1)));
        return all;
    }

    @Test
    void theWholeOfficeHasWhatThePressWrote() {
        var plan = QuarterPlan.of(new DemoStory(DemoStory.DEFAULT_PEOPLE));
        assertThat(plan.cases()).isEqualTo(171);
        assertThat(plan.rupiah()).isEqualTo(6_400_000_000L);
        var programmes = new HashMap<Object, Integer>();
        plan.events(cast(180))
                .forEach(event -> event.kind().programmes().forEach(p -> programmes.merge(p, 1, Integer::sum)));
        assertThat(programmes).hasSize(5);
        assertThat(programmes.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(171);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 4_000, 10_000, 60_000, 100_000, 250_000})
    void anySmallerOfficeHasItsShare(int people) {
        var plan = QuarterPlan.of(new DemoStory(people));
        var who = new HashSet<Long>();
        int cases = 0;
        for (var event : plan.events(cast(180))) {
            assertThat(who.add(event.who().person()))
                    .as("one event for one worker")
                    .isTrue();
            assertThat(event.day())
                    .isBetween(
                            event.who().lastMonth(),
                            event.who().lastMonth().plusMonths(1).minusDays(1));
            assertThat(event.day()).isBefore(QuarterPlan.reported(event.wave()));
            for (var programme : event.kind().programmes()) {
                cases++;
                assertThat(QuarterPlan.sent(event.sends(programme))).isAfter(event.day());
                assertThat(QuarterPlan.paid(event.sends(programme))).isBefore(QuarterPlan.UNTIL);
            }
        }
        assertThat(cases).isEqualTo(plan.cases());
    }
}
