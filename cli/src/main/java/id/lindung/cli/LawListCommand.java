package id.lindung.cli;

import id.lindung.law.LawJson;
import id.lindung.rules.law.Parameter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Semua parameter dengan nilai terakhirnya. / Every parameter with its latest value.",
        mixinStandardHelpOptions = true)
final class LawListCommand implements Callable<Integer> {

    private static final int WIDE = 60;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Mixin
    private final LawFolder law = new LawFolder();

    @Override
    public Integer call() {
        var parameters = law.read().list();
        switch (output) {
            case JSON -> System.out.println(LawJson.write(parameters));
            case CSV -> {
                System.out.println(Csv.line("id", "value", "from", "unit", "status", "name"));
                for (var each : parameters)
                    System.out.println(Csv.line(cells(each).toArray()));
            }
            case TABLE -> {
                for (var each : parameters) System.out.println(String.join("\t", cells(each)));
            }
        }
        return ExitCode.DONE;
    }

    private static List<String> cells(Parameter parameter) {
        var latest = parameter.values().getLast();
        var value = latest.value().display();
        return List.of(
                parameter.id(),
                value.length() > WIDE ? value.substring(0, WIDE) + "…" : value,
                latest.period().from().toString(),
                parameter.unit(),
                latest.status().code(),
                parameter.name().id());
    }
}
