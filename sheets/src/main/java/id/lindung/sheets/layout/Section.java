package id.lindung.sheets.layout;

import org.jspecify.annotations.Nullable;

/** Where the rows under a section heading ("DUSUN I", "RT 001 RW 002") belong, as far as it says. */
public record Section(
        @Nullable String village,
        @Nullable String hamlet,
        @Nullable String rt,
        @Nullable String rw) {
    public static final Section NONE = new Section(null, null, null, null);

    public boolean isEmpty() {
        return village == null && hamlet == null && rt == null && rw == null;
    }
}
