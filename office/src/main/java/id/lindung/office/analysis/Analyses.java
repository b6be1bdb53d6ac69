package id.lindung.office.analysis;

import id.lindung.office.charts.Bars;
import id.lindung.office.charts.Shown;
import id.lindung.office.charts.Trend;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Coverage;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.Coverage.Group;
import id.lindung.office.coverage.Coverage.Question;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.Dimension;
import id.lindung.office.coverage.MonthTally;
import id.lindung.office.coverage.SmallCells;
import id.lindung.office.coverage.Tally;
import id.lindung.office.pages.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works the three analyses out and finds the sentence of each. */
@Service
public class Analyses {

    /** More regions beside each other nobody can compare. */
    static final int MOST_REGIONS = 12;

    /** For the page's words. */
    public static int most() {
        return MOST_REGIONS;
    }

    private final CoverageFigures coverage;

    Analyses(CoverageFigures coverage) {
        this.coverage = coverage;
    }

    /** One region's stock, month by month, with its picture. */
    public record Time(List<MonthTally> months, Trend trend, boolean percent) {}

    /**
     * Regions beside each other, the lowest first.
     *
     * @param ofWorkforce whether shares are of the workforce; else of the workers known by name
     */
    public record Side(List<Row> rows, Bars bars, boolean ofWorkforce, List<String> unread) {}

    /** @param share in percent; null when closed or nobody is there */
    public record Row(
            String code,
            String name,
            Tally tally,
            @Nullable Long workforce,
            @Nullable Double share,
            boolean closed) {}

    Coverage figures(AskedPlace place) {
        return read(place, place.region(), Dimension.REGION);
    }

    private Coverage read(AskedPlace place, String region, @Nullable Dimension by) {
        return coverage.read(new Question(region, place.month(), place.asKnown(), null, by));
    }

    Time time(Ui ui, AskedPlace place, Figures figures, int length) {
        var months = coverage.months(place.region(), place.month().minusMonths(length), place.month(), place.asKnown());
        Long whole = figures.workforce().map(each -> each.people()).orElse(null);
        var points = new ArrayList<Trend.Point>();
        for (var each : months) {
            var tally = each.tally();
            boolean known = tally.active() + tally.disputed() + tally.branchDecides() > 0;
            Double value = !known
                    ? null
                    : whole == null ? Double.valueOf((double) tally.active()) : share(tally.active(), whole);
            points.add(new Trend.Point(
                    ui.t("dashboard.month." + each.month().getMonthValue()) + " "
                            + each.month().getYear() % 100,
                    value,
                    each.closed()
                            ? "•"
                            : value == null ? "–" : whole == null ? ui.n(tally.active()) : Shown.percent(value),
                    "/cakupan?wilayah=" + place.region() + "&bulan=" + each.month()));
        }
        return new Time(
                months,
                new Trend(finding(ui, months), described(ui, months), points, null, whole == null),
                whole != null);
    }

    private static String finding(Ui ui, List<MonthTally> months) {
        var known = months.stream().filter(each -> each.tally().active() > 0).toList();
        if (known.size() < 2) return ui.t("analysis.trend.short");
        var first = known.getFirst();
        var last = known.getLast();
        var highest = known.stream()
                .max(Comparator.comparingLong(each -> each.tally().active()))
                .orElseThrow();
        long change = last.tally().active() - first.tally().active();
        var sentence = ui.t(
                change > 0 ? "analysis.trend.up" : change < 0 ? "analysis.trend.down" : "analysis.trend.same",
                ui.n(Math.abs(change)),
                ui.month(first.month()),
                ui.month(last.month()));
        return highest.tally().active() > last.tally().active()
                ? ui.t("analysis.trend.peak", sentence, ui.n(highest.tally().active()), ui.month(highest.month()))
                : sentence;
    }

    /** A row is closed whole: what is known by name less what is protected is who is not. */
    private static List<Integer> closed(List<Row> rows) {
        var closed = new TreeSet<>(
                SmallCells.closed(rows.stream().map(row -> row.tally().active()).toList()));
        closed.addAll(SmallCells.closed(
                rows.stream().map(row -> row.tally().unprotected()).toList()));
        return List.copyOf(closed);
    }

    private static String described(Ui ui, List<MonthTally> months) {
        var open = months.stream().filter(each -> !each.closed()).toList();
        if (open.isEmpty()) return ui.t("analysis.trend.short");
        return ui.t(
                "dashboard.trend.described.people",
                ui.n(open.getFirst().tally().active()),
                ui.month(open.getFirst().month()),
                ui.n(open.getLast().tally().active()),
                ui.month(open.getLast().month()));
    }

    /** @param codes other regions to compare with; empty: the regions one level below */
    Side side(Ui ui, AskedPlace place, Figures figures, List<String> codes) {
        var unread = new ArrayList<String>();
        var found = new ArrayList<Row>();
        if (codes.isEmpty()) {
            figures.groups().stream()
                    .filter(group -> !group.key().isEmpty())
                    .sorted(Comparator.comparingLong(
                                    (Group group) -> group.tally().registered())
                            .reversed())
                    .limit(MOST_REGIONS)
                    .forEach(group -> found.add(row(group.key(), group.name(), group.tally(), null)));
        } else {
            for (var code : codes.stream().distinct().limit(MOST_REGIONS).toList()) {
                if (read(place, code, null) instanceof Figures each)
                    found.add(row(
                            each.question().region(),
                            each.regionName(),
                            each.total(),
                            each.workforce().map(whole -> whole.people()).orElse(null)));
                else unread.add(code);
            }
        }
        boolean ofWorkforce = !found.isEmpty() && found.stream().allMatch(row -> row.workforce() != null);
        var closed = ui.actor().role().seesNames() ? List.<Integer>of() : closed(found);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < found.size(); i++) {
            var row = found.get(i);
            boolean shut = closed.contains(i);
            long whole = ofWorkforce
                    ? Objects.requireNonNull(row.workforce())
                    : row.tally().registered();
            rows.add(new Row(
                    row.code(),
                    row.name(),
                    row.tally(),
                    row.workforce(),
                    shut || whole == 0 ? null : share(row.tally().active(), whole),
                    shut));
        }
        rows.sort(Comparator.comparing((Row row) -> row.share() == null ? Double.valueOf(101) : row.share())
                .thenComparing(Row::code));
        return new Side(rows, bars(ui, rows, ofWorkforce), ofWorkforce, unread);
    }

    private static Row row(String code, String name, Tally tally, @Nullable Long workforce) {
        return new Row(code, name, tally, workforce, null, false);
    }

    private static Bars bars(Ui ui, List<Row> rows, boolean ofWorkforce) {
        var bars = new ArrayList<Bars.Bar>();
        for (var row : rows) {
            long whole = ofWorkforce
                    ? Objects.requireNonNull(row.workforce())
                    : row.tally().registered();
            long apart = row.tally().disputed() + row.tally().branchDecides();
            var share = row.share();
            bars.add(new Bars.Bar(
                    row.name(),
                    share,
                    share == null || apart == 0
                            ? null
                            : Double.valueOf(share(row.tally().active() + apart, whole)),
                    share == null ? "–" : Shown.percent(share),
                    null));
        }
        var known = rows.stream().filter(row -> row.share() != null).toList();
        if (known.size() < 2) return new Bars(ui.t("analysis.side.few"), ui.t("analysis.side.few"), bars, 100);
        var low = known.getFirst();
        var high = known.getLast();
        var finding = ui.t(
                "analysis.side.finding",
                low.name(),
                Shown.percent(Objects.requireNonNull(low.share())),
                high.name(),
                Shown.percent(Objects.requireNonNull(high.share())));
        return new Bars(finding, finding, bars, 100);
    }

    /** The picture of a scenario: now and then. */
    Bars bars(Ui ui, Scenario scenario) {
        var now = scenario.share(scenario.active());
        var then = scenario.share(scenario.after());
        boolean percent = now != null && then != null;
        var finding = now != null && then != null
                ? ui.t(
                        "analysis.scenario.finding",
                        ui.n(scenario.joining()),
                        Shown.percent(now),
                        Shown.percent(then),
                        ui.rupiah(scenario.yearly()))
                : ui.t(
                        "analysis.scenario.finding.people",
                        ui.n(scenario.joining()),
                        ui.n(scenario.active()),
                        ui.n(scenario.after()),
                        ui.rupiah(scenario.yearly()));
        var bars = List.of(
                bar(ui, "analysis.scenario.now", scenario, scenario.active(), percent),
                bar(ui, "analysis.scenario.then", scenario, scenario.after(), percent));
        return new Bars(finding, finding, bars, percent ? 100 : Math.max(1, scenario.afterAtMost()));
    }

    private static Bars.Bar bar(Ui ui, String key, Scenario scenario, long people, boolean percent) {
        var share = scenario.share(people);
        Double value = percent ? share : Double.valueOf((double) people);
        Double high = scenario.apart() == 0
                ? null
                : percent
                        ? scenario.share(people + scenario.apart())
                        : Double.valueOf((double) (people + scenario.apart()));
        return new Bars.Bar(
                ui.t(key), value, high, percent && share != null ? Shown.percent(share) : ui.n(people), null);
    }

    private static Double share(long part, long whole) {
        return Math.round(part * 1000.0 / whole) / 10.0;
    }
}
