package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** PP 82/2019 and Permenaker 1/2025 Pasal 103: below 23, unmarried, not working, at most so many years of a level. */
final class ChildConditions {

    static final String END_AGE = "scholarship.end_age";
    private static final String EXCEPTIONS = "scholarship.conditions";

    private ChildConditions() {}

    /** Why this child gets nothing; empty when nothing is known against it. */
    static Optional<Supplier<Sentence>> obstacle(Claim claim, Child child) {
        var on = schoolDay(claim);
        var born = child.birthDate();
        if (born != null && born.isAfter(on)) {
            return says("belum lahir pada {}.", "not yet born on {}.", on);
        }
        if (born != null && claim.has(END_AGE)) {
            int end = claim.value(END_AGE).integer();
            if (!on.isBefore(born.plusYears(end))) {
                return says(
                        "berusia {} tahun sejak {}, dan beasiswa berakhir pada usia itu.",
                        "turned {} on {}, the age at which the scholarship ends.",
                        end,
                        born.plusYears(end));
            }
        }
        if (child.married()) {
            return says("sudah menikah.", "married.");
        }
        if (child.working()) {
            return claim.has(EXCEPTIONS)
                    ? says(
                            "sudah bekerja. Permenaker 1/2025 mengecualikan kerja sambil sekolah (PU paling lama 6 bulan, BPU, magang);"
                                    + " tanyakan kantor cabang.",
                            "working. Permenaker 1/2025 excepts work while studying (PU for at most 6 months, BPU, interns); ask the branch.")
                    : says("sudah bekerja.", "working.");
        }
        return claim.has(Scholarships.AMOUNTS) ? obstacleOfLevel(claim, child) : Optional.empty();
    }

    private static Optional<Supplier<Sentence>> obstacleOfLevel(Claim claim, Child child) {
        var level = child.level();
        if (level == null) {
            return says("jenjang sekolahnya tidak disebut (level).", "the school level is not told (level).");
        }
        return yearsLeft(claim, level, child.yearsPaid()) > 0
                ? Optional.empty()
                : says(
                        "jenjang {} sudah dibayar {} tahun, sebanyak-banyaknya.",
                        "level {} was paid for {} years, the most there is.",
                        level,
                        child.yearsPaid());
    }

    static int yearsLeft(Claim claim, SchoolLevel level, int paid) {
        return claim.value(Scholarships.AMOUNTS)
                        .get(level.row())
                        .get("max_years")
                        .integer()
                - paid;
    }

    /** The scholarship is judged when it is claimed, every year anew. */
    private static LocalDate schoolDay(Claim claim) {
        var claimed = claim.facts().claimDate();
        return claimed == null ? claim.day() : claimed;
    }

    private static Optional<Supplier<Sentence>> says(String id, String en, Object... arguments) {
        return Optional.of(() -> Says.sentence(id, en, arguments));
    }
}
