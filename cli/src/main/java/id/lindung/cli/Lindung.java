package id.lindung.cli;

import id.lindung.office.store.DiskSpace;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lindung}: without a command, the handful most used. */
@Command(
        name = "lindung",
        version = "Lindung 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Siapa yang belum terlindungi BPJS Ketenagakerjaan, dan mengapa.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            CoverageCommand.class,
            ReportCommand.class,
            UnprotectedCommand.class,
            StatusCommand.class,
            MembershipCommand.class,
            BillCommand.class,
            PayCommand.class,
            ReconcileCommand.class,
            OverlapCommand.class,
            ExportCommand.class,
            FiguresCommand.class,
            ParticipationCommand.class,
            TransferCommand.class,
            UserCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            DuplicatesCommand.class,
            PlanCommand.class,
            FundCommand.class,
            ClaimCommand.class,
            ScholarshipCommand.class,
            TrainingCommand.class,
            QuoteCommand.class,
            LawCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Lindung implements Runnable {

    private static final String MOST_USED = """
        Lindung - siapa yang belum terlindungi BPJS Ketenagakerjaan, dan mengapa.

          ./lindung demo                                   kantor contoh NTT, siap dalam semenit
          ./lindung serve                                  buka kantor Anda di http://127.0.0.1:8080
          ./lindung import workers BERKAS.xlsx --dry-run   periksa daftar pekerja sebuah desa
          ./lindung import participants BERKAS --month M   daftar peserta aktif dari BPJS
          ./lindung unprotected --region 53.04 --month M   siapa yang belum, dan mengapa
          ./lindung coverage --region 53.04 --month M      berapa yang sudah
          ./lindung quote contribution --segment BPU --month 2025-03 --income 1000000
                                                           berapa iurannya, dan menurut pasal mana

        Semua perintah: ./lindung --help\
        """;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Lindung())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Lindung::explain)
                .setParameterExceptionHandler(Misuse::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        System.err.println(MOST_USED);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof CommandFailure refused) {
            command.getErr().println(refused.getMessage());
            return refused.exitCode();
        }
        var data = DataDirectory.path();
        boolean byDatabase = failure instanceof BeansException || failure instanceof DataAccessException;
        if (DiskSpace.isFull(failure) || (byDatabase && DiskSpace.isNearlyFull(data))) {
            command.getErr().println(DiskSpace.SENTENCE);
            return ExitCode.UNREACHABLE;
        }
        if (failure instanceof BeansException) {
            Throwable root = failure;
            while (root.getCause() != null) root = root.getCause();
            command.getErr().println("Kantor tidak dapat dibuka: " + root.getMessage());
            return ExitCode.UNREACHABLE;
        }
        if (failure instanceof DataAccessResourceFailureException) {
            command.getErr()
                    .println("Basis data tidak menjawab lagi. Yang belum selesai tidak tersimpan setengah. Jalankan"
                            + " perintah ini sekali lagi; bila terulang,"
                            + " lihat " + data.resolve("lindung.log") + ".");
            return ExitCode.UNREACHABLE;
        }
        var code = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(Lindung.class).error("Command failed, code {}", code, failure);
        command.getErr()
                .println("Kesalahan program, kode " + code + ". Coba sekali lagi; bila terulang, kirim "
                        + data.resolve("lindung.log") + " kepada pengelola.");
        return ExitCode.PROGRAM_ERROR;
    }
}
