package id.lindung.office.dashboard;

import id.lindung.regions.Region;
import id.lindung.regions.RegionCode;
import id.lindung.regions.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose shape a feature is, and what is wrong with it. */
final class BoundaryCheck {

    private static final double WEST = 94.5;
    private static final double EAST = 141.5;
    private static final double SOUTH = -11.5;
    private static final double NORTH = 6.5;
    private static final int LEAST = 8;

    /** Property names that carry a Kemendagri code, in the order in which they are believed. */
    private static final List<String> CODES = List.of(
            "code",
            "kode",
            "kode_kemendagri",
            "kodekemendagri",
            "kdepum",
            "kdcpum",
            "kdpkab",
            "kdppum",
            "kode_wilayah",
            "id");

    private static final List<String> NAMES =
            List.of("name", "nama", "nama_wilayah", "wadmkd", "wadmkc", "wadmkk", "wadmpr", "namobj");

    private final Regions regions;

    BoundaryCheck(Regions regions) {
        this.regions = regions;
    }

    /**
     * One feature judged.
     *
     * @param region null when it cannot be told
     * @param problem key of the sentence; empty when the shape can be used
     * @param named what the file calls it
     */
    record Judged(GeoJson.Feature feature, @Nullable Region region, String problem, String given, String named) {}

    Judged judge(GeoJson.Feature feature) {
        var given = first(feature, CODES);
        var name = first(feature, NAMES);
        if (given.isEmpty()) {
            boolean bps = feature.properties().keySet().stream().anyMatch(each -> each.contains("bps"));
            return new Judged(feature, null, bps ? "bps" : "nocode", given, name);
        }
        // 5304 is Belu to Kemendagri and Timor Tengah Selatan to BPS; only dots say which was meant.
        if (given.matches("[0-9]{4,10}")) return new Judged(feature, null, "undotted", given, name);
        var found = RegionCode.parse(given).flatMap(regions::find);
        if (found.isEmpty()) return new Judged(feature, null, "unknown", given, name);
        var region = found.get();
        return new Judged(feature, region, problem(feature, region, name), given, name);
    }

    private static String problem(GeoJson.Feature feature, Region region, String name) {
        if (!name.isEmpty() && !alike(name, region.name())) return "othername";
        if (feature.polygons().isEmpty()) return "noshape";
        for (var polygon : feature.polygons()) {
            for (var ring : polygon) {
                if (ring.length < LEAST) return "short";
                if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) return "open";
                for (int i = 0; i < ring.length; i += 2) {
                    double x = ring[i];
                    double y = ring[i + 1];
                    if (!inside(x, y)) return inside(y, x) ? "swapped" : "outside";
                }
            }
        }
        return "";
    }

    private static boolean inside(double x, double y) {
        return x >= WEST && x <= EAST && y >= SOUTH && y <= NORTH;
    }

    private static String first(GeoJson.Feature feature, List<String> keys) {
        return keys.stream()
                .map(key -> Optional.ofNullable(feature.properties().get(key))
                        .orElse("")
                        .strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Names of one place, however its kind is written before it. */
    private static boolean alike(String one, String other) {
        var first = plain(one);
        var second = plain(other);
        return first.equals(second) || first.contains(second) || second.contains(first);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll(
                        "\\b(provinsi|kabupaten|kab|kota|adm|administrasi|kecamatan|kec|kelurahan|kel|desa)\\b\\.?", "")
                .replaceAll("[^a-z0-9]", "");
    }
}
