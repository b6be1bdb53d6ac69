package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The monthly wage of the formulas: what the employer reported, or the reference income of a BPU member's band. */
record Wage(BigDecimal amount, Explanation why) {

    private static final String BANDS = "bpu.income_bands";

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
        return new Wage(known.rupiah(), new Explanation.Fact("wage", known));
    }

    /** PP 44/2015 Lampiran II: the benefits of a BPU member are counted on the reference income of the band that was chosen. */
    private static Wage reference(Claim claim, Sen income) {
        var table = claim.book().get(BANDS, claim.day());
        for (var band : table.value().items()) {
            // Bands have no gaps: above one ceiling is the next band.
            if (!band.has("income_to")
                    || income.rupiah().compareTo(band.get("income_to").number()) <= 0) {
                var reference = band.get("reference_income").number();
                var row = new Dated<LawValue>(table.period(), band, table.provenance());
                return new Wage(
                        reference,
                        Explanation.step(
                                new Sentence(
                                        "Upah BPU adalah penghasilan acuan golongannya",
                                        "A BPU member's wage is the reference income of the band"),
                                claim.law(BANDS),
                                () -> income.display() + " → " + Amounts.rupiah(reference),
                                new Explanation.Fact("income", income),
                                new Explanation.Given(claim.book().get(BANDS), row)));
            }
        }
        throw new IllegalStateException(BANDS + " has no open band at its end");
    }
}
