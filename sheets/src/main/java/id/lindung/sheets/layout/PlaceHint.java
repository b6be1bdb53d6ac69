package id.lindung.sheets.layout;

import org.jspecify.annotations.Nullable;

/**
 * The place a sheet's title names, as written there; it is matched to a region code elsewhere.
 *
 * @param regency with the word "Kota" in front if the title says so
 */
public record PlaceHint(
        Kind kind,
        @Nullable String village,
        @Nullable String district,
        @Nullable String regency) {

    /** What the title calls the village. */
    public enum Kind {
        DESA,
        KELURAHAN,
        /** "Desa/Kelurahan", or no village at all. */
        UNKNOWN
    }

    boolean isEmpty() {
        return village == null && district == null && regency == null;
    }
}
