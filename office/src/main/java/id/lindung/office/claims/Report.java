package id.lindung.office.claims;

import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a worker, as somebody tells it.
 *
 * @param person of the register, or null
 * @param stranger who it is when the register does not know them; null beside a person
 * @param place where, in words
 * @param detail what, in words
 * @param contact whom to ask, with the relation
 */
public record Report(
        Cause cause,
        @Nullable Long person,
        @Nullable Stranger stranger,
        LocalDate eventDate,
        AtWork atWork,
        OtherCover otherCover,
        String place,
        String detail,
        String contact,
        @Nullable PhoneNumber phone) {

    public Report {
        if ((person == null) == (stranger == null))
            throw new IllegalArgumentException("a worker of the register, or not of it");
    }

    /** A worker who is not in the register. */
    public record Stranger(
            @Nullable Nik nik, String name, @Nullable LocalDate birthDate, String village) {}

    /** The least that tells an event of a registered worker. */
    public static Report of(Cause cause, long person, LocalDate eventDate, AtWork atWork) {
        return new Report(cause, person, null, eventDate, atWork, OtherCover.UNKNOWN, "", "", "", null);
    }
}
