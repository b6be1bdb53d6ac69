package id.lindung.regions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides which village a written name means. */
final class VillageMatcher {

    private static final int SUGGESTIONS = 5;

    private final RegionTable table;
    private final NameIndex names;
    private final RegionSearch search;
    private final RetiredCodes retired;

    VillageMatcher(RegionTable table, NameIndex names, RegionSearch search, RetiredCodes retired) {
        this.table = table;
        this.names = names;
        this.search = search;
        this.retired = retired;
    }

    VillageMatch match(String villageName, String districtName, RegionRange within) {
        var byCode = RegionCode.parse(villageName)
                .map(table::indexOf)
                .filter(i -> i >= 0)
                .map(table::region);
        if (byCode.isPresent()
                && byCode.get().level().isVillage()
                && within.contains(byCode.get().code())) {
            return new VillageMatch.One(byCode.get());
        }
        var query = PlaceQuery.parse(villageName);
        if (query.place().isEmpty()) {
            return new VillageMatch.None(List.of());
        }
        var said = new ArrayList<>(query.above());
        var district = PlaceQuery.parse(districtName).place();
        if (!district.isEmpty()) {
            said.add(district);
        }
        var called = calledSo(query.place(), within);
        var here = inNamedDistrict(called, said);
        if (here.size() == 1) {
            return new VillageMatch.One(here.getFirst());
        }
        if (here.size() > 1) {
            var ofThatKind = here.stream()
                    .filter(village -> query.place()
                            .kind()
                            .filter(kind -> kind == village.level())
                            .isPresent())
                    .toList();
            if (ofThatKind.size() == 1) {
                return new VillageMatch.One(ofThatKind.getFirst());
            }
            return new VillageMatch.Several(here);
        }
        var nearest = suggestions(called, villageName, within);
        if (nearest.isEmpty()) {
            // "Humusu C" is no longer listed; the other villages named Humusu are what the reader has to choose from.
            nearest = suggestions(called, query.place().firstWord(), within);
        }
        return new VillageMatch.None(nearest);
    }

    private List<Region> suggestions(List<Region> called, String text, RegionRange within) {
        return Stream.concat(called.stream(), search.find(text, within, SUGGESTIONS * 4).stream())
                .filter(region -> region.level().isVillage())
                .distinct()
                .limit(SUGGESTIONS)
                .toList();
    }

    private List<Region> calledSo(PlaceQuery.Named name, RegionRange within) {
        var found = new ArrayList<Region>();
        for (String key : name.keys()) {
            var bytes = key.getBytes(US_ASCII);
            int end = table.firstAtOrAfter(within.until());
            for (int i = names.next(bytes, table.firstAtOrAfter(within.from()));
                    i >= 0 && i < end;
                    i = names.next(bytes, i + 1)) {
                if (table.depth(i) == 4) {
                    found.add(table.region(i));
                }
            }
            retired.successorsOfName(key).stream()
                    .map(code -> table.region(table.indexOf(code)))
                    .filter(region -> within.contains(region.code()) && !found.contains(region))
                    .forEach(found::add);
        }
        return found;
    }

    /** Those that lie in the named regions: spelled exactly so if any does, else nearly so. */
    private List<Region> inNamedDistrict(List<Region> villages, List<PlaceQuery.Named> said) {
        var exactly = villages.stream()
                .filter(village -> liesIn(village, said, false))
                .toList();
        return exactly.isEmpty()
                ? villages.stream()
                        .filter(village -> liesIn(village, said, true))
                        .toList()
                : exactly;
    }

    private boolean liesIn(Region village, List<PlaceQuery.Named> said, boolean nearly) {
        int index = table.indexOf(village.code());
        return said.stream()
                .allMatch(name -> name.keys().stream().anyMatch(key -> search.hasAncestor(index, key, nearly)));
    }
}
