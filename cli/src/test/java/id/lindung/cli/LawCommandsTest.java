package id.lindung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Questions of law on the command line: no office, no people, exit codes that a script can rely on. */
class LawCommandsTest {

    private static final String CASE = """
            - id: lowest-band
              ask: contribution
              source: "PP 44/2015 Pasal 17, 19"
              facts: { segment: BPU, month: 2025-03, income: 1000000, programmes: [JKK, JKM] }
              expect: { lines: { JKK: 10000, JKM: %d }, total: 16800 }
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void aContributionIsTheContractsJson() {
        var said = Said.by(
                "quote",
                "contribution",
                "--segment",
                "PU",
                "--month",
                "2025-07",
                "--wage",
                "5000000",
                "--risk-class",
                "low",
                "--programmes",
                "JKK,JKM",
                "--jkpMember",
                "--output",
                "json");
        assertThat(said.exit()).isZero();
        var json = said.json();
        assertThat(json.propertyNames()).containsExactly("schema", "lines", "total", "warnings", "toProve");
        assertThat(json.get("schema").asString()).isEqualTo("lindung.quote/1");
        var line = json.get("lines").get(0);
        assertThat(line.propertyNames())
                .contains("programme", "item", "payer", "base", "rate", "exact", "rupiah", "law", "status");
        assertThat(line.get("programme").asString()).isEqualTo("JKK");
        assertThat(line.get("payer").asString()).isEqualTo("employer");
        assertThat(line.get("rate").asString()).isEqualTo("0.004");
        assertThat(line.get("rupiah").asLong()).isEqualTo(20_000);
        assertThat(line.get("law").get(0).get("regulation").asString()).isNotBlank();
        // 0.40 % + 0.14 % + 0.30 % of the employer and 0.22 % of the government.
        assertThat(json.get("total").asLong()).isEqualTo(20_000 + 7_000 + 15_000 + 11_000);
        assertThat(codes(json.get("toProve"))).contains("JKP_MEMBERSHIP");
    }

    @Test
    void aBenefitIsTheContractsJson() {
        var said = Said.by(
                "quote",
                "benefit",
                "--programme",
                "JKM",
                "--event",
                "death",
                "--event-date",
                "2025-06-01",
                "--segment",
                "PU",
                "--output",
                "json");
        assertThat(said.exit()).isZero();
        assertThat(said.json().get("total").asLong()).isEqualTo(42_000_000);
        assertThat(said.json().get("lines").get(0).get("item").asString()).isEqualTo("deathGrant");
    }

    @Test
    void aTableIsForProgramsAndItsReasonsForPeople() {
        var said = Said.by("quote", "contribution", "--segment", "BPU", "--month", "2025-03", "--income", "1000000");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("programme\titem\tpayer\tbase").contains("total\t");
        assertThat(said.err()).contains("1% × Rp1.000.000 = Rp10.000", "belum diverifikasi terhadap Lembaran Negara");
    }

    @Test
    void theLawsRefusalIsAnAnswerAndABadFactAMistakeOfTheAsker() {
        var refused = Said.by(
                "quote",
                "contribution",
                "--segment",
                "BPU",
                "--month",
                "2025-03",
                "--income",
                "1000000",
                "--programmes",
                "JP",
                "--output",
                "json");
        assertThat(refused.exit()).isZero();
        assertThat(refused.json().get("refused").get("reason").asString()).isEqualTo("PROGRAMME_NOT_IN_SEGMENT");
        mistake("wage bernilai \"-1\"", "--segment", "PU", "--month", "2025-03", "--wage", "-1");
        mistake("wage bernilai \"1.234\"", "--segment", "PU", "--month", "2025-03", "--wage", "1.234");
        mistake("wage bernilai \"99999999999\"", "--segment", "PU", "--month", "2025-03", "--wage", "99999999999");
        mistake("JKK, JKM, JHT, JP, JKP", "--segment", "PU", "--month", "2025-03", "--programmes", "ASKES");
        mistake("2015-07 sampai", "--segment", "BPU", "--month", "2015-06", "--income", "1");
        mistake("2015-07 sampai", "--segment", "BPU", "--month", "2150-01", "--income", "1");
        mistake("bukan tanggal pada kalender", "--segment", "BPU", "--birth-date", "2000-02-30");
        var incomplete = Said.by("quote", "contribution", "--segment", "BPU", "--month", "2025-03");
        assertThat(incomplete.exit()).isZero();
        assertThat(incomplete.err()).contains("Lengkapi dulu: income (penghasilan sebulan");
        assertThat(Said.by("quote", "contribution", "--warna", "biru").exit()).isEqualTo(2);
    }

    @Test
    void aCaseFileIsAskedCaseByCase() throws IOException {
        var file = write("cases.yaml", CASE.formatted(6800));
        var said = Said.by("quote", "contribution", "--case", file, "--output", "json");
        assertThat(said.exit()).isZero();
        assertThat(said.json().get("total").asLong()).isEqualTo(16_800);
        var other = Said.by("quote", "benefit", "--case", file);
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("menanyakan contribution, bukan benefit");
        assertThat(Said.by("quote", "contribution", "--case", file + "x").exit())
                .isEqualTo(4);
        assertThat(Said.by("quote", "contribution", "--case", write("bad.yaml", "a: ["))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aBatchFinishesItsGoodRowsAndListsTheBadOnes() throws IOException {
        var in = write("in.csv", """
                id,segment,month,wage,income,riskClass,programmes
                a,PU,2025-03,5000000,,low,JKK+JKM
                b,BPU,2025-03,,1000000,,JKK+JKM
                c,PU,2025-03,-5,,low,JKK
                d,PU,2025-02-30,5000000,,low,JKK
                e,XX,2025-03,,,,
                f,PU,2025-03
                """);
        var out = directory.resolve("out.csv");
        var said = Said.by("quote", "contribution", "--batch", in, "--out", out.toString());
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("wage bernilai \"-5\"").contains("XX").doesNotContain("Exception");
        var written = Files.readString(out);
        assertThat(written).contains("27000", "15000", "10000", "6800");
        assertThat(Said.by("quote", "contribution", "--batch", in).exit()).isEqualTo(2);
        assertThat(Said.by("quote", "contribution", "--batch", in + "x", "--out", out.toString())
                        .exit())
                .isEqualTo(4);
        var folder = Said.by("quote", "contribution", "--batch", directory.toString(), "--out", out.toString());
        assertThat(folder.exit()).isEqualTo(2);
        assertThat(folder.err()).contains("adalah folder");
        var mistyped = write("mistyped.csv", "id,segmen,month,income\nb,BPU,2025-03,1000000\n");
        assertThat(Said.by("quote", "contribution", "--batch", mistyped, "--out", out.toString())
                        .err())
                .contains("Mungkin maksudnya segment.");
        var good = write("good.csv", "id,segment,month,income\nb,BPU,2025-03,1000000\n");
        assertThat(Said.by("quote", "contribution", "--batch", good, "--out", out.toString())
                        .exit())
                .isZero();
    }

    @Test
    void theLawIsListedShownAndChecked() throws IOException {
        assertThat(Said.by("law", "list").out()).contains("pu.jp.wage_cap\t11086300\t2026-03-01");
        var shown = Said.by("law", "show", "pu.jp.wage_cap", "--output", "json");
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("PP 45/2015", "7000000", "secondary");
        var unknown = Said.by("law", "show", "tidak.ada");
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.err()).contains("Tidak ada parameter \"tidak.ada\"");
        assertThat(Said.by("law", "check", write("right.yaml", CASE.formatted(6800)))
                        .exit())
                .isZero();
        var differs = Said.by("law", "check", write("wrong.yaml", CASE.formatted(6900)), "--output", "json");
        assertThat(differs.exit()).isEqualTo(8);
        assertThat(differs.out()).contains("lowest-band", "6900");
        assertThat(Said.by("law", "check", directory.resolve("none").toString()).exit())
                .isEqualTo(4);
    }

    private void mistake(String sentence, String... facts) {
        var arguments = new String[facts.length + 2];
        arguments[0] = "quote";
        arguments[1] = "contribution";
        System.arraycopy(facts, 0, arguments, 2, facts.length);
        var said = Said.by(arguments);
        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(sentence).doesNotContain("Exception");
    }

    private String write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static java.util.List<String> codes(JsonNode notes) {
        return StreamSupport.stream(notes.spliterator(), false)
                .map(note -> note.get("code").asString())
                .toList();
    }
}
