package id.lindung.office.planning;

import id.lindung.rules.contribution.Fund;
import org.jspecify.annotations.Nullable;

/**
 * Money that a plan may take.
 *
 * @param fund the recorded fund; null while only its kind is known
 * @param left rupiah that no approved plan has taken; null when no paper limits it
 * @param heads people that its agreement still allows; null without such an agreement
 */
record Purse(
        @Nullable Long fund,
        Fund source,
        @Nullable Long left,
        @Nullable Integer heads) {

    /** A kind of money without a recorded fund. */
    static Purse of(Fund source) {
        return new Purse(null, source, null, null);
    }
}
