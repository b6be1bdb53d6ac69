package id.lindung.sheets.layout;

import org.jspecify.annotations.Nullable;

/** Where the rows under a section heading ("DUSUN I", "RT 001 RW 002") belong, as far as it says. */
public record Section(
        @Nullable String village,
        @Nullable String hamlet,
        @Nullable String rt,
        @Nullable String rw,
        @Nullable String familyCard) {
    public static final Section NONE = new Section(null, null, null, null);

    public Section(@Nullable String village, @Nullable String hamlet, @Nullable String rt, @Nullable String rw) {
        this(village, hamlet, rt, rw, null);
    }

    /** The same place for a family's members; null ends the family before. */
    Section ofFamily(@Nullable String card) {
        return new Section(village, hamlet, rt, rw, card);
    }

    public boolean isEmpty() {
        return village == null && hamlet == null && rt == null && rw == null;
    }
}
