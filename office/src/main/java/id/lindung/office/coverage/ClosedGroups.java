package id.lindung.office.coverage;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Group;
import id.lindung.office.coverage.Coverage.Question;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Which groups of a split stay closed to the acting user, on a page as on the command line. */
@Component
public class ClosedGroups {

    private static final int DISTRICT = 8;
    private static final int VILLAGE = 13;

    private final SmallPlaces small;

    ClosedGroups(SmallPlaces small) {
        this.small = small;
    }

    /** By their keys: whose number of protected is closed, and whose number of unprotected. */
    public record Keys(Set<String> active, Set<String> gap) {

        public boolean any(String key) {
            return active.contains(key) || gap.contains(key);
        }
    }

    /** Nothing is closed to who sees names. */
    public Keys of(Figures figures) {
        var by = figures.question().by();
        if (by == null || CurrentActor.get().role().seesNames()) return new Keys(Set.of(), Set.of());
        return new Keys(
                closed(figures, by, by.standsApart() ? ClosedGroups::standing : Tally::active),
                by.standsApart() ? Set.of() : closed(figures, by, Tally::unprotected));
    }

    /**
     * Whose number of protected is closed in the splits of the regions one level below: by region, the keys. A village's split is closed
     * whole, and so is one of a region that is closed itself; neither stands in the map.
     */
    public Map<String, Set<String>> below(String region, YearMonth month, Dimension by) {
        if (region.length() >= DISTRICT) return Map.of();
        var question = new Question(region, month, null, null, by);
        var closed = new HashMap<>(small.closedKeysBelow(question, region, by, Tally::active));
        closed.keySet().removeAll(small.closedBelow(question));
        return closed;
    }

    private static long standing(Tally tally) {
        return tally.active() + tally.disputed() + tally.branchDecides();
    }

    /** The reader's own region stands alone; a split of one below it stands beside the same splits of its neighbours. */
    private Set<String> closed(Figures figures, Dimension by, ToLongFunction<Tally> count) {
        var region = figures.question().region();
        var groups = figures.groups();
        var closed = new HashSet<String>();
        if (by == Dimension.REGION || region.equals(CurrentActor.get().scope().regionCode())) {
            var counts = groups.stream()
                    .map(group -> count.applyAsLong(group.tally()))
                    .toList();
            for (int index : SmallCells.closed(counts))
                closed.add(groups.get(index).key());
        } else if (region.length() == VILLAGE) {
            groups.stream().map(Group::key).forEach(closed::add);
        } else {
            closed.addAll(small.closedKeys(figures.question(), by, count));
        }
        return closed;
    }
}
