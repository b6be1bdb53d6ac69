package id.lindung.cli;

import id.lindung.office.transfer.Refusal;
import id.lindung.office.transfer.TransferExport;
import id.lindung.office.transfer.TransferImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

@Command(
        name = "transfer",
        description = "Bawa catatan satu wilayah ke kantor lain dengan berkas. / Carry a region's register by file.",
        mixinStandardHelpOptions = true)
final class TransferCommand {

    @Option(names = "--as", scope = ScopeType.INHERIT, description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Option(
            names = "--passphrase-file",
            scope = ScopeType.INHERIT,
            description = "Berkas berisi kata kunci (baris pertama). Tanpa ini, export membuat kata kunci acak.")
    private @Nullable Path passphraseFile;

    @Option(
            names = "--purpose",
            scope = ScopeType.INHERIT,
            description = "Untuk apa data dipindahkan; tercatat di kedua kantor.")
    private String purpose = "";

    @Command(name = "export", description = "Tulis wilayah ke berkas terkunci; kata kunci acak dicetak sekali.")
    int export(
            @Option(names = "--region", required = true, description = "Kode wilayah, mis. 53.04.02.2009")
                    String region,
            @Option(names = "--out", required = true, paramLabel = "BERKAS") Path out)
            throws IOException {
        var passphrase = passphraseFile == null ? Passphrases.random() : Passphrases.read(passphraseFile);
        var draft = out.resolveSibling(out.getFileName() + ".part");
        try (var office = OfficeSession.open(as);
                var file = Files.newOutputStream(draft)) {
            var exports = office.get(TransferExport.class);
            var outcome = office.call(() -> exports.write(region, purpose, passphrase, file));
            file.close();
            switch (outcome) {
                case TransferExport.Outcome.Written written -> {
                    Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
                    System.err.println(written.people() + " orang ditulis ke " + out);
                    if (passphraseFile == null) System.out.println(passphrase);
                }
                case TransferExport.Outcome.Refused refused -> throw failure(refused.why());
            }
            return ExitCode.DONE;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Command(
            name = "import",
            description = "Ambil berkas dari kantor lain; berkas yang sama dua kali tidak mengubah apa-apa.")
    int importFile(@Parameters(paramLabel = "BERKAS") Path file) throws IOException {
        if (passphraseFile == null) {
            throw new CommandFailure(ExitCode.USAGE, "Kata kunci diperlukan: --passphrase-file BERKAS");
        }
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "Berkas " + file + " tidak ditemukan.");
        }
        var passphrase = Passphrases.read(passphraseFile);
        try (var office = OfficeSession.open(as);
                var in = Files.newInputStream(file)) {
            var imports = office.get(TransferImport.class);
            return switch (office.call(() -> imports.take(in, passphrase, purpose))) {
                case TransferImport.Outcome.Taken taken -> {
                    System.out.printf(
                            "{\"schema\":\"lindung.transfer.taken/1\",\"region\":\"%s\",\"created\":%d,\"changed\":%d,\"same\":%d,\"review\":%d}%n",
                            taken.region(), taken.created(), taken.changed(), taken.same(), taken.review());
                    yield ExitCode.DONE;
                }
                case TransferImport.Outcome.Refused refused -> throw failure(refused.why());
            };
        }
    }

    private static CommandFailure failure(Refusal why) {
        int code = switch (why) {
            case PASSPHRASE_SHORT, PURPOSE_MISSING -> ExitCode.USAGE;
            case REGION, EMPTY -> ExitCode.NOT_FOUND;
            case ROLE, PASSPHRASE_WRONG, CHANGED, OUT_OF_SCOPE -> ExitCode.NOT_ALLOWED;
            case NOT_A_TRANSFER, NEWER -> ExitCode.USAGE;
        };
        return new CommandFailure(code, why.sentence());
    }
}
