package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Bills;
import id.lindung.office.billing.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of statements that came in: read, and decided by hand where the file did not say enough. */
@Service
public class StatementRows {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Payments payments;
    private final Bills bills;
    private final Audit audit;

    StatementRows(JdbcTemplate jdbc, TransactionTemplate transaction, Payments payments, Bills bills, Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.payments = payments;
        this.bills = bills;
        this.audit = audit;
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
        return list("ORDER BY s.id DESC LIMIT ?", limit);
    }

    private List<Statement> list(String where, Object... arguments) {
        return jdbc.query(
                """
                SELECT s.*, (s.created_at AT TIME ZONE office_zone())::date AS day,
                       (SELECT count(*)::int FROM statement_row r WHERE r.statement_id = s.id AND r.state = 'OPEN') AS open
                FROM statement s\s""" + where,
                (row, n) -> new Statement(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("format"),
                        row.getObject("day", LocalDate.class),
                        row.getString("created_by"),
                        row.getInt("rows"),
                        row.getInt("open")),
                arguments);
    }

    public Optional<Statement> find(long id) {
        return list("WHERE s.id = ?", id).stream().findFirst();
    }
}
