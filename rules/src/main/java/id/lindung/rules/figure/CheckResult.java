package id.lindung.rules.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check. Percent stands as percent: 63.67.
 *
 * @param computed null when there is nothing to compute
 * @param quoted null when nobody quoted a number for it
 * @param gap computed minus quoted; null when either is missing
 * @param verdict {@code PASS}, {@code FAIL}, {@code DERIVED} …, see {@code docs/figures.md}
 * @param from together with {@code until} the range that the printed decimals allow; null when there is none
 * @param figures ids of the quoted figures that went in
 * @param sources of the facts that went in
 * @param missing what could not be found: unknown figures, facts nobody has here
 */
public record CheckResult(
        Check check,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal quoted,
        @Nullable BigDecimal gap,
        String verdict,
        @Nullable Reason reason,
        @Nullable BigDecimal from,
        @Nullable BigDecimal until,
        List<String> figures,
        List<String> sources,
        List<String> missing) {

    public static final String PASS = "PASS";
    public static final String FAIL = "FAIL";
    public static final String DERIVED = "DERIVED";
    public static final String PLAUSIBLE = "PLAUSIBLE";
    public static final String IMPLAUSIBLE = "IMPLAUSIBLE";
    public static final String CONTRADICTION = "CONTRADICTION";
    public static final String OVERLAP_CHECK = "OVERLAP CHECK";
    public static final String TRUNCATED = "TRUNCATED";
    public static final String MISLABEL = "MISLABEL";
    public static final String SHORTFALL = "SHORTFALL";
    public static final String PASS_IF_EACH = "PASS if each";
    public static final String PASS_IF_TOTAL = "PASS if total";
    public static final String NOT_CHECKABLE = "NOT CHECKABLE";

    /** With the id of the check whose gap it explains after it. */
    public static final String EXPLAINS = "EXPLAINS ";

    public CheckResult {
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        missing = List.copyOf(missing);
    }

    /** What was said is wrong as it was said. */
    public boolean failed() {
        return verdict.equals(FAIL);
    }

    /** Its file expected another verdict. */
    public boolean surprises() {
        var stated = check.stated();
        return stated != null && !stated.isBlank() && !stated.strip().equalsIgnoreCase(verdict);
    }

    /** The verdict as a key of texts: {@code PASS_IF_EACH}, {@code EXPLAINS}. */
    public String word() {
        return verdict.startsWith(EXPLAINS)
                ? EXPLAINS.strip()
                : verdict.toUpperCase(java.util.Locale.ROOT).replace(' ', '_');
    }
}
