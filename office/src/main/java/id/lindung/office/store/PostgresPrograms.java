package id.lindung.office.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this kind of computer, unpacked once from the archive on the class path. */
final class PostgresPrograms {

    private static final String VERSION = "18.6.0";
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-windows-x86_64.txz",
            "postgres-darwin-arm_64.txz",
            "postgres-darwin-x86_64.txz");

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    static PostgresPrograms unpackInto(Path programs) throws IOException {
        var home = programs.resolve(VERSION);
        if (!Files.exists(home.resolve("complete"))) {
            unpack(home);
            Files.writeString(home.resolve("complete"), VERSION);
        }
        return new PostgresPrograms(home);
    }

    /** The command line that runs one of the programs; PostgreSQL refuses root, so root runs it in a user namespace. */
    List<String> command(String program, List<String> arguments) {
        var executable = home.resolve("bin")
                .resolve(WINDOWS ? program + ".exe" : program)
                .toString();
        var prefix = isRoot() ? Stream.of("unshare", "-U", executable) : Stream.of(executable);
        return Stream.concat(prefix, arguments.stream()).toList();
    }

    private static boolean isRoot() {
        return !WINDOWS && "root".equals(System.getProperty("user.name"));
    }

    private static void unpack(Path home) throws IOException {
        var archive = ARCHIVES.stream()
                .map(name -> PostgresPrograms.class.getResourceAsStream("/" + name))
                .filter(stream -> stream != null)
                .findFirst()
                .orElseThrow(() -> new IOException("This build holds no PostgreSQL for this computer ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "). Set LINDUNG_DB_URL to a PostgreSQL 15 or newer instead."));
        try (InputStream in = new BufferedInputStream(archive);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) throw new IOException("archive entry outside: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    if (!WINDOWS && (entry.getMode() & 0100) != 0)
                        target.toFile().setExecutable(true);
                }
            }
        }
    }
}
