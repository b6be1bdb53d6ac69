package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.Refusal;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Bills bills;
    private final Audit audit;
    private final OfficeClock clock;

    Statements(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Payments payments,
            Matching matching,
            Bills bills,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.payments = payments;
        this.matching = matching;
        this.bills = bills;
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

    /** A row of a statement as people read it. */
    public record Row(
            long id,
            int row,
            LocalDate bookedOn,
            long rupiah,
            String reference,
            String description,
            String state,
            String reason,
            @Nullable Long payment,
            @Nullable Long bill,
            String note) {}

    /** A file that came in. */
    public record Statement(long id, String name, String format, LocalDate on, String by, int rows, int open) {}

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
                    mask(read.account()),
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

    /** Somebody says which bill a row pays. */
    public Optional<Refusal> match(long row, long billNumber) {
        return Optional.ofNullable(transaction.execute(status -> {
                    var open = lockOpen(row);
                    if (open.isEmpty()) return Optional.of(notOpen());
                    var bill = bills.find(billNumber);
                    if (bill.isEmpty()) {
                        return Optional.of(Refusal.of(
                                "BILL_UNKNOWN", "Tagihan {} tidak ada.", "There is no bill {}.", billNumber));
                    }
                    var line = open.get();
                    if (line.rupiah() <= 0) {
                        return Optional.of(
                                Refusal.of(
                                        "CAME_IN",
                                        "Baris ini uang masuk, bukan pembayaran. Sisihkan, atau batalkan pembayaran yang kembali.",
                                        "This row is money that came in, no payment. Set it aside, or reverse the payment that came back."));
                    }
                    var reference = line.reference().isBlank() ? "mutasi " + row : line.reference();
                    return switch (payments.book(bill.get(), line.rupiah(), line.bookedOn(), reference, "STATEMENT")) {
                        case Payments.Outcome.Booked(var id, var _) -> settle(row, "BOOKED", "BY_HAND", id, "");
                        case Payments.Outcome.Known(var id) -> settle(row, "KNOWN", "BY_HAND", id, "");
                        case Payments.Outcome.Refused(var why) -> Optional.of(why);
                    };
                }))
                .flatMap(found -> found);
    }

    /** Somebody says that a row is none of ours, and why. */
    public Optional<Refusal> setAside(long row, String note) {
        if (note.strip().length() < 3) {
            return Optional.of(Refusal.of(
                    "NOTE_MISSING", "Tulis catatan singkat: uang apa ini.", "Write a short note: what this money is."));
        }
        return Optional.ofNullable(transaction.execute(status -> lockOpen(row).isEmpty()
                        ? Optional.of(notOpen())
                        : settle(row, "SET_ASIDE", "BY_HAND", null, note.strip())))
                .flatMap(found -> found);
    }

    private Optional<Refusal> settle(long row, String state, String reason, @Nullable Long payment, String note) {
        jdbc.update(
                "UPDATE statement_row SET state = ?, reason = ?, payment_id = ?, note = ?, decided_by = acting() WHERE id = ?",
                state,
                reason,
                payment,
                note,
                row);
        audit.record(
                "STATEMENT_ROW_DECIDED",
                "statement-row:" + row,
                CurrentActor.get().scope().regionCode(),
                Map.of("state", state));
        return Optional.empty();
    }

    private static Refusal notOpen() {
        return Refusal.of(
                "ROW_DECIDED",
                "Baris ini sudah diputuskan. Muat ulang halaman.",
                "This row was decided already. Reload the page.");
    }

    private Optional<Row> lockOpen(long row) {
        return rows("WHERE r.id = ? AND r.state = 'OPEN' FOR UPDATE OF r", row).stream()
                .findFirst();
    }

    public List<Row> rows(long statement, @Nullable String state, int after, int limit) {
        return rows(
                "WHERE r.statement_id = ? AND (?::text IS NULL OR r.state = ?) ORDER BY r.row_number LIMIT ? OFFSET ?",
                statement,
                state,
                state,
                limit,
                after);
    }

    /** Rows nobody has decided yet, the oldest first. */
    public List<Row> open(int limit) {
        return rows("WHERE r.state = 'OPEN' ORDER BY r.id LIMIT ?", limit);
    }

    private List<Row> rows(String where, @Nullable Object... arguments) {
        return new ArrayList<>(jdbc.query(
                "SELECT r.*, p.bill_id FROM statement_row r LEFT JOIN payment p ON p.id = r.payment_id " + where,
                (row, n) -> new Row(
                        row.getLong("id"),
                        row.getInt("row_number"),
                        row.getObject("booked_on", LocalDate.class),
                        row.getLong("rupiah"),
                        row.getString("reference"),
                        row.getString("description"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getObject("payment_id", Long.class),
                        row.getObject("bill_id", Long.class),
                        row.getString("note")),
                arguments));
    }

    public List<Statement> recent(int limit) {
        return jdbc.query(
                """
                SELECT s.*, (s.created_at AT TIME ZONE office_zone())::date AS day,
                       (SELECT count(*)::int FROM statement_row r WHERE r.statement_id = s.id AND r.state = 'OPEN') AS open
                FROM statement s ORDER BY s.id DESC LIMIT ?""",
                (row, n) -> new Statement(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("format"),
                        row.getObject("day", LocalDate.class),
                        row.getString("created_by"),
                        row.getInt("rows"),
                        row.getInt("open")),
                limit);
    }

    public Optional<Statement> find(long id) {
        return recent(Integer.MAX_VALUE).stream()
                .filter(each -> each.id() == id)
                .findFirst();
    }

    private static String mask(String account) {
        return account.length() <= 4
                ? account
                : "*".repeat(account.length() - 4) + account.substring(account.length() - 4);
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
