package id.lindung.cli;

import id.lindung.office.store.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The office's directory, looked at before anything is opened in it. */
final class DataDirectory {

    private DataDirectory() {}

    static Path path() {
        return Path.of(Objects.requireNonNullElse(System.getenv("LINDUNG_DATA"), "data"));
    }

    /** Refuses a directory that this user cannot write to; it is made when there is none. */
    static void check(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "periksa-", ".tmp"));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE,
                    DiskSpace.isFull(e)
                            ? DiskSpace.SENTENCE
                            : "Direktori data \"" + directory
                                    + "\" tidak dapat ditulisi. Beri izin menulis kepada pengguna ini,"
                                    + " atau pakai direktori lain dengan LINDUNG_DATA.");
        }
    }
}
