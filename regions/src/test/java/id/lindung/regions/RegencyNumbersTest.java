package id.lindung.regions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegencyNumbersTest {

    private final RegencyNumbers numbers = RegencyNumbers.load();

    @ParameterizedTest
    @CsvSource({
        "5304, BPS, Kabupaten Timor Tengah Selatan",
        "5304, KEMENDAGRI, Kabupaten Belu",
        "5306, BPS, Kabupaten Belu"
    })
    void theSameDigitsMeanDifferentPlaces(String number, CodeSystem system, String name) {
        assertThat(numbers.read(number, system).flatMap(Regions.load()::find).map(Region::name))
                .contains(name);
    }

    @Test
    void translatesThereAndBackForEveryRegencyOfNtt() {
        var regencies = Regions.load().children(new RegionCode("53"));

        assertThat(regencies).hasSize(22).allSatisfy(regency -> {
            var bps = numbers.translate(regency.code().digits(), CodeSystem.KEMENDAGRI, CodeSystem.BPS);
            assertThat(bps).isPresent();
            assertThat(numbers.translate(bps.orElseThrow(), CodeSystem.BPS, CodeSystem.KEMENDAGRI))
                    .contains(regency.code().digits());
        });
    }

    @Test
    void doesNotGuessOutsideNtt() {
        assertThat(numbers.read("3201", CodeSystem.BPS)).isEmpty();
        assertThat(numbers.read("53", CodeSystem.BPS)).isEmpty();
        assertThat(numbers.read("3201", CodeSystem.KEMENDAGRI)).contains(new RegionCode("32.01"));
    }
}
