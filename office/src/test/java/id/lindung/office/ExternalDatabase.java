package id.lindung.office;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** A fresh database on the external server, and the end of those that earlier runs left behind. */
final class ExternalDatabase {

    private static final String PREFIX = "lindung_test_";

    /** A database this old and without a connection belongs to no running test. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private ExternalDatabase() {}

    /** The address of a new, empty database on the server of {@code url} ({@code postgresql://user:password@host:port/any}). */
    static String createOn(String url) {
        var server = URI.create(url);
        var userAndPassword = server.getUserInfo().split(":", 2);
        var jdbc = "jdbc:postgresql://" + server.getHost() + ":" + server.getPort() + server.getPath();
        try (var connection = DriverManager.getConnection(jdbc, userAndPassword[0], userAndPassword[1])) {
            dropUnused(connection);
            var name = PREFIX + Instant.now().getEpochSecond() + "_"
                    + UUID.randomUUID().toString().substring(0, 8);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
            }
            return "postgresql://" + server.getRawUserInfo() + "@" + server.getHost() + ":" + server.getPort() + "/"
                    + name;
        } catch (SQLException e) {
            throw new IllegalStateException("LINDUNG_TEST_DB_URL names a server that cannot be used", e);
        }
    }

    private static void dropUnused(Connection connection) throws SQLException {
        var unused = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT datname FROM pg_database d WHERE datname LIKE 'lindung\\_test\\_%'
                          AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)""")) {
            while (rows.next()) {
                if (isAbandoned(rows.getString(1))) unused.add(rows.getString(1));
            }
        }
        try (var statement = connection.createStatement()) {
            for (var name : unused) {
                statement.execute("DROP DATABASE " + name);
                statement.execute("DROP ROLE IF EXISTS lindung_app_" + name);
            }
        }
    }

    /** The tests run in several programs at once: another's new database has no connection for a moment. */
    private static boolean isAbandoned(String database) {
        var made = database.substring(PREFIX.length()).split("_", 2)[0];
        return !made.matches("\\d{10}")
                || Instant.ofEpochSecond(Long.parseLong(made))
                        .isBefore(Instant.now().minus(ABANDONED));
    }
}
