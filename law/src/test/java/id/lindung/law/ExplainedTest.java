package id.lindung.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.quote.Quotes;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The whole explanation of one question of each kind, as an official reads it: fact, rule, article, arithmetic. */
class ExplainedTest {

    @TestFactory
    Stream<DynamicTest> everyStepOfAnAnswerCanBeRead() throws IOException {
        return blocks().map(block -> DynamicTest.dynamicTest(
                block.getFirst(),
                () -> assertThat(explained(block.getFirst())).isEqualTo(block.subList(1, block.size()))));
    }

    private static List<String> explained(String facts) {
        var legalCase = CaseFile.read("facts", "ask: contribution\nfacts: { " + facts + " }\n")
                .getFirst();
        var granted = (Outcome.Granted) new CaseRunner(Quotes.bundled()::answer).answer(legalCase);
        var said = new ArrayList<String>();
        for (var line : granted.lines()) {
            said.add(head(line));
            line.explanation().lines().forEach(each -> said.add("  " + each));
        }
        return said;
    }

    /** Programme, who pays, what of what, where it is written and how sure that is. */
    private static String head(Line line) {
        return line.programme() + " " + line.payer() + " " + line.rupiah()
                + line.rate().map(rate -> " = " + rate.toPlainString()).orElse("")
                + line.base().map(base -> " × " + base.toPlainString()).orElse("")
                + " [" + line.law().stream().map(Citation::display).collect(Collectors.joining("; ")) + "] "
                + line.status();
    }

    /** A question, then the lines of its explanation, set off by empty lines. */
    private static Stream<List<String>> blocks() throws IOException {
        try (var file = ExplainedTest.class.getResourceAsStream("explained.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .map(block ->
                            block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(block -> !block.isEmpty())
                    .toList()
                    .stream();
        }
    }
}
