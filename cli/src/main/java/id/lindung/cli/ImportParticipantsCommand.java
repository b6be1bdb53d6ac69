package id.lindung.cli;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.protection.DisputeText;
import id.lindung.office.protection.ParticipantImport;
import id.lindung.office.protection.ParticipantImport.Outcome;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.TableFile;
import id.lindung.sheets.write.RejectedRow;
import id.lindung.sheets.write.RejectedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "participants",
        description =
                "Daftar peserta aktif dari BPJS untuk satu bulan. / BPJS's list of active participants of a month.",
        mixinStandardHelpOptions = true,
        footer =
                "Kode keluar: 0 selesai, 3 ada baris yang bertentangan atau tidak dikenal, 2 berkas tidak dapat dibaca.")
final class ImportParticipantsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS", description = "Buku kerja Excel (.xlsx) atau .csv.")
    private Path file = Path.of("");

    @Option(names = "--month", required = true, description = "Bulan yang dipastikan, mis. 2024-03")
    private String month = "";

    @Option(
            names = "--region",
            description = "Wilayah daftar ini; yang tinggal di sana dan tidak tercantum tidak dipastikan.")
    private @Nullable String region;

    @Option(
            names = "--register",
            negatable = true,
            description = "Daftarkan orang baru yang ber-NIK (default: hanya bila wilayah itu masih kosong).")
    private @Nullable Boolean register;

    @Option(names = "--dry-run", description = "Periksa saja; tidak ada yang disimpan.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "KELUARAN.xlsx",
            description = "Tulis baris yang tidak dipastikan dengan alasannya.")
    private @Nullable Path rejects;

    @Mixin
    private AsOptions shared = new AsOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "Tidak ada berkas \"" + file + "\". Periksa nama dan foldernya.");
        }
        var asked = MonthText.month(month);
        try (var office = OfficeSession.open(shared.as)) {
            return office.call(() -> run(office, asked));
        }
    }

    private int run(OfficeSession office, YearMonth asked) throws IOException {
        var request = new ParticipantImport.Request(
                file,
                file.getFileName().toString(),
                asked,
                region == null ? ownRegion(office) : region,
                register,
                dryRun);
        return switch (office.get(ParticipantImport.class).run(request)) {
            case Outcome.Refused(var why, var _) -> throw new CommandFailure(ExitCode.USAGE, why);
            case Outcome.Done done -> {
                if (rejects != null) writeRejects(done, rejects);
                print(done);
                yield done.contradictory() + done.unmatched() > 0 ? ExitCode.SOME_ROWS_REJECTED : ExitCode.DONE;
            }
        };
    }

    /** Without {@code --region}: the user's own region, or the office's. */
    private static String ownRegion(OfficeSession office) {
        var own = CurrentActor.get().scope().regionCode();
        if (!own.isEmpty()) return own;
        return office.get(JdbcClient.class)
                .sql("SELECT region_code FROM office")
                .query(String.class)
                .optional()
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE, "Daftar ini untuk wilayah mana? Tulis misalnya --region 53.04."));
    }

    private void writeRejects(Outcome.Done done, Path out) throws IOException {
        if (!(TableFile.open(file, file.getFileName().toString(), Limits.DEFAULT) instanceof Opening.Opened(var table)))
            return;
        try (table;
                var stream = Files.newOutputStream(out)) {
            var rows = done.problems().stream()
                    .map(problem -> new RejectedRow(
                            problem.sheet(),
                            problem.row(),
                            DisputeText.of(problem.reason()).id()))
                    .iterator();
            RejectedRows.write(table, rows, RejectedRows.Wording.INDONESIAN, stream);
        }
    }

    private void print(Outcome.Done done) {
        switch (shared.output) {
            case JSON -> System.out.println(new JsonMapper().writeValueAsString(json(done)));
            case CSV -> {
                System.out.println("sheet,row,outcome,code,message");
                for (var problem : done.problems()) {
                    System.out.println(Csv.line(
                            problem.sheetName(),
                            problem.row(),
                            problem.outcome(),
                            problem.reason(),
                            DisputeText.of(problem.reason()).id()));
                }
            }
            case TABLE -> table(done);
        }
    }

    private void table(Outcome.Done done) {
        System.out.println("baris\t" + done.rows());
        System.out.println("cocok\t" + done.matched());
        System.out.println("bertentangan\t" + done.contradictory());
        System.out.println("tidak dikenal\t" + done.unmatched());
        System.out.println("baru didaftarkan\t" + done.registered());
        if (!done.changed()) System.err.println("Daftar ini sudah masuk; tidak ada yang berubah.");
        if (dryRun) System.err.println("Hanya diperiksa; tidak ada yang disimpan.");
        done.problems().stream()
                .limit(20)
                .forEach(problem -> System.err.println(problem.sheetName() + " baris " + problem.row() + ": "
                        + DisputeText.of(problem.reason()).id()));
        if (done.problems().size() > 20)
            System.err.println("… dan " + (done.problems().size() - 20) + " baris lain; lihat --rejects.");
    }

    private Map<String, @Nullable Object> json(Outcome.Done done) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("schema", "lindung.participants/1");
        json.put("list", done.list() == 0 ? null : done.list());
        json.put("changed", done.changed() && !dryRun);
        json.put("rows", done.rows());
        json.put("matched", done.matched());
        json.put("contradictory", done.contradictory());
        json.put("unmatched", done.unmatched());
        json.put("registered", done.registered());
        json.put(
                "problems",
                done.problems().stream()
                        .map(problem -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("sheet", problem.sheetName());
                            row.put("row", problem.row());
                            row.put("outcome", problem.outcome());
                            row.put("code", problem.reason().name());
                            row.put("message", DisputeText.of(problem.reason()).id());
                            return row;
                        })
                        .toList());
        return json;
    }
}
