package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.LawFileFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that cannot fail would prove nothing: each expectation is tried with a wrong value. */
class CaseRunnerTest {

    private static final String CASE = """
            - id: lowest
              ask: contribution
              facts: { segment: BPU, month: 2025-03, income: 1000000, programmes: [JKK, JKM] }
              expect: { %s }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total: 16800",
                "lines: { JKK: 10000, JKM: 6800, JHT: 0 }, payers: { participant: 16800 }",
                "status: { JKK: secondary }",
                "differs: { total: 16801 }",
            })
    void whatIsAsExpectedAgrees(String expectation) {
        assertThat(differences(expectation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total: 16801",
                "total: 16800.5",
                "lines: { JKK: 9999 }",
                "lines: { JKK: [5000, 5000] }",
                "lines: { penalty: 1 }",
                "payers: { employer: 16800 }",
                "refused: BPU_AGE_LIMIT",
                "incomplete: [income]",
                "branchDecides: SOMETHING",
                "warnings: [JKK_JKM_PAIR]",
                "toProve: [COVID_PAID_UNTIL_JULY_2020]",
                "status: { JKM: verified }",
                "status: { JP: secondary }",
                "differs: { total: 16800 }",
            })
    void whatIsNotAsExpectedIsToldInOneSentence(String expectation) {
        assertThat(differences(expectation)).hasSize(1);
    }

    @Test
    void amountsExpectedOfARefusalDiffer() {
        var refused = CASE.replace("[JKK, JKM]", "[JKP]").formatted("total: 16800");
        assertThat(check(refused)).containsExactly("seharusnya ada jumlah, ternyata refused PROGRAMME_NOT_IN_SEGMENT");
    }

    @Test
    void aFileThatIsNoFileOfCasesNamesItsLine() {
        assertThatThrownBy(() -> CaseFile.read("a.yaml", "- id: x\n  ask: tax\n  facts: {}\n"))
                .isInstanceOf(LawFileFault.class)
                .hasMessage("a.yaml:2: ask berisi contribution atau benefit");
        assertThatThrownBy(() -> CaseFile.read("a.yaml", CASE.formatted("totals: 1")))
                .isInstanceOf(LawFileFault.class)
                .hasMessageContaining("a.yaml:4: \"totals\" tidak dikenal di sini");
        assertThatThrownBy(() -> CaseFile.read("a.yaml", CASE.formatted("totl: 1")))
                .hasMessageContaining("Mungkin maksudnya total. Yang dikenal: branchDecides");
        assertThatThrownBy(() -> CaseFile.read("a.yaml", "just words"))
                .isInstanceOf(LawFileFault.class)
                .hasMessageStartingWith("a.yaml:1:");
    }

    @Test
    void bracketsWithoutEndAreAFaultOfTheFileAndNotOfTheProgram() {
        assertThatThrownBy(() -> CaseFile.read("a.yaml", "[".repeat(20_000) + "]".repeat(20_000)))
                .isInstanceOf(LawFileFault.class)
                .hasMessage("a.yaml:1: terlalu bertingkat");
        assertThatThrownBy(() -> CaseFile.read("a.yaml", "{a: ".repeat(21) + "1" + "}".repeat(21)))
                .hasMessage("a.yaml:1: terlalu bertingkat");
    }

    private static List<String> differences(String expectation) {
        return check(CASE.formatted(expectation));
    }

    private static List<String> check(String file) {
        return new CaseRunner(Quotes.bundled()::answer)
                .check(CaseFile.read("a.yaml", file).getFirst())
                .differences();
    }
}
