package id.lindung.rules.benefit;

import id.lindung.rules.law.Outcome;
import java.util.List;
import java.util.Optional;

/** How late a claim of JKK or JKM may come. JKP's limit belongs to its regime, JHT and JP have none that was found. */
final class ClaimBars {

    private static final String JKK = "jkk.claim_bar";

    private ClaimBars() {}

    /**
     * PP 44/2015 and PP 82/2019 Pasal 26: two, then five years from the accident or the diagnosis. The day of the event selects the term: no
     * source carries the longer one back to older accidents.
     */
    static Optional<Outcome> workAccident(Claim claim) {
        var claimed = claim.facts().claimDate();
        int years = claim.value(JKK).integer();
        if (claimed == null || !claimed.isAfter(claim.day().plusYears(years))) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.JKK_CLAIM_TOO_LATE,
                claim.law(JKK),
                "Klaim diajukan {}, sedangkan hak atas JKK gugur {} tahun setelah {}, yaitu sesudah {}.",
                "The claim was made on {}, but the right to JKK lapses {} years after {}, that is after {}.",
                claimed,
                years,
                claim.day(),
                claim.day().plusYears(years)));
    }

    /** One newspaper says five years for JKM too, but the article it quotes is about JKK: within the term nobody objects, after it only the branch can say. */
    static Optional<Outcome> death(Claim claim) {
        var claimed = claim.facts().claimDate();
        int years = claim.value(JKK).integer();
        if (claimed == null || !claimed.isAfter(claim.day().plusYears(years))) {
            return Optional.empty();
        }
        return Optional.of(new Outcome.BranchDecides(
                "JKM_CLAIM_BAR",
                Says.sentence(
                        "Klaim diajukan {}, lebih dari {} tahun setelah kematian. Satu surat kabar menyebut batas itu juga untuk JKM, tetapi"
                                + " pasal yang dikutip hanya mengatur JKK; kantor cabang yang memutuskan.",
                        "The claim was made on {}, more than {} years after the death. One newspaper names that limit for JKM too, but the"
                                + " article it quotes is about JKK only; the branch decides.",
                        claimed,
                        years),
                List.of(claim.law(JKK).getFirst(), claim.law("jkm.lump_sum").getFirst())));
    }

    static void presume(Claim claim, Answer answer) {
        if (claim.facts().claimDate() == null) {
            int years = claim.value(JKK).integer();
            answer.prove(Says.note(
                    "CLAIM_IN_TIME",
                    "Klaim diajukan paling lambat {} ({} tahun sejak kecelakaan atau diagnosis).",
                    "The claim is made by {} ({} years from the accident or diagnosis).",
                    claim.day().plusYears(years),
                    years));
        }
    }
}
