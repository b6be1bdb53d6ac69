package id.lindung.office.backup;

import id.lindung.office.secrets.PassphraseFile;
import id.lindung.office.store.OfficeDatabase;
import id.lindung.office.store.OfficeDirectory;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup into an office that does not exist yet: all of it, in one transaction, or nothing. Every table must come out with
 * the rows it went in with, every reference must hold, and the audit must end where it ended.
 */
public final class Restore {

    private static final String FOREIGN = """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace\
        """;

    private static final String HEAD = "SELECT (SELECT count(*) FROM audit_entry), encode(hash, 'hex') FROM audit_head";

    private final OfficeDirectory office;
    private final @Nullable String externalUrl;
    private final JsonMapper json = new JsonMapper();

    /** @param externalUrl as {@code LINDUNG_DB_URL}; null for an embedded server in the directory */
    public Restore(OfficeDirectory office, @Nullable String externalUrl) {
        this.office = office;
        this.externalUrl = externalUrl;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** @param at when the backup was taken, ISO */
        record Restored(String at, int tables, long rows, int files, long auditEntries) implements Outcome {}

        record Refused(Why why, String detail) implements Outcome {}
    }

    /** Why nothing was restored. */
    public enum Why {
        NOT_A_BACKUP,
        NEWER,
        PASSPHRASE_WRONG,
        CHANGED,
        NOT_EMPTY,
        OTHER_VERSION,
        DIFFERS
    }

    public Outcome read(InputStream file, char[] passphrase) throws IOException, InterruptedException, SQLException {
        if (Files.exists(office.root().resolve("keys").resolve("seal.keyset.json"))
                || Files.exists(office.root().resolve("database").resolve("PG_VERSION"))) {
            return new Outcome.Refused(Why.NOT_EMPTY, office.root().toString());
        }
        return switch (Backups.SHAPE.open(file, passphrase)) {
            case PassphraseFile.Opened.Refused(var fault) ->
                new Outcome.Refused(
                        switch (fault) {
                            case ANOTHER_KIND -> Why.NOT_A_BACKUP;
                            case NEWER -> Why.NEWER;
                            case PASSPHRASE_WRONG -> Why.PASSPHRASE_WRONG;
                            case CHANGED -> Why.CHANGED;
                        },
                        "");
            case PassphraseFile.Opened.Content(var stream) -> {
                boolean done = false;
                var watched = new Watched(stream);
                try (var zip = new ZipInputStream(watched)) {
                    var outcome = read(zip);
                    done = outcome instanceof Outcome.Restored;
                    yield outcome;
                } catch (IOException | SQLException e) {
                    boolean cut = watched.failed || e instanceof EOFException || e instanceof ZipException;
                    if (!cut) throw e;
                    yield new Outcome.Refused(Why.CHANGED, "");
                } finally {
                    if (!done) forget();
                }
            }
        };
    }

    /** There was no office before, so that whatever is there now is half of one. */
    private void forget() throws IOException {
        for (var name : List.of("database", "keys", "files", "anchors")) {
            var directory = office.root().resolve(name);
            if (!Files.isDirectory(directory)) continue;
            try (var tree = Files.walk(directory)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            }
        }
    }

    private Outcome read(ZipInputStream zip) throws IOException, InterruptedException, SQLException {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(Contents.FIRST)) return new Outcome.Refused(Why.CHANGED, "");
        var contents = json.readValue(zip.readAllBytes(), Contents.class);
        try (var database = OfficeDatabase.open(office, externalUrl, List.of());
                var connection = database.ownerConnection()) {
            connection.setAutoCommit(false);
            if (!Schema.versions(connection).equals(contents.versions())) {
                return new Outcome.Refused(
                        Why.OTHER_VERSION, contents.versions().getLast());
            }
            if (Schema.count(connection, "person") > 0 || Schema.count(connection, "audit_entry") > 0) {
                return new Outcome.Refused(Why.NOT_EMPTY, "LINDUNG_DB_URL");
            }
            var outcome = new Reading(connection, contents).all(zip);
            if (outcome instanceof Outcome.Restored) {
                connection.commit();
                try (var statement = connection.createStatement()) {
                    statement.execute("ANALYZE");
                    connection.commit();
                }
            }
            return outcome;
        }
    }

    private final class Reading {

        private final Connection connection;
        private final Contents contents;
        private int files;

        Reading(Connection connection, Contents contents) {
            this.connection = connection;
            this.contents = contents;
        }

        Outcome all(ZipInputStream zip) throws IOException, SQLException {
            var ours = Schema.tables(connection);
            if (!ours.keySet().equals(contents.tables().keySet())) {
                return new Outcome.Refused(
                        Why.OTHER_VERSION, contents.versions().getLast());
            }
            var references = references();
            for (var reference : references) execute(reference[0]);
            for (var table : ours.keySet()) execute("ALTER TABLE \"" + table + "\" DISABLE TRIGGER USER");
            execute("TRUNCATE \"" + String.join("\", \"", ours.keySet()) + "\"");
            Contents last = null;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Contents.LAST)) {
                    last = json.readValue(zip.readAllBytes(), Contents.class);
                } else {
                    read(zip, entry, ours);
                }
            }
            for (var table : ours.keySet()) execute("ALTER TABLE \"" + table + "\" ENABLE TRIGGER USER");
            // Adding a reference checks every row against it.
            for (var reference : references) execute(reference[1]);
            return last == null ? new Outcome.Refused(Why.CHANGED, "") : compared(last);
        }

        private void read(ZipInputStream zip, ZipEntry entry, Map<String, String> ours)
                throws IOException, SQLException {
            var name = entry.getName();
            if (name.startsWith(Contents.TABLES)) {
                var table = name.substring(Contents.TABLES.length());
                var columns = contents.tables().get(table);
                if (columns == null || !ours.containsKey(table)) throw new IOException("no such table: " + table);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY \"%s\" (%s) FROM STDIN".formatted(table, columns), new Kept(zip));
            } else if (name.equals(Contents.SEQUENCES)) {
                var sequences = json.readValue(zip.readAllBytes(), new TypeReference<Map<String, Long>>() {});
                try (var set = connection.prepareStatement("SELECT setval(quote_ident(?)::regclass, ?)")) {
                    for (var sequence : sequences.entrySet()) {
                        set.setString(1, sequence.getKey());
                        set.setLong(2, sequence.getValue());
                        set.execute();
                    }
                }
            } else {
                file(zip, name);
            }
        }

        /** Only plain names in the three known directories: a file cannot be written anywhere else. */
        private void file(ZipInputStream zip, String name) throws IOException {
            var parts = name.split("/", -1);
            if (parts.length != 2
                    || !Contents.DIRECTORIES.contains(parts[0])
                    || !parts[1].matches("[A-Za-z0-9][A-Za-z0-9._-]{0,200}")) {
                throw new IOException("no place for " + name);
            }
            var directory = switch (parts[0]) {
                case "keys" -> office.keys();
                case "files" -> office.files();
                default -> office.anchors();
            };
            Files.copy(zip, directory.resolve(parts[1]));
            files++;
        }

        private Outcome compared(Contents last) throws SQLException {
            long all = 0;
            for (var table : last.rows().entrySet()) {
                long found = Schema.count(connection, table.getKey());
                if (found != table.getValue()) {
                    return new Outcome.Refused(Why.DIFFERS, table.getKey() + ": " + found + " / " + table.getValue());
                }
                all += found;
            }
            try (var statement = connection.createStatement();
                    var head = statement.executeQuery(HEAD)) {
                head.next();
                if (head.getLong(1) != last.auditEntries() || !last.auditHead().equals(head.getString(2))) {
                    return new Outcome.Refused(Why.DIFFERS, "audit");
                }
            }
            return new Outcome.Restored(last.at(), last.rows().size(), all, files, last.auditEntries());
        }

        private List<String[]> references() throws SQLException {
            List<String[]> found = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(FOREIGN)) {
                while (rows.next()) found.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return found;
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** Remembers whether the file itself could not be read on, whoever met that. */
    private static final class Watched extends FilterInputStream {

        private boolean failed;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }

    /** One part of the file: its end is not the file's. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next part follows.
        }
    }
}
