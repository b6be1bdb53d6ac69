package id.lindung.office.intake;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.secrets.FileSeal;
import id.lindung.office.store.DiskSpace;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.sheets.Limits;
import id.lindung.sheets.Opening;
import id.lindung.sheets.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sent files: sealed while they are kept, in clear only while they are read. */
@Component
class SealedFiles {

    /** A million rows with all columns are about 200 MB as text; pages take less, see the server's own limit. */
    static final Limits LIMITS = new Limits(512L << 20, 1L << 30, 150, 2_000, 200, 1_048_576, 1_000, 32_767, 96 << 20);

    private final FileSeal seal;
    private final OfficeDirectory office;
    private final JdbcClient jdbc;

    SealedFiles(FileSeal seal, OfficeDirectory office, JdbcClient jdbc) {
        this.seal = seal;
        this.office = office;
        this.jdbc = jdbc;
    }

    /** Seals a file and notes it. */
    UUID keep(Path file, String name, String region) throws IOException {
        var id = UUID.randomUUID();
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest);
                var out = seal.write(id)) {
            in.transferTo(out);
        }
        jdbc.sql("""
                        INSERT INTO stored_file (id, name, bytes, sha256, region_code)
                        VALUES (:id, :name, :bytes, :sha, :region)""")
                .param("id", id)
                .param("name", name)
                .param("bytes", Files.size(file))
                .param("sha", digest.digest())
                .param("region", region)
                .update();
        return id;
    }

    void delete(UUID id) throws IOException {
        seal.delete(id);
        jdbc.sql("DELETE FROM stored_file WHERE id = :id").param("id", id).update();
    }

    /** Work with a file in clear. */
    @FunctionalInterface
    interface Reading<T> {
        T with(TableFile file) throws IOException, InterruptedException;
    }

    /** What came of opening a sealed file. */
    sealed interface Opened<T> {
        record Read<T>(T value) implements Opened<T> {}

        record Refused<T>(id.lindung.sheets.Sentence why) implements Opened<T> {}
    }

    /** Opens a sealed file for the length of {@code work}. */
    <T> Opened<T> open(UUID id, String name, Reading<T> work) throws IOException, InterruptedException {
        var clear = clearCopy(seal.read(id));
        try {
            return switch (TableFile.open(clear, name, LIMITS)) {
                case Opening.Refused(var refusal) -> new Opened.Refused<>(refusal.sentence());
                case Opening.Opened(var file) -> {
                    try (file) {
                        yield new Opened.Read<>(work.with(file));
                    }
                }
            };
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    /** Puts a stream into the office's own directory, where no other user of the machine can read it. */
    Path clearCopy(InputStream content) throws IOException {
        if (!DiskSpace.hasRoomFor(office, 0)) throw new IOException("No space left on device: kept free for the database");
        var clear = office.scratchFile("open");
        try (content) {
            Files.copy(content, clear, StandardCopyOption.REPLACE_EXISTING);
            return clear;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(clear);
            throw e;
        }
    }

    /** The region whose people may see a file the actor sends. */
    static String regionOfActor() {
        return CurrentActor.get().scope().regionCode();
    }

    static byte[] digest(InputStream content) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(content, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
