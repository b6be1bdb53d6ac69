package id.lindung.cli;

import id.lindung.law.question.Ask;
import id.lindung.law.question.QuestionReader;
import id.lindung.law.quote.QuoteBatch;
import id.lindung.law.quote.Quotes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "contribution",
        description = "Iuran sebulan. / A month's contribution.",
        modelTransformer = FactOptions.OfContribution.class,
        mixinStandardHelpOptions = true)
final class QuoteContributionCommand implements Callable<Integer> {

    private static final int BAD_ROWS_SHOWN = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before call()
    private CommandSpec command;

    @Option(names = "--case", paramLabel = "BERKAS", description = "Kasus hukum (YAML), satu atau banyak.")
    private @Nullable Path caseFile;

    @Option(names = "--batch", paramLabel = "MASUK.csv", description = "Fakta sebagai kolom, id lebih dulu.")
    private @Nullable Path batch;

    @Option(names = "--out", paramLabel = "KELUAR.csv", description = "Hasil --batch.")
    private @Nullable Path out;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Override
    public Integer call() throws IOException {
        var quotes = Quotes.bundled();
        if (batch != null) {
            if (out == null) throw new CommandFailure(ExitCode.USAGE, "--batch memerlukan --out KELUAR.csv.");
            return batch(quotes, batch, out);
        }
        var printer = new QuotePrinter(quotes, output);
        return caseFile != null
                ? printer.cases(caseFile, Ask.CONTRIBUTION)
                : printer.one(Ask.CONTRIBUTION, FactOptions.given(command, QuestionReader.contributionFacts()));
    }

    /** The result appears whole or not at all. */
    private static int batch(Quotes quotes, Path in, Path out) throws IOException {
        if (Files.isDirectory(in)) {
            throw new CommandFailure(ExitCode.USAGE, in + " adalah folder. Sebutkan berkas CSV di dalamnya.");
        }
        if (Files.isDirectory(out)) {
            throw new CommandFailure(ExitCode.USAGE, out + " adalah folder. Sebutkan nama berkas hasilnya.");
        }
        if (!Files.isReadable(in)) throw new CommandFailure(ExitCode.NOT_FOUND, "Berkas " + in + " tidak ada.");
        var target = out.toAbsolutePath();
        if (!Files.isDirectory(target.resolveSibling(""))) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Folder untuk " + out + " tidak ada.");
        }
        var part = Files.createTempFile(target.resolveSibling(""), ".quote", ".csv");
        try {
            QuoteBatch.Result result;
            int[] shown = {0};
            try (var reader = Files.newBufferedReader(in, StandardCharsets.UTF_8);
                    var writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                result = new QuoteBatch(quotes).run(reader, writer, bad -> {
                    if (shown[0]++ < BAD_ROWS_SHOWN) {
                        System.err.println(
                                "Baris " + bad.row() + " (" + bad.id() + "): " + bad.code() + ". " + bad.message());
                    }
                });
            }
            return switch (result) {
                case QuoteBatch.Result.NotATable(var id, var _) -> throw new CommandFailure(ExitCode.USAGE, id);
                case QuoteBatch.Result.Done(var rows, var granted, var refused) -> {
                    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                    System.err.println(rows + " baris: " + granted + " dihitung, " + refused + " tidak.");
                    yield refused == 0 ? ExitCode.DONE : ExitCode.SOME_ROWS_REJECTED;
                }
            };
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new CommandFailure(ExitCode.USAGE, in + " bukan teks UTF-8. Simpan lagi sebagai CSV UTF-8.");
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
