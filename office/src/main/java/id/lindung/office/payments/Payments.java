package id.lindung.office.payments;

import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Bill;
import id.lindung.office.billing.Money;
import id.lindung.office.billing.Refusal;
import id.lindung.office.secrets.FileSeal;
import id.lindung.office.store.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes payments down: once, whatever is sent twice. */
@Service
public class Payments {

    /** A photograph or a scan; anything larger is not a receipt. */
    public static final long MOST_BYTES = 10L << 20;

    private final JdbcTemplate jdbc;
    private final Money money;
    private final FileSeal files;
    private final Audit audit;
    private final OfficeClock clock;

    Payments(JdbcTemplate jdbc, Money money, FileSeal files, Audit audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.money = money;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of writing a payment down. */
    public sealed interface Outcome {

        /** It was written, and settled what was open. */
        record Booked(long payment, Money.Receipt receipt) implements Outcome {}

        /** The very same payment is there already; nothing changed. */
        record Known(long payment) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Pays into the envelope of a bill; the oldest open month of that envelope is settled first. */
    @Transactional
    public Outcome pay(Bill bill, long rupiah, LocalDate paidOn, String reference) {
        return book(bill, rupiah, paidOn, reference, "TYPED");
    }

    Outcome book(Bill bill, long rupiah, LocalDate paidOn, String reference, String channel) {
        var refusal = refusal(bill, rupiah, paidOn, reference);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        var id = insert(bill, rupiah, paidOn, reference.strip(), channel);
        if (id.isEmpty()) return new Outcome.Known(find(bill, rupiah, paidOn, reference.strip()));
        var receipt = money.receive(id.get(), new Money.Purse(bill.payer(), bill.fund(), bill.region()), rupiah);
        audit.record(
                "PAYMENT_BOOKED",
                "payment:" + id.get(),
                bill.region(),
                Map.of(
                        "bill",
                        bill.id(),
                        "rupiah",
                        rupiah,
                        "paidOn",
                        paidOn.toString(),
                        "reference",
                        reference.strip()));
        return new Outcome.Booked(id.get(), receipt);
    }

    private Optional<Refusal> refusal(Bill bill, long rupiah, LocalDate paidOn, String reference) {
        if (bill.isDraft()) {
            return Optional.of(Refusal.of(
                    "NOT_LOCKED",
                    "Tagihan {} masih draf. Kunci dahulu, baru catat pembayarannya.",
                    "Bill {} is still a draft. Lock it first, then write its payment down.",
                    bill.id()));
        }
        if (rupiah <= 0) {
            return Optional.of(Refusal.of(
                    "AMOUNT_INVALID",
                    "Jumlah {} tidak dapat dibayar. Tulis rupiah bulat lebih dari nol.",
                    "The amount {} cannot be paid. Write whole rupiah above zero.",
                    rupiah));
        }
        if (paidOn.isAfter(clock.today())) {
            return Optional.of(Refusal.of(
                    "DATE_AHEAD",
                    "Tanggal bayar {} belum tiba. Tulis tanggal pada bukti.",
                    "The day of payment {} has not come. Write the day on the receipt.",
                    paidOn));
        }
        if (reference.isBlank()) {
            return Optional.of(
                    Refusal.of(
                            "REFERENCE_MISSING",
                            "Nomor referensi bank kosong. Salin dari bukti bayar; dengannya pembayaran tidak tercatat dua kali.",
                            "The bank's reference is missing. Copy it from the receipt; it keeps a payment from being written twice."));
        }
        return Optional.empty();
    }

    private Optional<Long> insert(Bill bill, long rupiah, LocalDate paidOn, String reference, String channel) {
        return jdbc
                .queryForList(
                        """
                        INSERT INTO payment (payer_id, fund_id, region_code, rupiah, paid_on, reference, channel, bill_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (payer_id, coalesce(fund_id, 0), paid_on, rupiah, lower(reference)) DO NOTHING RETURNING id""",
                        Long.class,
                        bill.payer(),
                        bill.fund(),
                        bill.region(),
                        rupiah,
                        paidOn,
                        reference,
                        channel,
                        bill.id())
                .stream()
                .findFirst();
    }

    private long find(Bill bill, long rupiah, LocalDate paidOn, String reference) {
        return jdbc.queryForList("""
                        SELECT id FROM payment WHERE payer_id = ? AND fund_id IS NOT DISTINCT FROM ?::bigint AND rupiah = ? AND paid_on = ?
                          AND lower(reference) = lower(?)""", Long.class, bill.payer(), bill.fund(), rupiah, paidOn, reference)
                .getFirst();
    }

    /** Keeps a paper that proves a payment, sealed. */
    @Transactional
    public Optional<Refusal> prove(long payment, String name, InputStream content) throws IOException {
        var found = find(payment);
        if (found.isEmpty()) {
            return Optional.of(
                    Refusal.of("PAYMENT_UNKNOWN", "Pembayaran {} tidak ada.", "There is no payment {}.", payment));
        }
        var id = UUID.randomUUID();
        var digest = sha256();
        long bytes;
        try (var in = new DigestInputStream(content, digest);
                OutputStream out = files.write(id)) {
            bytes = in.transferTo(out);
        }
        if (bytes == 0 || bytes > MOST_BYTES) {
            files.delete(id);
            return Optional.of(Refusal.of(
                    "PROOF_SIZE",
                    "Berkas bukti kosong atau lebih dari 10 MB. Kecilkan fotonya, lalu unggah lagi.",
                    "The proof is empty or larger than 10 MB. Make the photograph smaller, then upload it again."));
        }
        jdbc.update(
                "INSERT INTO stored_file (id, name, bytes, sha256, region_code) VALUES (?, ?, ?, ?, ?)",
                id,
                plain(name),
                bytes,
                digest.digest(),
                found.get().region());
        jdbc.update("INSERT INTO payment_proof (payment_id, file_id) VALUES (?, ?)", payment, id);
        audit.record(
                "PROOF_KEPT",
                "payment:" + payment,
                found.get().region(),
                Map.of("file", id.toString(), "bytes", bytes));
        return Optional.empty();
    }

    /** The paper's bytes, when it proves a payment in scope. */
    public Optional<InputStream> open(UUID file) throws IOException {
        var known = jdbc.queryForList("SELECT 1 FROM payment_proof WHERE file_id = ?", Integer.class, file);
        return known.isEmpty() ? Optional.empty() : Optional.of(files.read(file));
    }

    public Optional<Payment> find(long id) {
        return list("WHERE p.id = ?", id).stream().findFirst();
    }

    /** Payments that settled a bill or were written down for it. */
    public List<Payment> ofBill(long bill) {
        return list("""
                WHERE p.bill_id = ? OR p.id IN (SELECT s.payment_id FROM money_entry b JOIN money_entry s ON s.act_id = b.act_id AND s.account = 'SETTLED'
                                                WHERE b.bill_id = ? AND b.account = 'PAID')""", bill, bill);
    }

    private List<Payment> list(String where, Object... arguments) {
        return jdbc.query("""
                SELECT p.*, (SELECT -coalesce(sum(rupiah), 0) FROM money_entry e WHERE e.payment_id = p.id AND e.account = 'GIVEN')::bigint AS given,
                       (SELECT coalesce(sum(rupiah), 0) FROM money_entry e WHERE e.payment_id = p.id AND e.account = 'ADVANCE')::bigint AS advance,
                       (SELECT string_agg(f.id || ' ' || f.name, E'\\n' ORDER BY o.recorded_at) FROM payment_proof o
                         JOIN stored_file f ON f.id = o.file_id WHERE o.payment_id = p.id) AS proofs
                FROM payment p\s""" + where + " ORDER BY p.paid_on, p.id", Payments::payment, arguments);
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getLong("payer_id"),
                row.getObject("fund_id", Long.class),
                row.getString("region_code"),
                row.getLong("rupiah"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reference"),
                row.getString("channel"),
                row.getObject("bill_id", Long.class),
                row.getLong("given"),
                row.getLong("advance"),
                proofs(row.getString("proofs")));
    }

    private static List<Payment.Proof> proofs(@Nullable String all) {
        var proofs = new ArrayList<Payment.Proof>();
        if (all == null) return proofs;
        for (var each : all.split("\n", -1)) {
            proofs.add(new Payment.Proof(UUID.fromString(each.substring(0, 36)), each.substring(37)));
        }
        return proofs;
    }

    /** A name that is only a name. */
    private static String plain(String name) {
        var last =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        return last.isEmpty() ? "bukti" : last.substring(0, Math.min(last.length(), 120));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
