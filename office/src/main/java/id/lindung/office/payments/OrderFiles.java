package id.lindung.office.payments;

import id.lindung.office.approvals.Approvals;
import id.lindung.office.audit.Audit;
import id.lindung.office.billing.Refusal;
import id.lindung.office.secrets.Purpose;
import id.lindung.office.secrets.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the bank's file of an approved order. The same order gives the same bytes whenever it is asked for, so that a line that breaks, or
 * a program that is killed between the approval and the file, costs nothing; each time is recorded before a byte leaves.
 */
@Service
public class OrderFiles {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Orders orders;
    private final OrderSteps steps;
    private final Approvals approvals;
    private final Seal seal;
    private final Audit audit;

    OrderFiles(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Orders orders,
            OrderSteps steps,
            Approvals approvals,
            Seal seal,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.orders = orders;
        this.steps = steps;
        this.approvals = approvals;
        this.seal = seal;
        this.audit = audit;
    }

    /** How it ended. */
    public sealed interface Written {

        /** @param times how often it was handed out, this time counted */
        record File(String name, byte[] bytes, int times) implements Written {
            public File {
                bytes = bytes.clone();
            }

            @Override
            public byte[] bytes() {
                return bytes.clone();
            }
        }

        record Refused(Refusal why) implements Written {}
    }

    /** @param layout columns of the bank, or null for ISO 20022 */
    public Written write(long id, @Nullable BankLayout layout) {
        var written = transaction.execute(status -> {
            var sealed = jdbc.queryForList(
                    "SELECT account_sealed FROM payment_order WHERE id = ? FOR UPDATE", byte[].class, id);
            var order = orders.find(id).orElseThrow();
            var refusal = refusal(order);
            if (refusal != null) return new Written.Refused(refusal);
            var account = seal.open(Purpose.BANK_ACCOUNT, sealed.getFirst());
            var bytes = bytes(order, account, layout);
            var digest = sha256(bytes);
            int times = order.files() + 1;
            jdbc.update(
                    "INSERT INTO payment_order_file (order_id, n, format, layout, sha256) VALUES (?, ?, ?, ?, ?)",
                    id,
                    times,
                    layout == null ? "PAIN_001" : "TABLE",
                    layout == null ? "" : layout.name(),
                    digest);
            audit.record(
                    "PAYMENT_FILE",
                    order.key(),
                    order.region(),
                    Map.of(
                            "times",
                            times,
                            "rupiah",
                            order.rupiah(),
                            "sha256",
                            HexFormat.of().formatHex(digest).substring(0, 16)));
            var name = "bayar-" + order.number() + (layout == null ? ".xml" : ".csv");
            return new Written.File(name, bytes, times);
        });
        if (written == null) throw new IllegalStateException();
        return written;
    }

    private @Nullable Refusal refusal(Order order) {
        return switch (order.standing()) {
            case APPROVED, SENT ->
                steps.isAsItWas(order.id())
                        ? null
                        : Refusal.of(
                                "BILLS_CHANGED",
                                "Sebagian tagihan perintah {} sudah dibayar atau berubah kodenya. Tutup perintah ini dan buat yang baru untuk sisanya.",
                                "Some bill of order {} was paid or got another code. Close this order and make a new one for the rest.",
                                order.id());
            case PAID ->
                Refusal.of(
                        "PAID_ALREADY",
                        "Semua tagihan perintah {} sudah lunas; berkasnya tidak boleh diunggah lagi.",
                        "All bills of order {} are paid; its file must not be uploaded again.",
                        order.id());
            case CLOSED ->
                Refusal.of("CLOSED", "Perintah bayar {} sudah ditutup.", "Payment order {} is closed.", order.id());
            case DRAFT, PROPOSED, CHECKED, RETURNED ->
                Refusal.of(
                        "NOT_APPROVED",
                        "Perintah bayar {} belum disetujui. Berkas untuk bank baru dapat diunduh sesudah diajukan, diperiksa, dan disetujui tiga orang.",
                        "Payment order {} is not approved. The bank's file can be had after three people have proposed, checked and approved it.",
                        order.id());
        };
    }

    private byte[] bytes(Order order, String account, @Nullable BankLayout layout) {
        var approved = approvals.history(order.key()).stream()
                .filter(act -> act.act().equals("APPROVED"))
                .toList()
                .getLast();
        var told = new PaymentOrder(
                order.number(),
                approved.at(),
                order.payOn(),
                account,
                order.payerName(),
                null,
                orders.transfers(order.id()));
        if (layout == null) {
            var out = new ByteArrayOutputStream();
            Pain001.write(told, out);
            return out.toByteArray();
        }
        var text = new StringBuilder();
        try {
            layout.write(told, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
