package id.lindung.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.lindung.regions.Region;
import id.lindung.regions.RegionCode;
import id.lindung.regions.RegionLevel;
import id.lindung.regions.RegionRange;
import id.lindung.regions.Regions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The villages people live in, each weighted by its share of the population. Regencies have their true population; inside a regency a
 * kelurahan counts as two desa, and villages differ by a factor of up to three, because figures by village are not published.
 */
final class Places {

    private static final int PEOPLE_PER_VILLAGE = 1_800;
    private static final Map<String, String> CAPITALS = Map.ofEntries(
            Map.entry("53.01", "Oelamasi"),
            Map.entry("53.02", "Soe"),
            Map.entry("53.03", "Kefamenanu"),
            Map.entry("53.04", "Atambua"),
            Map.entry("53.05", "Kalabahi"),
            Map.entry("53.06", "Larantuka"),
            Map.entry("53.07", "Maumere"),
            Map.entry("53.08", "Ende"),
            Map.entry("53.09", "Bajawa"),
            Map.entry("53.10", "Ruteng"),
            Map.entry("53.11", "Waingapu"),
            Map.entry("53.14", "Baa"),
            Map.entry("53.20", "Seba"),
            Map.entry("53.21", "Betun"),
            Map.entry("53.71", "Kupang"));

    private final List<Region> villages = new ArrayList<>();
    private final int[] shares;
    private final Map<RegionCode, List<RegionCode>> districts = new LinkedHashMap<>();
    private final List<RegionCode> otherRegencies;

    Places(Regions regions, List<RegionCode> regencies) {
        var population = population();
        var weights = new ArrayList<Long>();
        for (var regency : regencies) {
            districts.put(
                    regency,
                    regions.children(regency).stream().map(Region::code).toList());
            var here = regions.villages(RegionRange.of(regency)).toList();
            if (here.isEmpty()) {
                throw new IllegalArgumentException("No villages in " + regency);
            }
            long people = population.getOrDefault(regency, here.size() * PEOPLE_PER_VILLAGE);
            long points = here.stream().mapToLong(Places::points).sum();
            for (var village : here) {
                villages.add(village);
                weights.add(people * points(village) / points);
            }
        }
        otherRegencies = regions.children(new RegionCode("53")).stream()
                .map(Region::code)
                .filter(code -> !districts.containsKey(code))
                .toList();
        shares = cumulate(weights);
    }

    private static int[] cumulate(List<Long> weights) {
        var cumulated = new int[weights.size()];
        int sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += Math.toIntExact(weights.get(i)) + 1;
            cumulated[i] = sum;
        }
        return cumulated;
    }

    private static long points(Region village) {
        long size = 50L + Math.floorMod(village.code().value().hashCode() * 31, 100);
        return village.level() == RegionLevel.URBAN_VILLAGE ? 2 * size : size;
    }

    private static Map<RegionCode, Integer> population() {
        var population = new HashMap<RegionCode, Integer>();
        var in = Objects.requireNonNull(Places.class.getResourceAsStream("population.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(fields -> population.put(
                            new RegionCode(fields[0]), Integer.parseInt(fields[1]) + Integer.parseInt(fields[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return population;
    }

    Region village(Dice dice) {
        int point = dice.below(shares[shares.length - 1]);
        int found = Arrays.binarySearch(shares, point);
        return villages.get(found >= 0 ? found + 1 : -found - 1);
    }

    /** The districts of a regency of this run, in code order. */
    List<RegionCode> districts(RegionCode regency) {
        return Objects.requireNonNull(districts.get(regency));
    }

    /** A regency of the province that is not part of this run. */
    RegionCode otherRegency(Dice dice) {
        return dice.of(otherRegencies);
    }

    static String birthPlace(RegionCode regency) {
        return CAPITALS.getOrDefault(regency.value(), "Kupang");
    }
}
