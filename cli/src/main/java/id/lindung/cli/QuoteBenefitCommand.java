package id.lindung.cli;

import id.lindung.law.question.Ask;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.quote.Quotes;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "benefit",
        description = "Manfaat setelah suatu peristiwa. / What an event pays out.",
        modelTransformer = FactOptions.OfBenefit.class,
        mixinStandardHelpOptions = true)
final class QuoteBenefitCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec command;

    @Option(names = "--case", paramLabel = "BERKAS", description = "Kasus hukum (YAML), satu atau banyak.")
    private @Nullable Path caseFile;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Override
    public Integer call() {
        var printer = new QuotePrinter(Quotes.bundled(), output);
        return caseFile != null
                ? printer.cases(caseFile, Ask.BENEFIT)
                : printer.one(Ask.BENEFIT, FactOptions.given(command, QuestionReader.benefitFacts()));
    }
}
