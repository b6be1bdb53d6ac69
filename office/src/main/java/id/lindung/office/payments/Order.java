package id.lindung.office.payments;

import id.lindung.office.approvals.ApprovalState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bills of one payer that are to be paid out of one account on one day, and how far that is.
 *
 * @param region the payer's
 * @param account masked
 * @param rupiah what is transferred in all
 * @param open what its bills still ask for; 0 once all of them are paid
 * @param files how often the bank's file was handed out
 * @param closedReason null while it lives
 */
public record Order(
        long id,
        long payer,
        String payerName,
        String region,
        LocalDate payOn,
        String account,
        int bills,
        long rupiah,
        String by,
        Instant at,
        ApprovalState state,
        long open,
        int files,
        @Nullable String closedReason) {

    /** How people say it. */
    public enum Standing {
        DRAFT,
        PROPOSED,
        CHECKED,
        APPROVED,
        RETURNED,
        /** The bank's file was handed out; the statement has not shown it yet. */
        SENT,
        /** None of its bills asks for anything any more. */
        PAID,
        CLOSED
    }

    public Standing standing() {
        if (isClosed()) return Standing.CLOSED;
        if (state == ApprovalState.APPROVED && open == 0) return Standing.PAID;
        if (state == ApprovalState.APPROVED && files > 0) return Standing.SENT;
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case PROPOSED -> Standing.PROPOSED;
            case CHECKED -> Standing.CHECKED;
            case APPROVED -> Standing.APPROVED;
            case RETURNED -> Standing.RETURNED;
        };
    }

    public boolean isClosed() {
        return closedReason != null;
    }

    /** What the approvals are about. */
    public String key() {
        return key(id);
    }

    static String key(long id) {
        return "payment-order:" + id;
    }

    /** What the bank calls it: {@code LD20250710-17}. */
    public String number() {
        return "LD" + payOn.toString().replace("-", "") + "-" + id;
    }
}
