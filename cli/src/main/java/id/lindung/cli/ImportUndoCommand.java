package id.lindung.cli;

import id.lindung.office.intake.ImportUndo;
import id.lindung.office.intake.ImportUndo.Undoing;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Batalkan sebuah impor dalam 24 jam. / Take an import back within 24 hours.",
        mixinStandardHelpOptions = true)
final class ImportUndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NOMOR", description = "Nomor impor.")
    private long id;

    @Option(names = "--as", paramLabel = "PENGGUNA", description = "Bertindak sebagai pengguna ini.")
    private @Nullable String as;

    @Override
    public Integer call() {
        try (var office = OfficeSession.open(as)) {
            return switch (office.call(() -> office.get(ImportUndo.class).undo(id))) {
                case Undoing.Undone undone -> {
                    System.out.printf(
                            "Impor %d dibatalkan: %d orang ditarik, %d dikembalikan, %d tetap karena sudah diubah sesudahnya.%n",
                            id, undone.withdrawn(), undone.restored(), undone.kept());
                    yield ExitCode.DONE;
                }
                case Undoing.TooLate _ ->
                    throw new CommandFailure(
                            ExitCode.CONFLICT,
                            "Impor " + id + " tidak dapat dibatalkan lagi: sudah lewat 24 jam, atau belum disimpan.");
                case Undoing.NotFound _ ->
                    throw new CommandFailure(ExitCode.NOT_FOUND, "Tidak ada impor bernomor " + id + ".");
                case Undoing.NotAllowed _ ->
                    throw new CommandFailure(ExitCode.NOT_ALLOWED, "Pengguna ini tidak boleh membatalkan impor.");
            };
        }
    }
}
