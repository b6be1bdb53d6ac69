package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The monthly wage of the formulas: what the employer reported, or the reference income of a BPU member's band. */
record Wage(BigDecimal amount, Supplier<Explanation> reason) {

    Explanation why() {
        return reason.get();
    }

    /** Names of the facts without which there is no wage; empty when there is one. */
    static List<String> missing(BenefitFacts facts) {
        boolean wage = facts.wage() != null;
        boolean income = facts.income() != null;
        return switch (facts.segment()) {
            case BPU -> income ? List.of() : List.of("income");
            case PU, JAKON, PMI -> wage ? List.of() : List.of("wage");
            case null -> wage == income ? wage ? List.of("segment") : List.of("segment", "wage") : List.of();
        };
    }

    /** The wage of a claim for which nothing is {@link #missing}. */
    static Wage of(Claim claim) {
        var facts = claim.facts();
        boolean bpu = facts.segment() == Segment.BPU || (facts.segment() == null && facts.wage() == null);
        return bpu ? reference(claim, Objects.requireNonNull(facts.income())) : reported(facts.wage());
    }

    private static Wage reported(@Nullable Sen wage) {
        var known = Objects.requireNonNull(wage);
        return new Wage(known.rupiah(), () -> new Explanation.Fact("wage", known));
    }

    /** PP 44/2015 Lampiran II: the benefits of a BPU member are counted on the reference income of the band that was chosen. */
    private static Wage reference(Claim claim, Sen income) {
        var bands = claim.bands().on(claim.day());
        return new Wage(bands.reference(income).rupiah(), () -> bands.explain(income));
    }
}
