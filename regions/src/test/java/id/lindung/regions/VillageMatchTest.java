package id.lindung.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillageMatchTest {

    private static final RegionRange BELU = new RegionCode("53.04").range();
    private static final RegionRange TTU = new RegionCode("53.03").range();

    private final Regions regions = Regions.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAUHO | '' | 53.04 | 53.04.02.2009",
                "Desa Bauho | Tasifeto Timur | 53.04 | 53.04.02.2009",
                "Desa Bauho Kec. Tasifetto Timur | '' | 53.04 | 53.04.02.2009",
                "bau ho | Tasifeto Tmiur | 53.04 | 53.04.02.2009",
                "Kelurahan Atmen | Insana Barat | 53.03 | 53.03.20.2007",
                "Kel. Atmen | '' | 53.03 | 53.03.20.2007",
                "Kel. Up Faon | '' | 53.03 | 53.03.03.2003",
                "53.04.02.2009 | '' | 53.04 | 53.04.02.2009"
            })
    void oneVillageOfThatNameIsTheMatch(String village, String district, String within, String code) {
        assertThat(regions.match(village, district, new RegionCode(within).range()))
                .isEqualTo(new VillageMatch.One(regions.get(new RegionCode(code))));
    }

    @Test
    void twoVillagesOfOneNameAreAskedAboutUnlessTheDistrictDecides() {
        var range = new RegionCode("53").range();

        assertThat(regions.match("Maubesi", range))
                .isInstanceOfSatisfying(
                        VillageMatch.Several.class,
                        several -> assertThat(several.villages())
                                .extracting(village -> village.code().value())
                                .contains("53.03.21.2004", "53.14.04.2001"));
        assertThat(regions.match("Maubesi", "Rote Tengah", range))
                .isEqualTo(new VillageMatch.One(regions.get(new RegionCode("53.14.04.2001"))));
    }

    @Test
    void aTypingErrorIsAskedAboutAndNotGuessed() {
        assertThat(regions.match("Bahuo", BELU))
                .isInstanceOfSatisfying(
                        VillageMatch.None.class,
                        none -> assertThat(none.nearest())
                                .extracting(Region::name)
                                .contains("Bauho"));
    }

    @Test
    void aVillageSaidToLieInAnotherDistrictIsOfferedAndNotTaken() {
        assertThat(regions.match("Bauho", "Lamaknen", BELU))
                .isInstanceOfSatisfying(
                        VillageMatch.None.class,
                        none -> assertThat(none.nearest())
                                .first()
                                .isEqualTo(regions.get(new RegionCode("53.04.02.2009"))));
    }

    @Test
    void forARetiredVillageWithoutSuccessorTheSimilarNamesAreOffered() {
        assertThat(regions.match("Kelurahan Humusu C", TTU))
                .isInstanceOfSatisfying(
                        VillageMatch.None.class,
                        none -> assertThat(none.nearest())
                                .extracting(Region::name)
                                .contains("Humusu Sainiup", "Humusu Oekolo", "Humusu Wini"));
    }

    @Test
    void nothingWrittenMatchesNothing() {
        assertThat(regions.match("", "", BELU)).isEqualTo(new VillageMatch.None(List.of()));
        assertThat(regions.match(" desa ", "", TTU)).isInstanceOf(VillageMatch.None.class);
    }

    @Test
    void everyVillageOfTheProvinceMatchesItselfWithItsDistrict() {
        var ntt = new RegionCode("53").range();
        assertThat(regions.villages(ntt)).allSatisfy(village -> {
            var district = regions.get(village.code().atDepth(3));
            var match = regions.match(village.label().toUpperCase(Locale.ROOT), district.name(), ntt);
            switch (match) {
                case VillageMatch.One(var found) -> assertThat(found).isEqualTo(village);
                case VillageMatch.Several(var found) -> assertThat(found).contains(village);
                case VillageMatch.None(var nearest) ->
                    assertThat(nearest).as("matches of %s", village).isNull();
            }
        });
    }
}
