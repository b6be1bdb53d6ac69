package id.lindung.regions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of older lists that are gone now (NTT, editions 2016 to 2022), with what continues them where that is certain. */
final class RetiredCodes {

    /** @param successor the current code; empty when a human has to decide */
    record Entry(RegionCode code, String name, int lastEdition, Optional<RegionCode> successor) {}

    private final Map<RegionCode, Entry> byCode = new HashMap<>();
    private final Map<String, List<RegionCode>> successorsByName = new HashMap<>();

    RetiredCodes() {
        for (String[] fields : CsvResource.read("retired-codes.csv", 5)) {
            var code = new RegionCode(fields[0]);
            var successor = fields[4].isEmpty() ? Optional.<RegionCode>empty() : Optional.of(new RegionCode(fields[4]));
            byCode.put(code, new Entry(code, fields[1], Integer.parseInt(fields[3]), successor));
            successor.ifPresent(current -> successorsByName
                    .computeIfAbsent(PlaceKey.of(fields[1]), _ -> new ArrayList<>())
                    .add(current));
        }
    }

    Optional<Entry> find(RegionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Stream<Entry> all() {
        return byCode.values().stream();
    }

    /** The current codes that continue a retired region of this name key. */
    List<RegionCode> successorsOfName(String key) {
        return successorsByName.getOrDefault(key, List.of());
    }
}
