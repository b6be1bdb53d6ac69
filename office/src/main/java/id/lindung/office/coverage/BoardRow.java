package id.lindung.office.coverage;

import org.jspecify.annotations.Nullable;

/**
 * One row of the coverage table: a key, its figures, and where it leads; no address when it leads nowhere.
 *
 * @param closed numbers that this reader may not see because they are small
 */
public record BoardRow(
        String name,
        @Nullable String href,
        Tally tally,
        @Nullable WorkforceFigure workforce,
        Closed closed) {

    /** Which of a row's two numbers stay closed. */
    public record Closed(boolean active, boolean gap) {
        static final Closed NONE = new Closed(false, false);

        boolean any() {
            return active || gap;
        }
    }

    /** Whether the bar and the share would give a closed number away. */
    public boolean hides() {
        return closed.any();
    }

    public Bar bar() {
        return Bar.of(tally, workforce);
    }
}
