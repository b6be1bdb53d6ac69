package id.lindung.cli;

import id.lindung.office.quotations.QuotedImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "quoted",
        description = "Angka yang dikutip orang, dan periksa sendiri. / Quoted figures, and checks of one's own.",
        mixinStandardHelpOptions = true,
        footer =
                "Kolom: figure_id,value (dan article,unit,as_of,meaning,kind,speaker,wording,source,region,ours), atau"
                        + " check_id,expression (dan quoted,note,verdict). Kode keluar: 0 selesai, 2 berkas ditolak, 3 ada baris yang tidak diambil.")
final class ImportQuotedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS")
    private Path file = Path.of("");

    @Option(names = "--region", description = "Wilayah angka ini, bila berkas tidak menyebutnya, mis. 53.04")
    private @Nullable String region;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Output output = Output.TABLE;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        }
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                var code = region == null ? "" : Asking.region(office, region);
                return switch (office.get(QuotedImport.class).run(file, String.valueOf(file.getFileName()), code)) {
                    case QuotedImport.Outcome.Refused(var why) -> throw new CommandFailure(ExitCode.USAGE, why.id());
                    case QuotedImport.Outcome.Done done -> {
                        print(done);
                        yield done.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_ROWS_REJECTED;
                    }
                };
            });
        }
    }

    private void print(QuotedImport.Outcome.Done done) {
        switch (output) {
            case JSON -> {
                var json = Asking.json("quoted");
                json.put("rows", done.rows());
                json.put("created", done.created());
                json.put("updated", done.updated());
                json.put("unchanged", done.unchanged());
                json.put("rejected", done.problems().size());
                json.put(
                        "problems",
                        done.problems().stream()
                                .map(each -> {
                                    var problem = new LinkedHashMap<String, Object>();
                                    problem.put("row", each.row());
                                    problem.put("column", each.column());
                                    problem.put("code", each.code());
                                    problem.put("message", each.why().id());
                                    return problem;
                                })
                                .toList());
                Asking.print(json);
            }
            case CSV, TABLE ->
                System.out.println("baris\t" + done.rows() + "\nbaru\t" + done.created() + "\nberubah\t"
                        + done.updated() + "\ntetap\t" + done.unchanged() + "\nditolak\t"
                        + done.problems().size());
        }
        for (var each : done.problems()) {
            System.err.println((each.row() > 0 ? "Baris " + each.row() + ", " : "") + each.column() + ": " + each.code()
                    + ". " + each.why().id());
        }
    }
}
