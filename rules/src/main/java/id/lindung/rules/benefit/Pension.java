package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Outcome;
import java.util.ArrayList;
import java.util.List;

/** JP: a pension for life, or contributions and yield at once where the conditions are not met. PP 45/2015 Pasal 15–23. */
final class Pension {

    private static final String FULL_MONTHS = "jp.min_contribution_months_old_age";
    private static final String AT_ONCE = "jp.lump_sum";
    private static final String DEFER = "jp.defer_max_years";

    private Pension() {}

    static Outcome answer(Claim claim) {
        if (claim.facts().segment() != null && !claim.is(Segment.PU)) {
            return claim.refused(
                    BenefitRefusal.SEGMENT_NOT_COVERED,
                    claim.law("jp.segments"),
                    "JP hanya untuk pekerja penerima upah (PU); segmen {} tidak ikut program ini.",
                    "JP is for wage earners (PU) only; segment {} has no part in it.",
                    claim.facts().segment());
        }
        return switch (claim.event()) {
            case RETIREMENT -> retirement(claim);
            case DEATH, WORK_ACCIDENT_DEATH -> survivors(claim);
            case TOTAL_DISABILITY -> disability(claim);
            case PARTIAL_DISABILITY,
                    FUNCTIONAL_LOSS,
                    TEMPORARY_INCAPACITY,
                    RESIGNATION,
                    DISMISSAL,
                    CONTRACT_END,
                    LEAVE_COUNTRY,
                    PARTIAL_WITHDRAWAL ->
                claim.refused(
                        BenefitRefusal.EVENT_NOT_COVERED,
                        claim.law("jp.events"),
                        "JP dibayar pada usia pensiun, cacat total tetap, atau kematian, bukan karena: "
                                + claim.event().id() + ".",
                        "JP is paid at pension age, for total disability or death, not for: "
                                + claim.event().en() + ".");
        };
    }

    /** Pasal 19: at pension age, monthly from 180 months of contributions. */
    private static Outcome retirement(Claim claim) {
        var answer = new Answer(claim);
        var born = claim.facts().birthDate();
        if (born == null) {
            answer.prove(Says.note(
                    "PENSION_AGE",
                    "Sudah mencapai usia pensiun {} tahun; buktikan dengan KTP.",
                    "Has reached the pension age of {}; prove it by the identity card.",
                    claim.value(PensionAge.PARAMETER).integer()));
        } else {
            var reached = PensionAge.reachedOn(claim.book(), born);
            if (claim.day().isBefore(reached)) {
                return claim.refused(
                        BenefitRefusal.JP_PENSION_AGE,
                        claim.law(PensionAge.PARAMETER),
                        "Usia pensiun baru tercapai pada {} ({} tahun). JP dapat diajukan mulai hari itu.",
                        "Pension age is reached on {} (at {}). JP may be claimed from that day.",
                        reached,
                        reached.getYear() - born.getYear());
            }
            int years = claim.value(DEFER).integer();
            if (claim.day().isAfter(reached.plusYears(years))) {
                answer.warn(Says.note(
                        "DEFERRED_TOO_LONG",
                        "Usia pensiun tercapai {}; pembayaran hanya dapat ditunda {} tahun ({}).",
                        "Pension age was reached on {}; it may be deferred for {} years only ({}).",
                        reached,
                        years,
                        claim.law(DEFER).getFirst().display()));
            }
        }
        var months = PensionFormula.months(claim);
        if (months.isEmpty()) {
            var missing = new ArrayList<>(List.of("contributionMonths"));
            missing.addAll(PensionFormula.missing(claim));
            return new Outcome.Incomplete(missing);
        }
        return months.getAsInt() >= claim.value(FULL_MONTHS).integer()
                ? monthly(claim, answer, new PensionFormula.Share(months.getAsInt(), null, List.of()))
                : atOnce(claim, answer, claim.given(FULL_MONTHS));
    }

    /** Pasal 21–23: half of the formula for spouse or children, a fifth for a parent. */
    private static Outcome survivors(Claim claim) {
        var rule = "jp.death_before_15y";
        var answer = new Answer(claim);
        if (!PensionConditions.enough(
                claim, rule, 12 * claim.value(rule).get("min_membership_years").integer(), answer)) {
            return atOnce(claim, answer, claim.given(rule));
        }
        var heir = claim.facts().heir();
        if (heir == null) {
            answer.prove(
                    Says.note(
                            "HEIR_SPOUSE",
                            "Dihitung untuk janda atau duda (anak mendapat bagian yang sama, orang tua lain); buktikan dengan surat nikah.",
                            "Computed for the widow or widower (children get the same share, a parent another); prove it by the marriage certificate."));
        }
        var who = switch (heir) {
            case SPOUSE -> "spouse";
            case CHILDREN -> "children";
            case PARENT -> "parent";
            case null -> "spouse";
        };
        return monthly(
                claim,
                answer,
                new PensionFormula.Share(
                        PensionConditions.countedMonths(claim, rule), who, List.of(claim.given(rule))));
    }

    /** Pasal 20: the whole formula, from one month of membership. */
    private static Outcome disability(Claim claim) {
        var rule = "jp.disability_before_15y";
        var answer = new Answer(claim)
                .prove(Says.note(
                        "TOTAL_DISABILITY_ASSESSED",
                        "Cacat total tetap ditetapkan dokter sebelum usia pensiun.",
                        "A doctor found total permanent disability before pension age."));
        if (!PensionConditions.enough(
                claim, rule, claim.value(rule).get("min_membership_months").integer(), answer)) {
            return atOnce(claim, answer, claim.given(rule));
        }
        return monthly(
                claim,
                answer,
                new PensionFormula.Share(
                        PensionConditions.countedMonths(claim, rule), "disability", List.of(claim.given(rule))));
    }

    private static Outcome monthly(Claim claim, Answer answer, PensionFormula.Share share) {
        var missing = PensionFormula.missing(claim);
        if (!missing.isEmpty()) {
            return new Outcome.Incomplete(missing);
        }
        PensionFormula.add(claim, answer, share);
        return answer.granted();
    }

    /** Permenaker 29/2015 Pasal 14: contributions and yield, once. */
    private static Outcome atOnce(Claim claim, Answer answer, Explanation rule) {
        var balance = claim.facts().balance();
        if (balance == null) {
            return new Outcome.Incomplete(List.of("balance"));
        }
        return answer.line(
                        "pensionLumpSum",
                        balance.rupiah(),
                        () -> Explanation.step(
                                new Sentence(
                                        "Syarat pensiun bulanan tidak terpenuhi: iuran JP dan hasil pengembangannya dibayar sekaligus",
                                        "The conditions of a monthly pension are not met: JP contributions and their yield are paid at once"),
                                claim.law(AT_ONCE),
                                balance::display,
                                new Explanation.Fact("balance", balance),
                                rule,
                                claim.given(AT_ONCE)))
                .granted();
    }
}
