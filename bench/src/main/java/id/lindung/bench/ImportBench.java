package id.lindung.bench;

import id.lindung.office.OfficeApplication;
import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.intake.WorkerImports;
import id.lindung.office.store.OfficeDatabase;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import id.lindung.regions.Regions;
import id.lindung.synthetic.SyntheticPeople;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Import of CSV rows against as many registered persons, beside {@code COPY} of the same final rows, already sealed, into the same tables with
 * the same indexes and without row-level security. Argument: rows (1000000).
 */
public final class ImportBench {

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var data = Files.createTempDirectory("lindung-bench");
        try (var office = new SpringApplicationBuilder(OfficeApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("LINDUNG_DATA", data.toString()))
                .run()) {
            CurrentActor.callAs(Actor.SYSTEM, () -> {
                measure(office, data, rows);
                return true;
            });
        }
        System.out.println("scratch office left in " + data);
    }

    private static void measure(ConfigurableApplicationContext office, Path data, int rows) throws Exception {
        var people = SyntheticPeople.of(2026);
        importFile(office, csv(data.resolve("registered.csv"), people, 0, rows));
        var second = csv(data.resolve("incoming.csv"), people, rows, 2L * rows);
        double took = importFile(office, second);
        try (var owner = office.getBean(OfficeDatabase.class).ownerConnection()) {
            long saved = count(owner, "SELECT count(*) FROM person WHERE origin = (SELECT max(origin) FROM person)");
            if (saved != rows)
                throw new IllegalStateException("exactness: " + saved + " of " + rows + " rows became persons");
            double copy = copyOfTheSameRows(owner, data);
            System.out.printf(
                    "import of %,d csv rows against %,d registered: %.1f s; COPY of the same rows: %.1f s; ratio %.2f; all rows exact%n",
                    rows, rows, took, copy, took / copy);
        }
    }

    private static double importFile(ConfigurableApplicationContext office, Path file) throws Exception {
        var imports = office.getBean(WorkerImports.class);
        WorkerImports.Receipt receipt;
        try (var in = Files.newInputStream(file)) {
            receipt = imports.receive(in, file.getFileName().toString(), "53", UUID.randomUUID());
        }
        if (!(receipt instanceof WorkerImports.Receipt.Received received))
            throw new IllegalStateException(receipt.toString());
        long start = System.nanoTime();
        var task = office.getBean(Tasks.class).await(imports.save(received.id()), watched -> {});
        if (task.state() != TaskState.DONE) throw new IllegalStateException(task.state() + " " + task.problem());
        return (System.nanoTime() - start) / 1e9;
    }

    /** The rows the last import made, taken out, removed, and copied in again. */
    private static double copyOfTheSameRows(Connection owner, Path data) throws SQLException, IOException {
        var copier = owner.unwrap(PGConnection.class).getCopyAPI();
        var persons = data.resolve("person.copy");
        var jobs = data.resolve("job.copy");
        var last = "(SELECT max(origin) FROM person)";
        try (var out = Files.newOutputStream(persons)) {
            copier.copyOut("COPY (SELECT * FROM person WHERE origin = " + last + ") TO STDOUT (FORMAT binary)", out);
        }
        try (var out = Files.newOutputStream(jobs)) {
            copier.copyOut(
                    "COPY (SELECT j.* FROM job j JOIN person p ON p.id = j.person_id WHERE p.origin = " + last
                            + ") TO STDOUT (FORMAT binary)",
                    out);
        }
        try (var statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // deleting needs no checks; copying in does
            statement.execute("DELETE FROM job USING person p WHERE p.id = job.person_id AND p.origin = " + last);
            statement.execute("DELETE FROM person WHERE origin = " + last);
            statement.execute("SET session_replication_role = origin");
            statement.execute("VACUUM ANALYZE person");
            statement.execute("VACUUM ANALYZE job");
            statement.execute("CHECKPOINT");
        }
        long start = System.nanoTime();
        try (var in = Files.newInputStream(persons)) {
            copier.copyIn("COPY person FROM STDIN (FORMAT binary)", in);
        }
        try (var in = Files.newInputStream(jobs)) {
            copier.copyIn("COPY job FROM STDIN (FORMAT binary)", in);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Path csv(Path file, SyntheticPeople people, long from, long until) throws IOException {
        var regions = Regions.load();
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println(
                    "No;NIK;No KK;Nama Lengkap;Tempat Lahir;Tanggal Lahir;L/P;Nama Ibu Kandung;RT;RW;Desa;Kecamatan;Kabupaten;No HP;Pekerjaan;Penghasilan");
            people.forEach(from, until, person -> {
                var village = person.village();
                out.println(String.join(
                        ";",
                        Long.toString(person.index() - from + 1),
                        person.nik().digits(),
                        person.familyCard().digits(),
                        person.name(),
                        person.birthPlace(),
                        person.birthDate().toString(),
                        person.sex().code(),
                        person.motherName(),
                        Integer.toString(person.rt()),
                        Integer.toString(person.rw()),
                        regions.get(village).label(),
                        regions.get(village.atDepth(3)).name(),
                        regions.get(village.atDepth(2)).name(),
                        person.phone().orElse(""),
                        person.occupation().indonesian(),
                        Long.toString(person.monthlyIncome())));
            });
        }
        return file;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
