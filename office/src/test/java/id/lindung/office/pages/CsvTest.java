package id.lindung.office.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+62", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aNameThatASpreadsheetWouldCalculateStaysAName(String name) {
        assertThat(new Csv().row(name).toString()).containsPattern("^\uFEFF\"?'");
    }

    @Test
    void quotesStandWhereTheyAreNeededAndNothingIsEmpty() {
        assertThat(new Csv().row("Toko \"Maju\", Atambua", null, -5, 1.5).toString())
                .isEqualTo("\uFEFF\"Toko \"\"Maju\"\", Atambua\",,-5,1.5\r\n");
    }
}
