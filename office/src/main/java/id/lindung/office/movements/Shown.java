package id.lindung.office.movements;

import id.lindung.office.coverage.SmallCells;
import id.lindung.office.movements.Movement.Flows;
import id.lindung.office.movements.Movement.Reason;
import id.lindung.office.movements.Movement.Way;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader sees of a movement: all of it who may see names; else no small count, and none that follows from others. The stocks are
 * shown anyway, so when one of the two flows is small both stay closed, and only their difference is said.
 *
 * @param parts whether the flows of the regions below are shown
 */
public record Shown(Flows flows, boolean totals, Set<Reason> closed, boolean parts) {

    static Shown of(Flows flows, boolean names) {
        if (names) return new Shown(flows, true, Set.of(), true);
        boolean totals = open(flows.joined()) && open(flows.lapsed());
        if (!totals) return new Shown(flows, false, EnumSet.allOf(Reason.class), false);
        var closed = EnumSet.noneOf(Reason.class);
        for (var way : List.of(Way.IN, Way.OUT)) {
            var reasons = of(way);
            for (int index : SmallCells.closed(reasons.stream().map(flows::of).toList()))
                closed.add(reasons.get(index));
        }
        if (!open(flows.of(Reason.MOVED_WITHIN))) closed.add(Reason.MOVED_WITHIN);
        return new Shown(flows, true, closed, false);
    }

    private static boolean open(long people) {
        return people == 0 || people >= SmallCells.FEWEST;
    }

    /** The reasons of a way, in the order in which pages tell them. */
    public static List<Reason> of(Way way) {
        return Arrays.stream(Reason.values()).filter(each -> each.way() == way).toList();
    }
}
