package id.lindung.rules.benefit;

import id.lindung.rules.law.Outcome;
import java.util.Objects;

/** JKK: accidents at work and occupational diseases. PP 44/2015 and PP 82/2019, Lampiran III of both. */
final class WorkAccident {

    private WorkAccident() {}

    static Outcome answer(Claim claim) {
        return switch (claim.event()) {
            case WORK_ACCIDENT_DEATH, TOTAL_DISABILITY, PARTIAL_DISABILITY, FUNCTIONAL_LOSS, TEMPORARY_INCAPACITY ->
                covered(claim);
            case DEATH ->
                claim.refused(
                        BenefitRefusal.EVENT_NOT_COVERED,
                        claim.law("jkk.death.formula"),
                        "JKK adalah untuk kecelakaan kerja dan penyakit akibat kerja. Untuk kematian yang bukan akibat kerja ajukan JKM.",
                        "JKK is for work accidents and occupational diseases. For a death not related to work ask JKM.");
            case RETIREMENT, RESIGNATION, DISMISSAL, CONTRACT_END, LEAVE_COUNTRY, PARTIAL_WITHDRAWAL ->
                Says.refused(
                        BenefitRefusal.EVENT_NOT_COVERED,
                        claim.law("jkk.death.formula"),
                        "JKK adalah untuk kecelakaan kerja dan penyakit akibat kerja, bukan untuk: "
                                + claim.event().id() + ".",
                        "JKK is for work accidents and occupational diseases, not for: "
                                + claim.event().en() + ".");
        };
    }

    private static Outcome covered(Claim claim) {
        if (Migrants.asksForCeilings(claim)) return Migrants.ceilings(claim);
        return Membership.migrant(claim)
                .or(() -> ClaimBars.workAccident(claim))
                .or(() -> Membership.arrears(claim))
                .or(() -> Disability.unsettled(claim))
                .orElseGet(() -> {
                    var missing = AmountFacts.missing(claim.facts());
                    return missing.isEmpty() ? granted(claim) : new Outcome.Incomplete(missing);
                });
    }

    private static Outcome granted(Claim claim) {
        var answer = new Answer(claim);
        if (AmountFacts.cashIsAsked(claim.facts())) {
            cash(claim, answer);
        } else {
            answer.warn(
                    Says.note(
                            "CEILINGS_ONLY",
                            "Hanya batas penggantian biaya yang dihitung; sebutkan upah dan akibat kecelakaan untuk santunan tunai.",
                            "Only the ceilings of reimbursement were computed; tell the wage and the outcome for the cash benefit."));
        }
        Reimbursements.add(claim, answer);
        answer.prove(
                Says.note(
                        "WORK_RELATED",
                        "Kecelakaan atau penyakit terjadi karena pekerjaan; buktikan dengan laporan tahap I dan II serta surat dokter.",
                        "Work caused the accident or disease; prove it by the reports of phase I and II and the doctor's letter."));
        Membership.presume(claim, answer);
        ClaimBars.presume(claim, answer);
        return answer.granted();
    }

    private static void cash(Claim claim, Answer answer) {
        var wage = Wage.of(claim);
        switch (claim.event()) {
            case WORK_ACCIDENT_DEATH -> {
                Disability.death(claim, wage, answer);
                answer.fixed("periodic", "jkk.periodic").fixed("funeral", "jkk.funeral");
                Scholarships.add(claim, answer);
            }
            case TOTAL_DISABILITY -> {
                Disability.total(claim, wage, answer);
                answer.fixed("periodic", "jkk.periodic");
                Scholarships.add(claim, answer);
            }
            case PARTIAL_DISABILITY -> Disability.anatomical(claim, wage, answer);
            case FUNCTIONAL_LOSS -> Disability.functional(claim, wage, answer);
            case TEMPORARY_INCAPACITY ->
                Incapacity.add(claim, wage, Objects.requireNonNull(claim.facts().incapacityMonths()), answer);
            case DEATH, RETIREMENT, RESIGNATION, DISMISSAL, CONTRACT_END, LEAVE_COUNTRY, PARTIAL_WITHDRAWAL ->
                throw new IllegalStateException("JKK pays nothing for " + claim.event());
        }
        // The wage is also paid for the months before a disability was settled or the worker died.
        var months = claim.facts().incapacityMonths();
        if (claim.event() != BenefitEvent.TEMPORARY_INCAPACITY && months != null && months.signum() > 0) {
            Incapacity.add(claim, wage, months, answer);
        }
    }
}
