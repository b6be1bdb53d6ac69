package id.lindung.office.secrets;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Whole files at rest, sealed as a stream so that their size does not matter. */
public final class FileSeal {

    private final StreamingAead aead;
    private final Path directory;

    FileSeal(StreamingAead aead, Path directory) {
        this.aead = aead;
        this.directory = directory;
    }

    /** A stream that seals what is written to it under {@code id}. The file is complete only once closed. */
    public OutputStream write(UUID id) throws IOException {
        return sealed(Files.newOutputStream(path(id)), id);
    }

    /** The content of the file {@code id}. */
    public InputStream read(UUID id) throws IOException {
        try {
            return aead.newDecryptingStream(Files.newInputStream(path(id)), context(id));
        } catch (GeneralSecurityException e) {
            throw new IOException("The file cannot be opened with this office's keys", e);
        }
    }

    /** Removes the file, if it is there. */
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    private OutputStream sealed(OutputStream out, UUID id) throws IOException {
        try {
            return aead.newEncryptingStream(out, context(id));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private Path path(UUID id) {
        return directory.resolve(id + ".sealed");
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
