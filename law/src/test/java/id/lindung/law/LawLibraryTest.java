package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.law.yaml.LawFileFault;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.OutsideFormalisedRange;
import id.lindung.rules.law.VerificationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawLibraryTest {

    private static final String PARAMETER = """
            id: pu.jp.wage_cap
            name: { id: Batas upah JP, en: JP ceiling }
            unit: IDR_per_month
            values:
              2015-07-01:
                value: 7000000
                law: [ { regulation: PP 45/2015, article: "29" } ]
                status: secondary
                checked: 2026-11-22
              2016-03-01:
                value: 7335300
                law: [ { regulation: PP 45/2015, article: "29" } ]
                status: memory
                checked: 2026-11-22
            """;

    @Test
    void everyParameterOfTheLawIsRead() {
        var book = LawLibrary.load();

        assertThat(book.parameters()).hasSizeGreaterThanOrEqualTo(138);
        assertThat(book.list())
                .allSatisfy(parameter -> assertThat(parameter.values())
                        .allSatisfy(
                                value -> assertThat(value.provenance().law()).isNotEmpty()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-02-29, 7000000",
        "2016-03-01, 7335300",
        "2021-02-28, 8939700",
        "2021-03-01, 8754600",
        "2024-02-29, 9559600",
        "2024-03-01, 10042300",
        "2026-02-28, 10547400",
        "2026-03-01, 11086300",
    })
    void thePensionCeilingChangesOnTheFirstOfMarch(LocalDate day, BigDecimal ceiling) {
        assertThat(LawLibrary.load().number("pu.jp.wage_cap", day)).isEqualByComparingTo(ceiling);
    }

    @Test
    void aValueKnowsItsArticleItsSourceAndHowSureItIs() {
        var value = LawLibrary.load().get("pmi.contribution.before", LocalDate.of(2024, 1, 1));

        assertThat(value.value().number()).isEqualByComparingTo("37500");
        assertThat(value.status()).isEqualTo(VerificationStatus.VERIFIED);
        assertThat(value.provenance().law()).containsExactly(Citation.of("Permenaker 4/2023", "18(1)a"));
        assertThat(value.provenance().source()).isPresent();
    }

    @Test
    void aQuestionOutsideTheFormalisedRangeFailsLoudly() {
        var book = LawLibrary.load();

        assertThatThrownBy(() -> book.get("pmi.contribution.before", LocalDate.of(2023, 2, 21)))
                .isInstanceOf(OutsideFormalisedRange.class)
                .hasMessageContaining("pmi.contribution.before")
                .hasMessageContaining("2023-02-21");
    }

    @Test
    void aFileThatIsRightIsRead() {
        assertThat(book(PARAMETER).number("pu.jp.wage_cap", LocalDate.of(2016, 3, 1)))
                .isEqualByComparingTo("7335300");
    }

    @Test
    void aValueWithoutCitationNamesFileAndLine() {
        assertFault(
                PARAMETER.replaceFirst("    law: .*\n", ""),
                "parameters/pu/jp-wage-cap.yaml:6: nilai tanpa dasar hukum");
        assertFault(PARAMETER.replaceFirst("law: .*\n", "law: []\n"), "nilai tanpa dasar hukum");
    }

    @Test
    void aGapAndAnOverlapNameTheirLine() {
        assertFault(
                PARAMETER.replaceFirst("value: 7000000", "value: 7000000\n    until: 2016-02-01"),
                "parameters/pu/jp-wage-cap.yaml:7: ada celah");
        assertFault(
                PARAMETER.replaceFirst("value: 7000000", "value: 7000000\n    until: 2016-04-01"),
                "parameters/pu/jp-wage-cap.yaml:7: tumpang tindih");
        assertFault(PARAMETER.replace("2016-03-01:", "2015-07-01:"), ":10: \"2015-07-01\" ditulis dua kali");
        assertFault(PARAMETER.replace("2016-03-01:", "2014-03-01:"), ":10: nilai ditulis menurut urutan tanggalnya");
    }

    @Test
    void anUnknownNameABadNumberAndABadDayNameTheirLine() {
        assertFault(PARAMETER + "colour: blue\n", ":15: \"colour\" tidak dikenal di sini");
        assertFault(PARAMETER.replace("7335300", "7.335.300"), ":11: \"7.335.300\" bukan angka");
        assertFault(PARAMETER.replace("2016-03-01:", "2016-02-30:"), ":10: \"2016-02-30\" bukan tanggal");
        assertFault(PARAMETER.replace("status: memory", "status: sure"), ":13: \"sure\" bukan status");
        assertFault(
                PARAMETER.replaceFirst("PP 45/2015", "PP 45/2051"), ":7: \"PP 45/2051\" tidak ada dalam regulations/");
        assertFault(PARAMETER.replace("unit: IDR_per_month\n", ""), ":1: \"unit\" tidak ada");
    }

    @Test
    void aParameterInTheWrongFileIsRefused() {
        assertFault(PARAMETER.replace("pu.jp.wage_cap", "pu.jp.ceiling"), "tempatnya di parameters/pu/jp-ceiling.yaml");
    }

    @Test
    void anchorsAndBrokenYamlAreRefusedWithTheirLine() {
        assertFault(PARAMETER.replaceFirst("value: 7000000", "value: &same 7000000"), ":6: jangkar");
        assertFault(PARAMETER.replaceFirst("unit: IDR", "unit: [ IDR"), "tidak terbaca sebagai YAML");
    }

    @Test
    void aHolidayOfAnotherYearIsRefused() {
        var files = files(PARAMETER);
        files.put("holidays/2024.yaml", """
                year: 2024
                law: [ { regulation: PP 45/2015 } ]
                status: memory
                checked: 2026-11-22
                days:
                - { day: 2024-01-01, name: { id: Tahun Baru, en: New Year } }
                - { day: 2025-01-01, name: { id: Tahun Baru, en: New Year } }
                """);
        assertThatThrownBy(() -> LawLibrary.book(files))
                .isInstanceOf(LawFileFault.class)
                .hasMessageContaining("holidays/2024.yaml:7: 2025-01-01 bukan hari dalam 2024");
    }

    private static void assertFault(String parameter, String message) {
        assertThatThrownBy(() -> book(parameter))
                .isInstanceOf(LawFileFault.class)
                .hasMessageContaining(message);
    }

    private static LawBook book(String parameter) {
        return LawLibrary.book(files(parameter));
    }

    private static Map<String, String> files(String parameter) {
        var files = new TreeMap<String, String>();
        files.put("law.yaml", """
                formalised: { from: 2015-07-01, until: 2028-01-01 }
                rounding: { name: half-up, since: 2026-11-22, mode: HALF_UP, says: { id: dibulatkan, en: rounded } }
                """);
        files.put(
                "regulations/pp-45-2015.yaml",
                "regulation: PP 45/2015\ntitle: { id: Jaminan Pensiun, en: Pension }\nin_force: 2015-07-01\n");
        files.put("parameters/pu/jp-wage-cap.yaml", parameter);
        return files;
    }
}
