package id.lindung.office.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Regions side by side, shaded by share: their real shapes where boundaries are on record, else one tile a region in the order of
 * codes. Every region is a link; the darker, the higher; the lowest class also carries threads.
 *
 * @param drawing width and height of the picture in its own units
 * @param source who drew the shapes; empty for tiles
 * @param missing regions without a shape
 */
public record Atlas(
        String label, List<Area> areas, Classes classes, Drawing drawing, boolean tiled, String source, int missing) {

    /**
     * One region.
     *
     * @param path SVG path data; for a tile its square
     * @param share in percent; null where nothing may or can be said
     * @param x where its words begin
     * @param labelled whether there is room for them
     */
    public record Area(
            String code,
            String name,
            String href,
            String path,
            @Nullable Double share,
            String shown,
            int shade,
            int x,
            int y,
            boolean labelled) {

        /** The name in at most three lines of a tile; what every tile says anyway is left out. */
        public List<String> lines() {
            var lines = new ArrayList<String>();
            for (var word : name.replaceFirst("^Kabupaten ", "").split(" ")) {
                if (!lines.isEmpty() && lines.getLast().length() + word.length() < LINE) {
                    lines.set(lines.size() - 1, lines.getLast() + " " + word);
                } else {
                    lines.add(word);
                }
            }
            return lines.size() <= 3 ? lines : lines.subList(0, 3);
        }

        /** White words on a dark ground. */
        public boolean dark() {
            return shade >= 4;
        }
    }

    /** Width and height. */
    public record Drawing(int width, int height) {}

    /** What is known of a region before it is drawn. */
    public record Place(
            String code, String name, String href, @Nullable Double share, String shown) {}

    /** A region's shape, with a point inside for its words. */
    public record Outline(String path, int x, int y, boolean labelled) {}

    private static final int TILE = 68;
    private static final int LINE = 10;

    public Atlas {
        areas = List.copyOf(areas);
    }

    /** Tiles in the order of codes, as square as the number allows, the legend after the last. */
    public static Atlas tiles(String label, List<Place> places) {
        var classes = classes(places);
        int columns = Math.max(3, (int) Math.ceil(Math.sqrt(places.size() * 1.2)));
        var sorted = places.stream().sorted(Comparator.comparing(Place::code)).toList();
        var areas = new ArrayList<Area>();
        for (int i = 0; i < sorted.size(); i++) {
            var place = sorted.get(i);
            int x = i % columns * TILE + 1;
            int y = i / columns * TILE + 1;
            areas.add(new Area(
                    place.code(),
                    place.name(),
                    place.href(),
                    "M" + x + " " + y + "h66v66h-66z",
                    place.share(),
                    place.shown(),
                    shade(classes, place),
                    x,
                    y,
                    true));
        }
        int rows = (sorted.size() + columns - 1) / columns;
        return new Atlas(label, areas, classes, new Drawing(columns * TILE, rows * TILE), true, "", 0);
    }

    /** Real shapes; a region without one is left to the table. */
    public static Atlas shapes(
            String label, List<Place> places, Map<String, Outline> outlines, Drawing drawing, String source) {
        var classes = classes(places);
        var areas = new ArrayList<Area>();
        for (var place : places) {
            var outline = outlines.get(place.code());
            if (outline == null) continue;
            areas.add(new Area(
                    place.code(),
                    place.name(),
                    place.href(),
                    outline.path(),
                    place.share(),
                    place.shown(),
                    shade(classes, place),
                    outline.x(),
                    outline.y(),
                    outline.labelled()));
        }
        return new Atlas(label, areas, classes, drawing, false, source, places.size() - areas.size());
    }

    private static Classes classes(List<Place> places) {
        var shares = new ArrayList<Double>();
        for (var place : places) if (place.share() != null) shares.add(place.share());
        return Classes.of(shares);
    }

    private static int shade(Classes classes, Place place) {
        return place.share() == null ? 0 : classes.of(place.share());
    }
}
