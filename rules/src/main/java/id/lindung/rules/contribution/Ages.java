package id.lindung.rules.contribution;

import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Age limits at registration. A contribution month is judged on its first day. */
final class Ages {

    private Ages() {}

    /** A refusal when the age was reached by the first day of the month; null when it was not, or is not known. */
    static @Nullable Outcome refuseFrom(
            @Nullable LocalDate birthDate,
            ContributionMonth month,
            String parameter,
            ContributionRefusal reason,
            String what,
            LawBook book) {
        if (birthDate == null) return null;
        var limit = book.get(parameter).find(month);
        if (limit.isEmpty()
                || birthDate.plusYears(limit.get().value().integer()).isAfter(month.firstDay())) return null;
        return Outcome.refused(
                reason,
                limit.get().provenance().law(),
                "Pendaftaran {} hanya bagi yang belum berusia {} tahun; lahir {} berarti sudah {} tahun pada {}.",
                "{} registers only those not yet {}; born {} means {} years on {}.",
                what,
                limit.get().value().integer(),
                birthDate,
                java.time.Period.between(birthDate, month.firstDay()).getYears(),
                month.firstDay());
    }

    /** Whether the day of birth lies after the contribution month: nobody is a worker before being born. */
    static boolean notYetBorn(@Nullable LocalDate birthDate, ContributionMonth month) {
        return birthDate != null && month.next().firstDay().compareTo(birthDate) <= 0;
    }
}
