package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import java.util.ArrayList;
import java.util.List;

/** JKM: a member's death that has nothing to do with work. PP 44/2015 Pasal 34, PP 82/2019 Pasal 34. */
final class Death {

    private static final String MINIMUM = "jkm.full_benefit_min_months";
    private static final String MINIMUM_PU = "jkm.full_benefit_min_months_pu";
    private static final String MIGRANT_TOTAL = "pmi.jkm.during_total";

    private Death() {}

    static Outcome answer(Claim claim) {
        if (claim.event() != BenefitEvent.DEATH) {
            return notThis(claim);
        }
        return Membership.arrears(claim)
                .or(() -> ClaimBars.death(claim))
                .orElseGet(() -> claim.is(Segment.PMI) ? migrant(claim) : granted(claim));
    }

    private static Outcome notThis(Claim claim) {
        boolean atWork = claim.event() == BenefitEvent.WORK_ACCIDENT_DEATH;
        return claim.refused(
                BenefitRefusal.EVENT_NOT_COVERED,
                claim.law("jkm.lump_sum"),
                atWork
                        ? "JKM adalah untuk kematian yang bukan akibat kerja. Untuk kematian akibat kecelakaan kerja ajukan JKK."
                        : "JKM hanya untuk kematian, bukan untuk: "
                                + claim.event().id() + ".",
                atWork
                        ? "JKM is for a death not related to work. For a death by work accident ask JKK."
                        : "JKM is for death only, not for: " + claim.event().en() + ".");
    }

    private static Outcome granted(Claim claim) {
        int minimum = minimum(claim);
        var paid = monthsPaid(claim);
        if (paid < minimum && claim.facts().segment() == null) {
            return new Outcome.Incomplete(List.of("segment"));
        }
        var answer = new Answer(claim);
        if (paid >= minimum) {
            fixed(claim, answer, "deathGrant", "jkm.lump_sum", minimum);
            fixed(claim, answer, "periodic", "jkm.periodic", minimum);
        } else {
            answer.warn(Says.note(
                    "FUNERAL_ONLY",
                    "Iuran belum {} bulan berturut-turut sejak terdaftar, sehingga hanya biaya pemakaman yang dibayar ({}).",
                    "Contributions were not yet paid for {} consecutive months since registration, so only the funeral is paid ({}).",
                    minimum,
                    claim.law(MINIMUM).getFirst().display()));
        }
        fixed(claim, answer, "funeral", "jkm.funeral", minimum);
        Membership.presume(claim, answer);
        if (minimum > 0 && paid >= minimum && !claim.is(Segment.PU)) {
            answer.prove(Says.note(
                    "CONSECUTIVE_MONTHS",
                    "Iuran {} bulan berturut-turut sejak terdaftar sebagai BPU; buktikan dengan bukti bayar.",
                    "{} consecutive months paid since registration as BPU; prove it by receipts.",
                    minimum));
        }
        Scholarships.add(claim, answer);
        return answer.granted();
    }

    private static void fixed(Claim claim, Answer answer, String item, String parameter, int minimum) {
        if (minimum == 0) {
            answer.fixed(item, parameter);
        } else {
            answer.fixed(item, parameter, () -> threeMonths(claim, minimum));
        }
    }

    private static Explanation threeMonths(Claim claim, int minimum) {
        var from = new ArrayList<Explanation>();
        var told = claim.facts().contributionMonths();
        var since = claim.facts().memberSince();
        if (told != null) {
            from.add(new Explanation.Fact("contributionMonths", told));
        } else if (since != null) {
            from.add(new Explanation.Fact("memberSince", since));
        }
        from.add(claim.given(MINIMUM));
        int paid = monthsPaid(claim);
        return new Explanation.Step(
                new Sentence(
                        "JKM penuh bagi BPU memerlukan iuran berturut-turut sejak terdaftar; kurang dari itu hanya biaya pemakaman",
                        "Full JKM for BPU needs consecutive paid months since registration; below it only the funeral is paid"),
                claim.law(MINIMUM),
                () -> paid < minimum ? paid + " < " + minimum : "≥ " + minimum,
                from);
    }

    /** Permenaker 1/2025 words the test for BPU; nobody applies it to wage earners or construction. */
    private static int minimum(Claim claim) {
        boolean wageEarner = claim.is(Segment.PU) || claim.is(Segment.JAKON);
        return claim.value(wageEarner ? MINIMUM_PU : MINIMUM).integer();
    }

    /** Months paid as told; else as many as can have been paid, since a condition without a fact is presumed. */
    private static int monthsPaid(Claim claim) {
        var told = claim.facts().contributionMonths();
        return told != null ? told : claim.monthsPossible().orElse(Integer.MAX_VALUE);
    }

    private static Outcome migrant(Claim claim) {
        if (!claim.has(MIGRANT_TOTAL)) {
            return Membership.migrant(claim).orElseThrow();
        }
        var answer = new Answer(claim)
                .fixed("deathGrant", MIGRANT_TOTAL)
                .warn(new Note(
                        "PMI_TOTAL_ONLY",
                        new Sentence(
                                "Jumlah bagi pekerja migran hanya diketahui seluruhnya, tidak per bagian.",
                                "For migrant workers only the whole sum is known, not its parts.")))
                .prove(new Note(
                        "DURING_WORK_ABROAD",
                        new Sentence(
                                "Dianggap meninggal selama bekerja di luar negeri.",
                                "Presumed to have died while working abroad.")));
        Membership.presume(claim, answer);
        Scholarships.add(claim, answer);
        return answer.granted();
    }
}
