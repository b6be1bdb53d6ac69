package id.lindung.regions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds regions by what somebody typed: the same name first, then names beginning with it, names holding it, and small typing errors. */
final class RegionSearch {

    private static final int DEPTHS = 4;

    private enum Closeness {
        SAME,
        BEGINS,
        HOLDS,
        NEAR,
        NO
    }

    private final RegionTable table;
    private final NameIndex names;

    RegionSearch(RegionTable table, NameIndex names) {
        this.table = table;
        this.names = names;
    }

    List<Region> find(String text, RegionRange within, int limit) {
        var byCode = RegionCode.parse(text);
        if (byCode.isPresent()) {
            int index = table.indexOf(byCode.get());
            return index >= 0 && within.contains(byCode.get()) ? List.of(table.region(index)) : List.of();
        }
        var query = PlaceQuery.parse(text);
        if (query.place().wholeKey().isEmpty()) {
            return List.of();
        }
        // Wider regions come first among equally close names; at most `limit` positions are kept per shelf.
        var shelves = new EnumMap<Closeness, List<List<Integer>>>(Closeness.class);
        for (var closeness : EnumSet.complementOf(EnumSet.of(Closeness.NO))) {
            shelves.put(
                    closeness,
                    Stream.<List<Integer>>generate(ArrayList::new).limit(DEPTHS).toList());
        }
        var whole = query.place().wholeKey().getBytes(US_ASCII);
        var named = query.place().key().getBytes(US_ASCII);
        int end = table.firstAtOrAfter(within.until());
        for (int i = table.firstAtOrAfter(within.from()); i < end; i++) {
            int depth = table.depth(i);
            var closeness = closeness(i, query.place().kind(), whole, named);
            if (closeness == Closeness.NO) {
                continue;
            }
            var shelf = Objects.requireNonNull(shelves.get(closeness)).get(depth - 1);
            if (shelf.size() < limit && liesIn(i, query.above())) {
                shelf.add(i);
            }
        }
        return shelves.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .limit(limit)
                .map(table::region)
                .toList();
    }

    private Closeness closeness(int index, Optional<RegionLevel> kind, byte[] whole, byte[] named) {
        var closeness = closeness(index, whole);
        if (kind.isEmpty() || named.length == 0) {
            return closeness;
        }
        var said = kind.get();
        var level = table.code(index).level();
        if (level != said && !(level.isVillage() && said.isVillage())) {
            return closeness;
        }
        var withoutKind = closeness(index, named);
        if (level != said && withoutKind == Closeness.SAME) {
            // A kelurahan of that name is what was meant by "desa" only when no desa has it.
            withoutKind = Closeness.BEGINS;
        }
        return withoutKind.compareTo(closeness) < 0 ? withoutKind : closeness;
    }

    private Closeness closeness(int index, byte[] key) {
        if (names.startsWith(index, key)) {
            return names.length(index) == key.length ? Closeness.SAME : Closeness.BEGINS;
        }
        if (key.length >= 3 && names.contains(index, key)) {
            return Closeness.HOLDS;
        }
        return names.isNear(index, key, Typos.forgiven(key.length)) ? Closeness.NEAR : Closeness.NO;
    }

    /** Whether every named region above is an ancestor, in letters or nearly so. */
    private boolean liesIn(int index, List<PlaceQuery.Named> above) {
        return above.stream().allMatch(name -> name.keys().stream().anyMatch(key -> hasAncestor(index, key, true)));
    }

    /** @param nearly whether a beginning or a typing error is enough */
    boolean hasAncestor(int index, String key, boolean nearly) {
        var bytes = key.getBytes(US_ASCII);
        int forgiven = Typos.forgiven(bytes.length);
        for (var up = table.code(index).parent(); up.isPresent(); up = up.get().parent()) {
            int ancestor = table.indexOf(up.get());
            boolean found = nearly
                    ? names.startsWith(ancestor, bytes) || names.isNear(ancestor, bytes, forgiven)
                    : names.equals(ancestor, bytes);
            if (found) {
                return true;
            }
        }
        return false;
    }
}
