package id.lindung.office.targets;

import java.math.BigDecimal;
import java.util.List;

/**
 * A national figure of one of two series with different denominators. They must never stand in one line or one chart.
 *
 * @param series PLAN: RPJPN, RPJMN and RKP; HOME_AFFAIRS: the universal-coverage figures the Ministry of Home Affairs quoted
 */
public record NationalTarget(Series series, String document, int year, BigDecimal percent, boolean reached) {

    /** Which denominator. */
    public enum Series {
        PLAN,
        HOME_AFFAIRS
    }

    /** As published; https://ayonusa.com/berita/news-97831 quotes both. */
    public static final List<NationalTarget> ALL = List.of(
            new NationalTarget(Series.PLAN, "RPJMN 2025–2029", 2025, new BigDecimal("32.15"), false),
            new NationalTarget(Series.PLAN, "RKP 2026", 2026, new BigDecimal("34.99"), false),
            new NationalTarget(Series.PLAN, "RPJMN 2025–2029", 2029, new BigDecimal("43.92"), false),
            new NationalTarget(Series.PLAN, "RPJPN 2025–2045", 2045, new BigDecimal("99.5"), false),
            new NationalTarget(Series.HOME_AFFAIRS, "Kemendagri, April 2025", 2025, new BigDecimal("35.68"), true),
            new NationalTarget(Series.HOME_AFFAIRS, "Kemendagri", 2025, new BigDecimal("52.15"), false));
}
