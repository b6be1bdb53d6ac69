package id.lindung.office.backup;

import id.lindung.office.audit.Audit;
import id.lindung.office.secrets.PassphraseFile;
import id.lindung.office.store.OfficeClock;
import id.lindung.office.store.OfficeDatabase;
import id.lindung.office.store.OfficeDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the office as one file under a passphrase, while it runs: every table as one moment saw it, the keys without which no NIK
 * can be read, the sealed files and the audit's anchors.
 */
@Component
public class Backups {

    static final PassphraseFile SHAPE = new PassphraseFile("LINDUNG CADANGAN");

    private static final String HEAD = "SELECT (SELECT count(*) FROM audit_entry), encode(hash, 'hex') FROM audit_head";
    private static final String SEQUENCES = """
        SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL\
        """;

    private final OfficeDatabase database;
    private final OfficeDirectory office;
    private final OfficeClock clock;
    private final Audit audit;
    private final JsonMapper json = new JsonMapper();

    Backups(OfficeDatabase database, OfficeDirectory office, OfficeClock clock, Audit audit) {
        this.database = database;
        this.office = office;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param rows of all tables; {@code entries} of the audit */
    public record Written(int tables, long rows, int files, long entries) {}

    /** Writes the backup; the stream stays open. */
    public Written write(OutputStream file, char[] passphrase) throws IOException {
        var begun = Instant.now();
        Written written;
        try (var connection = database.ownerConnection();
                // The seal around it compresses.
                var zip = new ZipOutputStream(SHAPE.seal(new Unclosed(file), passphrase))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            written = write(connection, zip, begun);
            connection.rollback();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database was not read to its end", e);
        }
        audit.record(
                "BACKUP_WRITTEN",
                "office",
                "",
                Map.of("tables", written.tables(), "rows", written.rows(), "files", written.files()));
        return written;
    }

    private Written write(Connection connection, ZipOutputStream zip, Instant begun) throws IOException, SQLException {
        var tables = Schema.tables(connection);
        var at = clock.instant().toString();
        var versions = Schema.versions(connection);
        put(zip, Contents.FIRST, new Contents(Contents.SCHEMA, at, versions, tables, Map.of(), 0, ""));
        int files = putDirectories(zip, begun);
        Map<String, Long> rows = new LinkedHashMap<>();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables.entrySet()) {
            zip.putNextEntry(new ZipEntry(Contents.TABLES + table.getKey()));
            var sql = "COPY (SELECT %s FROM \"%s\") TO STDOUT".formatted(table.getValue(), table.getKey());
            rows.put(table.getKey(), copy.copyOut(sql, new Unclosed(zip)));
            zip.closeEntry();
        }
        put(zip, Contents.SEQUENCES, sequences(connection));
        try (var statement = connection.createStatement();
                var head = statement.executeQuery(HEAD)) {
            head.next();
            var contents =
                    new Contents(Contents.SCHEMA, at, versions, tables, rows, head.getLong(1), head.getString(2));
            put(zip, Contents.LAST, contents);
            long all = rows.values().stream().mapToLong(Long::longValue).sum();
            return new Written(tables.size(), all, files, contents.auditEntries());
        }
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) sequences.put(rows.getString(1), rows.getLong(2));
        }
        return sequences;
    }

    /** Passwords of database roles stay behind: another server has its own. */
    private int putDirectories(ZipOutputStream zip, Instant begun) throws IOException {
        int files = 0;
        for (var name : Contents.DIRECTORIES) {
            var directory = office.root().resolve(name);
            if (!Files.isDirectory(directory)) continue;
            try (var found = Files.newDirectoryStream(directory, Files::isRegularFile)) {
                for (var file : found) if (isKept(name, file, begun) && put(zip, name, file)) files++;
            }
        }
        return files;
    }

    private static boolean isKept(String directory, Path file, Instant begun) throws IOException {
        return switch (directory) {
            case "keys" -> file.toString().endsWith(".keyset.json");
            // A later anchor may name an entry that the tables do not hold yet.
            case "anchors" -> Files.getLastModifiedTime(file).toInstant().isBefore(begun);
            default -> true;
        };
    }

    /** A file that was deleted since the directory was listed is no longer the office's. */
    private static boolean put(ZipOutputStream zip, String directory, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(directory + "/" + file.getFileName()));
            content.transferTo(zip);
            zip.closeEntry();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void put(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(json.writeValueAsBytes(value));
        zip.closeEntry();
    }
}
