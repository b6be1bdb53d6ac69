package id.lindung.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetiredCodesTest {

    private final Regions regions = Regions.load();

    @Test
    void aCurrentCodeResolvesToItself() {
        assertThat(regions.resolve("5304022009")).isInstanceOf(Resolution.Current.class);
    }

    @Test
    void aKelurahanThatBecameADesaResolvesToTheDesaEvenUnderAnotherNumber() {
        assertThat(regions.resolve("53.03.20.1006")).isInstanceOfSatisfying(Resolution.Successor.class, successor -> {
            assertThat(successor.oldName()).isEqualTo("Atmen");
            assertThat(successor.to().code()).isEqualTo(new RegionCode("53.03.20.2007"));
            assertThat(successor.to().level()).isEqualTo(RegionLevel.VILLAGE);
        });
    }

    @Test
    void aRetiredCodeWithoutCertainSuccessorIsLeftToAHuman() {
        assertThat(regions.resolve("53.03.09.1010"))
                .isEqualTo(new Resolution.Retired(new RegionCode("53.03.09.1010"), "Humusu C", 2022));
    }

    @Test
    void otherCodesAreUnknown() {
        assertThat(regions.resolve("53.04.02.2999")).isEqualTo(new Resolution.Unknown("53.04.02.2999"));
        assertThat(regions.resolve("Bauho")).isEqualTo(new Resolution.Unknown("Bauho"));
    }

    @Test
    void allRetiredCodesAreGoneFromTheListAndAllSuccessorsAreInIt() {
        var retired = new RetiredCodes();

        assertThat(retired.all()).hasSize(116);
        assertThat(retired.all())
                .allSatisfy(entry -> assertThat(regions.find(entry.code())).isEmpty());
        assertThat(retired.all().flatMap(entry -> entry.successor().stream()).collect(Collectors.toSet()))
                .hasSize(21)
                .allSatisfy(code -> assertThat(regions.find(code)).isPresent());
    }

    @Test
    void theTwentyTwoKelurahanOfTtuThatBecameDesaAreAllKnown() {
        var ttu = new RegionCode("53.03").range();

        assertThat(new RetiredCodes().all().filter(entry -> ttu.contains(entry.code())))
                .hasSize(22)
                .allMatch(entry -> entry.code().level() == RegionLevel.URBAN_VILLAGE);
    }
}
