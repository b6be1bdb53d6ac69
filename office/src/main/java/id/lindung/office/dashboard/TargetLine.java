package id.lindung.office.dashboard;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** A target on record for a region's coverage. A later room that keeps targets offers a bean; without one the page draws no line. */
public interface TargetLine {

    /**
     * A target.
     *
     * @param percent of the workforce, 0 to 100
     * @param label who set it and for when: {@code Target RPJMD 2026}
     */
    record Target(BigDecimal percent, String label, String href) {}

    /** The target that a month is measured against; empty when none is on record. */
    Optional<Target> find(String region, YearMonth month);
}
