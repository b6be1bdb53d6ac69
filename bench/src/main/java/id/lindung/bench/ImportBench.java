package id.lindung.bench;

import static id.lindung.bench.ScratchOffice.seconds;

import id.lindung.office.intake.WorkerImports;
import id.lindung.office.tasks.TaskState;
import id.lindung.office.tasks.Tasks;
import id.lindung.synthetic.SyntheticPeople;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.postgresql.PGConnection;

/**
 * Import of CSV rows against as many registered persons, beside {@code COPY} of the same final rows, already sealed, into the same tables with
 * the same indexes and without row-level security; and of a tenth as many rows of .xlsx, beside reading their cells alone. Argument: rows (1000000).
 */
public final class ImportBench {

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        ScratchOffice.measure(office -> {
            var files = new WorkerFiles(SyntheticPeople.of(2026));
            var directory = office.directory();
            save(office, files.csv(directory.resolve("registered.csv"), 0, rows));
            settle(office);
            ScratchOffice.resetPeaks();
            csv(office, files.csv(directory.resolve("incoming.csv"), rows, 2L * rows), rows);
            xlsx(office, files.xlsx(directory.resolve("incoming.xlsx"), 2L * rows, 2L * rows + rows / 10), rows / 10);
            System.out.printf("heap peak %d MB%n", ScratchOffice.heapPeak());
        });
    }

    /** Both sides begin on a register that is analysed and written to disk: neither pays for what was loaded before it. */
    private static void settle(ScratchOffice office) throws SQLException {
        try (var owner = office.owner();
                var statement = owner.createStatement()) {
            for (var table : List.of("person", "job")) statement.execute("VACUUM ANALYZE " + table);
            statement.execute("CHECKPOINT");
        }
    }

    private static void csv(ScratchOffice office, Path file, int rows) throws Exception {
        double took = save(office, file);
        try (var owner = office.owner()) {
            expect(owner, rows);
            double copy = copyOfTheSameRows(owner, office);
            System.out.printf(
                    "import of %,d csv rows against %,d registered: %.1f s; COPY of the same rows: %.1f s; ratio %.2f; all rows exact%n",
                    rows, rows, took, copy, took / copy);
        }
    }

    private static void xlsx(ScratchOffice office, Path file, int rows) throws Exception {
        reading(file); // both sides find the file warm
        double reading = reading(file);
        double checked = check(office, file);
        double saved = save(office, file);
        try (var owner = office.owner()) {
            expect(owner, rows);
        }
        System.out.printf(
                "%,d xlsx rows: cells alone %.1f s; checked %.1f s, ratio %.2f; checked and saved %.1f s, ratio %.2f; all rows exact%n",
                rows, reading, checked, checked / reading, saved, saved / reading);
    }

    private static double reading(Path file) throws IOException {
        long start = System.nanoTime();
        long letters = 0;
        try (InputStream in = Files.newInputStream(file);
                var book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                for (var cell : row) if (cell != null) letters += cell.getText().length();
            }
        }
        if (letters == 0) throw new IllegalStateException("nothing read");
        return seconds(start);
    }

    private static void expect(Connection owner, int rows) throws SQLException {
        try (var statement = owner.createStatement();
                var counted = statement.executeQuery(
                        "SELECT count(*) FROM person WHERE origin = (SELECT max(origin) FROM person)")) {
            counted.next();
            if (counted.getLong(1) != rows)
                throw new IllegalStateException(counted.getLong(1) + " of " + rows + " rows became persons");
        }
    }

    private static double check(ScratchOffice office, Path file) throws Exception {
        var imports = office.bean(WorkerImports.class);
        return await(office, imports.check(receive(office, file)));
    }

    private static double save(ScratchOffice office, Path file) throws Exception {
        var imports = office.bean(WorkerImports.class);
        return await(office, imports.save(receive(office, file)));
    }

    private static long receive(ScratchOffice office, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var receipt = office.bean(WorkerImports.class)
                    .receive(in, file.getFileName().toString(), "53", UUID.randomUUID());
            if (receipt instanceof WorkerImports.Receipt.Received received) return received.id();
            throw new IllegalStateException(receipt.toString());
        }
    }

    private static double await(ScratchOffice office, UUID id) throws InterruptedException {
        long start = System.nanoTime();
        var task = office.bean(Tasks.class).await(id, watched -> {});
        if (task.state() != TaskState.DONE) throw new IllegalStateException(task.state() + " " + task.problem());
        return seconds(start);
    }

    /** The rows the last import made, taken out, removed, and copied in again. */
    private static double copyOfTheSameRows(Connection owner, ScratchOffice office) throws SQLException, IOException {
        var copier = owner.unwrap(PGConnection.class).getCopyAPI();
        var persons = office.directory().resolve("person.copy");
        var jobs = office.directory().resolve("job.copy");
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
        }
        settle(office);
        long start = System.nanoTime();
        try (var in = Files.newInputStream(persons)) {
            copier.copyIn("COPY person FROM STDIN (FORMAT binary)", in);
        }
        try (var in = Files.newInputStream(jobs)) {
            copier.copyIn("COPY job FROM STDIN (FORMAT binary)", in);
        }
        return seconds(start);
    }
}
