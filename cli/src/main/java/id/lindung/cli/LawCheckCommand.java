package id.lindung.cli;

import id.lindung.law.cases.CaseFile;
import id.lindung.law.cases.CaseResult;
import id.lindung.law.cases.CaseRunner;
import id.lindung.law.cases.LegalCase;
import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.LawFileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "check",
        description = "Uji kasus hukum; keluar 8 bila ada yang berbeda. / Check legal cases; exit 8 if any differs.",
        mixinStandardHelpOptions = true)
final class LawCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS-ATAU-FOLDER", description = "Kasus hukum (YAML)")
    private Path path = Path.of("");

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Mixin
    private final LawFolder law = new LawFolder();

    private final List<CaseResult> results = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path))
            throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada berkas atau folder " + path + ".");
        var runner = new CaseRunner(new Quotes(law.read())::answer);
        for (var file : files(path)) {
            for (var each : read(file)) results.add(runner.check(each));
        }
        if (results.isEmpty() && unreadable.isEmpty()) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada kasus hukum (.yaml) di " + path + ".");
        }
        long differing = results.stream().filter(each -> !each.agrees()).count();
        switch (output) {
            case JSON -> System.out.println(new JsonMapper().writeValueAsString(json(differing)));
            case CSV, TABLE -> {
                for (var each : results) if (!each.agrees()) print(each);
            }
        }
        for (var each : unreadable) System.err.println("Tidak terbaca: " + each);
        System.err.println(
                results.size() + " kasus: " + (results.size() - differing) + " sesuai, " + differing + " berbeda.");
        return differing == 0 && unreadable.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) return List.of(path);
        try (var found = Files.walk(path)) {
            return found.filter(each ->
                            each.toString().endsWith(".yaml") || each.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private List<LegalCase> read(Path file) throws IOException {
        try {
            return CaseFile.read(file.toString(), Files.readString(file));
        } catch (LawFileFault e) {
            unreadable.add(e.getMessage());
        } catch (java.nio.charset.CharacterCodingException e) {
            unreadable.add(file + ": bukan teks UTF-8");
        }
        return List.of();
    }

    private void print(CaseResult result) {
        for (var difference : result.differences()) {
            System.out.println(
                    output == Output.CSV
                            ? Csv.line(
                                    result.legalCase().id(), result.legalCase().place(), difference)
                            : result.legalCase().id() + "\t"
                                    + result.legalCase().place() + "\t" + difference);
        }
    }

    private Map<String, Object> json(long differing) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schema", "lindung.law-check/1");
        json.put("cases", results.size());
        json.put("differ", differing);
        json.put("unreadable", unreadable);
        var problems = new ArrayList<Map<String, Object>>();
        for (var each : results) {
            if (each.agrees()) continue;
            var problem = new LinkedHashMap<String, Object>();
            problem.put("id", each.legalCase().id());
            problem.put("file", each.legalCase().place().file());
            problem.put("line", each.legalCase().place().line());
            problem.put("differences", each.differences());
            problems.add(problem);
        }
        json.put("problems", problems);
        return json;
    }
}
