package id.lindung.office.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a GeoJSON file (RFC 7946) as a stream: bounded, whatever the file claims to be. */
final class GeoJson {

    /** More features or points than that are no boundaries of regions one can look at. */
    static final int MOST_FEATURES = 8_000;

    static final int MOST_POINTS = 1_500_000;

    private static final int POLYGON = 2;
    private static final int MULTI_POLYGON = 3;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(20_000)
                    .build())
            .build();

    /**
     * One feature with a shape.
     *
     * @param polygons each a list of rings, each ring x, y, x, y …: longitude before latitude
     */
    record Feature(int number, Map<String, String> properties, List<List<double[]>> polygons) {}

    /** The file is no collection of polygons; {@code key} names the sentence. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private final List<Feature> features = new ArrayList<>();
    private int points;

    private GeoJson() {}

    static List<Feature> read(Path file) throws IOException {
        var reader = new GeoJson();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), file)) {
            reader.collection(parser);
        } catch (JacksonException e) {
            throw new Unreadable("notjson");
        }
        return reader.features;
    }

    private void collection(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw new Unreadable("notgeojson");
        var type = "";
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("type")) type = parser.getString();
            else if (name.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                found = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) feature(parser);
            } else parser.skipChildren();
        }
        if (type.equals("Topology")) throw new Unreadable("topojson");
        if (!found || !"FeatureCollection".equals(type)) throw new Unreadable("notgeojson");
    }

    private void feature(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) throw new Unreadable("notgeojson");
        if (features.size() == MOST_FEATURES) throw new Unreadable("toomany");
        var properties = new HashMap<String, String>();
        List<List<double[]>> polygons = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> {
                    if (parser.currentToken().isScalarValue()) properties.putIfAbsent("id", parser.getString());
                }
                case "properties" -> properties(parser, properties);
                case "geometry" -> polygons = geometry(parser);
                default -> parser.skipChildren();
            }
        }
        features.add(new Feature(features.size() + 1, Map.copyOf(properties), polygons));
    }

    private static void properties(JsonParser parser, Map<String, String> into) {
        if (parser.currentToken() != JsonToken.START_OBJECT) return;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName().toLowerCase(java.util.Locale.ROOT);
            if (parser.nextToken().isScalarValue()) into.put(name, parser.getString());
            else parser.skipChildren();
        }
    }

    private List<List<double[]>> geometry(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) return List.of();
        var type = "";
        var shape = new Shape();
        int height = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("type")) type = parser.getString();
            else if (name.equals("coordinates") && parser.currentToken() == JsonToken.START_ARRAY)
                height = coordinates(parser, shape);
            else parser.skipChildren();
        }
        boolean right =
                type.equals("Polygon") ? height == POLYGON : type.equals("MultiPolygon") && height == MULTI_POLYGON;
        return right ? shape.polygons : List.of();
    }

    /** What has been read of a shape. */
    private static final class Shape {
        private final List<List<double[]>> polygons = new ArrayList<>();
        private List<double[]> rings = new ArrayList<>();
        private List<Double> ring = new ArrayList<>();
    }

    /** One array: a point is 0 high, a ring 1, a polygon 2, several polygons 3. */
    private int coordinates(JsonParser parser, Shape shape) throws IOException {
        var token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            if (++points > MOST_POINTS) throw new Unreadable("toomany");
            shape.ring.add(parser.getDoubleValue());
            if (!parser.nextToken().isNumeric()) throw new Unreadable("notgeojson");
            shape.ring.add(parser.getDoubleValue());
            while (parser.nextToken() != JsonToken.END_ARRAY) parser.skipChildren();
            return 0;
        }
        int height = 0;
        for (; token == JsonToken.START_ARRAY; token = parser.nextToken()) height = coordinates(parser, shape);
        if (token != JsonToken.END_ARRAY) throw new Unreadable("notgeojson");
        if (height == 0) {
            shape.rings.add(shape.ring.stream().mapToDouble(Double::doubleValue).toArray());
            shape.ring = new ArrayList<>();
        } else if (height == 1) {
            shape.polygons.add(shape.rings);
            shape.rings = new ArrayList<>();
        }
        return height + 1;
    }
}
