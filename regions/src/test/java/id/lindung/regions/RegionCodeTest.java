package id.lindung.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "53.04.02.2009, 53.04.02.2009",
        "5304022009, 53.04.02.2009",
        "53 04 02 2009, 53.04.02.2009",
        "53-04-02, 53.04.02",
        "5304, 53.04",
        "' 53 ', 53"
    })
    void readsTheSpellingsPeopleUse(String written, String dotted) {
        assertThat(RegionCode.parse(written)).contains(new RegionCode(dotted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "530",
                "53.00",
                "53.70",
                "53.04.00",
                "53.04.02.9009",
                "53.04.02.20099",
                "Belu",
                "03",
                "53040220090000"
            })
    void refusesWhatIsNoCode(String written) {
        assertThat(RegionCode.parse(written)).isEmpty();
    }

    @Test
    void anUndottedCodeIsNotAValue() {
        assertThatThrownBy(() -> new RegionCode("5304")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "53, PROVINCE",
        "53.04, REGENCY",
        "53.71, CITY",
        "53.04.02, DISTRICT",
        "53.04.12.1003, URBAN_VILLAGE",
        "53.04.02.2009, VILLAGE",
        "91.03.01.3001, CUSTOMARY_VILLAGE"
    })
    void tellsTheKindFromTheNumber(String code, RegionLevel level) {
        assertThat(new RegionCode(code).level()).isEqualTo(level);
    }

    @Test
    void aRangeHoldsTheRegionAndItsDescendantsOnly() {
        var belu = new RegionCode("53.04").range();

        assertThat(belu).isEqualTo(new RegionRange("53.04", "53.04/"));
        assertThat(belu.contains(new RegionCode("53.04"))).isTrue();
        assertThat(belu.contains(new RegionCode("53.04.02.2009"))).isTrue();
        assertThat(belu.contains(new RegionCode("53"))).isFalse();
        assertThat(belu.contains(new RegionCode("53.05"))).isFalse();
        assertThat(belu.contains(new RegionCode("53.04.02").range())).isTrue();
        assertThat(new RegionCode("53.04.02").range().contains(belu)).isFalse();
        assertThat(RegionRange.COUNTRY.contains(belu)).isTrue();
    }
}
