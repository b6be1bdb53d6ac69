package id.lindung.cli;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.LegalCase;
import id.lindung.law.question.Ask;
import id.lindung.law.question.FactWords;
import id.lindung.law.quote.QuoteJson;
import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.LawFileFault;
import id.lindung.law.yaml.YamlMap;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prints answers: data on stdout, the explanation and what to watch for people on stderr. */
final class QuotePrinter {

    private final Quotes quotes;
    private final Output output;

    QuotePrinter(Quotes quotes, Output output) {
        this.quotes = quotes;
        this.output = output;
    }

    /** One JSON object per case and line when the file has several. */
    int cases(Path file, Ask ask) {
        int exit = ExitCode.DONE;
        for (var each : read(file)) {
            if (each.ask() != ask) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        each.place() + ": kasus " + each.id() + " menanyakan "
                                + each.ask().code() + ", bukan " + ask.code() + ".");
            }
            exit = Math.max(exit, one(ask, each.facts()));
        }
        return exit;
    }

    int one(Ask ask, YamlMap facts) {
        var outcome = quotes.answer(ask, facts);
        switch (output) {
            case JSON -> System.out.println(QuoteJson.write(outcome));
            case CSV -> print(outcome, ",");
            case TABLE -> print(outcome, "\t");
        }
        // The law's refusal is an answer; a question that cannot be asked is the asker's mistake.
        boolean notAskable = outcome instanceof Outcome.Refused refused && refused.reason() instanceof QuestionFault;
        return notAskable ? ExitCode.USAGE : ExitCode.DONE;
    }

    private void print(Outcome outcome, String separator) {
        switch (outcome) {
            case Outcome.Granted granted -> {
                row(separator, "programme", "item", "payer", "base", "rate", "exact", "rupiah", "status", "law");
                for (var line : granted.lines()) row(line, separator);
                row(
                        separator,
                        "total",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Long.toString(granted.total().amount()),
                        "",
                        "");
                for (var line : granted.lines()) line.explanation().lines().forEach(System.err::println);
                for (var note : granted.warnings())
                    System.err.println("Perhatian: " + note.says().id());
                for (var note : granted.toProve())
                    System.err.println("Perlu dibuktikan: " + note.says().id());
            }
            case Outcome.Refused(var reason, var why, var law) -> {
                row(separator, "refused", reason.name(), law(law));
                System.err.println(why.id());
            }
            case Outcome.Incomplete(var missing) -> {
                row(separator, "incomplete", String.join("+", missing), "");
                System.err.println("Lengkapi dulu: " + FactWords.missing(missing) + ".");
            }
            case Outcome.BranchDecides(var code, var why, var sources) -> {
                row(separator, "branchDecides", code, law(sources));
                System.err.println(why.id());
            }
        }
    }

    private static void row(Line line, String separator) {
        row(
                separator,
                line.programme(),
                line.item(),
                line.payer().code(),
                line.base()
                        .map(base -> base.stripTrailingZeros().toPlainString())
                        .orElse(""),
                line.rate().map(rate -> rate.toPlainString()).orElse(""),
                line.exact().toPlainString(),
                Long.toString(line.rupiah().amount()),
                line.status().code(),
                law(line.law()));
    }

    private static void row(String separator, String... cells) {
        System.out.println(separator.equals(",") ? Csv.line((Object[]) cells) : String.join(separator, cells));
    }

    private static String law(List<Citation> law) {
        return law.stream().map(Citation::display).collect(Collectors.joining("; "));
    }

    private static List<LegalCase> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(ExitCode.USAGE, file + " adalah folder. Sebutkan satu berkas kasus.");
        }
        if (!Files.exists(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Berkas " + file + " tidak ada.");
        }
        try {
            return CaseFile.read(file.toString(), Files.readString(file));
        } catch (LawFileFault e) {
            throw new CommandFailure(ExitCode.USAGE, "Kasus tidak terbaca. " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "Berkas " + file + " tidak terbaca sebagai teks UTF-8.");
        }
    }
}
