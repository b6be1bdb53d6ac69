package id.lindung.cli;

import id.lindung.office.coverage.WorkforceImport;
import id.lindung.office.coverage.WorkforceImport.Outcome;
import id.lindung.regions.CodeSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "workforce",
        description = "Angka angkatan kerja dengan sumbernya. / Workforce figures with their source.",
        mixinStandardHelpOptions = true)
final class ImportWorkforceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS", description = "Buku kerja Excel (.xlsx) atau .csv.")
    private Path file = Path.of("");

    @Option(
            names = "--code-system",
            description =
                    "Sistem kode empat angka di berkas: ${COMPLETION-CANDIDATES}. 5304 berarti Belu (KEMENDAGRI) atau TTS (BPS).")
    private @Nullable CodeSystem codeSystem;

    @Option(names = "--month", description = "Bulan angka ini, bila berkas tidak menyebutnya.")
    private @Nullable String month;

    @Option(names = "--source", description = "Siapa yang menyatakannya, bila berkas tidak menyebutnya.")
    private @Nullable String source;

    @Option(names = "--edition", defaultValue = "", description = "Edisi, mis. Sakernas Agustus 2023")
    private String edition = "";

    @Option(names = "--from-age", paramLabel = "TAHUN", description = "Usia termuda yang dihitung; Sakernas: 15.")
    private @Nullable Integer fromAge;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        }
        var request = new WorkforceImport.Request(
                file,
                file.getFileName().toString(),
                codeSystem,
                month == null ? null : MonthText.month(month),
                source,
                edition,
                fromAge);
        try (var office = OfficeSession.open(shared.as)) {
            return switch (office.call(() -> office.get(WorkforceImport.class).run(request))) {
                case Outcome.Refused(var why, var _) -> throw new CommandFailure(ExitCode.USAGE, why);
                case Outcome.Done done -> {
                    print(done);
                    yield done.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_ROWS_REJECTED;
                }
            };
        }
    }

    private void print(Outcome.Done done) {
        switch (shared.output) {
            case JSON ->
                System.out.println(new tools.jackson.databind.json.JsonMapper()
                        .writeValueAsString(java.util.Map.of(
                                "schema",
                                "lindung.workforce/1",
                                "rows",
                                done.rows(),
                                "saved",
                                done.saved(),
                                "unchanged",
                                done.unchanged(),
                                "problems",
                                done.problems())));
            case TABLE, CSV ->
                System.out.println(
                        "baris\t" + done.rows() + "\ndisimpan\t" + done.saved() + "\ntetap\t" + done.unchanged());
        }
        for (var problem : done.problems()) System.err.println("Baris " + problem.row() + ": " + problem.id());
    }
}
