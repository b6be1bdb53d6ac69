package id.lindung.office.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The cloth: woven is protected, loose threads are known and not protected, dots are not known by name. Disputed and
 * undecided workers stand between, uncoloured.
 *
 * @param whole what the bar's full length means: the workforce where a figure exists, else the register
 */
public record Bar(long active, long unprotected, long unknown, long whole) {

    public static Bar of(Tally tally, @Nullable WorkforceFigure workforce) {
        long known = Math.max(tally.registered(), tally.active());
        long unknown = workforce == null ? 0 : Math.max(0, workforce.people() - known);
        return new Bar(tally.active(), tally.unprotected(), unknown, Math.max(1, known + unknown));
    }

    public String activeWidth() {
        return percent(active);
    }

    public String gapStart() {
        return percent(whole - unknown - unprotected);
    }

    public String gapWidth() {
        return percent(unprotected);
    }

    public String unknownStart() {
        return percent(whole - unknown);
    }

    public String unknownWidth() {
        return percent(unknown);
    }

    private String percent(long part) {
        return BigDecimal.valueOf(Math.max(0, part) * 100)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
