package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import java.util.ArrayList;
import java.util.List;

/** The facts without which JKK and JKP have no amount. The other programmes need facts only where their conditions lead there. */
final class AmountFacts {

    private AmountFacts() {}

    static List<String> missing(BenefitFacts facts) {
        var missing = new ArrayList<String>();
        if (facts.programme() == Programme.JKP) {
            if (facts.wage() == null) missing.add("wage");
        } else if (facts.programme() == Programme.JKK && cashIsAsked(facts)) {
            switch (facts.event()) {
                case WORK_ACCIDENT_DEATH, TOTAL_DISABILITY -> missing.addAll(Wage.missing(facts));
                case PARTIAL_DISABILITY -> {
                    missing.addAll(Wage.missing(facts));
                    if (facts.disabilityPercent() == null && facts.bodyParts().isEmpty()) {
                        missing.add("disabilityPercent");
                    }
                }
                case FUNCTIONAL_LOSS -> {
                    missing.addAll(Wage.missing(facts));
                    if (facts.disabilityPercent() == null && facts.bodyParts().isEmpty()) {
                        missing.add("disabilityPercent");
                    }
                    if (facts.lossPercent() == null) missing.add("lossPercent");
                }
                case TEMPORARY_INCAPACITY -> {
                    missing.addAll(Wage.missing(facts));
                    if (facts.incapacityMonths() == null) missing.add("incapacityMonths");
                }
                case DEATH, RETIREMENT, RESIGNATION, DISMISSAL, CONTRACT_END, LEAVE_COUNTRY, PARTIAL_WITHDRAWAL -> {}
                case null -> {}
            }
        }
        if (facts.programme() == Programme.JKK
                && facts.aids().contains(Aid.PROSTHESIS)
                && facts.prosthesisPrice() == null) {
            missing.add("prosthesisPrice");
        }
        return missing;
    }

    /** Whoever names only the transport or the aids of an injury asks for their ceilings alone. */
    static boolean cashIsAsked(BenefitFacts facts) {
        boolean injury = facts.event() == BenefitEvent.TEMPORARY_INCAPACITY
                || facts.event() == BenefitEvent.PARTIAL_DISABILITY
                || facts.event() == BenefitEvent.FUNCTIONAL_LOSS;
        boolean abroad = facts.segment() == Segment.PMI;
        boolean costsNamed = !facts.transport().isEmpty() || anyCounts(facts, abroad);
        boolean cashNamed = facts.wage() != null
                || facts.income() != null
                || facts.disabilityPercent() != null
                || !facts.bodyParts().isEmpty()
                || facts.lossPercent() != null
                || facts.incapacityMonths() != null;
        return !injury || !costsNamed || cashNamed;
    }

    private static boolean anyCounts(BenefitFacts facts, boolean abroad) {
        for (var aid : facts.aids()) {
            if (abroad || !aid.isForMigrants()) return true;
        }
        return false;
    }
}
