package id.lindung.rules.benefit;

import java.math.BigDecimal;

/**
 * Months counted from the first, as the law's schedules write them: {@code "1-6"}, {@code "13+"}.
 *
 * @param first counted from 1
 * @param last included; {@link Integer#MAX_VALUE} when open
 */
record MonthRange(int first, int last) {

    static MonthRange of(String written) {
        if (written.endsWith("+")) {
            return new MonthRange(Integer.parseInt(written.substring(0, written.length() - 1)), Integer.MAX_VALUE);
        }
        int dash = written.indexOf('-');
        return new MonthRange(
                Integer.parseInt(written.substring(0, dash)), Integer.parseInt(written.substring(dash + 1)));
    }

    boolean contains(int month) {
        return first <= month && month <= last;
    }

    /** How much of a stretch of so many months, possibly with a part of one, falls into this range. */
    BigDecimal within(BigDecimal months) {
        var before = BigDecimal.valueOf(first - 1L);
        return months.min(BigDecimal.valueOf(last)).subtract(before).max(BigDecimal.ZERO);
    }
}
