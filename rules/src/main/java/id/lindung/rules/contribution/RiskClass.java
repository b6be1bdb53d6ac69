package id.lindung.rules.contribution;

import java.util.Locale;

/** Work-environment risk of an employer, PP 44/2015 Lampiran I. */
public enum RiskClass {
    /** 0.24 % of the wage. */
    VERY_LOW,
    /** 0.54 % of the wage. */
    LOW,
    /** 0.89 % of the wage. */
    MEDIUM,
    /** 1.27 % of the wage. */
    HIGH,
    /** 1.74 % of the wage. */
    VERY_HIGH;

    /** The word of data files and cases: {@code "very_low"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
