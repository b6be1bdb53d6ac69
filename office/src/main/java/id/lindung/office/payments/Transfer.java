package id.lindung.office.payments;

import java.time.YearMonth;

/**
 * One bill paid by an order to a bank.
 *
 * @param month the month protected
 * @param code payment code that BPJS gave, 10 to 20 digits
 * @param rupiah what is transferred, as it was proposed
 */
public record Transfer(long bill, String payer, String segment, YearMonth month, String code, long rupiah) {

    public Transfer {
        if (rupiah <= 0) throw new IllegalArgumentException("bill " + bill + " has nothing open");
        if (!code.matches("[0-9]{10,20}")) throw new IllegalArgumentException("bill " + bill + " has no payment code");
    }

    /** What stands on the bank's receipt: {@code Iuran BPJS TK 2025-07 T17}. */
    String remark() {
        return "Iuran BPJS TK " + month + " T" + bill;
    }

    /** The bank gives it back in its statement. */
    String reference() {
        return "T" + bill;
    }
}
