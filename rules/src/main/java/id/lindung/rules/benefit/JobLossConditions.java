package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who gets JKP: PP 37/2021 and PP 6/2025 Pasal 4, 19, 20, 22, 39, 39A and 40. */
final class JobLossConditions {

    private static final String SCHEDULE = "jkp.cash_schedule";
    private static final String EXCLUDED = "jkp.excluded_reasons";
    private static final String AGE = "jkp.registration_max_age_exclusive";
    private static final String HISTORY = "jkp.min_contribution";
    private static final String TIMES = "jkp.max_times";
    private static final String NEXT = "jkp.next_claim_min_contribution_years";
    private static final String BAR = "jkp.claim_bar_months";
    private static final String ARREARS = "jkp.arrears_bpjs_pays_upto_months";
    private static final String BANKRUPT = "jkp.arrears_bankrupt_upto_months";

    private JobLossConditions() {}

    /** What the event and the segment alone rule out. */
    static Optional<Outcome> event(Claim claim) {
        if (!claim.has(SCHEDULE)) {
            return Optional.of(claim.refused(
                    BenefitRefusal.JKP_NOT_IN_FORCE,
                    claim.law("programme.kinds"),
                    "JKP baru berlaku sejak {}; PHK pada {} belum dijamin.",
                    "JKP is in force since {} only; a dismissal on {} is not covered.",
                    claim.book().get(SCHEDULE).formalised().from(),
                    claim.day()));
        }
        if (claim.facts().segment() != null && !claim.is(Segment.PU)) {
            return Optional.of(claim.refused(
                    BenefitRefusal.SEGMENT_NOT_COVERED,
                    claim.law(AGE),
                    "JKP hanya untuk pekerja penerima upah (PU); segmen {} tidak ikut program ini.",
                    "JKP is for wage earners (PU) only; segment {} has no part in it.",
                    claim.facts().segment()));
        }
        return switch (claim.event()) {
            case DISMISSAL -> Optional.empty();
            case RESIGNATION, RETIREMENT, DEATH, WORK_ACCIDENT_DEATH, TOTAL_DISABILITY, CONTRACT_END ->
                Optional.of(claim.refused(
                        BenefitRefusal.JKP_EXCLUDED_REASON,
                        claim.law(EXCLUDED),
                        "JKP tidak diberikan karena " + claim.event().id() + "; hanya karena PHK.",
                        "JKP is not given for " + claim.event().en() + "; only for dismissal."));
            case PARTIAL_DISABILITY, FUNCTIONAL_LOSS, TEMPORARY_INCAPACITY, LEAVE_COUNTRY, PARTIAL_WITHDRAWAL ->
                Optional.of(claim.refused(
                        BenefitRefusal.EVENT_NOT_COVERED,
                        claim.law(EXCLUDED),
                        "JKP hanya untuk PHK, bukan untuk: " + claim.event().id() + ".",
                        "JKP is for dismissal only, not for: " + claim.event().en() + "."));
        };
    }

    /** The conditions that the facts show to be unmet. */
    static Optional<Outcome> refusal(Claim claim, LocalDate approved) {
        return age(claim)
                .or(() -> history(claim, approved))
                .or(() -> times(claim))
                .or(() -> late(claim, approved))
                .or(() -> arrears(claim, approved));
    }

    private static Optional<Outcome> age(Claim claim) {
        var born = claim.facts().birthDate();
        var since = claim.facts().memberSince();
        int limit = claim.value(AGE).integer();
        if (born == null || since == null || since.isBefore(born.plusYears(limit))) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.JKP_AGE_AT_REGISTRATION,
                claim.law(AGE),
                "Saat didaftarkan ({}) peserta sudah berusia {} tahun; JKP hanya untuk yang didaftarkan sebelum usia itu.",
                "When registered ({}) the member was already {}; JKP is for those registered before that age.",
                since,
                limit));
    }

    private static Optional<Outcome> history(Claim claim, LocalDate approved) {
        var rule = claim.book().get(HISTORY, approved);
        int needed = rule.value().get("months").integer();
        var told = claim.facts().contributionMonths();
        int months = told != null ? told : claim.monthsPossible().orElse(Integer.MAX_VALUE);
        if (months >= needed) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.JKP_CONTRIBUTION_TOO_SHORT,
                rule.provenance().law(),
                "Iuran baru {} bulan; JKP memerlukan {} bulan dalam {} bulan sebelum PHK.",
                "{} months contributed; JKP needs {} months within the {} months before the dismissal.",
                months,
                needed,
                rule.value().get("within").integer()));
    }

    private static Optional<Outcome> times(Claim claim) {
        var before = claim.facts().previousClaims();
        int most = claim.value(TIMES).integer();
        if (before == null || before < most) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.JKP_MAX_TIMES,
                claim.law(TIMES),
                "JKP sudah diterima {} kali; paling banyak {} kali selama usia kerja.",
                "JKP was received {} times; at most {} times in a working life.",
                before,
                most));
    }

    /**
     * Pasal 40 of the regime that the approval selects. Without a day of claim the approval must still lie within the term. A right that had
     * lapsed under PP 37/2021 before PP 6/2025 came is revived by no source.
     */
    private static Optional<Outcome> late(Claim claim, LocalDate approved) {
        var bar = claim.book().get(BAR, approved);
        int months = bar.value().integer();
        var told = claim.facts().claimDate();
        var claimed = told == null ? approved : told;
        if (claimed.isAfter(claim.day().plusMonths(months))) {
            return Optional.of(claim.refused(
                    BenefitRefusal.JKP_CLAIM_TOO_LATE,
                    bar.provenance().law(),
                    "PHK pada {} dan klaim pada {}; hak atas JKP gugur bila tidak diajukan dalam {} bulan.",
                    "Dismissed on {} and claimed on {}; the right to JKP lapses when not claimed within {} months.",
                    claim.day(),
                    claimed,
                    months));
        }
        var old = claim.book().get(BAR, claim.day());
        var lapse = claim.day().plusMonths(old.value().integer());
        if (told != null && told.isAfter(lapse) && lapse.isBefore(bar.period().from())) {
            return Optional.of(new Outcome.BranchDecides(
                    "JKP_CLAIM_BAR_TRANSITION",
                    Says.sentence(
                            "Hak atas JKP menurut PP 37/2021 gugur pada {}, sebelum PP 6/2025 memperpanjang batasnya. Apakah hak itu hidup"
                                    + " lagi tidak diatur sumber; kantor cabang yang memutuskan.",
                            "Under PP 37/2021 the right lapsed on {}, before PP 6/2025 lengthened the term. No source says whether it"
                                    + " revives; the branch decides.",
                            lapse),
                    List.of(
                            old.provenance().law().getFirst(),
                            bar.provenance().law().getFirst())));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> arrears(Claim claim, LocalDate approved) {
        var told = claim.facts().monthsInArrears();
        var limit = claim.book().get(ARREARS, approved);
        if (told == null || told <= limit.value().integer()) {
            return Optional.empty();
        }
        var bankrupt = claim.book().get(BANKRUPT).find(approved);
        if (claim.facts().employerBankrupt()
                && bankrupt.isPresent()
                && told <= bankrupt.get().value().integer()) {
            return Optional.empty();
        }
        return Optional.of(claim.refused(
                BenefitRefusal.EMPLOYER_PAYS_FIRST,
                limit.provenance().law(),
                "Pemberi kerja menunggak iuran {} bulan, lebih dari {}. Pemberi kerja wajib membayar uang tunai JKP dahulu dan menagih BPJS"
                        + " setelah tunggakan lunas.",
                "The employer is {} months in arrears, more than {}. The employer owes the JKP cash first and is reimbursed by BPJS after"
                        + " settling.",
                told,
                limit.value().integer()));
    }

    /** The article by which BPJS pays in spite of arrears; empty when there are none. */
    static Optional<Explanation> arrearsRule(Claim claim, LocalDate approved) {
        var told = claim.facts().monthsInArrears();
        if (told == null || told == 0) {
            return Optional.empty();
        }
        int limit = claim.book().get(ARREARS, approved).value().integer();
        return Optional.of(Explanation.given(claim.book(), told <= limit ? ARREARS : BANKRUPT, approved));
    }

    static void presume(Claim claim, LocalDate approved, Answer answer) {
        var facts = claim.facts();
        if (facts.approvalDate() == null && approved.equals(claim.day())) {
            answer.prove(Says.note(
                    "APPROVAL_DATE",
                    "Dianggap disetujui pada hari PHK ({}); tanggal persetujuan menentukan peraturannya.",
                    "Presumed approved on the day of dismissal ({}); the day of approval selects the regulation.",
                    approved));
        }
        var rule = claim.book().get(HISTORY, approved).value();
        answer.prove(Says.note(
                "CONTRIBUTION_HISTORY",
                "Iuran {} bulan dalam {} bulan sebelum PHK.",
                "{} months contributed within the {} months before the dismissal.",
                rule.get("months").integer(),
                rule.get("within").integer()));
        if (rule.get("consecutive_before_phk").integer() > 0) {
            answer.prove(Says.note(
                    "CONSECUTIVE_MONTHS",
                    "Iuran {} bulan berturut-turut sebelum PHK.",
                    "{} consecutive months paid before the dismissal.",
                    rule.get("consecutive_before_phk").integer()));
        }
        if (facts.claimDate() == null) {
            int months = claim.book().get(BAR, approved).value().integer();
            answer.prove(Says.note(
                    "CLAIM_IN_TIME",
                    "Klaim diajukan paling lambat {} ({} bulan sejak PHK).",
                    "The claim is made by {} ({} months from the dismissal).",
                    claim.day().plusMonths(months),
                    months));
        }
        if (facts.previousClaims() != null && facts.previousClaims() > 0) {
            answer.prove(Says.note(
                    "YEARS_SINCE_PREVIOUS_CLAIM",
                    "Iuran paling sedikit {} tahun sejak JKP sebelumnya.",
                    "At least {} years contributed since the previous JKP.",
                    claim.value(NEXT).integer()));
        }
        answer.prove(Says.note(
                "JKP_MEMBER",
                "Warga negara Indonesia, didaftarkan sebelum usia {} tahun, ikut JKK, JHT, JKM, JKN, dan JP pada usaha menengah atau besar.",
                "Indonesian citizen, registered before {}, in JKK, JHT, JKM, JKN, and JP at a medium or large employer.",
                claim.value(AGE).integer()));
        if (facts.monthsInArrears() != null && facts.monthsInArrears() > 0) {
            answer.warn(Says.note(
                    "EMPLOYER_IN_ARREARS",
                    "Pemberi kerja menunggak {} bulan; BPJS tetap membayar dan pemberi kerja wajib melunasi tunggakan.",
                    "The employer is {} months in arrears; BPJS pays all the same and the employer has to settle.",
                    facts.monthsInArrears()));
        }
    }
}
