package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Refusal;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a bank's statement or a list of receipts in: the whole file in one transaction, or nothing of it. */
@Service
public class Statements {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Payments payments;
    private final Matching matching;
    private final Audit audit;
    private final OfficeClock clock;

    Statements(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Payments payments,
            Matching matching,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.payments = payments;
        this.matching = matching;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a file. */
    public sealed interface Outcome {

        /**
         * It was read.
         *
         * @param changed false when the very file was in before
         * @param counts rows by what became of them: BOOKED, KNOWN, OPEN, SET_ASIDE
         */
        record Done(long statement, boolean changed, int rows, Map<String, Integer> counts, long booked)
                implements Outcome {
            public Done {
                counts = Map.copyOf(counts);
            }

            public int count(String state) {
                return counts.getOrDefault(state, 0);
            }
        }

        record Refused(Refusal why) implements Outcome {}
    }

    /** @param columns {@code date=1,debit=4,…}, or null to guess them from the headings */
    public Outcome read(Path file, String name, @Nullable String columns) throws IOException {
        StatementColumns told = null;
        if (columns != null && !columns.isBlank()) {
            var found = StatementColumns.told(columns);
            if (found.isEmpty()) {
                return new Outcome.Refused(Refusal.of(
                        "COLUMNS_INVALID",
                        "Letak kolom \"{}\" tidak terbaca. Tulis misalnya date=1,debit=4,reference=2.",
                        "The columns \"{}\" cannot be read. Write for example date=1,debit=4,reference=2.",
                        columns));
            }
            told = found.get();
        }
        return switch (isXml(file) ? camt(file) : TableStatement.read(file, name, told, clock.today())) {
            case StatementFile.Refused(var why) -> new Outcome.Refused(why);
            case StatementFile.Read read -> keep(read, name, sha256(file));
        };
    }

    private StatementFile camt(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CamtStatement.read(in, clock.today());
        }
    }

    private Outcome keep(StatementFile.Read read, String name, byte[] sha256) {
        var region = CurrentActor.get().scope().regionCode();
        var done = transaction.execute(status -> {
            jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended('statements', 0))", row -> {});
            var known = jdbc.queryForList(
                    "SELECT id FROM statement WHERE sha256 = ? AND region_code = ?", Long.class, sha256, region);
            if (!known.isEmpty()) return done(known.getFirst(), false, 0);
            long statement = Objects.requireNonNull(jdbc.queryForObject(
                    "INSERT INTO statement (name, format, sha256, region_code, account, rows) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                    Long.class,
                    name,
                    read.format(),
                    sha256,
                    region,
                    AccountMask.of(read.account()),
                    read.lines().size()));
            var decisions = matching.decide(read);
            long booked = 0;
            for (var decision : decisions) booked += apply(statement, region, read.account(), decision);
            var result = done(statement, true, booked);
            audit.record(
                    "STATEMENT_READ",
                    "statement:" + statement,
                    region,
                    Map.of("name", name, "rows", result.rows(), "booked", booked, "counts", result.counts()));
            return result;
        });
        if (done == null) throw new IllegalStateException();
        return done;
    }

    /** Books what was matched; returns its rupiah. */
    private long apply(long statement, String region, String account, Matching.Decision decision) {
        var line = decision.line();
        var payment = decision.payment();
        var state = decision.state();
        var reason = decision.reason();
        long booked = 0;
        var bill = decision.bill();
        if (state.equals("BOOKED") && bill != null) {
            switch (payments.book(bill, line.rupiah(), line.bookedOn(), reference(line), "STATEMENT")) {
                case Payments.Outcome.Booked(var id, var _) -> {
                    payment = id;
                    booked = line.rupiah();
                }
                case Payments.Outcome.Known(var id) -> {
                    payment = id;
                    state = "KNOWN";
                    reason = "TYPED_BEFORE";
                }
                case Payments.Outcome.Refused(var why) -> {
                    state = "OPEN";
                    reason = why.code();
                }
            }
        }
        jdbc.update(
                """
                INSERT INTO statement_row (statement_id, region_code, row_number, booked_on, rupiah, reference, description, fingerprint,
                                           state, reason, payment_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                statement,
                region,
                line.row(),
                line.bookedOn(),
                line.rupiah(),
                line.reference(),
                line.description(),
                line.fingerprint(account),
                state,
                reason,
                payment);
        return booked;
    }

    /** A bank that gives no reference is quoted with what it does say. */
    private static String reference(StatementLine line) {
        if (!line.reference().isBlank()) return line.reference();
        var said = (line.code() + " " + line.description() + " " + line.balance()).strip();
        return said.isEmpty() ? "baris " + line.row() : said.substring(0, Math.min(said.length(), 120));
    }

    private Outcome.Done done(long statement, boolean changed, long booked) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.query(
                "SELECT state, count(*)::int FROM statement_row WHERE statement_id = ? GROUP BY 1 ORDER BY 1",
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                },
                statement);
        return new Outcome.Done(
                statement,
                changed,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts,
                booked);
    }

    private static boolean isXml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(200), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            return start.startsWith("<?xml") || start.startsWith("<Document");
        }
    }

    private static byte[] sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
