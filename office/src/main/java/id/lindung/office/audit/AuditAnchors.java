package id.lindung.office.audit;

import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The head of the audit chain, once a day in a file beside the database ({@code anchors/2026-11-22.txt}): whoever rewrites the
 * whole chain in the database must also rewrite these files, and every copy of them that was taken away. One line a file:
 * {@code lindung.anchor/1}, the moment in UTC, the number of the last entry, its hash in hexadecimal, separated by tabs.
 */
@Component
class AuditAnchors {

    private static final String SCHEMA = "lindung.anchor/1";
    private static final Pattern LINE =
            Pattern.compile("lindung\\.anchor/1\t[0-9TZ:.-]{20,40}\t([0-9]{1,18})\t([0-9a-f]{64})\n?");

    private final JdbcClient jdbc;
    private final OfficeDirectory office;

    AuditAnchors(JdbcClient jdbc, OfficeDirectory office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    /**
     * What one file says.
     *
     * @param file its name, for people
     * @param seq number of the last entry on that day
     * @param hash of that entry; empty when the file cannot be understood
     */
    record Anchor(String file, long seq, byte[] hash) {

        /** A file of ours that no longer reads as one: somebody changed it. */
        boolean isUnreadable() {
            return hash.length == 0;
        }
    }

    private record Head(long seq, byte[] hash) {}

    /** Writes the day's file unless it is there; empty when it was, or when nothing has been recorded yet. */
    Optional<Path> write(Instant now) {
        var file = office.anchors().resolve(now.atZone(ZoneOffset.UTC).toLocalDate() + ".txt");
        if (Files.exists(file)) return Optional.empty();
        var head = jdbc.sql("SELECT seq, hash FROM audit_head")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
        if (head.seq == 0) return Optional.empty();
        var line = "%s\t%s\t%d\t%s\n".formatted(SCHEMA, now, head.seq, HexFormat.of().formatHex(head.hash));
        try {
            Files.writeString(file, line, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            return Optional.of(file);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All anchors, by the entry they hold. */
    List<Anchor> list() {
        List<Anchor> anchors = new ArrayList<>();
        try (var files = Files.newDirectoryStream(office.anchors(), "*.txt")) {
            for (var file : files) anchors.add(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        anchors.sort(Comparator.comparingLong(Anchor::seq).thenComparing(Anchor::file));
        return anchors;
    }

    private static Anchor read(Path file) throws IOException {
        var name = file.getFileName().toString();
        byte[] content;
        try (var in = Files.newInputStream(file)) {
            content = in.readNBytes(256);
        }
        var line = LINE.matcher(new String(content, StandardCharsets.US_ASCII));
        return line.matches()
                ? new Anchor(name, Long.parseLong(line.group(1)), HexFormat.of().parseHex(line.group(2)))
                : new Anchor(name, 0, new byte[0]);
    }
}
