package id.lindung.rules.funding;

import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Fund.Budget;
import id.lindung.rules.funding.FundingRule.Effect;
import id.lindung.rules.time.ContributionMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dated rules of what funds may pay. Safe for many threads. */
public final class FundingRules {

    private static final Comparator<FundingRule> STRICTEST_FIRST =
            Comparator.comparing(FundingRule::effect).reversed().thenComparing(FundingRule::id);

    private final List<FundingRule> rules;

    /** In any order. */
    public FundingRules(List<FundingRule> rules) {
        this.rules = rules.stream().sorted(STRICTEST_FIRST).toList();
    }

    /** Strictest first. */
    public List<FundingRule> list() {
        return rules;
    }

    /** @see #verdict(Fund, String, FundPlace, ContributionMonth) */
    public FundingVerdict verdict(Fund fund, String category, ContributionMonth month) {
        return verdict(fund, category, null, month);
    }

    /**
     * Whether a fund may pay the contribution of a month. The strictest rule decides; where none speaks, a public fund is
     * warned about and a private one is not.
     *
     * @param category who the worker is to the payer, {@code "VILLAGE_STAFF"}
     * @param place whose budget the fund is; null when that is not known, then only rules for every place are asked
     * @param month the month protected
     */
    public FundingVerdict verdict(Fund fund, String category, @Nullable FundPlace place, ContributionMonth month) {
        var speaking = rules.stream()
                .filter(rule -> rule.funds().contains(fund)
                        && (rule.categories().isEmpty() || rule.categories().contains(category))
                        && (rule.places().isEmpty()
                                || (place != null && rule.places().contains(place)))
                        && rule.period().contains(month.firstDay()))
                .map(rule -> rule.citedOn(month.firstDay()))
                .toList();
        if (speaking.isEmpty()) {
            return fund.budget() == Budget.PRIVATE
                    ? new FundingVerdict.Allowed(List.of())
                    : new FundingVerdict.Warned(List.of());
        }
        return switch (speaking.getFirst().effect()) {
            case FORBIDS -> new FundingVerdict.Forbidden(withEffect(speaking, Effect.FORBIDS));
            case WARNS -> new FundingVerdict.Warned(speaking);
            case ALLOWS -> new FundingVerdict.Allowed(speaking);
        };
    }

    private static List<FundingRule> withEffect(List<FundingRule> speaking, Effect effect) {
        return speaking.stream().filter(rule -> rule.effect() == effect).toList();
    }
}
