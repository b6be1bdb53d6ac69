package id.lindung.rules.benefit;

import id.lindung.rules.money.IndonesianNumber;
import java.math.BigDecimal;

/** Exact arithmetic of benefits and how it is written. */
final class Amounts {

    private Amounts() {}

    /** 70 becomes 0.7. */
    static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(2);
    }

    /** {@code "Rp48.000.000"}, with all decimals there are. */
    static String rupiah(BigDecimal amount) {
        return "Rp" + IndonesianNumber.decimal(amount);
    }

    /** {@code "4,5%"}. */
    static String percent(BigDecimal percent) {
        return IndonesianNumber.decimal(percent) + "%";
    }
}
