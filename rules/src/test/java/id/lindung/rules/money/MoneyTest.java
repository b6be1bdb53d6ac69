package id.lindung.rules.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.rules.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rp 1.000.000 | 1000000",
                "750.000,- | 750000",
                "1,250,000 | 1250000",
                "1.000.000,00 | 1000000",
                "1,000,000.00 | 1000000",
                "600000 | 600000",
                "600000.0 | 600000",
                "600 ribu | 600000",
                "600rb | 600000",
                "1,5 juta | 1500000",
                "1.5 jt | 1500000",
                "1 jt 250 rb | 1250000",
                "Rp. 900.000/bulan | 900000",
                "Rp 900.000,-/bln | 900000",
                "Rp.900.000,00 per bulan | 900000",
                "900.000 rupiah | 900000",
                "IDR 900,000 | 900000",
                "Rp500000 | 500000",
                "1.000 | 1000",
                "0 | 0",
                "-Rp16.800 | -16800",
                "Rp\u00A016.800 | 16800"
            })
    void amountsAreReadAsPeopleWriteThem(String raw, long expected) {
        assertThat(Rupiah.read(raw)).isEqualTo(Reading.read(Rupiah.of(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500.000-750.000",
                "500 - 750 ribu",
                "500rb s/d 750rb",
                "500.000 sampai 750.000",
                "1.5",
                "1500000,99",
                "1.00.000",
                "1.000,000",
                "1,500 juta",
                "50.000/hari",
                "Rp 50.000 per hari",
                "tidak tetap",
                "< 500.000",
                "99999999999999999",
                "99999999999999999999999",
                "Rp",
                "1 juta lebih"
            })
    void whatHasNoSingleReadingIsRefusedWithASentence(String raw) {
        assertThat(Rupiah.read(raw)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void nothingIsMissing() {
        assertThat(Rupiah.read(" - ")).isInstanceOf(Reading.Missing.class);
        assertThat(Rupiah.read("")).isInstanceOf(Reading.Missing.class);
    }

    @Test
    void anyAmountReadsBackFromWhatIsShown() {
        var random = new Random(16_800);
        for (int i = 0; i < 20_000; i++) {
            var amount = Rupiah.of(random.nextLong(-999_999_999_999_999L, 999_999_999_999_999L) >> random.nextInt(50));
            assertThat(Rupiah.read(amount.display()).find()).contains(amount);
        }
    }

    @Test
    void arithmeticNeverWrapsAround() {
        var large = Rupiah.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> large.plus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> large.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rupiah.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThat(Rupiah.sum(List.of(Rupiah.of(10_000), Rupiah.of(6_800)))).isEqualTo(Rupiah.of(16_800));
        assertThat(Rupiah.of(2_186_826).times(new BigDecimal("0.0024"), RoundingMode.HALF_UP))
                .isEqualTo(Rupiah.of(5_248));
    }

    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "11, sebelas",
        "16800, enam belas ribu delapan ratus",
        "100, seratus",
        "1000, seribu",
        "1001000, satu juta seribu",
        "21000, dua puluh satu ribu",
        "42000000, empat puluh dua juta",
        "20160000, dua puluh juta seratus enam puluh ribu",
        "2999808000, dua miliar sembilan ratus sembilan puluh sembilan juta delapan ratus delapan ribu",
        "-110, minus seratus sepuluh",
        "1000000000000, satu triliun"
    })
    void amountsAreSpelledOut(long amount, String words) {
        assertThat(Terbilang.of(amount)).isEqualTo(words);
    }

    @Test
    void theSmallestNumberIsSpelledOutToo() {
        assertThat(Terbilang.of(Long.MIN_VALUE))
                .startsWith("minus sembilan kuintiliun")
                .endsWith("delapan ratus delapan");
        assertThat(Rupiah.of(16_800).inWords()).isEqualTo("enam belas ribu delapan ratus rupiah");
    }

    @Test
    void numbersHaveDotsAndCommas() {
        assertThat(Rupiah.of(16_800)).hasToString("Rp16.800");
        assertThat(Rupiah.of(-16_800)).hasToString("-Rp16.800");
        assertThat(Rupiah.of(Long.MIN_VALUE)).hasToString("-Rp9.223.372.036.854.775.808");
        assertThat(IndonesianNumber.grouped(1_234_567)).isEqualTo("1.234.567");
        assertThat(IndonesianNumber.grouped(-123)).isEqualTo("-123");
        assertThat(IndonesianNumber.decimal(new BigDecimal("2328969.690"))).isEqualTo("2.328.969,69");
        assertThat(IndonesianNumber.decimal(new BigDecimal("100"))).isEqualTo("100");
        assertThat(IndonesianNumber.percent(new BigDecimal("0.485"), 1)).isEqualTo("48,5%");
        assertThat(IndonesianNumber.percent(58_658, 128_186, 2)).isEqualTo("45,76%");
        assertThat(IndonesianNumber.percent(new BigDecimal("0.0054"), 2)).isEqualTo("0,54%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"804000000 | Rp804 jt", "1200000000 | Rp1,2 M", "16800 | Rp16.800", "-2500000 | -Rp2,5 jt"})
    void narrowPlacesGetShortAmounts(long amount, String shown) {
        assertThat(IndonesianNumber.brief(Rupiah.of(amount))).isEqualTo(shown);
    }
}
