package id.lindung.rules.contribution;

import java.util.Locale;

/** Size of an employer, Perpres 109/2013 Pasal 6 and PP 7/2021 Pasal 35. */
public enum EmployerScale {
    /** Perpres 109/2013: JKK, JKM, JHT and JP. */
    LARGE,
    /** The same as large. */
    MEDIUM,
    /** Without JP. */
    SMALL,
    /** JKK and JKM. */
    MICRO,
    /** Daily, piece and seasonal workers in construction. */
    CONSTRUCTION_CASUAL;

    /** The word of questions: {@code "micro"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
