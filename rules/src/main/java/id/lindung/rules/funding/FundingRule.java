package id.lindung.rules.funding;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.law.Provenance;
import id.lindung.rules.time.Period;
import java.time.LocalDate;
import java.util.Set;

/**
 * One dated rule of what funds may pay.
 *
 * @param id short and stable: {@code "F1"}
 * @param funds at least one
 * @param categories codes of beneficiaries such as {@code "VILLAGE_STAFF"}; empty for everybody
 * @param places whose budgets; empty for all
 * @param period months protected for which it holds
 * @param says what happens and what to do, for people
 */
public record FundingRule(
        String id,
        Set<Fund> funds,
        Set<String> categories,
        Set<FundPlace> places,
        Period period,
        Effect effect,
        Sentence says,
        Provenance provenance) {

    /** What a rule does, mildest first. */
    public enum Effect {
        /** The fund may pay. */
        ALLOWS,
        /** Nobody is stopped, but whoever approves must know. */
        WARNS,
        /** The fund must not pay; the article says so. */
        FORBIDS
    }

    public FundingRule {
        funds = Set.copyOf(funds);
        categories = Set.copyOf(categories);
        places = Set.copyOf(places);
        if (funds.isEmpty()) throw new IllegalArgumentException("a funding rule names a fund");
    }

    /** The same rule with what may be cited on a day of its {@link #period}. */
    FundingRule citedOn(LocalDate day) {
        return new FundingRule(id, funds, categories, places, period, effect, says, provenance.on(day));
    }
}
