package id.lindung.rules.benefit;

import java.time.temporal.ChronoUnit;

/**
 * When death or disability before 15 years of contributions still gives a pension as if there were 15: enough membership, and contributions
 * for at least 80 % of its months. PP 45/2015 Pasal 20, Permenaker 29/2015 Pasal 26.
 */
final class PensionConditions {

    private static final String FULL_MONTHS = "jp.min_contribution_months_old_age";

    private PensionConditions() {}

    /** Whether nothing is known against a monthly pension; what had to be presumed is listed. */
    static boolean enough(Claim claim, String rule, int membershipMonths, Answer answer) {
        var months = PensionFormula.months(claim);
        if (months.isPresent() && months.getAsInt() >= claim.value(FULL_MONTHS).integer()) {
            return true;
        }
        var density = claim.value(rule).get("density_pct").number();
        var told = claim.facts().memberSince();
        if (told != null) {
            var began = claim.book().get(FULL_MONTHS).formalised().from();
            var since = told.isBefore(began) ? began : told;
            if (claim.day().isBefore(since.plusMonths(membershipMonths))) {
                return false;
            }
            long membership = Math.max(1, ChronoUnit.MONTHS.between(since, claim.day()));
            if (months.isPresent() && months.getAsInt() * 100L < density.longValueExact() * membership) {
                return false;
            }
        }
        if (told == null || months.isEmpty()) {
            answer.prove(Says.note(
                    "PENSION_DENSITY",
                    "Menjadi peserta JP paling sedikit {} bulan dan iuran terbayar paling sedikit {}% dari masa itu.",
                    "A member of JP for at least {} months, with contributions for at least {}% of that time.",
                    membershipMonths,
                    density.toPlainString()));
        }
        return true;
    }

    /** The months contributed, at least the deemed 15 years. */
    static int countedMonths(Claim claim, String rule) {
        int deemed = 12 * claim.value(rule).get("deemed_years").integer();
        return Math.max(deemed, PensionFormula.months(claim).orElse(0));
    }
}
