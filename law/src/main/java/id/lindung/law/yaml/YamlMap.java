package id.lindung.law.yaml;

import id.lindung.rules.Nearest;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names with values, of which each must be asked for: {@link #close} refuses the ones nobody knows. */
public final class YamlMap implements YamlValue {

    private final Place place;
    private final Map<String, YamlValue> values;
    private final Map<String, Place> places;
    private final Set<String> asked = new HashSet<>();

    YamlMap(Place place, Map<String, YamlValue> values, Map<String, Place> places) {
        this.place = place;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.places = Map.copyOf(places);
    }

    /** Plain values from elsewhere, a row of a table for example. */
    public static YamlMap of(Place place, Map<String, String> plain) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        plain.forEach((name, text) -> values.put(name, new YamlValue.Scalar(place, text, false)));
        return new YamlMap(place, values, Map.of());
    }

    /** Names nobody asked for, for readers that refuse instead of failing. */
    public Set<String> unasked() {
        var names = new TreeSet<>(values.keySet());
        names.removeAll(asked);
        return names;
    }

    /** Names that were asked for so far; {@link #close} refuses the others. */
    public Set<String> asked() {
        return Collections.unmodifiableSet(new TreeSet<>(asked));
    }

    @Override
    public Place place() {
        return place;
    }

    /** All of it, in the order of the file; counts as asked. */
    public Map<String, YamlValue> all() {
        asked.addAll(values.keySet());
        return values;
    }

    /** The value of a name that may be left out. */
    public Optional<YamlValue> find(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a name that must be there; else {@link LawFileFault}. */
    public YamlValue get(String name) {
        return find(name).orElseThrow(() -> new LawFileFault(place, "\"" + name + "\" tidak ada"));
    }

    /** Where the name stands in the file. */
    public Place placeOf(String name) {
        return places.getOrDefault(name, place);
    }

    /** Ends the reading: a name that was not asked for is a fault of the file. */
    public void close() {
        for (var name : values.keySet()) {
            if (!asked.contains(name)) {
                throw new LawFileFault(
                        placeOf(name),
                        "\"" + name + "\" tidak dikenal di sini."
                                + Nearest.to(name, asked)
                                        .map(near -> " Mungkin maksudnya " + near + ".")
                                        .orElse("")
                                + " Yang dikenal: " + String.join(", ", new TreeSet<>(asked)));
            }
        }
    }
}
