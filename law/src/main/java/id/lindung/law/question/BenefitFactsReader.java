package id.lindung.law.question;

import id.lindung.law.yaml.YamlMap;
import id.lindung.law.yaml.YamlValue;
import id.lindung.rules.benefit.Aid;
import id.lindung.rules.benefit.BenefitEvent;
import id.lindung.rules.benefit.BenefitFacts;
import id.lindung.rules.benefit.BenefitFactsBuilder;
import id.lindung.rules.benefit.BodyPart;
import id.lindung.rules.benefit.Child;
import id.lindung.rules.benefit.Heir;
import id.lindung.rules.benefit.TransportMode;
import id.lindung.rules.benefit.WithdrawalPurpose;
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
            "bodyParts",
            "leftHanded",
            "lossPercent",
            "incapacityMonths",
            "children",
            "transport",
            "aids",
            "prosthesisPrice",
            "balance",
            "purpose",
            "partialWithdrawals",
            "agreedPensionAge",
            "wageHistory",
            "heir",
            "birthDate",
            "monthsInArrears",
            "dismissalDate",
            "approvalDate",
            "claimDate",
            "previousClaims",
            "employerBankrupt");

    private static final long BALANCE = 1_000_000_000_000L;
    private static final int MONTHS = 900;

    private BenefitFactsReader() {}

    static BenefitFacts read(FactReader facts) {
        return new BenefitFactsBuilder()
                .programme(facts.choice("programme", Programme.class, QuestionFault.PROGRAMME_UNKNOWN))
                .event(facts.choice("event", BenefitEvent.class))
                .eventDate(facts.day("eventDate"))
                .segment(facts.choice("segment", Segment.class, QuestionFault.SEGMENT_UNKNOWN))
                .wage(facts.amount("wage", 1, ContributionLimits.WAGE))
                .income(facts.amount("income", 0, ContributionLimits.WAGE))
                .memberSince(facts.day("memberSince"))
                .contributionMonths(facts.count("contributionMonths", 0, MONTHS))
                .disabilityPercent(facts.number("disabilityPercent", "0", "100", 2))
                .bodyParts(bodyParts(facts))
                .leftHanded(facts.flag("leftHanded"))
                .lossPercent(facts.number("lossPercent", "0", "100", 2))
                .incapacityMonths(facts.number("incapacityMonths", "0", "240", 2))
                .children(children(facts))
                .transport(several(facts, "transport", TransportMode.class))
                .aids(several(facts, "aids", Aid.class))
                .prosthesisPrice(facts.amount("prosthesisPrice", 1, ContributionLimits.WAGE))
                .balance(facts.amount("balance", 0, BALANCE))
                .purpose(facts.choice("purpose", WithdrawalPurpose.class))
                .partialWithdrawals(facts.count("partialWithdrawals", 0, 99))
                .agreedPensionAge(facts.count("agreedPensionAge", 40, 65))
                .wageHistory(WageHistoryReader.read(facts))
                .heir(facts.choice("heir", Heir.class))
                .birthDate(facts.day("birthDate"))
                .monthsInArrears(facts.count("monthsInArrears", 0, MONTHS))
                .dismissalDate(facts.day("dismissalDate"))
                .approvalDate(facts.day("approvalDate"))
                .claimDate(facts.day("claimDate"))
                .previousClaims(facts.count("previousClaims", 0, 99))
                .employerBankrupt(facts.flag("employerBankrupt"))
                .build();
    }

    private static List<Child> children(FactReader facts) {
        var children = new ArrayList<Child>();
        for (var child : facts.inner("children")) {
            var paid = child.count("yearsPaid", 0, 30);
            var claimed = child.count("schoolYears", 1, 30);
            children.add(new Child(
                    child.day("birthDate"),
                    SchoolLevelReader.read(child),
                    child.flag("married"),
                    child.flag("working"),
                    paid == null ? 0 : paid,
                    claimed == null ? 1 : claimed));
            facts.join(child);
        }
        return children;
    }

    private static <E extends Enum<E>> Set<E> several(FactReader facts, String name, Class<E> type) {
        var found = EnumSet.noneOf(type);
        for (var each : facts.values(name)) {
            if (each instanceof YamlValue.Scalar(var _, var text, var _)) {
                var one = facts.choice(name, text.strip(), type, QuestionFault.VALUE_UNKNOWN);
                if (one != null) found.add(one);
            } else {
                facts.refuse(
                        QuestionFault.FACT_MALFORMED,
                        "Fakta {}: tulis kata-kata saja, misalnya [land, sea].",
                        "Fact {}: write words only, for example [land, sea].",
                        name);
            }
        }
        return found;
    }

    /** A row of the disability table by its key, or {@code {key, times}}. */
    private static List<BodyPart> bodyParts(FactReader facts) {
        var parts = new ArrayList<BodyPart>();
        for (var each : facts.values("bodyParts")) {
            switch (each) {
                case YamlValue.Scalar(var _, var text, var _) -> parts.add(new BodyPart(text.strip(), 1));
                case YamlMap map -> {
                    var part = new FactReader(map);
                    var key = part.word("key");
                    var times = part.count("times", 1, 100);
                    facts.join(part);
                    if (key != null) parts.add(new BodyPart(key, times == null ? 1 : times));
                }
                case YamlValue.Listing _ ->
                    facts.refuse(
                            QuestionFault.FACT_MALFORMED,
                            "Fakta bodyParts: tulis kunci baris tabel cacat, atau key dan times.",
                            "Fact bodyParts: write the key of a row of the disability table, or key and times.");
            }
        }
        return parts;
    }
}
