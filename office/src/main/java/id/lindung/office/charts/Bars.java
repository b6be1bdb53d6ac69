package id.lindung.office.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values side by side, one bar each, words above it: readable on a phone. What is uncertain is a hatched end of the bar.
 *
 * @param finding what the picture shows, one sentence
 * @param description the same for whoever cannot see it
 * @param most the value of a whole width; 0: the largest
 */
public record Bars(String finding, String description, List<Bar> bars, double most) {

    /**
     * @param value null when it is closed or cannot be told
     * @param high the value may be as high as this; null when it is certain
     * @param shown the value as people read it
     */
    public record Bar(
            String name,
            @Nullable Double value,
            @Nullable Double high,
            String shown,
            @Nullable String href) {}

    /** A bar with its place; lengths in percent of the width. */
    public record Drawn(Bar bar, int textY, int barY, String width, String highX, String highWidth) {}

    private static final int ROW = 42;

    public Bars {
        bars = List.copyOf(bars);
    }

    public int height() {
        return bars.size() * ROW + 4;
    }

    public List<Drawn> drawn() {
        double whole = most > 0
                ? most
                : bars.stream()
                        .mapToDouble(bar -> bar.high() != null ? bar.high() : bar.value() == null ? 0 : bar.value())
                        .max()
                        .orElse(1);
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double value = bar.value() == null ? 0 : part(bar.value(), whole);
            double high = bar.high() == null ? value : Math.max(value, part(bar.high(), whole));
            drawn.add(new Drawn(bar, i * ROW + 14, i * ROW + 20, length(value), length(value), length(high - value)));
        }
        return drawn;
    }

    private static double part(double value, double whole) {
        return whole <= 0 ? 0 : Math.clamp(value / whole * 100, 0, 100);
    }

    private static String length(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
