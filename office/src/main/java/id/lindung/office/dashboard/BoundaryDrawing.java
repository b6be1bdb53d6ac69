package id.lindung.office.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Draws the regions below one parent into one picture: projected, simplified together, as SVG paths. */
final class BoundaryDrawing {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 420;
    private static final double MARGIN = 2;
    /** Root of the area of the smallest triangle worth drawing; a unit is about a pixel on a desk. */
    private static final double TOLERANCE = 1.8;

    private static final double SMALLEST = 1.5;
    private static final double LABEL_WIDTH = 26;
    private static final double LABEL_HEIGHT = 11;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** One region as drawn. */
    record Drawn(String path, int x, int y, boolean labelled) {}

    /** All of them, in units of one picture. */
    record Picture(int width, int height, Map<String, Drawn> regions) {}

    private BoundaryDrawing() {}

    /** @param shapes polygons by region code: rings of longitude, latitude */
    static Picture of(Map<String, List<List<double[]>>> shapes) {
        var whole = new Envelope();
        for (var polygons : shapes.values())
            for (var polygon : polygons)
                for (var ring : polygon)
                    for (int i = 0; i < ring.length; i += 2) whole.expandToInclude(ring[i], ring[i + 1]);
        // A degree of longitude shrinks with latitude; at these latitudes that is the whole projection.
        double narrow = Math.cos(Math.toRadians(whole.centre().getY()));
        double scale = Math.min(
                (WIDTH - 2 * MARGIN) / Math.max(1e-6, whole.getWidth() * narrow),
                (HEIGHT - 2 * MARGIN) / Math.max(1e-6, whole.getHeight()));
        var codes = new ArrayList<>(shapes.keySet());
        var geometries = new Geometry[codes.size()];
        for (int i = 0; i < geometries.length; i++)
            geometries[i] = geometry(shapes.getOrDefault(codes.get(i), List.of()), whole, narrow * scale, scale);
        var simple = CoverageSimplifier.simplify(geometries, TOLERANCE);
        var drawn = new LinkedHashMap<String, Drawn>();
        for (int i = 0; i < simple.length; i++) {
            var shape = simple[i].isEmpty() ? geometries[i] : simple[i];
            if (!shape.isEmpty()) drawn.put(codes.get(i), draw(shape));
        }
        return new Picture(
                (int) Math.ceil(whole.getWidth() * narrow * scale + 2 * MARGIN),
                (int) Math.ceil(whole.getHeight() * scale + 2 * MARGIN),
                drawn);
    }

    private static Geometry geometry(List<List<double[]>> polygons, Envelope whole, double wide, double high) {
        var made = new ArrayList<Polygon>();
        for (var rings : polygons) {
            var linear =
                    rings.stream().map(ring -> ring(ring, whole, wide, high)).toList();
            made.add(SHAPES.createPolygon(
                    linear.getFirst(), linear.subList(1, linear.size()).toArray(LinearRing[]::new)));
        }
        var geometry = SHAPES.createMultiPolygon(made.toArray(Polygon[]::new));
        return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
    }

    private static LinearRing ring(double[] ring, Envelope whole, double wide, double high) {
        var points = new Coordinate[ring.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(
                    MARGIN + (ring[2 * i] - whole.getMinX()) * wide,
                    MARGIN + (whole.getMaxY() - ring[2 * i + 1]) * high);
        }
        return SHAPES.createLinearRing(points);
    }

    /** Islets that nobody could see are left out, never the largest part. */
    private static Drawn draw(Geometry shape) {
        var parts = new ArrayList<Polygon>();
        for (int i = 0; i < shape.getNumGeometries(); i++)
            if (shape.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) parts.add(part);
        parts.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
        var largest = parts.getFirst();
        var path = new StringBuilder();
        path(largest, path);
        for (var part : parts.subList(1, parts.size())) if (part.getArea() >= SMALLEST) path(part, path);
        var point = largest.getInteriorPoint().getCoordinate();
        var box = largest.getEnvelopeInternal();
        return new Drawn(
                path.toString(),
                (int) Math.round(point.getX()),
                (int) Math.round(point.getY()) + 3,
                box.getWidth() >= LABEL_WIDTH && box.getHeight() >= LABEL_HEIGHT);
    }

    private static void path(Polygon part, StringBuilder path) {
        ring(part.getExteriorRing().getCoordinates(), path);
        for (int i = 0; i < part.getNumInteriorRing(); i++)
            ring(part.getInteriorRingN(i).getCoordinates(), path);
    }

    /** Relative steps of a tenth of a unit: half the letters of absolute ones. */
    private static void ring(Coordinate[] points, StringBuilder path) {
        var tenths = Arrays.stream(points)
                .map(point -> new long[] {Math.round(point.getX() * 10), Math.round(point.getY() * 10)})
                .toList();
        var at = tenths.getFirst();
        path.append('M').append(tenth(at[0])).append(' ').append(tenth(at[1])).append('l');
        for (int i = 1; i < tenths.size() - 1; i++) {
            var next = tenths.get(i);
            if (i > 1) path.append(' ');
            path.append(tenth(next[0] - at[0])).append(' ').append(tenth(next[1] - at[1]));
            at = next;
        }
        path.append('z');
    }

    private static String tenth(long tenths) {
        var sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
