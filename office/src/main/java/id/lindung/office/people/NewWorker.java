package id.lindung.office.people;

import id.lindung.rules.identity.Nik;
import id.lindung.rules.identity.PhoneNumber;
import id.lindung.rules.identity.Sex;
import id.lindung.rules.place.Neighbourhood;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker to be registered, every part already read and accepted.
 *
 * @param nik null while the identity is pending: counted, never billed
 * @param village code of a village
 * @param occupationText as written, when no code says it
 * @param money rupiah a month: a wage in segment PU, an income elsewhere
 */
public record NewWorker(
        @Nullable Nik nik,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String motherName,
        String village,
        @Nullable Neighbourhood neighbourhood,
        @Nullable String hamlet,
        @Nullable PhoneNumber phone,
        @Nullable String occupation,
        @Nullable String occupationText,
        String category,
        String segment,
        @Nullable Long money) {}
