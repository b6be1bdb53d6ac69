package id.lindung.regions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionSearchTest {

    private static final RegionRange NTT = new RegionCode("53").range();

    private final Regions regions = Regions.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bauho | 53.04.02.2009",
                "Desa BAUHO | 53.04.02.2009",
                "bauh | 53.04.02.2009",
                "Miomafo Barat | 53.03.02",
                "Kec. Miomaffo-Barat | 53.03.02",
                "kab belu | 53.04",
                "Belu | 53.04",
                "Kota Kupang | 53.71",
                "Kabupaten Kupang | 53.01",
                "Desa Oesao | 53.01.06.2015",
                "Kelurahan Oesao | 53.01.06.1004",
                "tasifetto timur | 53.04.02",
                "Oesappa | 53.71.03.1010",
                "Ala ang | 53.05.02.2023",
                "5304022009 | 53.04.02.2009",
                "Maubesi, Insana Tengah | 53.03.21.2004",
                "Maubesi Kec. Rote Tengah Kab. Rote Ndao | 53.14.04.2001",
                "Bakunase II | 53.71.05.1002",
                "Nusa Tenggara Tmiur | 53"
            })
    void putsWhatWasMeantFirst(String typed, String code) {
        assertThat(regions.search(typed, NTT, 5))
                .isNotEmpty()
                .first()
                .extracting(Region::code)
                .hasToString(code);
    }

    @Test
    void putsEqualNamesBeforeLongerOnesAndWiderRegionsBeforeNarrower() {
        assertThat(regions.search("kupang", NTT, 6))
                .extracting(Region::name)
                .startsWith("Kabupaten Kupang", "Kota Kupang", "Kupang Barat");
    }

    @Test
    void staysInsideTheRange() {
        var ttu = new RegionCode("53.03").range();

        assertThat(regions.search("maubesi", ttu, 10)).isNotEmpty().allMatch(region -> ttu.contains(region.code()));
        assertThat(regions.search("5304022009", ttu, 10)).isEmpty();
        assertThat(regions.search("bauho", ttu, 10)).extracting(Region::name).doesNotContain("Bauho");
    }

    @Test
    void neverReturnsMoreThanAskedFor() {
        assertThat(regions.search("a", RegionRange.COUNTRY, 7)).hasSize(7);
        assertThat(regions.search("...", RegionRange.COUNTRY, 7)).isEmpty();
        assertThat(regions.search("", RegionRange.COUNTRY, 7)).isEmpty();
    }

    @Test
    void everyVillageOfBeluIsFoundUnderItsOwnFullName() {
        var belu = new RegionCode("53.04").range();
        assertThat(regions.villages(belu))
                .allSatisfy(village -> assertThat(regions.search(regions.fullName(village.code()), NTT, 3))
                        .first()
                        .isEqualTo(village));
    }
}
