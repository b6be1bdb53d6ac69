package id.lindung.office.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * The directory an office lives in ({@code LINDUNG_DATA}, default {@code ./data}): the embedded database, the keys and
 * the sealed files. Whoever copies all of it copies the office; whoever has only the database cannot read identity
 * numbers.
 */
public record OfficeDirectory(Path root) {

    private static final Pattern OWNED = Pattern.compile("[a-z]+-([0-9]{1,10})(?:-[0-9]+\\.tmp)?");

    private static final String UPLOADS = "uploads-";

    /** Process starts are known to a hundredth of a second, some file times to two seconds. */
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(3);

    public OfficeDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The embedded server's cluster. */
    public Path database() {
        return secure("database");
    }

    /** The unpacked PostgreSQL programs. */
    public Path programs() {
        return secure("postgresql");
    }

    /** Keysets and passwords. */
    public Path keys() {
        return secure("keys");
    }

    /** Uploaded files, sealed. */
    public Path files() {
        return secure("files");
    }

    /** Daily anchors of the audit chain. */
    public Path anchors() {
        return secure("anchors");
    }

    /** Copies in clear while they are read, and working files: gone when their program is. */
    public Path scratch() {
        return secure("scratch");
    }

    /**
     * A new file of this program in {@link #scratch()}, readable by its user alone. Whoever makes it deletes it; when the program
     * is killed first, the next one does.
     */
    public Path scratchFile(String what) throws IOException {
        return Files.createTempFile(
                scratch(), what + "-" + ProcessHandle.current().pid() + "-", ".tmp");
    }

    /** Where the web server puts what it is just receiving: in clear, and so as transient as any scratch file. */
    public Path uploads() {
        return secure(scratch().resolve(UPLOADS + ProcessHandle.current().pid()).toString());
    }

    /** Deletes the scratch files of programs that no longer run. */
    void sweepScratch() {
        try (var left = Files.newDirectoryStream(scratch(), "*.tmp");
                var uploads = Files.newDirectoryStream(scratch(), UPLOADS + "*")) {
            for (var file : left) {
                if (isAbandoned(file)) Files.deleteIfExists(file);
            }
            for (var directory : uploads) {
                if (isAbandoned(directory)) FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process in the name is gone, or began after the file was last written: its number was given out again. */
    private static boolean isAbandoned(Path file) throws IOException {
        var name = OWNED.matcher(file.getFileName().toString());
        if (!name.matches()) return true;
        var owner = ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive);
        if (owner.isEmpty()) return true;
        var written = Files.getLastModifiedTime(file).toInstant().plus(CLOCK_GRAIN);
        return owner.get().info().startInstant().filter(written::isBefore).isPresent();
    }

    private Path secure(String name) {
        var path = root.resolve(name);
        try {
            Files.createDirectories(path);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
