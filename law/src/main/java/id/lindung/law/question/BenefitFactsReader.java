package id.lindung.law.question;

import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.benefit.BenefitEvent;
import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.benefit.Child;
import id.lindung.rules.benefit.SchoolLevel;
import id.lindung.rules.benefit.TransportMode;
import id.lindung.rules.benefit.WageSpell;
import id.lindung.rules.contribution.ContributionLimits;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.QuestionFault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the facts of a benefit question. */
final class BenefitFactsReader {

    static final List<String> NAMES = List.of(
            "programme",
            "event",
            "eventDate",
            "segment",
            "wage",
            "income",
            "memberSince",
            "contributionMonths",
            "disabilityPercent",
            "lossPercent",
            "incapacityMonths",
            "children",
            "transport",
            "balance",
            "wageHistory",
            "birthDate",
            "monthsInArrears",
            "dismissalDate",
            "approvalDate",
            "claimDate");

    private static final long BALANCE = 1_000_000_000_000L;

    private BenefitFactsReader() {}

    static BenefitFacts read(FactReader facts) {
        return new BenefitFacts(
                facts.choice("programme", Programme.class, QuestionFault.PROGRAMME_UNKNOWN),
                facts.choice("event", BenefitEvent.class),
                facts.day("eventDate"),
                facts.choice("segment", Segment.class, QuestionFault.SEGMENT_UNKNOWN),
                facts.amount("wage", 1, ContributionLimits.WAGE),
                facts.amount("income", 0, ContributionLimits.WAGE),
                facts.day("memberSince"),
                facts.count("contributionMonths", 0, 900),
                facts.number("disabilityPercent", "0", "100", 2),
                facts.number("lossPercent", "0", "100", 2),
                facts.number("incapacityMonths", "0", "240", 2),
                children(facts),
                transport(facts),
                facts.amount("balance", 0, BALANCE),
                wageHistory(facts),
                facts.day("birthDate"),
                facts.count("monthsInArrears", 0, 900),
                facts.day("dismissalDate"),
                facts.day("approvalDate"),
                facts.day("claimDate"));
    }

    private static List<Child> children(FactReader facts) {
        var children = new ArrayList<Child>();
        for (var child : facts.inner("children")) {
            children.add(new Child(
                    child.day("birthDate"),
                    child.choice("level", SchoolLevel.class),
                    child.flag("married"),
                    child.flag("working")));
            facts.join(child);
        }
        return children;
    }

    private static Set<TransportMode> transport(FactReader facts) {
        var modes = EnumSet.noneOf(TransportMode.class);
        for (var each : facts.values("transport")) {
            if (each instanceof YamlValue.Scalar(var _, var text, var _)) {
                var mode = facts.choice("transport", text.strip(), TransportMode.class, QuestionFault.VALUE_UNKNOWN);
                if (mode != null) modes.add(mode);
            }
        }
        return modes;
    }

    /** A plain amount is the wage of twelve months; otherwise {@code {year, months, wage}}. */
    private static List<WageSpell> wageHistory(FactReader facts) {
        var history = new ArrayList<WageSpell>();
        for (var each : facts.values("wageHistory")) {
            switch (each) {
                case YamlValue.Scalar(var _, var text, var _) -> {
                    var wage = facts.amount("wageHistory", text.strip(), 1, ContributionLimits.WAGE);
                    if (wage != null) history.add(new WageSpell(null, 12, wage));
                }
                case YamlMap map -> {
                    var spell = new FactReader(map);
                    var months = spell.count("months", 1, 12);
                    var year = spell.count("year", 2015, 2100);
                    var wage = spell.amount("wage", 1, ContributionLimits.WAGE);
                    facts.join(spell);
                    if (wage != null) history.add(new WageSpell(year, months == null ? 12 : months, wage));
                }
                case YamlValue.Listing _ ->
                    facts.refuse(
                            QuestionFault.FACT_MALFORMED,
                            "Fakta wageHistory: tulis upah, atau year, months, dan wage.",
                            "Fact wageHistory: write a wage, or year, months and wage.");
            }
        }
        return history;
    }
}
