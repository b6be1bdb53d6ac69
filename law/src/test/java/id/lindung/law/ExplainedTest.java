package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.quote.Quotes;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each kind of contribution and benefit once as people read it: the amount, the tree of its reasons, what is warned of and what is to be proved. */
class ExplainedTest {

    private static final String QUESTION = "tanya ";

    @TestFactory
    Stream<DynamicTest> aContributionIsExplainedWordForWord() throws IOException {
        return tests("contribution", "explained-contributions.txt");
    }

    @TestFactory
    Stream<DynamicTest> aBenefitIsExplainedWordForWord() throws IOException {
        return tests("benefit", "explained-benefits.txt");
    }

    private static Stream<DynamicTest> tests(String ask, String name) throws IOException {
        try (var file = ExplainedTest.class.getResourceAsStream(name)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n+"))
                    .map(block ->
                            block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(block -> !block.isEmpty())
                    .map(block -> DynamicTest.dynamicTest(block.getFirst(), () -> check(ask, block)));
        }
    }

    private static void check(String ask, List<String> block) {
        assertThat(block.getFirst()).startsWith(QUESTION);
        assertThat(String.join("\n", told(ask, block.getFirst().substring(QUESTION.length()))))
                .isEqualTo(String.join("\n", block.subList(1, block.size())));
    }

    private static List<String> told(String ask, String facts) {
        var legalCase = CaseFile.read("facts", "ask: " + ask + "\nfacts: { " + facts + " }\n")
                .getFirst();
        var told = new ArrayList<String>();
        switch (new CaseRunner(Quotes.bundled()::answer).answer(legalCase)) {
            case Outcome.Granted granted -> {
                told.add("jumlah " + granted.total().display());
                for (var line : granted.lines()) {
                    told.add(amount(line));
                    for (var reason : line.explanation().lines()) told.add("  " + reason);
                }
                for (var note : granted.warnings()) told.add(note("perhatikan ", note));
                for (var note : granted.toProve()) told.add(note("buktikan ", note));
            }
            case Outcome.Refused(var reason, var why, var law) -> {
                told.add("ditolak " + reason.name() + articles(law) + ": " + why.id());
                told.add("  " + why.en());
            }
            case Outcome.Incomplete(var missing) -> told.add("kurang " + String.join(", ", missing));
            case Outcome.BranchDecides(var code, var why, var sources) -> {
                told.add("kantor cabang " + code + articles(sources) + ": " + why.id());
                told.add("  " + why.en());
            }
        }
        return told;
    }

    /** {@code "JKK disability Rp100.000 = 50000 × 2 (BPJS; PP 44/2015 Pasal 25)"}; digits without marks of thousands. */
    private static String amount(Line line) {
        var sum = line.rate().isEmpty()
                ? digits(line.exact())
                : Stream.concat(line.base().stream(), line.rate().stream())
                        .map(ExplainedTest::digits)
                        .collect(Collectors.joining(" × "));
        return line.programme() + " " + line.item() + " " + line.rupiah().display() + " = "
                + sum + articles(line.law()) + " dari "
                + line.payer() + ", " + line.status();
    }

    private static String digits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String articles(List<Citation> law) {
        return law.isEmpty() ? "" : law.stream().map(Citation::display).collect(Collectors.joining("; ", " (", ")"));
    }

    private static String note(String kind, Note note) {
        return kind + note.code() + ": " + note.says().id();
    }
}
