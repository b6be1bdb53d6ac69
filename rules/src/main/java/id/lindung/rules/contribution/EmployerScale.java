package id.lindung.rules.contribution;

import java.util.Locale;

/** Size of an employer, Perpres 109/2013 Pasal 6 and PP 7/2021 Pasal 35. */
public enum EmployerScale {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO,
    /** Daily, piece and seasonal workers in construction. */
    CONSTRUCTION_CASUAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
