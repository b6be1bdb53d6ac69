package id.lindung.rules.contribution;

import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Which months a payment clears: the earliest unpaid month first, what is left over is carried to the next month (payment manual of
 * BPJS Ketenagakerjaan; {@code pu.payment_allocation}).
 *
 * @param months in order, those the payment did not reach with nothing paid
 * @param carried what remains after every month is paid
 */
public record PaymentAllocation(List<Month> months, Rupiah carried) {

    /** @param paid at most {@code due} */
    public record Month(ContributionMonth month, Rupiah due, Rupiah paid) {
        /** Whether nothing of the month is owed any more. */
        public boolean isCleared() {
            return paid.compareTo(due) == 0;
        }
    }

    public PaymentAllocation {
        months = List.copyOf(months);
    }

    /**
     * @param due what is still owed by month; nothing negative
     * @param payment not negative
     */
    public static PaymentAllocation of(SortedMap<ContributionMonth, Rupiah> due, Rupiah payment) {
        if (payment.isNegative()) {
            throw new IllegalArgumentException("A payment is not negative; a reversal is an entry of its own");
        }
        var months = new ArrayList<Month>();
        var left = payment;
        for (var each : due.entrySet()) {
            var owed = each.getValue();
            if (owed.isNegative()) {
                throw new IllegalArgumentException("A month owes nothing less than nothing: " + each);
            }
            var paid = left.compareTo(owed) < 0 ? left : owed;
            left = left.minus(paid);
            months.add(new Month(each.getKey(), owed, paid));
        }
        return new PaymentAllocation(months, left);
    }
}
