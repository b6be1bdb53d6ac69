package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;

/** What Permenaker 4/2023 gives a migrant worker hurt abroad, as far as its amounts are known: two ceilings. The branch decides the rest. */
final class Migrants {

    private static final String TREATMENT = "pmi.jkk.treatment_cap";
    private static final String RAPE = "pmi.rape_assistance";

    private Migrants() {}

    /** Whether nothing but what is known was asked: aids of migrants, and no cash for the injury itself. */
    static boolean asksForCeilings(Claim claim) {
        var aids = claim.facts().aids();
        return claim.is(Segment.PMI)
                && claim.has(TREATMENT)
                && !aids.isEmpty()
                && aids.stream().allMatch(Aid::isForMigrants)
                && claim.facts().transport().isEmpty()
                && !AmountFacts.cashIsAsked(claim.facts());
    }

    static Outcome ceilings(Claim claim) {
        return ClaimBars.workAccident(claim).or(() -> Membership.arrears(claim)).orElseGet(() -> granted(claim));
    }

    private static Outcome granted(Claim claim) {
        var answer = new Answer(claim);
        for (var aid : claim.facts().aids()) {
            answer.fixed(aid.item(), ceiling(aid));
        }
        if (claim.facts().aids().contains(Aid.TREATMENT_ABROAD)) {
            answer.warn(Says.note(
                    "UP_TO_ACTUAL_COST",
                    "Perawatan di luar negeri diganti sebesar biaya nyata per kasus, paling banyak jumlah ini.",
                    "Treatment abroad is reimbursed at its actual cost for each case, at most this amount."));
        }
        answer.warn(
                        Says.note(
                                "CEILINGS_ONLY",
                                "Hanya batas yang dihitung; santunan tunai pekerja migran tidak ada dalam pustaka ini, tanyakan kantor cabang.",
                                "Only ceilings were computed; cash benefits of migrant workers are not in this library, ask the branch."))
                .prove(Says.note(
                        "WORK_RELATED",
                        "Kecelakaan, penyakit, atau kekerasan terjadi selama bekerja di luar negeri; buktikan dengan laporan perwakilan RI"
                                + " dan surat dokter.",
                        "The accident, disease or violence happened while working abroad; prove it by the mission's report and the"
                                + " doctor's letter."));
        Membership.presume(claim, answer);
        ClaimBars.presume(claim, answer);
        return answer.granted();
    }

    static Note only(Claim claim, Aid aid) {
        var name = claim.book().get(ceiling(aid)).name();
        return Says.note(
                "AID_FOR_MIGRANTS_ONLY",
                name.id() + ": hanya bagi pekerja migran (PMI){}; tidak dihitung.",
                name.en() + ": for migrant workers (PMI) only{}; it was not counted.",
                Says.later(() -> claim.book().lawIfAny(ceiling(aid), claim.day()).stream()
                        .map(each -> ", " + each.display())
                        .findFirst()
                        .orElse("")));
    }

    private static String ceiling(Aid aid) {
        return aid == Aid.TREATMENT_ABROAD ? TREATMENT : RAPE;
    }
}
