package id.lindung.rules.contribution;

import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.time.ContributionMonth;
import java.util.List;
import java.util.Optional;

/** The law of one contribution month, resolved once: parameters are looked up when the table is made, not per person. */
public final class ContributionTable {

    private final ContributionMonth month;
    private final WageEarnerRules wageEarners;
    private final NonWageEarnerRules nonWageEarners;
    private final ConstructionRules construction;
    private final MigrantRules migrants;

    ContributionTable(LawBook book, ContributionMonth month) {
        this.month = month;
        wageEarners = new WageEarnerRules(book, month);
        nonWageEarners = new NonWageEarnerRules(book, month);
        construction = new ConstructionRules(book, month);
        migrants = new MigrantRules(book, month);
    }

    /** The month whose law this is. */
    public ContributionMonth month() {
        return month;
    }

    Outcome quote(ContributionFacts facts) {
        return switch (facts.segment()) {
            case null -> new Outcome.Incomplete(List.of("segment"));
            case PU -> wageEarners.quote(facts);
            case BPU -> nonWageEarners.quote(facts);
            case JAKON -> construction.quote(facts);
            case PMI -> migrants.quote(facts);
        };
    }

    /**
     * The lines of these facts for any base: wage, income or contract value are not looked at. Fines and advance payment are not part of a
     * tariff.
     *
     * @return empty when the answer would be a refusal, or when a fact other than the base is missing; {@link Contributions#quote} says which
     */
    public Optional<Tariff> tariff(ContributionFacts facts) {
        if (Ages.notYetBorn(facts.birthDate(), month)) return Optional.empty();
        return switch (facts.segment()) {
            case null -> Optional.empty();
            case PU -> wageEarners.tariff(facts);
            case BPU -> nonWageEarners.tariff(facts);
            case JAKON -> construction.tariff(facts);
            // Migrants pay by contract, not by month and wage: there is no base to apply a tariff to.
            case PMI -> Optional.empty();
        };
    }
}
