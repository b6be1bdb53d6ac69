package id.lindung.cli;

import id.lindung.office.intake.ImportBatch;
import id.lindung.office.intake.WorkerImports;
import id.lindung.office.intake.WorkerImports.Receipt;
import id.lindung.office.tasks.Task;
import id.lindung.office.tasks.Tasks;
import id.lindung.sheets.layout.ColumnMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "workers",
        description = "Masukkan daftar pekerja (.xlsx atau .csv). / Bring a list of workers in.",
        mixinStandardHelpOptions = true,
        footer =
                "Kode keluar: 0 selesai, 3 selesai tetapi ada baris ditolak, 2 berkas tidak dapat dibaca, 4 tidak ada, 7 tidak berwenang.")
final class ImportWorkersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS", description = "Buku kerja Excel (.xlsx) atau .csv.")
    private Path file = Path.of("");

    @Option(names = "--region", defaultValue = "", description = "Kode wilayah; baris di luarnya ditolak.")
    private String region = "";

    @Option(names = "--dry-run", description = "Periksa saja; tidak ada yang disimpan.")
    private boolean dryRun;

    @Option(names = "--rejects", paramLabel = "KELUARAN.xlsx", description = "Tulis baris ditolak dengan kolom Alasan.")
    private @Nullable Path rejects;

    @Option(names = "--map", paramLabel = "NIK=B,NAMA=C", description = "Kolom yang tidak dikenali dari judulnya.")
    private @Nullable String map;

    @Option(names = "--output", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private OutputFormat output = OutputFormat.TABLE;

    @Option(names = "--progress", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}")
    private ProgressStyle progress = ProgressStyle.AUTO;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Option(names = "--lang", defaultValue = "id", description = "id atau en.")
    private String language = "id";

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND,
                    "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya, lalu jalankan lagi.");
        }
        if (rejects != null) checkRejects(file, rejects);
        var columns = map == null ? null : ColumnOption.parse(map);
        try (var office = OfficeSession.open(as)) {
            return office.call(() -> {
                var imports = office.get(WorkerImports.class);
                long id = begunBefore(imports);
                if (id == 0) id = receive(imports);
                return runAndForget(office, imports, id, columns);
            });
        }
    }

    /** Said before the import runs: afterwards the rows would be saved and their list of refusals lost. */
    static void checkRejects(Path file, Path rejects) throws IOException {
        var folder = rejects.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND,
                    "Tidak ada folder \"" + folder
                            + "\" untuk --rejects. Buat foldernya atau pilih yang lain; belum ada yang" + " diimpor.");
        }
        if (Files.isDirectory(rejects)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--rejects \"" + rejects
                            + "\" adalah folder. Tulis nama berkasnya, misalnya ditolak.xlsx; belum ada yang"
                            + " diimpor.");
        }
        if (Files.exists(rejects) && Files.isSameFile(file, rejects)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--rejects menunjuk berkas yang sedang diimpor, dan akan menimpanya. Pilih nama lain, misalnya ditolak.xlsx;"
                            + " belum ada yang diimpor.");
        }
        if (!Files.isWritable(Files.exists(rejects) ? rejects : folder)) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE,
                    "\"" + rejects
                            + "\" tidak dapat ditulisi. Pilih tempat lain untuk --rejects; belum ada yang diimpor.");
        }
    }

    private int runAndForget(OfficeSession office, WorkerImports imports, long id, @Nullable ColumnMapping columns)
            throws Exception {
        try {
            if (columns != null) imports.correctColumns(id, columns);
            return run(office, imports, id);
        } finally {
            forget(imports, id);
        }
    }

    /** A database that is gone keeps what it has; the failure that came before is the one to tell. */
    private static void forget(WorkerImports imports, long id) throws IOException {
        try {
            imports.forget(id);
        } catch (DataAccessException | TransactionException e) {
            LoggerFactory.getLogger(ImportWorkersCommand.class).debug("Import {} stays for the next start", id, e);
        }
    }

    /** The import of this very file that a killed program left unfinished; 0 when there is none. */
    private long begunBefore(WorkerImports imports) throws IOException {
        if (dryRun || map != null) return 0;
        try (var content = Files.newInputStream(file)) {
            var begun = imports.findUnfinished(content, region);
            if (begun.isEmpty()) return 0;
            System.err.println("Impor berkas ini terputus sebelumnya; dilanjutkan.");
            return begun.get();
        }
    }

    private long receive(WorkerImports imports) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var receipt = imports.receive(content, file.getFileName().toString(), region, UUID.randomUUID());
            return switch (receipt) {
                case Receipt.Received(var id) -> id;
                case Receipt.Refused(var why) ->
                    throw new CommandFailure(ExitCode.USAGE, language.equals("en") ? why.en() : why.id());
                case Receipt.UnknownRegion(var code) ->
                    throw new CommandFailure(
                            ExitCode.NOT_FOUND,
                            "Tidak ada wilayah dengan kode \"" + code + "\". Tulis misalnya --region 53.04.02.2009.");
                case Receipt.NotAllowed() ->
                    throw new CommandFailure(
                            ExitCode.NOT_ALLOWED,
                            "Pengguna ini tidak boleh mengimpor pekerja, atau tidak di wilayah itu.");
            };
        }
    }

    private int run(OfficeSession office, WorkerImports imports, long id) throws Exception {
        var tasks = office.get(Tasks.class);
        var submitted = dryRun ? imports.check(id) : imports.save(id);
        var over = awaitOrCancel(office, tasks, submitted);
        switch (over.state()) {
            case DONE -> {}
            case CANCELLED -> {
                // Said now: after Ctrl-C the program ends as soon as the office is closed.
                System.err.println(
                        "Impor dihentikan. Tidak ada yang disimpan. Untuk mengulang dari awal: ./lindung import workers \""
                                + file + "\"" + (region.isEmpty() ? "" : " --region " + region));
                return ExitCode.INTERRUPTED;
            }
            case FAILED, WAITING, RUNNING ->
                throw new CommandFailure(
                        isOurs(over) ? ExitCode.PROGRAM_ERROR : ExitCode.USAGE, String.valueOf(over.problem()));
        }
        var batch = imports.find(id).orElseThrow();
        if (rejects != null) writeRejects(imports, batch, rejects);
        var report = new ImportReport(imports, System.out, language.equals("en"));
        switch (output) {
            case JSON -> report.json(batch);
            case TABLE -> report.table(batch, !dryRun);
        }
        if (!dryRun && output == OutputFormat.TABLE) {
            System.err.println("Dapat dibatalkan selama 24 jam: ./lindung import undo " + id);
        }
        return batch.counts().rejected() > 0 ? ExitCode.SOME_ROWS_REJECTED : ExitCode.DONE;
    }

    private Task awaitOrCancel(OfficeSession office, Tasks tasks, UUID submitted) throws InterruptedException {
        var shown = new ProgressPrinter(progress);
        // Ctrl-C: the work rolls back, which we wait for here; the interrupted program waits for us.
        try (var _ = office.onInterrupt(() -> tasks.cancel(submitted))) {
            return tasks.await(submitted, shown);
        } finally {
            shown.clear();
        }
    }

    private static void writeRejects(WorkerImports imports, ImportBatch batch, Path out)
            throws IOException, InterruptedException {
        try (var stream = Files.newOutputStream(out)) {
            imports.writeRejected(batch.id(), false, stream);
        }
    }

    /** A failure of the program names the task's code to report; a refusal of the file does not. */
    private static boolean isOurs(Task failed) {
        return String.valueOf(failed.problem()).contains(failed.id().toString());
    }
}
