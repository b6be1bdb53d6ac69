package id.lindung.regions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All of Indonesia's current regions, and the retired codes we know. Immutable; look-ups by code cost a binary search. */
public final class Regions {

    /** The list this library carries; changes with every new one, so that copies of it know when they are old. */
    public static final String EDITION = "idn-area-data 4.0.1";

    private static final class Shared {
        static final Regions INSTANCE = new Regions();
    }

    /** Built on the first search: opening the list stays fast for those who only look up codes. */
    private static final class ByName {
        static final RegionSearch SEARCH;
        static final VillageMatcher MATCHER;

        static {
            var regions = Shared.INSTANCE;
            var names = new NameIndex(regions.table);
            SEARCH = new RegionSearch(regions.table, names);
            MATCHER = new VillageMatcher(regions.table, names, SEARCH, regions.retired);
        }
    }

    private final RegionTable table;
    private final RetiredCodes retired = new RetiredCodes();

    private Regions() {
        this.table = RegionTable.read(CsvResource.open("regions.txt"));
    }

    /** The one shared list. The first call reads it; later calls return the same object. */
    public static Regions load() {
        return Shared.INSTANCE;
    }

    /** The current region of a code in any spelling {@link RegionCode#parse} reads. Retired codes are not found: see {@link #resolve}. */
    public Optional<Region> find(String code) {
        return RegionCode.parse(code).flatMap(this::find);
    }

    public Optional<Region> find(RegionCode code) {
        int index = table.indexOf(code);
        return index < 0 ? Optional.empty() : Optional.of(table.region(index));
    }

    /** The current region of a code that is known to exist. */
    public Region get(RegionCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No region " + code));
    }

    /** What a code, possibly from an old list, stands for today. */
    public Resolution resolve(String code) {
        var parsed = RegionCode.parse(code);
        return parsed.isPresent() ? resolve(parsed.get()) : new Resolution.Unknown(code);
    }

    public Resolution resolve(RegionCode code) {
        int index = table.indexOf(code);
        if (index >= 0) {
            return new Resolution.Current(table.region(index));
        }
        var entry = retired.find(code);
        if (entry.isEmpty()) {
            return new Resolution.Unknown(code.value());
        }
        var old = entry.get();
        return old.successor()
                .<Resolution>map(successor -> new Resolution.Successor(code, old.name(), get(successor)))
                .orElseGet(() -> new Resolution.Retired(code, old.name(), old.lastEdition()));
    }

    /** What became of every retired code that lay inside a region or that a code inside it continues, in the order of old codes. */
    public List<Resolution> retiredAround(RegionCode region) {
        return retired.all()
                .filter(entry -> inside(entry.code(), region)
                        || entry.successor().filter(to -> inside(to, region)).isPresent())
                .sorted(java.util.Comparator.comparing(entry -> entry.code().value()))
                .map(entry -> resolve(entry.code()))
                .toList();
    }

    private static boolean inside(RegionCode code, RegionCode region) {
        return code.value().startsWith(region.value() + ".");
    }

    public List<Region> provinces() {
        return all().filter(region -> region.level() == RegionLevel.PROVINCE).toList();
    }

    /** The regions directly below, in code order; empty for a village and for a code that is not listed. */
    public List<Region> children(RegionCode code) {
        int depth = code.level().depth() + 1;
        return indices(code.range())
                .filter(i -> table.depth(i) == depth)
                .mapToObj(table::region)
                .toList();
    }

    /** The regions above, from the province down. */
    public List<Region> ancestors(RegionCode code) {
        return IntStream.range(1, code.level().depth())
                .mapToObj(code::atDepth)
                .map(this::get)
                .toList();
    }

    /** Every region, in code order (a region directly before its descendants). */
    public Stream<Region> all() {
        return in(RegionRange.COUNTRY);
    }

    /** Every region of a range, in code order. */
    public Stream<Region> in(RegionRange range) {
        return indices(range).mapToObj(table::region);
    }

    /** The villages of every kind in a range, in code order. */
    public Stream<Region> villages(RegionRange range) {
        return indices(range).filter(i -> table.depth(i) == 4).mapToObj(table::region);
    }

    private IntStream indices(RegionRange range) {
        return IntStream.range(table.firstAtOrAfter(range.from()), table.firstAtOrAfter(range.until()));
    }

    /** The name with everything it lies in up to the regency: "Desa Bauho, Kecamatan Tasifeto Timur, Kabupaten Belu". */
    public String fullName(RegionCode code) {
        var names = Stream.concat(
                Stream.of(get(code)),
                ancestors(code).reversed().stream().filter(region -> region.level() != RegionLevel.PROVINCE));
        return names.map(Region::label).collect(Collectors.joining(", "));
    }

    /**
     * Regions whose name resembles the text, best first: the same name, names that begin with it, names that hold it, small typing errors;
     * among those the wider region first. Letter case, accents, punctuation and double letters do not count. "Desa", "Kel.", "Kecamatan" and
     * the like before the name narrow the level, and what follows a comma names regions above: {@code "bauho, tasifeto timur"}. A code is
     * found by its digits.
     *
     * @param limit at most so many results
     */
    public List<Region> search(String text, RegionRange within, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A search needs room for at least one result");
        }
        return ByName.SEARCH.find(text, within, limit);
    }

    /** {@link #match(String, String, RegionRange)} without a district. */
    public VillageMatch match(String villageName, RegionRange within) {
        return match(villageName, "", within);
    }

    /**
     * Which village a written name means. Names of retired villages count for what continues them, and a kelurahan that became a desa is found
     * under either word. A miss costs a scan of the range to find suggestions, so ask once per distinct name of a file.
     *
     * @param districtName narrows the choice; empty when not written
     */
    public VillageMatch match(String villageName, String districtName, RegionRange within) {
        return ByName.MATCHER.match(villageName, districtName, within);
    }
}
