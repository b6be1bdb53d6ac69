package id.lindung.office.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came, whole rupiah.
 *
 * @param bill the bill that was named when it was written down, or null; what it settled is in the entries
 * @param given 0 once the payment was reversed
 * @param advance what no bill has used
 * @param proofs papers kept for it
 */
public record Payment(
        long id,
        long payer,
        @Nullable Long fund,
        String region,
        long rupiah,
        LocalDate paidOn,
        String reference,
        String channel,
        @Nullable Long bill,
        long given,
        long advance,
        List<Proof> proofs) {

    public Payment {
        proofs = List.copyOf(proofs);
    }

    /** A paper. */
    public record Proof(UUID file, String name) {}

    public boolean isReversed() {
        return given == 0;
    }
}
