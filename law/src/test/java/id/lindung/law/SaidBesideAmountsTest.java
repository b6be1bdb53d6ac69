package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.quote.Quotes;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every warning and every condition of an answer, and none besides: legal cases only name some. */
class SaidBesideAmountsTest {

    @TestFactory
    Stream<DynamicTest> anAnswerSaysWhatItHasToAndNothingElse() throws IOException {
        return rows().map(row -> DynamicTest.dynamicTest(row, () -> check(row)));
    }

    @Test
    void aContractBetweenTermsSaysHowItWasSplit() {
        var legalCase = CaseFile.read("facts", """
                        ask: contribution
                        facts: { segment: PMI, month: 2025-07, departure: during, months: 14 }
                        """).getFirst();
        var granted = (Outcome.Granted) new CaseRunner(Quotes.bundled()::answer).answer(legalCase);
        assertThat(granted.warnings().getFirst().says().id()).contains("12 bulan ditambah 2 bulan");
        assertThat(granted.lines().getFirst().explanation().lines()).contains("  Lama (bulan): 14");
    }

    @Test
    void monthsPaidAheadAreMultipliedAndAddedWhereTheLawChangesBetweenThem() {
        var alike = granted("segment: BPU, month: 2025-03, months: 6, income: 1000000, programmes: [JKK]");
        assertThat(alike.lines().getFirst().explanation().lines().getFirst()).endsWith(": 6 × Rp10.000 = Rp60.000");
        var changing = granted(
                "segment: BPU, month: 2026-11, months: 3, income: 1000000, programmes: [JKK], sector: trade, paidBy: SELF");
        assertThat(changing.lines().getFirst().explanation().lines().getFirst())
                .endsWith(": Rp5.000 + Rp5.000 + Rp10.000 = Rp20.000");
    }

    @Test
    void theFineIsWrittenAsPeopleWriteIt() {
        var late = granted("segment: PU, month: 2020-12, wage: 5000000, programmes: [JHT], monthsLate: 2");
        assertThat(late.lines().getLast().explanation().lines().getFirst())
                .endsWith(": 0,5% × 2 × Rp285.000 = Rp2.850");
    }

    private static Outcome.Granted granted(String facts) {
        var legalCase = CaseFile.read("facts", "ask: contribution\nfacts: { " + facts + " }\n")
                .getFirst();
        return (Outcome.Granted) new CaseRunner(Quotes.bundled()::answer).answer(legalCase);
    }

    private static void check(String row) {
        var cells = row.split("\\|", -1);
        var facts = cells[0].strip();
        var ask = facts.startsWith("programme:") ? "benefit" : "contribution";
        var legalCase = CaseFile.read("facts", "ask: " + ask + "\nfacts: { " + facts + " }\n")
                .getFirst();
        // Asked afresh, so that what a month's table keeps is under test in every row.
        var outcome = new CaseRunner(Quotes.bundled()::answer).answer(legalCase);
        assertThat(outcome).isInstanceOf(Outcome.Granted.class);
        var granted = (Outcome.Granted) outcome;
        assertThat(codes(granted.warnings())).as("warnings").containsExactlyInAnyOrderElementsOf(words(cells[1]));
        assertThat(codes(granted.toProve())).as("to prove").containsExactlyInAnyOrderElementsOf(words(cells[2]));
        assertThat(Stream.concat(granted.warnings().stream(), granted.toProve().stream()))
                .allSatisfy(note -> assertThat(note.says().id()).endsWith(".").doesNotContain("{}"));
    }

    private static Stream<String> rows() throws IOException {
        try (var file = SaidBesideAmountsTest.class.getResourceAsStream("said-beside-amounts.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" "));
    }

    private static List<String> codes(List<Note> notes) {
        return notes.stream().map(Note::code).toList();
    }
}
