package id.lindung.office.payments;

import id.lindung.office.billing.Bill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bills to be paid in one upload to a bank.
 *
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
        List<Bill> bills) {

    public PaymentOrder {
        bills = List.copyOf(bills);
        if (bills.isEmpty()) throw new IllegalArgumentException("an order pays something");
        for (var bill : bills) {
            if (bill.open() <= 0 || bill.paymentCode() == null) {
                throw new IllegalArgumentException("bill " + bill.id() + " has nothing open or no payment code");
            }
        }
    }

    public long total() {
        return bills.stream().mapToLong(Bill::open).sum();
    }

    static String code(Bill bill) {
        var code = bill.paymentCode();
        if (code == null) throw new IllegalStateException("bill " + bill.id() + " has no payment code");
        return code;
    }

    /** What stands on the bank's receipt: {@code Iuran BPJS TK 2025-07 T17}. */
    static String remark(Bill bill) {
        return "Iuran BPJS TK " + bill.month() + " T" + bill.id();
    }
}
