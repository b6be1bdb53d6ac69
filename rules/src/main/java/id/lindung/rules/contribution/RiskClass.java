package id.lindung.rules.contribution;

import java.util.Locale;

/** Work-environment risk of an employer, PP 44/2015 Lampiran I. */
public enum RiskClass {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** The word of data files and cases: {@code "very_low"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
