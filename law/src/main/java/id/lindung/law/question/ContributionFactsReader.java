package id.lindung.law.question;

import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.ContributionFactsBuilder;
import id.lindung.rules.contribution.ContributionLimits;
import id.lindung.rules.contribution.Departure;
import id.lindung.rules.contribution.EmployerScale;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Sector;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.QuestionFault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a contribution question. */
final class ContributionFactsReader {

    static final List<String> NAMES = List.of(
            "segment",
            "month",
            "wage",
            "income",
            "contractValue",
            "riskClass",
            "programmes",
            "paidBy",
            "sector",
            "labourIntensive",
            "jkpMember",
            "employerScale",
            "birthDate",
            "registering",
            "departure",
            "months",
            "jhtAmount",
            "minimumWageRegion",
            "minimumWagePercent",
            "monthsLate");

    private ContributionFactsReader() {}

    static ContributionFacts read(FactReader facts) {
        var late = facts.count("monthsLate", 0, ContributionLimits.MONTHS);
        return new ContributionFactsBuilder()
                .segment(facts.choice("segment", Segment.class, QuestionFault.SEGMENT_UNKNOWN))
                .month(facts.month("month"))
                .wage(facts.amount("wage", 1, ContributionLimits.WAGE))
                .income(facts.amount("income", 0, ContributionLimits.WAGE))
                .contractValue(facts.amount("contractValue", 1, ContributionLimits.CONTRACT_VALUE))
                .riskClass(facts.choice("riskClass", RiskClass.class))
                .programmes(programmes(facts))
                .paidBy(facts.choice("paidBy", Fund.class))
                .sector(facts.choice("sector", Sector.class))
                .labourIntensive(facts.flag("labourIntensive"))
                .jkpMember(facts.flag("jkpMember"))
                .employerScale(facts.choice("employerScale", EmployerScale.class))
                .birthDate(facts.day("birthDate"))
                .registering(facts.flag("registering"))
                .departure(departure(facts))
                .months(facts.count("months", 1, ContributionLimits.MONTHS))
                .oldAgeAmount(facts.amount("jhtAmount", 1, ContributionLimits.WAGE))
                .minimumWageRegion(facts.word("minimumWageRegion"))
                .minimumWagePercent(facts.number("minimumWagePercent", "1", "1000", 2))
                .monthsLate(late == null ? 0 : late)
                .build();
    }

    private static Set<Programme> programmes(FactReader facts) {
        var programmes = EnumSet.noneOf(Programme.class);
        for (var each : facts.values("programmes")) {
            if (!(each instanceof YamlValue.Scalar(var _, var text, var _))) {
                facts.refuse(
                        QuestionFault.FACT_MALFORMED,
                        "Fakta programmes: tulis daftar program, misalnya [JKK, JKM].",
                        "Fact programmes: write a list of programmes, for example [JKK, JKM].");
                continue;
            }
            var programme = facts.choice("programmes", text.strip(), Programme.class, QuestionFault.PROGRAMME_UNKNOWN);
            if (programme != null) programmes.add(programme);
        }
        return programmes;
    }

    private static @Nullable Departure departure(FactReader facts) {
        var word = facts.word("departure");
        if (word == null) {
            return null;
        }
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            var day = facts.day("departure");
            return day == null ? null : new Departure.On(day);
        }
        return facts.choice("departure", Departure.Stage.class);
    }
}
