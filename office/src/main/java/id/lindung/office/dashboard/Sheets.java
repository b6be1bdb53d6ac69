package id.lindung.office.dashboard;

import id.lindung.office.charts.Atlas;
import id.lindung.office.charts.Shown;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Bar;
import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Group;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.SmallCells;
import id.lindung.office.coverage.WorkforceFigure;
import id.lindung.office.coverage.WorkforceFigures;
import id.lindung.office.dashboard.Sheet.Row;
import id.lindung.office.pages.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts the regent's page together: a dozen index ranges, whatever the number of persons. */
@Service
public class Sheets {

    private final CoverageFigures coverage;
    private final WorkforceFigures workforce;
    private final Purses purses;
    private final Choices choices;
    private final Trends trends;
    private final Boundaries boundaries;
    private final ObjectProvider<DashboardNote> notes;

    Sheets(
            CoverageFigures coverage,
            WorkforceFigures workforce,
            Purses purses,
            Choices choices,
            Trends trends,
            Boundaries boundaries,
            ObjectProvider<DashboardNote> notes) {
        this.coverage = coverage;
        this.workforce = workforce;
        this.purses = purses;
        this.choices = choices;
        this.trends = trends;
        this.boundaries = boundaries;
        this.notes = notes;
    }

    /** The sheet of a region the acting user may read; 404 for any other. */
    public Sheet of(Ui ui, AskedPlace place) {
        var question = new Question(place.region(), place.month(), place.asKnown(), null, Dimension.REGION);
        var answer = coverage.read(question);
        if (!(answer instanceof Figures figures)) throw Coverage.refusal(answer);
        boolean closes = !ui.actor().role().seesNames();
        var children = figures.groups().stream()
                .filter(group -> !group.key().isEmpty())
                .toList();
        var denominators = workforce.children(place.region(), place.month(), place.asKnown());
        // A board mixes no denominators: every row of the workforce, or every row of the register.
        boolean ofWorkforce =
                !children.isEmpty() && children.stream().allMatch(group -> denominators.containsKey(group.key()));
        var rows = rows(children, ofWorkforce ? denominators : Map.of(), closes);
        var money = purses.of(place.region(), place.month().getYear());
        var trend = trends.of(ui, place, figures);
        return new Sheet(
                place,
                figures,
                Bar.of(figures.total(), figures.workforce().orElse(null)),
                rows,
                ofWorkforce,
                money,
                choices.of(ui, place, money),
                trend.trend(),
                trend.percent(),
                trend.rise(),
                atlas(ui, place, rows),
                notes.stream()
                        .sorted(Comparator.comparingInt(DashboardNote::order))
                        .flatMap(each -> each.of(ui, place.region(), place.month()).stream())
                        .limit(4)
                        .toList(),
                closes);
    }

    private static List<Row> rows(List<Group> children, Map<String, WorkforceFigure> denominators, boolean closes) {
        Set<Integer> active = closed(children, closes, true);
        Set<Integer> gap = closed(children, closes, false);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < children.size(); i++) {
            var group = children.get(i);
            var denominator = denominators.get(group.key());
            boolean hidden = active.contains(i) || (denominator == null && gap.contains(i));
            var share = hidden ? null : share(group, denominator);
            rows.add(new Row(
                    group.key(),
                    group.name(),
                    group.tally(),
                    Bar.of(group.tally(), denominator),
                    share,
                    share == null ? "–" : Shown.percent(share),
                    denominator == null || active.contains(i) || gap.contains(i)
                            ? null
                            : Long.valueOf(Math.max(
                                    0, denominator.people() - group.tally().registered())),
                    active.contains(i),
                    gap.contains(i)));
        }
        rows.sort(Comparator.comparing((Row row) -> row.share() == null ? Double.valueOf(101) : row.share())
                .thenComparing(Row::code));
        return rows;
    }

    private static Set<Integer> closed(List<Group> children, boolean closes, boolean active) {
        if (!closes) return Set.of();
        return SmallCells.closed(children.stream()
                .map(group -> active ? group.tally().active() : group.tally().unprotected())
                .toList());
    }

    private static @Nullable Double share(Group group, @Nullable WorkforceFigure denominator) {
        long whole = denominator == null ? group.tally().registered() : denominator.people();
        return whole == 0 ? null : Double.valueOf(Math.round(group.tally().active() * 1000.0 / whole) / 10.0);
    }

    private Atlas atlas(Ui ui, AskedPlace place, List<Row> rows) {
        var label = ui.t("dashboard.map.label", place.name(), ui.n(rows.size()));
        var places = rows.stream()
                .map(row -> new Atlas.Place(
                        row.code(),
                        row.name(),
                        row.isOpen()
                                ? DashboardAddress.below(row.code(), place)
                                : DashboardAddress.coverage(place.region(), place),
                        row.share(),
                        row.share() == null ? "–" : Math.round(row.share()) + "%"))
                .toList();
        return boundaries
                .of(place.region())
                .map(shapes -> Atlas.shapes(label, places, shapes.outlines(), shapes.drawing(), shapes.source()))
                .filter(atlas -> !atlas.areas().isEmpty())
                .orElseGet(() -> Atlas.tiles(label, places));
    }
}
