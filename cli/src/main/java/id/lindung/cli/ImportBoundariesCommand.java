package id.lindung.cli;

import id.lindung.office.dashboard.BoundaryImport;
import id.lindung.office.dashboard.BoundaryImport.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "boundaries",
        description = "Batas wilayah (GeoJSON) untuk peta dasbor. / Shapes of regions for the map.",
        mixinStandardHelpOptions = true)
final class ImportBoundariesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS", description = "GeoJSON dengan kode Kemendagri bertitik, paling besar 20 MB.")
    private Path file = Path.of("");

    @Option(names = "--source", required = true, description = "Sumber dan lisensinya; ditulis di bawah peta.")
    private String source = "";

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file))
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        try (var office = OfficeSession.open(shared.as)) {
            return switch (office.call(() -> office.get(BoundaryImport.class)
                    .run(file, file.getFileName().toString(), source))) {
                case Outcome.Refused(var why, var _, var problems) -> {
                    say(problems);
                    throw new CommandFailure(ExitCode.USAGE, why);
                }
                case Outcome.Done done -> {
                    print(done);
                    say(done.problems());
                    yield done.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_ROWS_REJECTED;
                }
            };
        }
    }

    private void print(Outcome.Done done) {
        if (shared.output == Output.JSON) {
            System.out.println(new JsonMapper()
                    .writeValueAsString(Map.of(
                            "schema",
                            "lindung.boundaries/1",
                            "features",
                            done.features(),
                            "saved",
                            done.saved(),
                            "maps",
                            done.parents(),
                            "problems",
                            done.problems())));
            return;
        }
        System.out.println("wilayah\t" + done.features() + "\ndisimpan\t" + done.saved() + "\npeta\t"
                + done.parents().size());
    }

    private static void say(List<BoundaryImport.Problem> problems) {
        for (var problem : problems)
            System.err.println("Urutan " + problem.feature() + ", " + problem.named() + ": " + problem.id());
    }
}
