package id.lindung.office.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker's job as we know it now.
 *
 * @param principal the one that counts the person
 * @param wage rupiah a month, for wage earners; {@code income} for the others
 * @param from first day of its first month
 * @param until first day of the month after its last; null while it goes on
 */
public record PersonJob(
        long id,
        boolean principal,
        @Nullable String occupation,
        @Nullable String occupationText,
        String category,
        String segment,
        @Nullable Long payer,
        @Nullable String payerName,
        @Nullable String workplace,
        @Nullable Long wage,
        @Nullable Long income,
        @Nullable Integer decile,
        LocalDate from,
        @Nullable LocalDate until) {

    public @Nullable Long money() {
        return wage == null ? income : wage;
    }
}
