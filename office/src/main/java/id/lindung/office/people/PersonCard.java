package id.lindung.office.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person as a screen may show them: identity numbers only masked.
 *
 * @param identity PENDING, FORMAT_OK, MATCHED or NOT_MATCHED
 * @param sex {@code L} or {@code P}
 * @param rwAlt the other reading when a spreadsheet had made a date of RT/RW
 * @param origin the import that first brought this person; null when typed
 * @param version grows with every change; a form sends back the one it was filled from
 */
public record PersonCard(
        long id,
        String state,
        @Nullable Long mergedInto,
        String identity,
        String name,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String birthPlace,
        @Nullable String motherName,
        String regionCode,
        @Nullable String rw,
        @Nullable String rt,
        @Nullable String rwAlt,
        @Nullable String rtAlt,
        @Nullable String hamlet,
        @Nullable String address,
        @Nullable String nikMask,
        boolean hasFamilyCard,
        @Nullable String phoneMask,
        @Nullable String heirName,
        @Nullable String heirRelation,
        @Nullable String note,
        @Nullable LocalDate diedOn,
        @Nullable Long origin,
        int originSheet,
        int originRow,
        int version,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {

    public boolean isPending() {
        return identity.equals("PENDING");
    }

    /** {@code 001/002}; empty when neither is known. */
    public String neighbourhood() {
        return pair(rt, rw);
    }

    /** The other reading of RT/RW; empty when there is none. */
    public String otherNeighbourhood() {
        return pair(rtAlt, rwAlt);
    }

    static String pair(@Nullable String rt, @Nullable String rw) {
        if (rt == null && rw == null) return "";
        return (rt == null ? "–" : rt) + "/" + (rw == null ? "–" : rw);
    }
}
