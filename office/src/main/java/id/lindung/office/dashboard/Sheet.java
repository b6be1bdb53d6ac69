package id.lindung.office.dashboard;

import id.lindung.office.charts.Atlas;
import id.lindung.office.charts.Trend;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Bar;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the regent's page.
 *
 * @param rows regions one level below, the lowest coverage first
 * @param ofWorkforce whether the rows' shares are of the workforce; else of the workers known by name
 * @param rise points gained or lost over the months shown; null when either end is missing
 */
public record Sheet(
        AskedPlace place,
        Figures figures,
        Bar bar,
        List<Row> rows,
        boolean ofWorkforce,
        Money money,
        List<Decision> decisions,
        Trend trend,
        boolean trendInPercent,
        @Nullable Double rise,
        Atlas atlas,
        List<DashboardNote.Line> notes,
        boolean closes) {

    /**
     * One region of the board.
     *
     * @param share in percent, one decimal; null when closed or without a denominator
     * @param closedActive whether the small number of protected is kept from this reader; likewise {@code closedGap}
     */
    public record Row(
            String code,
            String name,
            Tally tally,
            Bar bar,
            @Nullable Double share,
            String shown,
            @Nullable Long unknown,
            boolean closedActive,
            boolean closedGap) {

        /** Whether this reader may open the region's own pages. */
        public boolean isOpen() {
            return !closedActive && !closedGap;
        }
    }

    /** What to decide: the sentence begins with the verb, {@code bold} is its number. */
    public record Decision(String before, String bold, String after, String href, String link) {}

    /** The lowest rows: what fits on the sheet. */
    public List<Row> lowest() {
        return rows.subList(0, Math.min(rows.size(), 12));
    }
}
