package id.lindung.office.payments;

import id.lindung.office.approvals.ApprovalState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads orders to banks, what they pay, and what is ready to be ordered. */
@Service
public class Orders {

    /** Bills of one order; a bank's upload of more is cut by hand anyway. */
    public static final int MOST_BILLS = 500;

    private static final String SELECT = """
            SELECT o.*, y.name AS payer_name,
                   coalesce((SELECT s.state FROM approval_state s WHERE s.subject = 'payment-order:' || o.id), 'DRAFT') AS state,
                   (SELECT coalesce(sum(e.rupiah), 0) FROM payment_order_bill l JOIN money_entry e ON e.bill_id = l.bill_id AND e.account = 'OPEN'
                     WHERE l.order_id = o.id)::bigint AS open,
                   (SELECT count(*)::int FROM payment_order_file f WHERE f.order_id = o.id) AS files
            FROM payment_order o JOIN payer y ON y.id = o.payer_id
            """;

    /** Those whose account the village's or the regency's own treasury holds; companies and groups pay by themselves. */
    static final String PAYS_HERE = "y.kind IN ('VILLAGE', 'REGENCY', 'PROVINCE', 'OFFICE', 'SCHOOL')";

    private static final String READY = """
            SELECT b.id, b.payer_id, y.name, b.segment, b.month, b.payment_code, sum(e.rupiah)::bigint AS open
            FROM bill b JOIN payer y ON y.id = b.payer_id JOIN money_entry e ON e.bill_id = b.id AND e.account = 'OPEN'
            WHERE b.state = 'LOCKED' AND %s AND (:payer::bigint IS NULL OR b.payer_id = :payer)
              AND NOT EXISTS (SELECT 1 FROM payment_order_bill l WHERE l.bill_id = b.id AND l.live)
            GROUP BY b.id, y.id HAVING sum(e.rupiah) > 0
            """.formatted(PAYS_HERE);

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody whose bills are ready, how many and how much; {@code coded} of them have a payment code. */
    public record Ready(long payer, String name, int bills, int coded, long rupiah) {}

    /** A bill that may be ordered; without a code it waits for one. */
    public record ReadyBill(
            long bill,
            String payer,
            String segment,
            YearMonth month,
            @Nullable String code,
            long open) {}

    /** One time that the bank's file was handed out. */
    public record Handed(int n, String format, String layout, String by, Instant at) {}

    public Optional<Order> find(long id) {
        return jdbc.sql(SELECT + "WHERE o.id = :id")
                .param("id", id)
                .query(Orders::order)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param state null for all; closed ones only then
     * @param before only orders with a smaller number; {@link Long#MAX_VALUE} for the newest
     */
    public List<Order> list(@Nullable ApprovalState state, long before, int limit) {
        return jdbc.sql("SELECT * FROM (" + SELECT + """
                        WHERE o.id < :before) AS q WHERE :state = '' OR (state = :state AND closed_at IS NULL) ORDER BY id DESC LIMIT :limit""")
                .param("before", before)
                .param("state", state == null ? "" : state.name())
                .param("limit", limit)
                .query(Orders::order)
                .list();
    }

    /** What an order transfers, by month. */
    public List<Transfer> transfers(long order) {
        return jdbc.sql("""
                        SELECT l.bill_id, y.name, b.segment, b.month, l.payment_code, l.rupiah
                        FROM payment_order_bill l JOIN bill b ON b.id = l.bill_id JOIN payer y ON y.id = b.payer_id
                        WHERE l.order_id = :order ORDER BY b.month, l.bill_id""")
                .param("order", order)
                .query((row, n) -> new Transfer(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        month(row, "month"),
                        row.getString(5),
                        row.getLong(6)))
                .list();
    }

    public List<Handed> files(long order) {
        return jdbc.sql(
                        "SELECT n, format, layout, written_by, written_at FROM payment_order_file WHERE order_id = :order ORDER BY n LIMIT 100")
                .param("order", order)
                .query((row, n) -> new Handed(
                        row.getInt("n"),
                        row.getString("format"),
                        row.getString("layout"),
                        row.getString("written_by"),
                        Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** Payers with open bills that stand in no living order. */
    public List<Ready> ready(int limit) {
        return jdbc.sql("SELECT payer_id, name, count(*)::int, count(payment_code)::int, sum(open)::bigint FROM ("
                        + READY + ") AS r GROUP BY 1, 2 ORDER BY 5 DESC, 1 LIMIT :limit")
                .param("payer", null, Types.BIGINT)
                .param("limit", limit)
                .query((row, n) ->
                        new Ready(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4), row.getLong(5)))
                .list();
    }

    /** The bills of one payer that may be ordered, the oldest month first. */
    public List<ReadyBill> readyBills(long payer) {
        return jdbc.sql(READY + "ORDER BY b.month, b.id LIMIT " + MOST_BILLS)
                .param("payer", payer)
                .query((row, n) -> new ReadyBill(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("segment"),
                        month(row, "month"),
                        row.getString("payment_code"),
                        row.getLong("open")))
                .list();
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getLong("payer_id"),
                row.getString("payer_name"),
                row.getString("region_code"),
                row.getObject("pay_on", LocalDate.class),
                row.getString("account_mask"),
                row.getInt("bills"),
                row.getLong("rupiah"),
                row.getString("created_by"),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                ApprovalState.valueOf(row.getString("state")),
                row.getLong("open"),
                row.getInt("files"),
                row.getString("closed_reason"));
    }
}
