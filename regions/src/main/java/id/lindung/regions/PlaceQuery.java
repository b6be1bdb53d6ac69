package id.lindung.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A place as somebody typed it: "Desa Bauho", "kec. Tasifeto Timur", "Bauho, Tasifeto Timur, Belu".
 *
 * @param place the place itself
 * @param above the regions it is said to lie in
 */
record PlaceQuery(Named place, List<Named> above) {

    /**
     * One name.
     *
     * @param wholeKey its key, kind word included ("Kota Lama" is a district's name)
     * @param key its key without the kind word
     * @param kind the kind that word asks for; empty when there was none
     * @param firstWord the first word of the name itself, as typed
     */
    record Named(String wholeKey, String key, Optional<RegionLevel> kind, String firstWord) {

        private static Named of(List<String> words) {
            var whole = PlaceKey.of(String.join(" ", words));
            var kind = PlaceQuery.kind(words.getFirst());
            var firstWord = words.get(kind.isPresent() && words.size() > 1 ? 1 : 0);
            return new Named(whole, kind.isEmpty() ? whole : keyWithoutKind(words), kind, firstWord);
        }

        boolean isEmpty() {
            return key.isEmpty();
        }

        /** The keys this name may be listed under. */
        List<String> keys() {
            return wholeKey.equals(key) ? List.of(key) : List.of(key, wholeKey);
        }
    }

    private static final Map<String, RegionLevel> KINDS = Map.ofEntries(
            Map.entry("desa", RegionLevel.VILLAGE),
            Map.entry("ds", RegionLevel.VILLAGE),
            Map.entry("kelurahan", RegionLevel.URBAN_VILLAGE),
            Map.entry("kel", RegionLevel.URBAN_VILLAGE),
            Map.entry("kecamatan", RegionLevel.DISTRICT),
            Map.entry("kec", RegionLevel.DISTRICT),
            Map.entry("distrik", RegionLevel.DISTRICT),
            Map.entry("kabupaten", RegionLevel.REGENCY),
            Map.entry("kab", RegionLevel.REGENCY),
            Map.entry("kota", RegionLevel.CITY),
            Map.entry("provinsi", RegionLevel.PROVINCE),
            Map.entry("prov", RegionLevel.PROVINCE));

    PlaceQuery {
        above = List.copyOf(above);
    }

    static PlaceQuery parse(String text) {
        var names = parts(text).stream().map(Named::of).toList();
        return names.isEmpty()
                ? new PlaceQuery(new Named("", "", Optional.empty(), ""), List.of())
                : new PlaceQuery(
                        names.getFirst(),
                        names.stream().skip(1).filter(name -> !name.isEmpty()).toList());
    }

    /** Words, cut into parts at commas and before "kec", "kab" and "prov" standing in the middle. */
    private static List<List<String>> parts(String text) {
        var parts = new ArrayList<List<String>>();
        for (String piece : text.split("[,;()]", -1)) {
            var words = new ArrayList<String>();
            for (String word : piece.strip().split("[\\s.:]+", -1)) {
                if (startsPart(word) && !words.isEmpty()) {
                    parts.add(List.copyOf(words));
                    words.clear();
                }
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            if (!words.isEmpty()) {
                parts.add(List.copyOf(words));
            }
        }
        return parts;
    }

    private static String keyWithoutKind(List<String> words) {
        int skip = kind(words.getFirst()).isEmpty() ? 0 : 1;
        if (words.size() > 2
                && words.get(0).equalsIgnoreCase("desa")
                && words.get(1).equalsIgnoreCase("adat")) {
            skip = 2;
        }
        return PlaceKey.of(String.join(" ", words.subList(skip, words.size())));
    }

    /** "Kota" and "desa" do not start a part: they stand inside names (Kecamatan Kota Raja). */
    private static boolean startsPart(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "kecamatan", "kec", "kabupaten", "kab", "provinsi", "prov" -> true;
            default -> false;
        };
    }

    private static Optional<RegionLevel> kind(String word) {
        return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
    }
}
