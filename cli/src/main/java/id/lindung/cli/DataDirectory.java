package id.lindung.cli;

import id.lindung.office.store.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The office's directory, looked at before anything is opened in it. */
final class DataDirectory {

    private static final String DATA = "LINDUNG_DATA";
    private static final String DATABASE = "LINDUNG_DB_URL";

    private DataDirectory() {}

    static Path path() {
        return Path.of(setting(DATA, "data"));
    }

    /** The address of an external database, or null for the embedded one. */
    static @Nullable String externalDatabase() {
        var url = setting(DATABASE, "");
        return url.isBlank() ? null : url;
    }

    /** As the office reads its settings: a property of this program before the environment. */
    private static String setting(String name, String otherwise) {
        var property = System.getProperty(name);
        return property != null ? property : Objects.requireNonNullElse(System.getenv(name), otherwise);
    }

    /** Another directory, with an embedded database, until the result is closed. */
    static Elsewhere insteadAt(Path directory) {
        var elsewhere = new Elsewhere(directory, System.getProperty(DATA), System.getProperty(DATABASE));
        System.setProperty(DATA, directory.toString());
        System.setProperty(DATABASE, "");
        return elsewhere;
    }

    /** The directory used for a while, and what was set before. */
    record Elsewhere(
            Path path, @Nullable String data, @Nullable String database) implements AutoCloseable {

        @Override
        public void close() {
            put(DATA, data);
            put(DATABASE, database);
        }

        private static void put(String name, @Nullable String value) {
            if (value == null) System.clearProperty(name);
            else System.setProperty(name, value);
        }
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
