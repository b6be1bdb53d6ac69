package id.lindung.office.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory an office lives in ({@code LINDUNG_DATA}, default {@code ./data}): the embedded database, the keys and
 * the sealed files. Whoever copies all of it copies the office; whoever has only the database cannot read identity
 * numbers.
 */
public record OfficeDirectory(Path root) {

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
