package id.lindung.office.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database of one office: embedded or external, migrated as its owner, used as a role that owns nothing and cannot
 * bypass row-level security.
 */
public final class OfficeDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final @Nullable EmbeddedServer embedded;

    private OfficeDatabase(DatabaseAddress address, HikariDataSource pool, @Nullable EmbeddedServer embedded) {
        this.address = address;
        this.pool = pool;
        this.embedded = embedded;
    }

    /**
     * Opens the office's database, creating and migrating what is missing.
     *
     * @param externalUrl {@code postgresql://user:password@host:port/name} or the JDBC form with user and password as
     *     parameters; null for the embedded server
     */
    public static OfficeDatabase open(
            OfficeDirectory office, @Nullable String externalUrl, List<ReferenceData> reference)
            throws IOException, InterruptedException, SQLException {
        if (externalUrl != null) {
            var address = external(externalUrl);
            var password = migrate(office, address, reference);
            return new OfficeDatabase(address, pool(address, appRole(address), password), null);
        }
        var embedded = EmbeddedServer.attach(office);
        try {
            var address = embedded.address();
            var appPassword = migrate(office, address, reference);
            return new OfficeDatabase(address, pool(address, appRole(address), appPassword), embedded);
        } catch (SQLException | IOException | RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    /** True when this program brought its own server. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** A connection of the owner, for backups and maintenance; never for a user's request. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) embedded.close();
    }

    private static String migrate(OfficeDirectory office, DatabaseAddress address, List<ReferenceData> reference)
            throws SQLException, IOException {
        var role = appRole(address);
        var password = Passwords.of(office, role);
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword())) {
            prepareRole(owner, role, password);
        }
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.ownerPassword())
                .locations("classpath:db/migration")
                // Each feature counts in a range of its own, so a later one may add a lower number.
                .outOfOrder(true)
                .placeholders(Map.of("app", role))
                .load()
                .migrate();
        try (var owner = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword())) {
            for (var data : reference) data.load(owner);
        }
        return password;
    }

    private static void prepareRole(Connection owner, String role, String password) throws SQLException {
        try (var statement = owner.createStatement()) {
            // Both names are ours: a-z, 0-9 and underscore; the password is hexadecimal.
            statement.execute("""
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
                      END IF;
                    END $$""".formatted(role));
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(role, password));
            // Compiling a statement takes a second, and no statement here earns it.
            statement.execute("ALTER ROLE " + role + " SET jit = off");
            statement.execute("GRANT USAGE ON SCHEMA public TO " + role);
            statement.execute("GRANT TEMPORARY ON DATABASE \"%s\" TO %s".formatted(databaseName(owner), role));
        }
    }

    private static String databaseName(Connection owner) throws SQLException {
        return owner.getCatalog();
    }

    private static HikariDataSource pool(DatabaseAddress address, String role, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setPoolName("office");
        config.setConnectionTimeout(15_000);
        config.addDataSourceProperty("ApplicationName", "lindung");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        return new HikariDataSource(config);
    }

    /** One role per database of a cluster, so that two offices on one server cannot read each other. */
    private static String appRole(DatabaseAddress address) {
        var name = address.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return "lindung_app_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }

    private static DatabaseAddress external(String url) {
        try {
            var uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            var user = uri.getUserInfo() == null
                    ? parameter(uri, "user")
                    : uri.getUserInfo().replaceFirst(":.*", "");
            var password = uri.getUserInfo() == null
                    ? parameter(uri, "password")
                    : uri.getUserInfo().replaceFirst("^[^:]*:?", "");
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath(), user, password);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "LINDUNG_DB_URL is not an address. Write it as postgresql://user:password@host:5432/name", e);
        }
    }

    private static String parameter(URI uri, String name) {
        for (var pair : List.of((uri.getQuery() == null ? "" : uri.getQuery()).split("&", -1))) {
            if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
        }
        throw new IllegalArgumentException(
                "LINDUNG_DB_URL names no " + name + ". Write it as postgresql://user:password@host:5432/name");
    }
}
