package id.lindung.office.coverage;

import java.util.Locale;
import java.util.Optional;

/** What a figure can be split by. */
public enum Dimension {
    SEGMENT,
    /** The regions one level below. */
    REGION,
    CATEGORY,
    /** Funds are recorded with plans; until then every figure stands under one key that says so. */
    FUND,
    STATUS,
    PAYER,
    /** JKK, JKM, …: one person counts in each. */
    PROGRAMME,
    SEX,
    /** Groups of the age reached in the month's year. */
    AGE,
    OCCUPATION,
    /** Welfare decile, 1 the poorest. */
    DECILE;

    /** The name the counts are kept under. */
    String stored() {
        return this == AGE ? "BORN" : name();
    }

    /** Whether a key can hold people who are not protected: nobody is unprotected and of a status, or by a programme. */
    public boolean standsApart() {
        return this == STATUS || this == PROGRAMME;
    }

    /** The name as commands and addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String code) {
        for (var dimension : values()) if (dimension.code().equals(code)) return Optional.of(dimension);
        return Optional.empty();
    }
}
