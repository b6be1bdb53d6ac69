package id.lindung.office.billing;

import id.lindung.office.audit.Audit;
import id.lindung.rules.contribution.PaymentAllocation;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves rupiah between the accounts of bills and payments. Every act is a few entries that add up to nothing, never changed: what was
 * wrong is answered by another act. An act concerns one bill at most, so that it is known which payment settled which bill.
 */
@Service
public class Money {

    private final JdbcTemplate jdbc;
    private final Entries entries;
    private final BillLedger ledger;
    private final Audit audit;

    Money(JdbcTemplate jdbc, Entries entries, BillLedger ledger, Audit audit) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Whose money: bills are settled only out of the envelope they were made for. */
    public record Purse(long payer, @Nullable Long fund, String region) {
        static Purse of(Bill bill) {
            return new Purse(bill.payer(), bill.fund(), bill.region());
        }
    }

    /** Part of a bill that a payment has just settled. */
    public record Settled(long bill, YearMonth month, long rupiah, boolean cleared) {}

    /**
     * What money that came did.
     *
     * @param carried what no bill was open for: it waits for the next one
     */
    public record Receipt(List<Settled> settled, long carried) {
        public Receipt {
            settled = List.copyOf(settled);
        }
    }

    /** Asks for the money of bills just locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(Long[] bills) {
        // Two statements: an entry may be written when its act can be seen.
        var acts = jdbc.queryForList("""
                INSERT INTO money_act (kind, payer_id, fund_id, region_code)
                SELECT DISTINCT 'LOCK', payer_id, fund_id, region_code FROM bill WHERE id = ANY (?) AND rupiah > 0 RETURNING id""", Long.class, (Object) bills);
        jdbc.update("""
                INSERT INTO money_entry (act_id, account, bill_id, rupiah)
                SELECT a.id, s.account, l.id, s.sign * l.rupiah
                FROM bill l
                JOIN money_act a ON a.id = ANY (?) AND a.payer_id = l.payer_id AND a.fund_id IS NOT DISTINCT FROM l.fund_id AND a.region_code = l.region_code
                CROSS JOIN (VALUES ('BILLED', -1), ('OPEN', 1)) AS s (account, sign)
                WHERE l.id = ANY (?) AND l.rupiah > 0""", acts.toArray(Long[]::new), bills);
    }

    /** Advances of these bills' payers settle them at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settleFromAdvances(Collection<Bill> bills) {
        var purses = new LinkedHashSet<Purse>();
        for (var bill : bills) purses.add(Purse.of(bill));
        var payers = purses.stream().map(Purse::payer).distinct().toArray(Long[]::new);
        var waiting = jdbc.queryForList("""
                SELECT a.payer_id FROM money_act a JOIN money_entry e ON e.act_id = a.id AND e.account = 'ADVANCE'
                WHERE a.payer_id = ANY (?) GROUP BY 1 HAVING sum(e.rupiah) > 0""", Long.class, (Object) payers);
        for (var purse : purses) {
            if (waiting.contains(purse.payer())) settle(purse);
        }
    }

    /**
     * Books money that came and settles what is open, the oldest month first; what is left waits as an advance.
     *
     * @param payment its number in the room of payments
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt receive(long payment, Purse purse, long rupiah) {
        if (rupiah <= 0) throw new IllegalArgumentException("money that came is positive");
        BillLocks.payer(jdbc, purse.payer());
        long act = entries.act("RECEIPT", purse, "", null);
        entries.ofPayment(act, "GIVEN", payment, -rupiah);
        entries.ofPayment(act, "ADVANCE", payment, rupiah);
        var settled = settle(purse);
        ledger.follow(settled.stream().map(Settled::bill).toList());
        return new Receipt(
                settled,
                entries.advances(purse).stream()
                        .mapToLong(Entries.Advance::rupiah)
                        .sum());
    }

    private List<Settled> settle(Purse purse) {
        BillLocks.payer(jdbc, purse.payer());
        var advances = new ArrayList<>(entries.advances(purse));
        var open = entries.open(purse);
        if (advances.isEmpty() || open.isEmpty()) return List.of();
        long given = advances.stream().mapToLong(Entries.Advance::rupiah).sum();
        var due = new TreeMap<ContributionMonth, Rupiah>();
        for (var bill : open) due.merge(new ContributionMonth(bill.month()), Rupiah.of(bill.open()), Rupiah::plus);
        var settled = new ArrayList<Settled>();
        for (var month : PaymentAllocation.of(due, Rupiah.of(given)).months()) {
            long left = month.paid().amount();
            for (var bill : open) {
                if (left == 0) break;
                if (!bill.month().equals(month.month().value())) continue;
                long part = Math.min(left, bill.open());
                left -= part;
                settle(purse, bill.id(), part, advances);
                settled.add(new Settled(bill.id(), bill.month(), part, part == bill.open()));
            }
        }
        return settled;
    }

    /** The oldest payment first. */
    private void settle(Purse purse, long bill, long rupiah, List<Entries.Advance> advances) {
        long act = entries.act("SETTLEMENT", purse, "", null);
        entries.ofBill(act, "OPEN", bill, -rupiah);
        entries.ofBill(act, "PAID", bill, rupiah);
        long left = rupiah;
        while (left > 0) {
            var first = advances.getFirst();
            long part = Math.min(left, first.rupiah());
            entries.ofPayment(act, "ADVANCE", first.payment(), -part);
            entries.ofPayment(act, "SETTLED", first.payment(), part);
            left -= part;
            advances.removeFirst();
            if (first.rupiah() > part) {
                advances.addFirst(new Entries.Advance(first.payment(), first.rupiah() - part));
            }
        }
    }

    /**
     * Takes lines of a locked bill back, also when they were paid: what was paid for them becomes an advance again, which settles the
     * next open bill of the same purse.
     *
     * @return why not, or empty when it was done
     */
    @Transactional
    public Optional<Refusal> cancel(Bill bill, Collection<Long> lines, String reason) {
        if (bill.isDraft()) {
            return Optional.of(Refusal.of(
                    "NOT_LOCKED",
                    "Tagihan {} masih draf: perbaiki datanya lalu buat ulang, tidak perlu koreksi.",
                    "Bill {} is still a draft: correct the record and make it again; no correction is needed.",
                    bill.id()));
        }
        if (reason.strip().length() < 5) return Optional.of(reasonMissing());
        BillLocks.payer(jdbc, bill.payer());
        Long sum = jdbc.queryForObject("""
                SELECT CASE WHEN count(*) = ? THEN coalesce(sum(rupiah), 0) END::bigint FROM bill_line
                WHERE bill_id = ? AND id = ANY (?) AND cancelled_by IS NULL""", Long.class, lines.size(), bill.id(), lines.toArray(Long[]::new));
        if (sum == null || lines.isEmpty()) {
            return Optional.of(Refusal.of(
                    "LINE_UNKNOWN",
                    "Ada baris yang bukan bagian tagihan {} atau sudah ditarik. Muat ulang halaman dan pilih lagi.",
                    "Some line is not part of bill {} or was taken back before. Reload the page and choose again.",
                    bill.id()));
        }
        var purse = Purse.of(bill);
        long open = Math.min(sum, entries.openOf(bill.id()));
        long paid = sum - open;
        long act = entries.act("CANCELLATION", purse, reason.strip(), null);
        entries.ofBill(act, "OPEN", bill.id(), -open);
        entries.ofBill(act, "PAID", bill.id(), -paid);
        entries.ofBill(act, "CANCELLED", bill.id(), sum);
        giveBack(act, bill.id(), paid);
        jdbc.update("UPDATE bill_line SET cancelled_by = ? WHERE id = ANY (?)", act, lines.toArray(Long[]::new));
        var touched = new LinkedHashSet<Long>(List.of(bill.id()));
        for (var each : settle(purse)) touched.add(each.bill());
        ledger.follow(touched);
        audit.record(
                "BILL_CORRECTED",
                bill.subject(),
                bill.region(),
                Map.of("lines", lines.size(), "rupiah", sum, "paid", paid, "reason", reason.strip()));
        return Optional.empty();
    }

    /** What payments had settled of a bill returns to them, the latest first. */
    private void giveBack(long act, long bill, long rupiah) {
        long left = rupiah;
        for (var part : entries.settledBy(bill)) {
            if (left == 0) return;
            long back = Math.min(left, part.rupiah());
            entries.ofPayment(act, "SETTLED", part.payment(), -back);
            entries.ofPayment(act, "ADVANCE", part.payment(), back);
            left -= back;
        }
        if (left != 0) throw new IllegalStateException("bill " + bill + " was paid by nobody");
    }

    /** Gives back what a payment has left over. */
    @Transactional
    public Optional<Refusal> refund(long payment, Purse purse, long rupiah, String reason) {
        if (reason.strip().length() < 5) return Optional.of(reasonMissing());
        BillLocks.payer(jdbc, purse.payer());
        long free = entries.advanceOf(payment);
        if (rupiah <= 0 || rupiah > free) {
            return Optional.of(Refusal.of(
                    "REFUND_TOO_MUCH",
                    "Yang dapat dikembalikan dari pembayaran {} hanya {}; selebihnya sudah melunasi tagihan.",
                    "Of payment {} only {} can be given back; the rest has settled bills.",
                    payment,
                    Rupiah.of(free)));
        }
        long act = entries.act("REFUND", purse, reason.strip(), null);
        entries.ofPayment(act, "ADVANCE", payment, -rupiah);
        entries.ofPayment(act, "REFUNDED", payment, rupiah);
        audit.record(
                "MONEY_REFUNDED",
                "payment:" + payment,
                purse.region(),
                Map.of("rupiah", rupiah, "reason", reason.strip()));
        return Optional.empty();
    }

    /**
     * Takes a payment back as if it had never come (bounced, booked to the wrong payer): its settlements and its receipt each get their
     * mirror image.
     */
    @Transactional
    public Optional<Refusal> reverse(long payment, Purse purse, String reason) {
        if (reason.strip().length() < 5) return Optional.of(reasonMissing());
        BillLocks.payer(jdbc, purse.payer());
        long given = entries.sum(payment, "GIVEN");
        if (given == 0) {
            return Optional.of(Refusal.of(
                    "REVERSED_BEFORE",
                    "Pembayaran {} sudah dibatalkan sebelumnya.",
                    "Payment {} was reversed before.",
                    payment));
        }
        if (entries.sum(payment, "REFUNDED") > 0) {
            return Optional.of(Refusal.of(
                    "REFUNDED_BEFORE",
                    "Sebagian pembayaran {} sudah dikembalikan, jadi tidak dapat dibatalkan seluruhnya.",
                    "Part of payment {} was given back already, so it cannot be reversed as a whole.",
                    payment));
        }
        var bills = new LinkedHashSet<Long>();
        for (var part : entries.billsOf(payment)) {
            long act = entries.act("REVERSAL", purse, reason.strip(), null);
            entries.ofBill(act, "PAID", part.bill(), -part.rupiah());
            entries.ofBill(act, "OPEN", part.bill(), part.rupiah());
            entries.ofPayment(act, "SETTLED", payment, -part.rupiah());
            entries.ofPayment(act, "ADVANCE", payment, part.rupiah());
            bills.add(part.bill());
        }
        long act = entries.act("REVERSAL", purse, reason.strip(), entries.receiptOf(payment));
        entries.ofPayment(act, "ADVANCE", payment, given);
        entries.ofPayment(act, "GIVEN", payment, -given);
        // Other money of the same purse may wait and now finds the bills open again.
        for (var each : settle(purse)) bills.add(each.bill());
        ledger.follow(bills);
        audit.record(
                "PAYMENT_REVERSED",
                "payment:" + payment,
                purse.region(),
                Map.of("rupiah", -given, "reason", reason.strip()));
        return Optional.empty();
    }

    private static Refusal reasonMissing() {
        return Refusal.of(
                "REASON_MISSING",
                "Tulis alasannya, sedikitnya lima huruf. Pemeriksa akan membacanya.",
                "Write the reason, at least five letters. An auditor will read it.");
    }

    /** One act with its entry on a bill or payment, for its history. */
    public record Entry(
            long act,
            String kind,
            LocalDate on,
            String actor,
            String reason,
            String account,
            long rupiah,
            @Nullable Long other) {}

    /** What happened to a bill's rupiah, the oldest first; {@code other} is the payment of a settlement. */
    public List<Entry> history(long bill) {
        return jdbc.query(
                """
                SELECT a.id, a.kind, (a.at AT TIME ZONE office_zone())::date AS day, a.actor, a.reason, e.account, e.rupiah,
                       (SELECT min(p.payment_id) FROM money_entry p WHERE p.act_id = a.id) AS payment
                FROM money_entry e JOIN money_act a ON a.id = e.act_id WHERE e.bill_id = ? ORDER BY a.id, e.account""",
                (row, n) -> new Entry(
                        row.getLong(1),
                        row.getString(2),
                        Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getObject(8, Long.class)),
                bill);
    }
}
