package id.lindung.office.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A vertical axis with round ticks, and where a value stands on it as an SVG length: 0% is the top.
 *
 * @param step distance of two ticks
 */
public record Axis(double from, double until, double step) {

    private static final double TOP = 12;
    private static final double BOTTOM = 80;

    /** An axis that holds all values, with two to four round steps. */
    static Axis around(List<Double> values, boolean fromZero) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (fromZero) least = 0;
        if (most <= least) most = least + 1;
        double step = round((most - least) / 3);
        double from = Math.floor(least / step) * step;
        double until = Math.ceil(most / step) * step;
        return new Axis(from, until == from ? from + step : until, step);
    }

    /** 1, 2 or 5 times a power of ten, not below the distance asked for. */
    private static double round(double distance) {
        double power = Math.pow(10, Math.floor(Math.log10(distance)));
        for (var each : new double[] {1, 2, 5, 10}) if (each * power >= distance) return each * power;
        return 10 * power;
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; from + i * step <= until + step / 1000; i++) ticks.add(from + i * step);
        return ticks;
    }

    double at(double value) {
        return BOTTOM - (value - from) / (until - from) * (BOTTOM - TOP);
    }

    static String length(double percent) {
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }
}
