package id.lindung.office.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says to be an heir.
 *
 * @param weight of the share, against the others' of the same rank; 0 gives nothing
 * @param sole claims to be the only one
 * @param schoolLevel of a child, as legal cases name it, or null
 * @param guardian who receives for a minor; empty when nobody was named
 * @param accountMask masked; empty while there is none
 * @param withdrawn why this is no heir after all, or null
 */
public record Heir(
        long id,
        long claim,
        String name,
        Relation relation,
        @Nullable LocalDate birthDate,
        int weight,
        boolean sole,
        @Nullable String schoolLevel,
        String guardian,
        String guardianRelation,
        @Nullable String nikMask,
        String bank,
        String accountMask,
        String accountHolder,
        @Nullable String withdrawn) {

    /** Of age with 18 (UU 1/1974 Pasal 50, from memory); the Civil Code says 21. */
    public static final int OF_AGE = 18;

    public boolean isMinorOn(LocalDate day) {
        var born = birthDate;
        return born != null && born.plusYears(OF_AGE).isAfter(day);
    }

    public boolean hasAccount() {
        return !accountMask.isEmpty();
    }
}
