package id.lindung.office.claims;

import id.lindung.law.question.Ask;
import id.lindung.law.quote.Quotes;
import id.lindung.law.yaml.YamlFile;
import id.lindung.rules.benefit.BenefitEvent;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.law.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the law library what a case's facts give. */
@Component
@Lazy // the law is read when somebody first asks
class EntitlementRules {

    /** Facts that are handed on as they are. */
    private static final List<String> PLAIN = List.of(
            "segment",
            "memberSince",
            "contributionMonths",
            "birthDate",
            "monthsInArrears",
            "claimDate",
            "balance",
            "agreedPensionAge",
            "heir",
            "approvalDate",
            "previousClaims",
            "employerBankrupt");

    private static final int MONTHS_OF_A_PENSION_DECISION = 12;
    private static final String SCHOLARSHIP = "scholarship";

    private final Quotes quotes;
    private final JsonMapper json = new JsonMapper();

    EntitlementRules(Quotes quotes) {
        this.quotes = quotes;
    }

    /**
     * @param protection whether the worker counts as protected on the day, the branch's word included
     * @param children of a dead worker who still go to school, as legal cases describe them
     */
    Entitlement answer(
            ClaimCase claim, FactSheet facts, OnTheDay.Verdict protection, List<Map<String, Object>> children) {
        var parts = new ArrayList<Entitlement.Part>();
        for (var event : events(claim, facts)) {
            parts.add(new Entitlement.Part(
                    event,
                    quotes.answer(
                            Ask.BENEFIT,
                            YamlFile.read(
                                            claim.number(),
                                            json.writeValueAsString(
                                                    question(claim, facts, event, children, parts.isEmpty())))
                                    .map())));
        }
        var payables = payables(parts);
        long rupiah = payables.stream().mapToLong(Entitlement.Payable::rupiah).sum();
        return new Entitlement(kind(claim, parts, protection), rupiah, parts, payables);
    }

    private static Entitlement.Kind kind(ClaimCase claim, List<Entitlement.Part> parts, OnTheDay.Verdict protection) {
        boolean daily = claim.programme() == Programme.JKM || claim.programme() == Programme.JKK;
        if (daily && protection == OnTheDay.Verdict.NO) return Entitlement.Kind.UNPROTECTED;
        var kind = Entitlement.Kind.GRANTED;
        for (var part : parts) {
            kind = switch (part.outcome()) {
                case Outcome.Granted _ -> kind;
                case Outcome.Incomplete _ -> Entitlement.Kind.INCOMPLETE;
                case Outcome.Refused _ -> Entitlement.Kind.REFUSED;
                case Outcome.BranchDecides _ -> Entitlement.Kind.BRANCH_DECIDES;
            };
            if (kind == Entitlement.Kind.REFUSED) return kind;
        }
        if (kind == Entitlement.Kind.GRANTED && daily && protection == OnTheDay.Verdict.BRANCH)
            return Entitlement.Kind.BRANCH_DECIDES;
        return kind;
    }

    /** An accident may bring a wage for the time without work, then a disability, or a death; each is a question of its own. */
    private static List<BenefitEvent> events(ClaimCase claim, FactSheet facts) {
        return switch (claim.programme()) {
            case JKM -> List.of(BenefitEvent.DEATH);
            case JKK -> accident(claim, facts);
            case JKP -> List.of(BenefitEvent.DISMISSAL);
            case JHT, JP ->
                switch (claim.cause()) {
                    case DEATH -> List.of(BenefitEvent.DEATH);
                    case DISMISSAL -> List.of(BenefitEvent.DISMISSAL);
                    case RETIREMENT -> List.of(BenefitEvent.RETIREMENT);
                    case LEAVING -> List.of(BenefitEvent.RESIGNATION);
                    case WORK_ACCIDENT, OCCUPATIONAL_DISEASE -> List.of(BenefitEvent.TOTAL_DISABILITY);
                };
        };
    }

    private static List<BenefitEvent> accident(ClaimCase claim, FactSheet facts) {
        var events = new ArrayList<BenefitEvent>();
        if (facts.has("incapacityMonths")) events.add(BenefitEvent.TEMPORARY_INCAPACITY);
        if (claim.cause() == Cause.DEATH || facts.has(FactSheet.DIED_ON)) {
            events.add(BenefitEvent.WORK_ACCIDENT_DEATH);
        } else if (facts.has(FactSheet.DISABILITY)) {
            events.add(BenefitEvent.valueOf(facts.get(FactSheet.DISABILITY)));
        }
        if (events.isEmpty()) events.add(BenefitEvent.TEMPORARY_INCAPACITY);
        return events;
    }

    private static Map<String, Object> question(
            ClaimCase claim, FactSheet facts, BenefitEvent event, List<Map<String, Object>> children, boolean first) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("programme", claim.programme().name());
        asked.put("event", event.code());
        if (claim.programme() == Programme.JKP)
            asked.put("dismissalDate", claim.eventDate().toString());
        else asked.put("eventDate", claim.eventDate().toString());
        for (var name : PLAIN) if (facts.has(name)) asked.put(name, facts.get(name));
        asked.put("wage", facts.get("wage"));
        asked.put("income", facts.get("income"));
        if (event == BenefitEvent.TEMPORARY_INCAPACITY) asked.put("incapacityMonths", facts.get("incapacityMonths"));
        if (event == BenefitEvent.PARTIAL_DISABILITY || event == BenefitEvent.FUNCTIONAL_LOSS)
            asked.put("disabilityPercent", facts.get("disabilityPercent"));
        if (event == BenefitEvent.FUNCTIONAL_LOSS) asked.put("lossPercent", facts.get("lossPercent"));
        // Carried once, however many benefits follow.
        if (first && facts.has("transport"))
            asked.put("transport", List.of(facts.get("transport").split(",")));
        if (!children.isEmpty()
                && (event == BenefitEvent.DEATH || event == BenefitEvent.WORK_ACCIDENT_DEATH)
                && claim.deathBenefit()) asked.put("children", children);
        asked.values().removeIf(""::equals);
        return asked;
    }

    private static List<Entitlement.Payable> payables(List<Entitlement.Part> parts) {
        var payables = new ArrayList<Entitlement.Payable>();
        int month = 0;
        for (var part : parts) {
            if (!(part.outcome() instanceof Outcome.Granted granted)) continue;
            for (var line : granted.lines()) {
                long rupiah = line.rupiah().amount();
                switch (line.item()) {
                    case SCHOLARSHIP -> {}
                    case "jobLossMonthly" -> payables.add(new Entitlement.Payable(line.item(), ++month, rupiah));
                    case "pensionMonthly" -> {
                        for (int i = 1; i <= MONTHS_OF_A_PENSION_DECISION; i++)
                            payables.add(new Entitlement.Payable(line.item(), i, rupiah));
                    }
                    default -> payables.add(new Entitlement.Payable(line.item(), 0, rupiah));
                }
            }
        }
        return payables;
    }
}
