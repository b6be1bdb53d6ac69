package id.lindung.rules.contribution;

import id.lindung.rules.law.Dated;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A percentage off, in the months in which it holds.
 *
 * @param parameter {@code "discount.covid.jkk_jkm"}
 * @param value the percentage that need not be paid now
 */
record Relief(String parameter, Dated<LawValue> value) {

    static final String COVID = "discount.covid.jkk_jkm";
    static final String COVID_PENSION = "discount.covid.jp_deferral";
    static final String LABOUR_INTENSIVE = "discount.labour_intensive.jkk";
    static final String BPU_TRANSPORT = "discount.bpu_2026.jkk_jkm";
    static final String BPU_OTHER = "discount.bpu_2026_other.jkk_jkm";

    /** The relief of this month; empty outside its months and while it is disabled. */
    static Optional<Relief> find(String parameter, LawBook book, ContributionMonth month) {
        var relief = book.get(parameter);
        return relief.enabled() ? relief.find(month).map(value -> new Relief(parameter, value)) : Optional.empty();
    }

    /** Whether a disabled relief would have held in this month. */
    static boolean isDisabled(String parameter, LawBook book, ContributionMonth month) {
        var relief = book.get(parameter);
        return !relief.enabled() && relief.find(month).isPresent();
    }

    /** The fraction that is paid, 0.01 for 99 % off. */
    BigDecimal pays() {
        return BigDecimal.ONE.subtract(value.value().number().movePointLeft(2));
    }
}
