package id.lindung.cli;

import id.lindung.law.LawJson;
import id.lindung.rules.Nearest;
import id.lindung.rules.Sentence;
import id.lindung.rules.law.DatedCitation;
import id.lindung.rules.law.Parameter;
import id.lindung.rules.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Satu parameter dari masa ke masa, dengan pasal dan sumbernya. / One parameter through time.",
        mixinStandardHelpOptions = true)
final class LawShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Misalnya pu.jp.wage_cap; lihat: lindung law list")
    private String id = "";

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Mixin
    private final LawFolder law = new LawFolder();

    @Override
    public Integer call() {
        var book = law.read();
        var parameter = book.find(id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "Tidak ada parameter \"" + id + "\"."
                                + Nearest.to(id, book.parameters().keySet())
                                        .map(near -> " Mungkin maksudnya " + near + ".")
                                        .orElse("")
                                + " Lihat: ./lindung law list"));
        switch (output) {
            case JSON -> System.out.println(LawJson.write(List.of(parameter)));
            case CSV -> rows(parameter, ",");
            case TABLE -> {
                System.err.println(parameter.name().id() + " (" + parameter.unit() + ")");
                rows(parameter, "\t");
                parameter.note().ifPresent(note -> System.err.println(note.id()));
            }
        }
        return ExitCode.DONE;
    }

    /** {@code "PP 82/2019 Lampiran III (sejak 2019-12-02)"}. */
    private static String cited(DatedCitation citation, Period value) {
        return citation.citation().display()
                + citation.later(value).map(day -> " (sejak " + day + ")").orElse("")
                + citation.ended(value).map(day -> " (sebelum " + day + ")").orElse("");
    }

    private static void rows(Parameter parameter, String separator) {
        for (var each : parameter.values()) {
            var cells = new String[] {
                each.period().from().toString(),
                each.period().hasEnd() ? each.period().until().toString() : "",
                each.value().display(),
                each.status().code(),
                each.provenance().dated().stream()
                        .map(citation -> cited(citation, each.period()))
                        .collect(Collectors.joining("; ")),
                each.provenance().source().orElse(""),
                each.provenance().note().map(Sentence::id).orElse("")
            };
            System.out.println(separator.equals(",") ? Csv.line((Object[]) cells) : String.join(separator, cells));
        }
    }
}
