package id.lindung.rules.benefit;

import java.util.Locale;

/** What happened to the member. */
public enum BenefitEvent {
    /** Not related to work. */
    DEATH,
    WORK_ACCIDENT_DEATH,
    TOTAL_DISABILITY,
    PARTIAL_DISABILITY,
    FUNCTIONAL_LOSS,
    TEMPORARY_INCAPACITY,
    RETIREMENT,
    RESIGNATION,
    DISMISSAL,
    LEAVE_COUNTRY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
