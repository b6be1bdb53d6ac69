package id.lindung.cli;

import id.lindung.office.audit.Audit;
import id.lindung.office.audit.AuditChain;
import id.lindung.office.audit.AuditChain.Verdict;
import id.lindung.office.backup.Restore;
import id.lindung.office.backup.Restore.Outcome;
import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Kembalikan kantor dari cadangan ke direktori yang masih kosong (LINDUNG_DATA). / Restore an office from a"
                    + " backup.",
            "Selalu diperiksa: jumlah baris tiap tabel, semua rujukan, dan rantai audit. Ada yang berbeda: tidak ada"
                    + " yang disimpan."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BERKAS")
    private Path file = Path.of("");

    @Option(names = "--passphrase-file", description = "Berkas berisi kata kunci (baris pertama).")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--verify",
            description =
                    "Hanya buktikan bahwa cadangan ini dapat dikembalikan: dicoba di tempat sementara, lalu dihapus.")
    private boolean verify;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Berkas " + file + " tidak ditemukan.");
        }
        if (passphraseFile == null || !Files.isRegularFile(passphraseFile)) {
            throw new CommandFailure(ExitCode.USAGE, "Kata kunci diperlukan: --passphrase-file BERKAS");
        }
        var passphrase = Passphrases.read(passphraseFile).toCharArray();
        if (!verify) {
            DataDirectory.check(DataDirectory.path());
            return restore(new OfficeDirectory(DataDirectory.path()), DataDirectory.externalDatabase(), passphrase);
        }
        var trial = Files.createTempDirectory("lindung-uji-");
        try (var elsewhere = DataDirectory.insteadAt(trial)) {
            return restore(new OfficeDirectory(elsewhere.path()), null, passphrase);
        } finally {
            delete(trial);
        }
    }

    private int restore(OfficeDirectory office, @Nullable String externalUrl, char[] passphrase)
            throws IOException, InterruptedException, SQLException {
        Outcome outcome;
        try (var in = Files.newInputStream(file)) {
            outcome = new Restore(office, externalUrl).read(in, passphrase);
        }
        return switch (outcome) {
            case Outcome.Refused(var why, var detail) -> throw refused(why, detail);
            case Outcome.Restored restored -> {
                proveAudit(restored);
                System.out.printf(
                        "{\"schema\":\"lindung.restore/1\",\"at\":\"%s\",\"tables\":%d,\"rows\":%d,\"files\":%d,\"auditEntries\":%d,\"kept\":%b}%n",
                        restored.at(),
                        restored.tables(),
                        restored.rows(),
                        restored.files(),
                        restored.auditEntries(),
                        !verify);
                System.err.println(
                        verify
                                ? "Cadangan ini utuh dan dapat dikembalikan. Kantor Anda tidak disentuh."
                                : "Kantor dikembalikan ke " + office.root() + ". Buka dengan: ./lindung serve");
                yield ExitCode.DONE;
            }
        };
    }

    /** Opens what was restored as any command would, and recomputes the chain. */
    private void proveAudit(Outcome.Restored restored) {
        try (var office = OfficeSession.open(null)) {
            if (office.call(() -> office.get(AuditChain.class).verify()) instanceof Verdict.Broken broken) {
                throw new CommandFailure(
                        ExitCode.CHECK_FAILED,
                        "Rantai audit cadangan ini putus pada catatan " + broken.seq() + ": " + broken.why() + ".");
            }
            if (!verify) {
                office.call(() -> {
                    office.get(Audit.class)
                            .record(
                                    "OFFICE_RESTORED",
                                    "office",
                                    "",
                                    Map.of("at", restored.at(), "rows", restored.rows()));
                    return true;
                });
            }
        }
    }

    private CommandFailure refused(Restore.Why why, String detail) {
        return switch (why) {
            case NOT_A_BACKUP ->
                new CommandFailure(
                        ExitCode.USAGE, file + " bukan cadangan Lindung. Pilih berkas dari ./lindung backup.");
            case NEWER ->
                new CommandFailure(
                        ExitCode.USAGE, "Cadangan ini dibuat oleh Lindung yang lebih baru. Perbarui Lindung dahulu.");
            case PASSPHRASE_WRONG ->
                new CommandFailure(ExitCode.NOT_ALLOWED, "Kata kunci tidak cocok dengan cadangan ini.");
            case CHANGED ->
                new CommandFailure(
                        ExitCode.CHECK_FAILED,
                        "Cadangan ini terpotong atau berubah sejak dibuat. Tidak ada yang dikembalikan; pakai salinan"
                                + " lain.");
            case NOT_EMPTY ->
                new CommandFailure(
                        ExitCode.CONFLICT,
                        "Di " + detail + " sudah ada kantor. Arahkan LINDUNG_DATA ke direktori kosong, lalu ulangi.");
            case OTHER_VERSION ->
                new CommandFailure(
                        ExitCode.CONFLICT,
                        "Cadangan ini dari versi Lindung lain (skema " + detail
                                + "). Kembalikan dengan versi itu, lalu perbarui.");
            case DIFFERS ->
                new CommandFailure(
                        ExitCode.CHECK_FAILED,
                        "Hasilnya berbeda dari yang dicadangkan (" + detail + "). Tidak ada yang disimpan.");
        };
    }

    private static void delete(Path directory) throws IOException {
        try (var tree = Files.walk(directory)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
