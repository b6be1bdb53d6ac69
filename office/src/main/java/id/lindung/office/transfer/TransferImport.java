package id.lindung.office.transfer;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.duplicates.Reviews;
import id.lindung.office.people.WorkerChanges;
import id.lindung.regions.RegionCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a carried register in: all of it in one transaction, or nothing. The same file again changes nothing. */
@Service
public class TransferImport {

    private static final int LONGEST_LINE = 1 << 20;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransferStage stage;
    private final WorkerChanges changes;
    private final Reviews reviews;
    private final Audit audit;
    private final JsonMapper json = new JsonMapper();

    TransferImport(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            TransferStage stage,
            WorkerChanges changes,
            Reviews reviews,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stage = stage;
        this.changes = changes;
        this.reviews = reviews;
        this.audit = audit;
    }

    /** How taking a file in ended. */
    public sealed interface Outcome {
        /**
         * @param region whose people came
         * @param office where from
         * @param same those already known as they came, or known newer
         * @param review those a human must judge
         */
        record Taken(String region, String office, long created, long changed, long same, long review)
                implements Outcome {}

        /** Nothing was saved. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Takes the file in as the acting user. */
    public Outcome take(InputStream file, String passphrase, String purpose) throws IOException {
        if (!CurrentActor.get().role().importsWorkers()) return new Outcome.Refused(Refusal.ROLE);
        if (purpose.strip().length() < TransferExport.SHORTEST_PURPOSE) {
            return new Outcome.Refused(Refusal.PURPOSE_MISSING);
        }
        try {
            return switch (TransferFile.open(file, passphrase.toCharArray())) {
                case TransferFile.Opened.Refused refused -> new Outcome.Refused(refused.why());
                case TransferFile.Opened.Content content -> read(content.stream(), purpose.strip());
            };
        } catch (Damaged e) {
            return new Outcome.Refused(e.why);
        } catch (IOException e) {
            // The sealed stream found a missing or foreign segment.
            return new Outcome.Refused(Refusal.CHANGED);
        }
    }

    private Outcome read(InputStream stream, String purpose) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
        var manifest = parse(line(lines), Manifest.class);
        if (!manifest.schema().equals(Manifest.SCHEMA)) return new Outcome.Refused(Refusal.NEWER);
        if (!CurrentActor.get().scope().covers(manifest.region())) return new Outcome.Refused(Refusal.OUT_OF_SCOPE);
        try {
            return java.util.Objects.requireNonNull(transaction.execute(status -> apply(lines, manifest, purpose)));
        } catch (Wrapped e) {
            throw e.cause;
        }
    }

    private Outcome apply(BufferedReader lines, Manifest manifest, String purpose) {
        jdbc.execute(TransferStage.TABLE);
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, lines, manifest));
        jdbc.execute("ANALYZE carried");
        jdbc.execute(TransferApply.MATCH);
        changes.around(TransferApply.TOUCHED, List.of(), () -> {
            TransferApply.BEFORE.forEach(jdbc::execute);
            TransferApply.NEW_PEOPLE.forEach(jdbc::execute);
            jdbc.update(TransferApply.HISTORY, manifest.office());
            TransferApply.AFTER_HISTORY.forEach(jdbc::execute);
        });
        reviews.enqueue(TransferApply.QUESTIONS);
        Map<String, Long> counts = new HashMap<>();
        jdbc.query("SELECT verdict, count(*) AS n FROM carried_match GROUP BY 1", row -> {
            counts.put(row.getString("verdict"), row.getLong("n"));
        });
        var taken = new Outcome.Taken(
                manifest.region(),
                manifest.office(),
                counts.getOrDefault("NEW", 0L),
                counts.getOrDefault("CHANGED", 0L),
                counts.getOrDefault("SAME", 0L),
                counts.getOrDefault("REVIEW", 0L) + counts.getOrDefault("ELSEWHERE", 0L));
        audit.record(
                "TRANSFER_IMPORTED",
                "transfer:" + manifest.file(),
                manifest.region(),
                Map.of(
                        "created", taken.created(),
                        "changed", taken.changed(),
                        "same", taken.same(),
                        "review", taken.review(),
                        "office", manifest.office(),
                        "purpose", purpose));
        return taken;
    }

    private long copy(Connection connection, BufferedReader lines, Manifest manifest) throws SQLException {
        var region = new RegionCode(manifest.region());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(TransferStage.COPY);
        try {
            copyLines(copy, lines, region);
            return copy.endCopy();
        } catch (IOException e) {
            throw new Wrapped(e);
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /** Until the last line, which says how many came: a file that ends before it was cut. */
    private void copyLines(CopyIn copy, BufferedReader lines, RegionCode region) throws IOException, SQLException {
        for (int seq = 1; ; seq++) {
            var text = line(lines);
            if (!text.contains("\"changedAt\"")) {
                if (parse(text, End.class).people() != seq - 1) throw new Damaged(Refusal.CHANGED);
                return;
            }
            var person = parse(text, CarriedPerson.class);
            var home = RegionCode.parse(person.region()).filter(region::contains);
            if (home.isEmpty()) throw new Damaged(Refusal.OUT_OF_SCOPE);
            var bytes = stage.line(seq, person).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
    }

    private record End(boolean end, long people) {}

    private <T> T parse(String line, Class<T> type) throws Damaged {
        try {
            return json.readValue(line, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Damaged(Refusal.CHANGED);
        }
    }

    private static String line(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (int c; (c = lines.read()) != '\n'; ) {
            if (c < 0 || text.length() >= LONGEST_LINE) throw new Damaged(Refusal.CHANGED);
            text.append((char) c);
        }
        return text.toString();
    }

    /** The content is not what an office writes. */
    private static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
        private final Refusal why;

        Damaged(Refusal why) {
            super(why.name());
            this.why = why;
        }
    }

    /** Carries a reading failure out of the transaction, which it rolls back. */
    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        Wrapped(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
