package id.lindung.office.participation;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.coverage.ClosedGroups;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.SmallCells;
import id.lindung.office.participation.Participation.FundShare;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which numbers of people a reader without names sees here: those, and only those, that the pages of coverage show as well. Who takes part and
 * since when is no secret. To who sees names everything is shown.
 */
@Component
public class ShownPeople {

    private static final Set<String> OFFICIALS = Set.of(Participation.OFFICIALS.split("[(), \']+"));
    private static final Set<String> VULNERABLE = Set.of("VULNERABLE", "EXTREME_POOR");

    private final CoverageFigures figures;
    private final ClosedGroups closed;

    ShownPeople(CoverageFigures figures, ClosedGroups closed) {
        this.figures = figures;
        this.closed = closed;
    }

    /**
     * @param officials whether the region's own number is shown
     * @param below codes of the regions one level below, with the categories closed there; a region that is missing is closed whole
     * @param payers ids of payers whose number is closed, unless {@code everyPayer} is
     * @param funds places in the list of funds that are closed
     */
    public record Shown(
            boolean names,
            boolean officials,
            boolean vulnerable,
            Map<String, Set<String>> below,
            Set<String> payers,
            boolean everyPayer,
            Set<Integer> funds) {

        public boolean officialsOf(String region) {
            return names || isOpen(region, OFFICIALS);
        }

        public boolean vulnerableOf(String region) {
            return names || isOpen(region, VULNERABLE);
        }

        public boolean payer(long id) {
            return names || (!everyPayer && !payers.contains(Long.toString(id)));
        }

        private boolean isOpen(String region, Set<String> categories) {
            var shut = below.get(region);
            return shut != null && Collections.disjoint(shut, categories);
        }
    }

    /** What the acting user sees of a region's month. */
    public Shown of(String region, YearMonth month, List<FundShare> funds) {
        if (CurrentActor.get().role().seesNames())
            return new Shown(true, true, true, Map.of(), Set.of(), false, Set.of());
        var categories = closed(region, month, Dimension.CATEGORY);
        if (categories == null) return new Shown(false, false, false, Map.of(), Set.of(), true, Set.of());
        var payers = closed(region, month, Dimension.PAYER);
        return new Shown(
                false,
                Collections.disjoint(categories, OFFICIALS),
                Collections.disjoint(categories, VULNERABLE),
                closed.below(region, month, Dimension.CATEGORY),
                payers == null ? Set.of() : payers,
                payers == null,
                SmallCells.closed(
                        funds.stream().map(each -> (long) each.people()).toList()));
    }

    /** The keys closed in a split; null when the region is closed itself. */
    private @Nullable Set<String> closed(String region, YearMonth month, Dimension by) {
        return figures.read(new Question(region, month, null, null, by)) instanceof Figures read
                ? closed.of(read).active()
                : null;
    }
}
