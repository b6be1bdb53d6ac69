package id.lindung.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list is whole: Kepmendagri 300.2.2-2430 of 2025 counts these regions. */
class RegionListTest {

    private final Regions regions = Regions.load();

    @Test
    void countsEveryLevelAsTheDecreeDoes() {
        var counts = regions.all()
                .collect(Collectors.groupingBy(
                        Region::level, () -> new EnumMap<>(RegionLevel.class), Collectors.counting()));

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RegionLevel.PROVINCE, 38L,
                        RegionLevel.REGENCY, 416L,
                        RegionLevel.CITY, 98L,
                        RegionLevel.DISTRICT, 7_285L,
                        RegionLevel.URBAN_VILLAGE, 8_496L,
                        RegionLevel.VILLAGE, 75_252L,
                        RegionLevel.CUSTOMARY_VILLAGE, 14L));
    }

    @Test
    void listsNoCodeTwiceAndNoRegionWithoutItsParent() {
        var seen = new HashSet<RegionCode>();
        regions.all().forEach(region -> {
            assertThat(seen.add(region.code())).as("%s is new", region.code()).isTrue();
            region.parent()
                    .ifPresent(parent -> assertThat(seen.contains(parent))
                            .as("above %s", region.code())
                            .isTrue());
        });
        assertThat(seen).hasSize(91_599);
    }

    @Test
    void isInCodeOrderAndFindsEveryCodeItLists() {
        var all = regions.all().toList();

        assertThat(all).extracting(Region::code).isSorted();
        assertThat(all)
                .allSatisfy(region ->
                        assertThat(regions.find(region.code().digits())).contains(region));
    }

    @ParameterizedTest
    @CsvSource({"53, 315, 3137, 305", "53.01, 24, 160, 17", "53.03, 24, 182, 11", "53.04, 12, 69, 12", "53.71, 6, 0, 51"
    })
    void countsTheRegionsOfTheFirstRegencies(String code, int districts, int villages, int urbanVillages) {
        var levels = regions.in(new RegionCode(code).range())
                .collect(Collectors.groupingBy(Region::level, Collectors.counting()));

        assertThat(levels.getOrDefault(RegionLevel.DISTRICT, 0L)).isEqualTo(districts);
        assertThat(levels.getOrDefault(RegionLevel.VILLAGE, 0L)).isEqualTo(villages);
        assertThat(levels.getOrDefault(RegionLevel.URBAN_VILLAGE, 0L)).isEqualTo(urbanVillages);
    }

    @Test
    void namesAreCleanText() {
        assertThat(regions.all().map(Region::name))
                .allSatisfy(name -> assertThat(name)
                        .isEqualTo(name.strip())
                        .doesNotContain("\"")
                        .doesNotEndWith("."));
        assertThat(regions.get(new RegionCode("53.02.08.2002")).name()).isEqualTo("Nunle'u");
        assertThat(regions.get(new RegionCode("12.07.28.1007")).name()).isEqualTo("Lubuk Pakam I,II");
        assertThat(regions.all().map(Region::name).filter(name -> name.contains("’")))
                .hasSize(3);
    }

    @Test
    void walksUpAndDown() {
        var bauho = new RegionCode("53.04.02.2009");

        assertThat(regions.ancestors(bauho))
                .extracting(Region::label)
                .containsExactly("Provinsi Nusa Tenggara Timur", "Kabupaten Belu", "Kecamatan Tasifeto Timur");
        assertThat(regions.fullName(bauho)).isEqualTo("Desa Bauho, Kecamatan Tasifeto Timur, Kabupaten Belu");
        assertThat(regions.fullName(new RegionCode("53.71.03.1010")))
                .endsWith(", Kota Kupang")
                .startsWith("Kelurahan Oesapa, ");
        assertThat(regions.fullName(new RegionCode("53"))).isEqualTo("Provinsi Nusa Tenggara Timur");
        assertThat(regions.children(new RegionCode("53.04")))
                .hasSize(12)
                .allMatch(r -> r.level() == RegionLevel.DISTRICT);
        assertThat(regions.children(bauho)).isEmpty();
        assertThat(regions.provinces()).hasSize(38);
    }

    @Test
    void everyProvinceHasItsLegalTime() {
        var zones = regions.provinces().stream()
                .collect(Collectors.groupingBy(
                        province -> OfficeZone.of(province.code()),
                        Collectors.mapping(province -> province.code().value(), Collectors.toList())));

        assertThat(zones.get(OfficeZone.WITA))
                .isEqualTo(List.of("51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"));
        assertThat(zones.get(OfficeZone.WIT)).isEqualTo(List.of("81", "82", "91", "92", "93", "94", "95", "96"));
        assertThat(zones.get(OfficeZone.WIB)).hasSize(18).contains("11", "31", "61", "62");
        assertThat(OfficeZone.of(new RegionCode("53.04")).zone()).hasToString("Asia/Makassar");
    }
}
