package id.lindung.office.payments;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Refusal;
import id.lindung.office.people.Payers;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import id.lindung.office.store.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes orders to banks and takes them off the table. */
@Service
public class OrderBook {

    private static final int SHORTEST_REASON = 10;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Orders orders;
    private final Payers payers;
    private final Seal seal;
    private final Audit audit;
    private final OfficeClock clock;

    OrderBook(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Orders orders,
            Payers payers,
            Seal seal,
            Audit audit,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.orders = orders;
        this.payers = payers;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be paid.
     *
     * @param token of the form: sent twice, it is one order
     * @param bills numbers of locked bills of this payer
     * @param account digits of the account that is debited, spaces and points allowed
     */
    public record Draft(UUID token, long payer, List<Long> bills, LocalDate payOn, String account) {
        public Draft {
            bills = bills.stream().distinct().sorted().toList();
        }
    }

    /** How it ended. */
    public sealed interface Made {

        /** @param changed false when the same form had made it before */
        record Saved(long order, boolean changed) implements Made {}

        record Refused(Refusal why) implements Made {}
    }

    public Made make(Draft draft) {
        var made = transaction.execute(status -> {
            // Makers of one payer's orders wait for each other, so that a bill is found in the other's order.
            jdbc.query(
                    "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                    row -> {},
                    "payment-orders:" + draft.payer());
            var known = jdbc.queryForList("SELECT id FROM payment_order WHERE token = ?", Long.class, draft.token());
            if (!known.isEmpty()) return new Made.Saved(known.getFirst(), false);
            var refusal = refusal(draft);
            return refusal.<Made>map(Made.Refused::new).orElseGet(() -> new Made.Saved(insert(draft), true));
        });
        if (made == null) throw new IllegalStateException();
        return made;
    }

    private Optional<Refusal> refusal(Draft draft) {
        var payer = payers.find(draft.payer());
        if (payer.isEmpty() || !CurrentActor.get().scope().covers(payer.get().region())) {
            return Optional.of(
                    Refusal.of("PAYER_UNKNOWN", "Pembayar {} tidak ada.", "There is no payer {}.", draft.payer()));
        }
        if (!OrderRights.makes(CurrentActor.get().role(), payer.get().region())) {
            return Optional.of(Refusal.of(
                    "NOT_YOUR_PAYER",
                    "Perintah bayar {} dibuat oleh bendaharanya sendiri: kaur keuangan untuk desa, Disnaker atau BPKAD untuk kabupaten.",
                    "Orders of {} are made by its own treasurer: the village's for a village, the labour office or treasury for a regency.",
                    payer.get().name()));
        }
        if (!draft.account().replaceAll("[ .-]", "").matches("[0-9]{6,30}")) {
            return Optional.of(Refusal.of(
                    "ACCOUNT_INVALID",
                    "Nomor rekening tidak terbaca. Tulis 6 sampai 30 angka, seperti di buku tabungan atau CMS.",
                    "The account cannot be read. Write 6 to 30 digits, as in the bank book or the CMS."));
        }
        if (draft.payOn().isBefore(clock.today())) {
            return Optional.of(Refusal.of(
                    "DATE_PAST",
                    "Tanggal bayar {} sudah lewat. Bank menolak tanggal lampau; pilih hari ini atau sesudahnya.",
                    "The day of payment {} has passed. Banks refuse it; choose today or later.",
                    draft.payOn()));
        }
        if (draft.bills().isEmpty() || draft.bills().size() > Orders.MOST_BILLS) {
            return Optional.of(Refusal.of(
                    "BILLS_NUMBER", "Pilih 1 sampai {} tagihan.", "Choose 1 to {} bills.", Orders.MOST_BILLS));
        }
        return payable(draft);
    }

    /** Each bill that cannot be ordered is named with the reason. */
    private Optional<Refusal> payable(Draft draft) {
        var ready = orders.readyBills(draft.payer());
        for (var bill : draft.bills()) {
            var found = ready.stream().filter(each -> each.bill() == bill).findFirst();
            if (found.isEmpty()) {
                var holding = jdbc.queryForList(
                        "SELECT order_id FROM payment_order_bill WHERE bill_id = ? AND live", Long.class, bill);
                return Optional.of(
                        holding.isEmpty()
                                ? Refusal.of(
                                        "NOTHING_OPEN",
                                        "Tagihan {} bukan tagihan terkunci pembayar ini yang masih terbuka, atau pembayarnya membayar sendiri. Muat ulang halaman.",
                                        "Bill {} is no locked, open bill of this payer, or the payer pays by itself. Reload the page.",
                                        bill)
                                : Refusal.of(
                                        "ORDERED_ALREADY",
                                        "Tagihan {} sudah ada di perintah bayar {}. Satu tagihan hanya di satu perintah yang berjalan.",
                                        "Bill {} stands in payment order {} already. A bill is in one living order only.",
                                        bill,
                                        holding.getFirst()));
            }
            if (found.get().code() == null) {
                return Optional.of(Refusal.of(
                        "CODE_MISSING",
                        "Tagihan {} belum berkode bayar. Isi kodenya di halaman tagihan itu.",
                        "Bill {} has no payment code yet. Write it on the bill's page.",
                        bill));
            }
        }
        return Optional.empty();
    }

    private long insert(Draft draft) {
        var account = draft.account().replaceAll("[ .-]", "");
        var bills = draft.bills().toArray(Long[]::new);
        Long id = jdbc.queryForObject(
                """
                INSERT INTO payment_order (token, payer_id, region_code, pay_on, account_sealed, account_index, account_mask, bills, rupiah)
                SELECT ?, y.id, y.region_code, ?, ?, ?, ?, ?,
                       (SELECT sum(e.rupiah) FROM money_entry e WHERE e.bill_id = ANY (?) AND e.account = 'OPEN')
                FROM payer y WHERE y.id = ? RETURNING id""",
                Long.class,
                draft.token(),
                draft.payOn(),
                seal.seal(Purpose.BANK_ACCOUNT, account),
                seal.index(Purpose.BANK_ACCOUNT, account),
                AccountMask.of(account),
                bills.length,
                bills,
                draft.payer());
        if (id == null) throw new IllegalStateException();
        jdbc.update("""
                INSERT INTO payment_order_bill (order_id, bill_id, rupiah, payment_code)
                SELECT ?, b.id, (SELECT sum(e.rupiah) FROM money_entry e WHERE e.bill_id = b.id AND e.account = 'OPEN'), b.payment_code
                FROM bill b WHERE b.id = ANY (?)""", id, bills);
        var order = orders.find(id).orElseThrow();
        audit.record(
                "PAYMENT_ORDERED",
                order.key(),
                order.region(),
                Map.of(
                        "bills",
                        bills.length,
                        "rupiah",
                        order.rupiah(),
                        "payOn",
                        draft.payOn().toString()));
        return id;
    }

    /**
     * Takes an order off the table; its bills may be ordered anew. A draft or what was returned: whoever makes orders. What is approved, for
     * example because the bank refused the file: whoever approves, with a reason. What waits for a step is withdrawn or returned first.
     */
    public Optional<Refusal> close(long id, String reason) {
        return Optional.ofNullable(transaction.execute(status -> {
                    jdbc.query("SELECT 1 FROM payment_order WHERE id = ? FOR UPDATE", row -> {}, id);
                    var order = orders.find(id).orElseThrow();
                    var refusal = refusal(order, reason.strip());
                    if (refusal.isPresent()) return refusal;
                    jdbc.update(
                            "UPDATE payment_order SET closed_at = office_now(), closed_by = acting(), closed_reason = ? WHERE id = ?",
                            reason.strip(),
                            id);
                    jdbc.update("UPDATE payment_order_bill SET live = false WHERE order_id = ?", id);
                    audit.record("PAYMENT_ORDER_CLOSED", order.key(), order.region(), Map.of("reason", reason.strip()));
                    return Optional.<Refusal>empty();
                }))
                .flatMap(found -> found);
    }

    private static Optional<Refusal> refusal(Order order, String reason) {
        var role = CurrentActor.get().role();
        if (order.isClosed()) {
            return Optional.of(Refusal.of(
                    "CLOSED", "Perintah bayar {} sudah ditutup.", "Payment order {} is closed already.", order.id()));
        }
        if (order.state() == ApprovalState.PROPOSED || order.state() == ApprovalState.CHECKED) {
            return Optional.of(Refusal.of(
                    "WAITING",
                    "Perintah bayar {} sedang menunggu langkah orang lain. Tarik atau kembalikan dahulu.",
                    "Payment order {} waits for somebody's step. Withdraw or return it first.",
                    order.id()));
        }
        boolean approved = order.state() == ApprovalState.APPROVED;
        if (approved ? !OrderRights.undoes(role, order.region()) : !OrderRights.makes(role, order.region())) {
            return Optional.of(Refusal.of(
                    "NOT_YOUR_STEP",
                    "Perintah yang sudah disetujui hanya ditutup oleh yang menyetujui: kepala desa atau BPKAD.",
                    "An approved order is closed by whoever approves: the village head or the treasury."));
        }
        if (reason.length() < SHORTEST_REASON) {
            return Optional.of(Refusal.of(
                    "REASON_MISSING",
                    "Tulis alasannya, sedikitnya sepuluh huruf: mengapa perintah ini tidak jadi dibayar.",
                    "Write the reason, at least ten letters: why this order is not paid."));
        }
        return Optional.empty();
    }
}
