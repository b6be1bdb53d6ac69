package id.lindung.office.coverage;

import org.jspecify.annotations.Nullable;

/** One row of the coverage table: a key, its figures, and where it leads; no address when it leads nowhere. */
public record BoardRow(
        String name,
        @Nullable String href,
        Tally tally,
        @Nullable WorkforceFigure workforce) {

    public Bar bar() {
        return Bar.of(tally, workforce);
    }
}
