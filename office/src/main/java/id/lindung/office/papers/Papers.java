package id.lindung.office.papers;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.FileSeal;
import id.lindung.office.store.OfficeDirectory;
import id.lindung.rules.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps papers and shows them again. Whoever may see which is the asking room's matter; region and payer are guarded here too. */
@Service
public class Papers {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final FileSeal seal;
    private final OfficeDirectory office;
    private final Audit audit;

    Papers(JdbcClient jdbc, FileSeal seal, OfficeDirectory office, Audit audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.office = office;
        this.audit = audit;
    }

    /** What came of handing a paper in. */
    public sealed interface Kept {

        record Done(Paper paper) implements Kept {}

        /** What is wrong with the file, why, and what to do. */
        record Refused(Sentence why) implements Kept {}
    }

    /**
     * Looks at a file and keeps it. Type is told by content; photographs are made upright, reduced and written anew.
     *
     * @param subject what it belongs to: {@code claim:17}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept keep(String subject, String region, String name, InputStream content) throws IOException {
        var copy = office.scratchFile("paper");
        try {
            bounded(content, copy);
            return switch (PaperCheck.look(copy)) {
                case PaperCheck.Looked.Unfit(var why) -> new Kept.Refused(why);
                case PaperCheck.Looked.Fit fit -> new Kept.Done(write(subject, region, name, fit, sha256(copy)));
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Nobody fills the disk: one byte beyond the limit is enough to know. */
    private static void bounded(InputStream content, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            long left = PaperCheck.MOST_BYTES + 1;
            var buffer = new byte[64 << 10];
            while (left > 0) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) break;
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private Paper write(String subject, String region, String name, PaperCheck.Looked.Fit fit, byte[] sha256)
            throws IOException {
        var id = UUID.randomUUID();
        try (var in = new ByteArrayInputStream(fit.content());
                var out = seal.write(id)) {
            in.transferTo(out);
        }
        jdbc.sql("""
                        INSERT INTO paper (id, subject, region_code, kind, name, bytes, width, height, sha256)
                        VALUES (:id, :subject, :region, :kind, :name, :bytes, :width, :height, :sha256)""")
                .param("id", id)
                .param("subject", subject)
                .param("region", region)
                .param("kind", fit.kind().name())
                .param("name", plain(name))
                .param("bytes", fit.content().length)
                .param("width", fit.width())
                .param("height", fit.height())
                .param("sha256", sha256)
                .update();
        return find(id).orElseThrow();
    }

    /** The paper, when it lies in the acting user's scope. */
    public Optional<Paper> find(UUID id) {
        return jdbc.sql(
                        "SELECT id, subject, region_code, kind, name, bytes, width, height, created_by, created_at FROM paper WHERE id = :id")
                .param("id", id)
                .query(Papers::paper)
                .optional();
    }

    /** The content, after the view was written into the trail. */
    @Transactional
    public InputStream view(Paper paper, String what) throws IOException {
        audit.record(
                "PAPER_VIEWED",
                paper.subject(),
                paper.region(),
                Map.of(
                        "paper",
                        paper.id().toString(),
                        "document",
                        what,
                        "role",
                        CurrentActor.get().role().name()));
        return seal.read(paper.id());
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("region_code"),
                Paper.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (last.isEmpty()) return "dokumen";
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    private static byte[] sha256(Path file) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
