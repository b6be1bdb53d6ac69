package id.lindung.office.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is told in one upload.
 *
 * @param number the same whenever the file is written again: by it a bank knows that it has the file already
 * @param at when the order was approved
 * @param account the account that is debited
 * @param bic of the debited bank, for ISO 20022; null when not known
 */
public record PaymentOrder(
        String number,
        Instant at,
        LocalDate payOn,
        String account,
        String debtor,
        @Nullable String bic,
        List<Transfer> transfers) {

    public PaymentOrder {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty()) throw new IllegalArgumentException("an order pays something");
    }

    public long total() {
        return transfers.stream().mapToLong(Transfer::rupiah).sum();
    }
}
