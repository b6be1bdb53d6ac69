package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** JHT: contributions and yield, and when they may be taken. PP 46/2015 Pasal 22, Permenaker 19/2015 and 4/2022. */
final class OldAge {

    static final String ITEM = "oldAge";
    private static final String AGE = "jht.age";
    private static final String WAITING = "jht.waiting_months_resign_or_phk";
    private static final String LEAVING = "jht.leave_country";
    private static final String BEFORE_AGE = "jht.before_age";
    private static final String AGREED_AGE = "jht.agreed_pension_age";

    private OldAge() {}

    static Outcome answer(Claim claim) {
        return Membership.migrant(claim).orElseGet(() -> switch (claim.event()) {
            case RETIREMENT -> retirement(claim);
            case DEATH, WORK_ACCIDENT_DEATH, TOTAL_DISABILITY -> whole(claim, new Answer(claim), AGE);
            case RESIGNATION, DISMISSAL, CONTRACT_END -> afterWaiting(claim);
            case LEAVE_COUNTRY -> leaving(claim);
            case PARTIAL_WITHDRAWAL -> PartialWithdrawal.answer(claim);
            case PARTIAL_DISABILITY, FUNCTIONAL_LOSS, TEMPORARY_INCAPACITY ->
                claim.refused(
                        BenefitRefusal.EVENT_NOT_COVERED,
                        claim.law(AGE),
                        "JHT tidak dibayar karena " + claim.event().id() + "; ajukan JKK bila akibat kerja.",
                        "JHT is not paid for " + claim.event().en() + "; ask JKK when work caused it.");
        });
    }

    /** PP 46/2015 Pasal 22(1): at 56; Permenaker 4/2022 Pasal 6(1) lets the work agreement say otherwise. */
    private static Outcome retirement(Claim claim) {
        var born = claim.facts().birthDate();
        int age = claim.value(AGE).integer();
        var answer = new Answer(claim);
        if (born == null) {
            answer.prove(Says.note(
                    "JHT_AGE",
                    "Peserta sudah berusia {} tahun; buktikan dengan KTP.",
                    "The member has turned {}; prove it by the identity card.",
                    age));
            return whole(claim, answer, AGE);
        }
        if (!claim.day().isBefore(born.plusYears(age))) {
            return whole(claim, answer, AGE);
        }
        var agreed = claim.facts().agreedPensionAge();
        if (agreed != null && claim.has(AGREED_AGE) && !claim.day().isBefore(born.plusYears(agreed))) {
            answer.prove(Says.note(
                    "AGREED_PENSION_AGE",
                    "Usia pensiun {} tahun menurut perjanjian kerja, peraturan perusahaan, atau PKB ({}).",
                    "The pension age of {} stands in the work agreement, company rules or collective agreement ({}).",
                    agreed,
                    claim.law(AGREED_AGE).getFirst().display()));
            return whole(claim, answer, AGREED_AGE);
        }
        return claim.refused(
                BenefitRefusal.JHT_AGE,
                claim.law(AGE),
                "JHT karena pensiun dibayar pada usia {} tahun, yaitu mulai {}. Lebih awal hanya bila usia pensiun perusahaan lebih rendah,"
                        + " atau setelah mengundurkan diri atau PHK.",
                "JHT for retirement is paid at {}, that is from {}. Earlier only where the company's pension age is lower, or after"
                        + " resignation or dismissal.",
                age,
                born.plusYears(age));
    }

    /** Permenaker 19/2015 and 4/2022 Pasal 8–11: one month after the end of work. */
    private static Outcome afterWaiting(Claim claim) {
        if (!claim.has(WAITING)) {
            return new Outcome.BranchDecides(
                    "JHT_BEFORE_SEPTEMBER_2015",
                    new Sentence(
                            "PP 46/2015 Pasal 26 semula membayar yang berhenti bekerja pada usia 56 tahun; PP 60/2015 mengubahnya sejak 12 Agustus 2015, dan tata cara baru ada sejak 1 September 2015. Untuk yang berhenti sebelum itu kantor cabang yang memutuskan.",
                            "PP 46/2015 Pasal 26 at first paid whoever stopped working at the age of 56; PP 60/2015 changed it from 12 August 2015, and a procedure exists since 1 September 2015. For work that ended before, the branch decides."),
                    claim.law(BEFORE_AGE));
        }
        int months = claim.value(WAITING).integer();
        var from = claim.day().plusMonths(months);
        var claimed = claim.facts().claimDate();
        if (claimed != null && claimed.isBefore(from)) {
            return claim.refused(
                    BenefitRefusal.JHT_WAITING_MONTH,
                    claim.law(WAITING),
                    "Klaim diajukan {}, padahal masa tunggu {} bulan sejak {} belum lewat. Ajukan lagi mulai {}.",
                    "The claim was made on {}, before the waiting time of {} month since {} was over. Claim again from {}.",
                    claimed,
                    months,
                    claim.day(),
                    from);
        }
        var answer = new Answer(claim);
        if (claimed == null) {
            answer.prove(Says.note(
                    "WAITING_MONTH_OVER",
                    "Diajukan mulai {}, setelah masa tunggu {} bulan.",
                    "Claimed from {} on, after a waiting time of {} month.",
                    from,
                    months));
        }
        answer.prove(Says.note(
                "NOT_WORKING_AGAIN",
                "Belum bekerja lagi; lampirkan surat keterangan berhenti bekerja.",
                "Not working again; enclose the letter of the end of work."));
        return whole(claim, answer, WAITING);
    }

    /** Permenaker 4/2022 Pasal 12: paid to foreign citizens, before or after they leave. */
    private static Outcome leaving(Claim claim) {
        var answer = new Answer(claim)
                .prove(
                        Says.note(
                                "FOREIGN_CITIZEN_LEAVING",
                                "Peserta warga negara asing yang meninggalkan Indonesia untuk selamanya; buktikan dengan paspor dan surat pernyataan.",
                                "The member is a foreign citizen leaving Indonesia for good; prove it by passport and declaration."));
        return whole(claim, answer, LEAVING);
    }

    static Optional<Outcome> noBalance(Claim claim) {
        return claim.facts().balance() == null
                ? Optional.of(new Outcome.Incomplete(List.of("balance")))
                : Optional.empty();
    }

    private static Outcome whole(Claim claim, Answer answer, String rule) {
        return noBalance(claim).orElseGet(() -> {
            var balance = Objects.requireNonNull(claim.facts().balance());
            return answer.line(
                            ITEM,
                            balance.rupiah(),
                            () -> Explanation.step(
                                    new Sentence(
                                            "JHT dibayar seluruhnya: iuran dan hasil pengembangannya",
                                            "JHT is paid in full: contributions and their yield"),
                                    claim.law(rule),
                                    balance::display,
                                    new Explanation.Fact("balance", balance),
                                    claim.given(rule)))
                    .granted();
        });
    }
}
