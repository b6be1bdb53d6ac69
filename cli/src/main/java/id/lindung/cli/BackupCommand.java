package id.lindung.cli;

import id.lindung.office.backup.Backups;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        description = {
            "Cadangkan seluruh kantor ke satu berkas terkunci, juga selagi kantor dipakai. / Back the whole office up"
                    + " into one sealed file.",
            "Isinya basis data, kunci NIK, berkas unggahan, dan jangkar audit. Tanpa kata kuncinya berkas itu tidak"
                    + " berguna."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "BERKAS", description = "Bawaan: lindung-TANGGAL.cadangan di direktori ini.")
    private @Nullable Path out;

    @Option(
            names = "--passphrase-file",
            description = "Berkas berisi kata kunci (baris pertama, paling sedikit 12 huruf). Tanpa ini dibuat acak dan"
                    + " dicetak sekali.")
    private @Nullable Path passphraseFile;

    @Override
    public Integer call() throws IOException {
        var passphrase = passphraseFile == null ? Passphrases.random() : Passphrases.read(passphraseFile);
        if (passphrase.length() < Passphrases.SHORTEST) {
            throw new CommandFailure(ExitCode.USAGE, "Kata kunci terlalu pendek: paling sedikit 12 huruf.");
        }
        var target = out == null ? Path.of("lindung-" + LocalDate.now(OfficeClock.NTT) + ".cadangan") : out;
        if (Files.exists(target)) {
            throw new CommandFailure(
                    ExitCode.CONFLICT, "Berkas " + target + " sudah ada. Pilih nama lain dengan --out.");
        }
        var draft = target.resolveSibling(target.getFileName() + ".part");
        try (var office = OfficeSession.open(null)) {
            var backups = office.get(Backups.class);
            Backups.Written written;
            try (var file = Files.newOutputStream(draft)) {
                written = office.call(() -> backups.write(file, passphrase.toCharArray()));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            System.err.printf(
                    "Cadangan ditulis ke %s: %d tabel, %d baris, %d berkas.%n",
                    target, written.tables(), written.rows(), written.files());
            System.err.println(
                    passphraseFile == null
                            ? "Simpan kata kunci berikut di tempat lain; tanpanya cadangan ini tidak dapat dibuka."
                                    + " Coba dengan: ./lindung restore --verify "
                                    + target
                            : "Coba dengan: ./lindung restore --verify " + target);
            if (passphraseFile == null) System.out.println(passphrase);
            return ExitCode.DONE;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
