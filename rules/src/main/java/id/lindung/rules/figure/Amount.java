package id.lindung.rules.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number inside an expression.
 *
 * @param value shares as fractions: 45.76 percent is 0.4576
 * @param unit see {@link Unit}
 */
public record Amount(BigDecimal value, String unit) {

    /** Enough that a division of any two printed figures is exact to the digits anybody prints. */
    static final MathContext EXACT = MathContext.DECIMAL128;

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), Unit.plus(unit, other.unit));
    }

    Amount minus(Amount other) {
        return new Amount(value.subtract(other.value), Unit.plus(unit, other.unit));
    }

    Amount times(Amount other) {
        return new Amount(value.multiply(other.value), Unit.times(unit, other.unit));
    }

    Amount over(Amount other) {
        return new Amount(value.divide(other.value, EXACT), Unit.over(unit, other.unit));
    }

    boolean isShare() {
        return Unit.isShare(unit);
    }

    /** As it is printed: shares in percent. */
    BigDecimal shown() {
        return isShare() ? value.movePointRight(2) : value;
    }
}
