package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;

/** Schooling of the children of a member who died or is totally disabled: PP 82/2019 Lampiran III and Pasal 34, PP 44/2015 before. */
public final class Scholarships {

    static final String AMOUNTS = "scholarship.amount_per_year";
    private static final String CHILDREN = "scholarship.max_children";
    private static final String TOTAL = "scholarship.max_total";
    private static final String BACKLOG = "scholarship.backlog_max_school_years";

    private Scholarships() {}

    /**
     * The most one child can receive from a level to the end of studies, rupiah: 87,000,000 from TK.
     *
     * @param day of the event, from 2019-12-02
     */
    public static BigDecimal most(LawBook book, SchoolLevel from, LocalDate day) {
        var sum = BigDecimal.ZERO;
        for (var level : SchoolLevel.values()) {
            if (level.compareTo(from) >= 0) {
                var row = book.get(AMOUNTS, day).value().get(level.row());
                sum = sum.add(
                        row.get("amount").number().multiply(row.get("max_years").number()));
            }
        }
        return sum;
    }

    /** Adds a line per child that qualifies, in the order in which they were named, and says why others do not. */
    static void add(Claim claim, Answer answer) {
        if (claim.facts().children().isEmpty() || !enoughMonths(claim, answer)) {
            return;
        }
        int most = claim.value(CHILDREN).integer();
        int granted = 0;
        int number = 0;
        for (var child : claim.facts().children()) {
            number++;
            var obstacle = ChildConditions.obstacle(claim, child);
            if (obstacle.isPresent()) {
                answer.warn(without(number, obstacle.get()));
            } else if (granted == most) {
                answer.warn(Says.note(
                        "SCHOLARSHIP_CHILDREN_LIMIT",
                        "Beasiswa paling banyak untuk {} anak; anak ke-{} tidak dihitung. Keluarga boleh memilih anak yang lain.",
                        "The scholarship is for at most {} children; child {} is left out. The family may choose another.",
                        most,
                        number));
            } else {
                granted++;
                grant(claim, answer, child, number);
            }
        }
        if (granted > 0) {
            answer.prove(
                    Says.note(
                            "CHILD_CONDITIONS",
                            "Anak masih sekolah, belum menikah, dan belum bekerja; buktikan setiap tahun ajaran dengan surat sekolah.",
                            "The child is at school, unmarried and not working; prove it every school year by the school's letter."));
        }
    }

    private static Note without(int number, Supplier<Sentence> obstacle) {
        return Note.when("CHILD_WITHOUT_SCHOLARSHIP", () -> {
            var why = obstacle.get();
            return new Sentence(
                    "Anak ke-" + number + " tidak mendapat beasiswa: " + why.id(),
                    "Child " + number + " gets no scholarship: " + why.en());
        });
    }

    /** PP 82/2019 Pasal 34: for a death not related to work at least 36 months, 60 before; none for JKK. */
    private static boolean enoughMonths(Claim claim, Answer answer) {
        var minimum = minimum(claim);
        int needed = claim.value(minimum).integer();
        var told = claim.facts().contributionMonths();
        int months = told != null ? told : claim.monthsPossible().orElse(Integer.MAX_VALUE);
        if (months < needed) {
            answer.warn(Says.note(
                    "SCHOLARSHIP_TOO_FEW_MONTHS",
                    "Beasiswa tidak diberikan: masa iur {} bulan, paling sedikit {} bulan ({}).",
                    "No scholarship: {} months contributed, at least {} are needed ({}).",
                    months,
                    needed,
                    claim.law(minimum).getFirst().display()));
            return false;
        }
        if (needed > 0 && told == null) {
            answer.prove(Says.note(
                    "SCHOLARSHIP_CONTRIBUTION_MONTHS",
                    "Masa iur paling sedikit {} bulan; buktikan dengan rincian iuran.",
                    "At least {} months contributed; prove it by the record of contributions.",
                    needed));
        }
        return true;
    }

    private static String minimum(Claim claim) {
        return claim.programme() == Programme.JKM
                ? "scholarship.jkm_min_contribution_months"
                : "scholarship.jkk_min_contribution_months";
    }

    private static void grant(Claim claim, Answer answer, Child child, int number) {
        if (child.birthDate() == null && claim.has(ChildConditions.END_AGE)) {
            answer.prove(Says.note(
                    "CHILD_AGE",
                    "Anak ke-{} belum berusia {} tahun; buktikan dengan akta kelahiran.",
                    "Child {} is not yet {}; prove it by the birth certificate.",
                    number,
                    claim.value(ChildConditions.END_AGE).integer()));
        }
        if (claim.has(AMOUNTS)) {
            yearly(claim, answer, child, number);
        } else {
            once(claim, answer);
        }
    }

    /** PP 82/2019 Lampiran III: an amount a school year, by level. */
    private static void yearly(Claim claim, Answer answer, Child child, int number) {
        var level = Objects.requireNonNull(child.level());
        int years = Math.min(child.schoolYears(), ChildConditions.yearsLeft(claim, level, child.yearsPaid()));
        if (claim.has(BACKLOG)) {
            years = Math.min(years, claim.value(BACKLOG).integer());
        }
        if (years < child.schoolYears()) {
            answer.warn(Says.note(
                    "SCHOLARSHIP_YEARS_LIMIT",
                    "Anak ke-{}: dari {} tahun ajaran yang diminta, {} yang dapat dibayar.",
                    "Child {}: of {} school years claimed, {} can be paid.",
                    number,
                    child.schoolYears(),
                    years));
        }
        var table = claim.book().get(AMOUNTS, claim.day());
        var row = table.value().get(level.row());
        var amount = row.get("amount").number();
        var schoolYears = BigDecimal.valueOf(years);
        Supplier<Explanation> why = () -> Explanation.step(
                new Sentence(
                        "Beasiswa anak ke-" + number + ", jenjang " + level + ", per tahun ajaran",
                        "Scholarship of child " + number + ", level " + level + ", per school year"),
                claim.law(AMOUNTS),
                () -> schoolYears + " × " + Amounts.rupiah(amount) + " = "
                        + Amounts.rupiah(amount.multiply(schoolYears)),
                new Explanation.Fact("level", level),
                new Explanation.Given(
                        claim.book().get(AMOUNTS), new Dated<LawValue>(table.period(), row, table.provenance())),
                claim.given(CHILDREN),
                claim.given(minimum(claim)));
        answer.line(Answer.SCHOLARSHIP, amount, schoolYears, why);
        answer.warn(Says.note(
                "SCHOLARSHIP_UNTIL_END",
                "Anak ke-{}: diajukan lagi setiap tahun ajaran; dari jenjang {} sampai selesai kuliah paling banyak {}.",
                "Child {}: to be claimed again every school year; from level {} to the end of studies at most {}.",
                number,
                level,
                Says.later(() -> Amounts.rupiah(most(claim.book(), level, claim.day())))));
    }

    /** PP 44/2015: one sum for one child. */
    private static void once(Claim claim, Answer answer) {
        answer.line(
                Answer.SCHOLARSHIP,
                claim.value(TOTAL).number(),
                () -> Explanation.step(
                        new Sentence("Beasiswa sekali untuk satu anak", "Scholarship, once, for one child"),
                        claim.law(TOTAL),
                        () -> Amounts.rupiah(claim.value(TOTAL).number()),
                        claim.given(TOTAL),
                        claim.given(CHILDREN),
                        claim.given(minimum(claim))));
    }
}
