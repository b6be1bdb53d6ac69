package id.lindung.rules.benefit;

import id.lindung.rules.money.Sen;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the wage history.
 *
 * @param year the calendar year, when told
 * @param months how many months were contributed on this wage
 * @param wage a month, rupiah
 */
public record WageSpell(@Nullable Integer year, int months, Sen wage) {
    public WageSpell {
        if (months < 1) {
            throw new IllegalArgumentException("A wage spell lasts at least one month");
        }
    }
}
