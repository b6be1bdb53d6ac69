package id.lindung.rules.contribution;

import id.lindung.rules.contribution.Fund.Budget;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.Payer;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is owed for a wage earner (PU) in one month: employees, non-ASN staff, village officials. */
final class WageEarnerRules {

    private final LawBook book;
    private final ContributionMonth month;
    private final WageEarnerTariffs tariffs;
    private final Obligations obligations;
    private final boolean jkpInForce;
    private final boolean labourRelief;
    private final boolean pensionDeferral;
    private final boolean covid;
    private final boolean ceilingIsOld;
    private final boolean oldAgeDuty;

    WageEarnerRules(LawBook book, ContributionMonth month) {
        this.book = book;
        this.month = month;
        tariffs = new WageEarnerTariffs(book, month);
        obligations = new Obligations(book, month);
        jkpInForce = book.get("jkp.rate_total").find(month).isPresent();
        labourRelief = Relief.find(Relief.LABOUR_INTENSIVE, book, month).isPresent();
        pensionDeferral = Relief.find(Relief.COVID_PENSION, book, month).isPresent();
        covid = Relief.find(Relief.COVID, book, month).isPresent();
        oldAgeDuty = book.get("nonasn.programmes").find(month).isPresent();
        // The ceiling has changed every March since 2016; one older than a year only means that the new one is not out.
        ceilingIsOld = !month.firstDay()
                .isBefore(book.get("pu.jp.wage_cap", month).period().from().plusYears(1));
    }

    Outcome quote(ContributionFacts facts) {
        int programmes = programmes(facts);
        var risk = risk(facts);
        var unanswered = refusal(facts, programmes, risk);
        if (unanswered != null) return unanswered;
        var base = base(facts).orElse(null);
        if (base == null) return noMinimumWage(facts);
        boolean jkp = isInJkp(facts, programmes);
        boolean halved = facts.labourIntensive() && labourRelief && Programmes.has(programmes, Programme.JKK);
        if (halved && jkp) return unsettledDiscount();
        var tariff = tariffs.get(key(facts, programmes, risk, jkp));
        var answer = new Answer().lines(tariff, base.sen(), base.origin());
        if (facts.monthsLate() > 0) {
            for (var fee : LateFee.lines(
                    List.copyOf(answer.lines()), facts.monthsLate(), facts.labourIntensive(), book, month)) {
                answer.line(fee);
            }
        }
        remark(answer, facts, programmes, base, jkp, halved);
        return answer.granted();
    }

    /** The tariff alone, for those who bill; empty when {@link #quote} would not grant. */
    Optional<Tariff> tariff(ContributionFacts facts) {
        int programmes = programmes(facts);
        var risk = risk(facts);
        boolean jkp = isInJkp(facts, programmes);
        boolean unsettled = facts.labourIntensive() && labourRelief && jkp && Programmes.has(programmes, Programme.JKK);
        if (unsettled || refusalOfTariff(facts, programmes, risk) != null) return Optional.empty();
        return Optional.of(tariffs.get(key(facts, programmes, risk, jkp)));
    }

    Optional<Base> base(ContributionFacts facts) {
        var wage = facts.wage();
        if (wage != null) return Optional.of(Base.fact("wage", wage));
        var region = facts.minimumWageRegion();
        return region == null ? Optional.empty() : MinimumWages.find(region, facts.minimumWagePercent(), book, month);
    }

    private WageEarnerTariffs.Key key(ContributionFacts facts, int programmes, @Nullable RiskClass risk, boolean jkp) {
        boolean accident = Programmes.has(programmes, Programme.JKK);
        return new WageEarnerTariffs.Key(
                programmes,
                accident ? risk : null,
                jkp,
                accident && facts.labourIntensive() && labourRelief,
                pensionDeferral && isMediumOrLarge(facts) && Programmes.has(programmes, Programme.JP));
    }

    /** As asked; without asking, those the employer's scale owes. */
    private int programmes(ContributionFacts facts) {
        return facts.programmes().isEmpty()
                ? obligations.owed(facts.employerScale())
                : Programmes.bits(facts.programmes());
    }

    /** Government offices and villages are of the lowest class: 0.24 % + 0.30 % = 0.54 %, PP 44/2015 Pasal 16(1)a and 18(1). */
    private static @Nullable RiskClass risk(ContributionFacts facts) {
        var risk = facts.riskClass();
        return risk == null && isPublicOffice(facts) ? RiskClass.VERY_LOW : risk;
    }

    private static boolean isPublicOffice(ContributionFacts facts) {
        var fund = facts.paidBy();
        return facts.minimumWageRegion() != null || (fund != null && fund.budget() != Budget.PRIVATE);
    }

    private boolean isInJkp(ContributionFacts facts, int programmes) {
        return jkpInForce && (facts.jkpMember() || Programmes.has(programmes, Programme.JKP));
    }

    private static boolean isMediumOrLarge(ContributionFacts facts) {
        return facts.employerScale() == EmployerScale.MEDIUM || facts.employerScale() == EmployerScale.LARGE;
    }

    private @Nullable Outcome refusal(ContributionFacts facts, int programmes, @Nullable RiskClass risk) {
        var tariff = refusalOfTariff(facts, programmes, risk);
        if (tariff instanceof Outcome.Refused || facts.wage() != null || facts.minimumWageRegion() != null)
            return tariff;
        var missing = new ArrayList<String>();
        missing.add("wage");
        if (tariff instanceof Outcome.Incomplete(var others)) missing.addAll(others);
        return new Outcome.Incomplete(missing);
    }

    /** Whatever prevents a tariff, the wage apart. */
    private @Nullable Outcome refusalOfTariff(ContributionFacts facts, int programmes, @Nullable RiskClass risk) {
        if (!jkpInForce && Programmes.has(programmes, Programme.JKP)) {
            return Outcome.refused(
                    ContributionRefusal.PROGRAMME_NOT_IN_FORCE,
                    book.law("programme.kinds", month),
                    "JKP belum ada pada {}: iurannya dihitung sejak Maret 2021. Hapus JKP dari program.",
                    "JKP did not exist in {}: it is contributed to from March 2021. Leave JKP out.",
                    month);
        }
        if (facts.registering() && isInJkp(facts, programmes)) {
            var tooOld = Ages.refuseFrom(
                    facts.birthDate(),
                    month,
                    "jkp.registration_max_age_exclusive",
                    ContributionRefusal.JKP_AGE_LIMIT,
                    "JKP",
                    book);
            if (tooOld != null) return tooOld;
        }
        if (programmes != 0 && (risk != null || !Programmes.has(programmes, Programme.JKK))) return null;
        var missing = new ArrayList<String>(2);
        if (programmes == 0) missing.add("programmes");
        if (risk == null && Programmes.has(programmes, Programme.JKK)) missing.add("riskClass");
        return new Outcome.Incomplete(missing);
    }

    private Outcome noMinimumWage(ContributionFacts facts) {
        return Outcome.refused(
                ContributionRefusal.MINIMUM_WAGE_UNKNOWN,
                List.of(),
                "Upah minimum wilayah {} untuk {} belum ada di sini. Tulis wage, atau wilayah NTT (53, 53.71) dan bulan yang sudah ditetapkan.",
                "No minimum wage of region {} for {} is known here. Give a wage, or a region of NTT (53, 53.71) and a month already decreed.",
                facts.minimumWageRegion() == null ? "" : facts.minimumWageRegion(),
                month);
    }

    /** PP 7/2025 Pasal 10 was not seen: for the lowest class the moved 0.14 % is more than the halved 0.12 %. */
    private Outcome unsettledDiscount() {
        return new Outcome.BranchDecides(
                "JKP_UNDER_LABOUR_RELIEF",
                id.lindung.rules.Sentence.of(
                        "Belum jelas apakah keringanan 50% JKK padat karya dihitung sebelum atau sesudah 0,14% dialihkan ke JKP. Tanyakan ke cabang BPJS Ketenagakerjaan.",
                        "Not settled whether the 50 % JKK relief of labour-intensive industries comes before or after 0.14 % moves to JKP. Ask the BPJS branch."),
                Stream.of(Relief.LABOUR_INTENSIVE, "jkp.rate_recomposition_jkk")
                        .flatMap(rule -> book.law(rule, month).stream())
                        .toList());
    }

    private void remark(
            Answer answer, ContributionFacts facts, int programmes, Base base, boolean jkp, boolean halved) {
        if (covid && (programmes & 3) != 0) Remarks.covid(answer);
        if (halved) Remarks.labourIntensive(answer);
        if (facts.labourIntensive() && !labourRelief) Remarks.noLabourRelief(answer, month);
        if (jkp) jobLoss(answer, facts, programmes, base.sen());
        if (facts.jkpMember() && !jkpInForce) Remarks.jkpNotYet(answer, month);
        if (Programmes.has(programmes, Programme.JP)) pension(answer, facts);
        if (facts.riskClass() == null && Programmes.has(programmes, Programme.JKK)) Remarks.presumedRisk(answer);
        belowMinimum(answer, facts);
        obligations.remark(answer, facts.employerScale(), programmes);
        nonAsn(answer, facts, programmes);
    }

    private void jobLoss(Answer answer, ContributionFacts facts, int programmes, long wage) {
        Remarks.jkpMembership(answer);
        if (!Programmes.has(programmes, Programme.JKK)) Remarks.jkpWithoutAccident(answer);
        long bill = 0;
        for (var line : answer.lines()) {
            boolean ofBill = line.programme().equals("JKK")
                    || line.programme().equals("JKM")
                    || line.programme().equals("JKP");
            if (ofBill
                    && line.payer() == Payer.EMPLOYER
                    && line.item().equals(id.lindung.rules.law.Line.CONTRIBUTION)) {
                bill += line.rupiah().amount();
            }
        }
        int without = programmes & ~Programmes.bit(Programme.JKP);
        if ((without & 3) != 3) return;
        var plain = tariffs.get(key(facts, without & 3, risk(facts), false));
        long undivided = plain.amounts(wage, new long[plain.size()]);
        if (bill != undivided) Remarks.jkpRounding(answer);
    }

    private void pension(Answer answer, ContributionFacts facts) {
        if (ceilingIsOld) Remarks.ceilingNotPublished(answer, month);
        if (!pensionDeferral) return;
        if (isMediumOrLarge(facts)) {
            Remarks.pensionDeferred(answer);
        } else {
            Remarks.pensionDeferrable(answer);
        }
    }

    private void belowMinimum(Answer answer, ContributionFacts facts) {
        var wage = facts.wage();
        var region = facts.minimumWageRegion();
        if (wage == null || region == null) return;
        MinimumWages.find(region, BigDecimal.valueOf(100), book, month)
                .filter(minimum -> wage.value() < minimum.sen())
                .ifPresent(minimum -> Remarks.belowMinimum(answer, wage, new Sen(minimum.sen())));
    }

    /** Permenaker 1/2025 Pasal 3A: non-ASN staff are registered in JKK, JKM and JHT. */
    private void nonAsn(Answer answer, ContributionFacts facts, int programmes) {
        var fund = facts.paidBy();
        if (fund != null
                && fund.budget() == Budget.STATE_OR_REGION
                && oldAgeDuty
                && !Programmes.has(programmes, Programme.JHT)) {
            Remarks.oldAgeOwed(answer);
        }
    }
}
