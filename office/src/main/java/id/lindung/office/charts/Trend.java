package id.lindung.office.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of one stock over months, with the line it should reach.
 *
 * @param finding what the picture shows, one sentence
 * @param description the same for whoever cannot see it
 * @param points in the order of time; a point without value is a gap in the line
 * @param aim null without a target on record
 * @param fromZero counts begin at zero, shares may begin nearer
 */
public record Trend(
        String finding,
        String description,
        List<Point> points,
        @Nullable Aim aim,
        boolean fromZero) {

    /**
     * @param label short, below the axis
     * @param shown the value as people read it
     * @param href what the mark opens; null when nothing
     */
    public record Point(
            String label,
            @Nullable Double value,
            String shown,
            @Nullable String href) {}

    /** @param missing what is missing to the line, in words; empty when it is reached */
    public record Aim(double value, String label, String missing) {}

    /** A point with its place. */
    public record Mark(String x, String y, Point point, boolean labelled, boolean last) {}

    /** Part of the line. */
    public record Stroke(String x1, String y1, String x2, String y2) {}

    /** A line of the grid. */
    public record Tick(String y, double value) {}

    private static final double LEFT = 10;
    private static final double RIGHT = 93;

    public Trend {
        points = List.copyOf(points);
    }

    Axis axis() {
        var values = new ArrayList<Double>();
        for (var point : points) if (point.value() != null) values.add(point.value());
        if (aim != null) values.add(aim.value());
        return Axis.around(values, fromZero);
    }

    public List<Tick> ticks() {
        var axis = axis();
        return axis.ticks().stream()
                .map(each -> new Tick(Axis.length(axis.at(each)), each))
                .toList();
    }

    private double x(int index) {
        return points.size() == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * index / (points.size() - 1);
    }

    public List<Mark> marks() {
        var axis = axis();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            if (value == null) continue;
            boolean labelled = (points.size() - 1 - i) % Math.max(2, (points.size() + 6) / 7) == 0;
            marks.add(new Mark(
                    Axis.length(x(i)), Axis.length(axis.at(value)), points.get(i), labelled, i == points.size() - 1));
        }
        return marks;
    }

    public List<Stroke> strokes() {
        var axis = axis();
        var strokes = new ArrayList<Stroke>();
        for (int i = 1; i < points.size(); i++) {
            var before = points.get(i - 1).value();
            var value = points.get(i).value();
            if (before == null || value == null) continue;
            strokes.add(new Stroke(
                    Axis.length(x(i - 1)),
                    Axis.length(axis.at(before)),
                    Axis.length(x(i)),
                    Axis.length(axis.at(value))));
        }
        return strokes;
    }

    public String aimY() {
        return aim == null ? "" : Axis.length(axis().at(aim.value()));
    }
}
