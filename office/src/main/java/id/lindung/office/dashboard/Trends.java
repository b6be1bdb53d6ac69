package id.lindung.office.dashboard;

import id.lindung.office.charts.Shown;
import id.lindung.office.charts.Trend;
import id.lindung.office.coverage.AskedPlace;
import id.lindung.office.coverage.Coverage.Figures;
import id.lindung.office.coverage.CoverageFigures;
import id.lindung.office.coverage.MonthTally;
import id.lindung.office.pages.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Thirteen months of stock: a year and the month before it. */
@Component
class Trends {

    private static final int MONTHS = 12;

    private final CoverageFigures coverage;
    private final ObjectProvider<TargetLine> targets;

    Trends(CoverageFigures coverage, ObjectProvider<TargetLine> targets) {
        this.coverage = coverage;
        this.targets = targets;
    }

    /** @param rise points, or persons without a workforce figure */
    record Drawn(Trend trend, boolean percent, @Nullable Double rise) {}

    Drawn of(Ui ui, AskedPlace place, Figures figures) {
        var months = coverage.months(place.region(), place.month().minusMonths(MONTHS), place.month(), place.asKnown());
        // One denominator for the whole line: a new edition of it must not look like a change of coverage.
        Long whole = figures.workforce().map(each -> each.people()).orElse(null);
        var points = new ArrayList<Trend.Point>();
        for (var each : months) points.add(point(ui, place, each, whole));
        var rise = rise(points);
        var target = whole == null
                ? Optional.<TargetLine.Target>empty()
                : targets.stream()
                        .flatMap(each -> each.find(place.region(), place.month()).stream())
                        .findFirst();
        var last = points.isEmpty() ? null : points.getLast().value();
        var aim = target.map(each -> aim(ui, each, last)).orElse(null);
        var finding = finding(ui, rise, whole != null, aim, last);
        var description = ui.t(
                whole == null ? "dashboard.trend.described.people" : "dashboard.trend.described",
                points.isEmpty() ? "–" : points.getFirst().shown(),
                ui.month(place.month().minusMonths(MONTHS)),
                points.isEmpty() ? "–" : points.getLast().shown(),
                ui.month(place.month()));
        return new Drawn(new Trend(finding, description, points, aim, whole == null), whole != null, rise);
    }

    private static Trend.Point point(Ui ui, AskedPlace place, MonthTally each, @Nullable Long whole) {
        long active = each.tally().active();
        // A month of which the ledger holds nothing at all is not known to be zero.
        boolean known = !each.closed()
                && active + each.tally().disputed() + each.tally().branchDecides() > 0;
        Double value =
                !known ? null : Double.valueOf(whole == null ? active : Math.round(active * 1000.0 / whole) / 10.0);
        var shown = each.closed() ? "•" : value == null ? "–" : whole == null ? ui.n(active) : Shown.percent(value);
        return new Trend.Point(
                ui.t("dashboard.month." + each.month().getMonthValue()),
                value,
                shown,
                "/dasbor?wilayah=" + place.region() + "&bulan=" + each.month());
    }

    private static @Nullable Double rise(List<Trend.Point> points) {
        if (points.isEmpty()) return null;
        var first = points.getFirst().value();
        var last = points.getLast().value();
        return first == null || last == null ? null : Double.valueOf(Math.round((last - first) * 10) / 10.0);
    }

    private static Trend.Aim aim(Ui ui, TargetLine.Target target, @Nullable Double last) {
        double value = target.percent().doubleValue();
        var missing = last == null || last >= value ? "" : ui.t("dashboard.trend.missing", Shown.decimal(value - last));
        return new Trend.Aim(value, target.label() + ": " + Shown.decimal(value) + "%", missing);
    }

    private static String finding(
            Ui ui, @Nullable Double rise, boolean percent, Trend.@Nullable Aim aim, @Nullable Double last) {
        if (rise == null) return ui.t("dashboard.trend.short");
        var way = rise > 0 ? "up" : rise < 0 ? "down" : "same";
        var size = percent ? Shown.decimal(Math.abs(rise)) : ui.n(Math.round(Math.abs(rise)));
        var sentence = ui.t("dashboard.trend." + way + (percent ? "" : ".people"), size);
        if (aim == null || last == null) return sentence;
        return last >= aim.value()
                ? ui.t("dashboard.trend.reached", sentence)
                : ui.t("dashboard.trend.below", sentence, Shown.decimal(aim.value() - last));
    }
}
