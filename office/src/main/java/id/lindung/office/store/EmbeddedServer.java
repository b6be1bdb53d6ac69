package id.lindung.office.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that lives in the office's own directory. The first program starts it, later ones attach, the last one
 * out stops it; a program that was killed leaves a server that the next one finds again. Loopback TCP only, so that the
 * same code runs on Windows.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String OWNER = "lindung_owner";
    private static final String SETTINGS = """

            # --- Lindung ---
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 80
            shared_buffers = 256MB
            work_mem = 24MB
            maintenance_work_mem = 192MB
            effective_cache_size = 2GB
            max_wal_size = 4GB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    private final OfficeDirectory office;
    private final PostgresPrograms programs;
    private final DatabaseAddress address;

    private EmbeddedServer(OfficeDirectory office, PostgresPrograms programs, DatabaseAddress address) {
        this.office = office;
        this.programs = programs;
        this.address = address;
    }

    /** Attaches to the running server of this directory, or makes and starts it. */
    static EmbeddedServer attach(OfficeDirectory office) throws IOException, InterruptedException {
        try (var gate = gate(office)) {
            var programs = PostgresPrograms.unpackInto(office.programs());
            var password = Passwords.of(office, OWNER);
            var cluster = office.database();
            if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise(office, programs, cluster);
            var address =
                    runningPort(cluster).map(port -> address(port, password)).filter(EmbeddedServer::answers);
            if (address.isEmpty()) address = Optional.of(start(programs, cluster, password));
            return new EmbeddedServer(office, programs, address.get());
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** Stops the server unless another program still uses it. */
    @Override
    public void close() {
        try (var gate = gate(office)) {
            if (othersConnected()) {
                log.debug("another program still uses the database");
                return;
            }
            run(
                    programs.command("pg_ctl", List.of("-D", office.database().toString(), "-m", "fast", "-w", "stop")),
                    office.root().resolve("pg_ctl.log"));
        } catch (IOException e) {
            log.warn("The embedded database did not stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean othersConnected() {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()""")) {
            return rows.next() && rows.getInt(1) > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    private static FileChannel gate(OfficeDirectory office) throws IOException {
        Files.createDirectories(office.root());
        var channel = FileChannel.open(
                office.root().resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static void initialise(OfficeDirectory office, PostgresPrograms programs, Path cluster)
            throws IOException, InterruptedException {
        run(
                programs.command(
                        "initdb",
                        List.of(
                                "-D",
                                cluster.toString(),
                                "-U",
                                OWNER,
                                "--pwfile=" + office.keys().resolve(OWNER + ".password"),
                                "-A",
                                "scram-sha-256",
                                "-E",
                                "UTF8",
                                "--no-locale")),
                office.root().resolve("initdb.log"));
        Files.writeString(cluster.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    }

    private static DatabaseAddress start(PostgresPrograms programs, Path cluster, String password)
            throws IOException, InterruptedException {
        int port = freePort();
        run(
                programs.command(
                        "pg_ctl",
                        List.of(
                                "-D",
                                cluster.toString(),
                                "-o",
                                "-p " + port,
                                "-l",
                                cluster.resolve("server.log").toString(),
                                "-w",
                                "-t",
                                "120",
                                "start")),
                cluster.resolveSibling("pg_ctl.log"));
        var address = address(port, password);
        if (!answers(address)) throw new IOException("The embedded database started but does not answer on " + port);
        return address;
    }

    /** The port in the server's pid file, when there is one; a stale file is found out by asking. */
    private static Optional<Integer> runningPort(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        var lines = Files.readAllLines(pidFile);
        return lines.size() > 3 ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
    }

    private static boolean answers(DatabaseAddress address) {
        try (var connection = connect(address)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url() + "?connectTimeout=5&ApplicationName=lindung-gate",
                address.owner(),
                address.ownerPassword());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command, Path output) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(150, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The embedded database did not answer within 150 seconds; see " + output);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "The embedded database said: " + Files.readString(output).strip());
        }
    }
}
