package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the member was one, and what unpaid months do to JKK and JKM. */
final class Membership {

    private static final String EMPLOYER_LIMIT = "pu.arrears_benefit_rule_months";
    private static final String BPU_LIMIT = "bpu.inactive_after_months_unpaid";
    private static final String PMI = "pmi.programmes";

    private Membership() {}

    /** PP 44/2015 and its sisters: a benefit is for who is a member when it happens. */
    static Optional<Outcome> notYet(Claim claim) {
        var since = claim.facts().memberSince();
        if (since == null || !since.isAfter(claim.day())) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.NOT_YET_MEMBER,
                claim.book().lawIfAny(members(claim), claim.day()),
                "Peristiwa terjadi {}, sedangkan kepesertaan baru mulai {}. Manfaat hanya untuk yang sudah menjadi peserta; periksa tanggalnya.",
                "It happened on {}, but membership began on {}. Benefits are for members only; check the dates.",
                claim.day(),
                since));
    }

    private static String members(Claim claim) {
        return switch (claim.programme()) {
            case JKK -> "jkk.members_only";
            case JKM -> "jkm.members_only";
            case JHT -> "jht.members_only";
            case JP -> "jp.members_only";
            case JKP -> "jkp.members_only";
        };
    }

    /** The regulation of migrants of the day, beside that of the programme. */
    private static List<Citation> migrantLaw(Claim claim) {
        var law = new ArrayList<>(claim.book().lawIfAny(PMI, claim.day()));
        law.addAll(claim.book().lawIfAny(members(claim), claim.day()));
        return law;
    }

    /** What unpaid months do to JKK and JKM. */
    static Optional<Outcome> arrears(Claim claim) {
        var months = claim.facts().monthsInArrears();
        if (months == null || months == 0) {
            return Optional.empty();
        }
        return switch (claim.facts().segment()) {
            case BPU -> ownArrears(claim, months);
            case PMI -> migrantArrears(claim, months);
            case PU, JAKON -> employerArrears(claim, months);
            case null -> employerArrears(claim, months);
        };
    }

    /** Permenaker 4/2023 Pasal 18: migrant workers pay ahead and themselves, so no employer can be behind. */
    private static Optional<Outcome> migrantArrears(Claim claim, int months) {
        return Optional.of(new Outcome.BranchDecides(
                "PMI_UNPAID_MONTHS",
                Says.sentence(
                        "Pekerja migran membayar iurannya sendiri dan di muka. Apakah peristiwa saat iuran menunggak {} bulan masih"
                                + " dilindungi tidak diatur oleh sumber mana pun yang dapat dibaca; kantor cabang yang memutuskan.",
                        "Migrant workers pay their contributions themselves and ahead. No source that could be read says whether an event"
                                + " while {} months are unpaid is still covered; the branch decides.",
                        months),
                migrantLaw(claim)));
    }

    /**
     * Manual of participation: more than three consecutive unpaid months end a BPU membership. Whether the months before are covered is
     * said by no source.
     */
    private static Optional<Outcome> ownArrears(Claim claim, int months) {
        if (claim.has(BPU_LIMIT) && months > claim.value(BPU_LIMIT).integer()) {
            return Optional.of(claim.refused(
                    BenefitRefusal.BPU_INACTIVE,
                    claim.law(BPU_LIMIT),
                    "Iuran BPU menunggak {} bulan; setelah lebih dari {} bulan berturut-turut kepesertaan berakhir."
                            + " Tanyakan kantor cabang bila ada pembayaran yang belum tercatat.",
                    "BPU contributions are {} months unpaid; after more than {} consecutive months the membership ends."
                            + " Ask the branch when a payment is not recorded yet.",
                    months,
                    claim.value(BPU_LIMIT).integer()));
        }
        var sources = new ArrayList<Citation>();
        sources.addAll(claim.law(members(claim)));
        if (claim.has(BPU_LIMIT)) sources.addAll(claim.law(BPU_LIMIT));
        return Optional.of(new Outcome.BranchDecides(
                "BPU_UNPAID_MONTHS",
                Says.sentence(
                        "Peristiwa terjadi saat iuran BPU menunggak {} bulan. Apakah masih dilindungi tidak diatur oleh sumber mana pun"
                                + " yang dapat dibaca; kantor cabang yang memutuskan.",
                        "It happened while BPU contributions were {} months unpaid. No source that could be read says whether that is still"
                                + " covered; the branch decides.",
                        months),
                sources));
    }

    /** Above three months BPJS does not pay until the employer has settled; the employer owes the benefit. */
    private static Optional<Outcome> employerArrears(Claim claim, int months) {
        int limit = claim.value(EMPLOYER_LIMIT).integer();
        if (months <= limit) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.EMPLOYER_PAYS_FIRST,
                claim.law(EMPLOYER_LIMIT),
                "Pemberi kerja menunggak iuran {} bulan, lebih dari {}. BPJS belum membayar; pemberi kerja wajib membayar dahulu"
                        + " dan menagih BPJS setelah tunggakan lunas.",
                "The employer is {} months in arrears, more than {}. BPJS does not pay yet; the employer owes the benefit first and is"
                        + " reimbursed after settling.",
                months,
                limit));
    }

    /** Migrant workers have amounts of their own, of which only the death benefit is formalised. */
    static Optional<Outcome> migrant(Claim claim) {
        if (!claim.is(Segment.PMI)) {
            return Optional.empty();
        }
        return Optional.of(new Outcome.BranchDecides(
                "PMI_NOT_FORMALISED",
                Says.sentence(
                        "Manfaat {} bagi pekerja migran diatur tersendiri dan jumlahnya belum ada dalam pustaka ini; tanyakan kantor cabang.",
                        "{} benefits of migrant workers have rules of their own, whose amounts are not in this library; ask the branch.",
                        claim.programme()),
                migrantLaw(claim)));
    }

    /** What is presumed about an event for which membership was not told in full. */
    static void presume(Claim claim, Answer answer) {
        var facts = claim.facts();
        if (facts.memberSince() == null || facts.monthsInArrears() == null) {
            answer.prove(Says.note(
                    "ACTIVE_MEMBER",
                    "Dianggap peserta aktif pada {}; buktikan dengan bukti bayar iuran.",
                    "Presumed an active member on {}; prove it by receipts.",
                    claim.day()));
        }
        var months = facts.monthsInArrears();
        if (months != null && months > 0) {
            answer.warn(Says.note(
                    "EMPLOYER_IN_ARREARS",
                    "Pemberi kerja menunggak {} bulan; BPJS tetap membayar dan pemberi kerja wajib melunasi tunggakan.",
                    "The employer is {} months in arrears; BPJS pays all the same and the employer has to settle.",
                    months));
        }
    }
}
