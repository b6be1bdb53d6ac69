package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Multiples of the wage for death and permanent disability: PP 44/2015 and PP 82/2019 Lampiran III. */
final class Disability {

    private static final String DEATH = "jkk.death.formula";
    private static final String TOTAL = "jkk.total_disability.formula";
    private static final String ANATOMICAL = "jkk.partial_anatomical.formula";
    private static final String FUNCTIONAL = "jkk.partial_functional.formula";
    private static final String TABLE = "jkk.partial_disability.table";

    private Disability() {}

    /** 60 % × 80 × wage, not less than the lump sum of JKM. */
    static void death(Claim claim, Wage wage, Answer answer) {
        var formula = claim.value(DEATH);
        var floorOf = formula.get("floor_param").text();
        var floor = claim.value(floorOf).number();
        var percent = formula.get("pct").number();
        var times = formula.get("multiplier").number();
        var rate = Amounts.fraction(percent).multiply(times);
        var computed = wage.amount().multiply(rate);
        Supplier<Explanation> why = () -> Explanation.step(
                new Sentence(
                        "Santunan kematian akibat kerja, paling sedikit sebesar santunan kematian JKM",
                        "Grant for death by work, at least the lump sum of JKM"),
                claim.law(DEATH),
                () -> "max(" + product(percent, times, wage.amount()) + " = " + Amounts.rupiah(computed) + "; "
                        + Amounts.rupiah(floor) + ") = " + Amounts.rupiah(computed.max(floor)),
                wage.why(),
                claim.given(DEATH),
                claim.given(floorOf));
        if (computed.compareTo(floor) < 0) {
            answer.line("deathGrant", floor, why);
        } else {
            answer.line("deathGrant", wage.amount(), rate, why);
        }
    }

    /** 70 % × 80 × wage. */
    static void total(Claim claim, Wage wage, Answer answer) {
        var percent = claim.value(TOTAL).get("pct").number();
        var times = claim.value(TOTAL).get("multiplier").number();
        var rate = Amounts.fraction(percent).multiply(times);
        answer.line(
                "disability",
                wage.amount(),
                rate,
                () -> Explanation.step(
                        new Sentence("Santunan cacat total tetap", "Grant for total permanent disability"),
                        claim.law(TOTAL),
                        () -> product(percent, times, wage.amount()) + " = "
                                + Amounts.rupiah(wage.amount().multiply(rate)),
                        wage.why(),
                        claim.given(TOTAL)));
    }

    /** Percentage of the table × 80 × wage. */
    static void anatomical(Claim claim, Wage wage, Answer answer) {
        var table = share(claim);
        var times = multiplier(claim);
        var rate = Amounts.fraction(table.percent()).multiply(times);
        answer.line(
                "disability",
                wage.amount(),
                rate,
                () -> Explanation.step(
                        new Sentence("Santunan cacat sebagian anatomis", "Grant for partial anatomical disability"),
                        claim.law(ANATOMICAL),
                        () -> product(table.percent(), times, wage.amount()) + " = "
                                + Amounts.rupiah(wage.amount().multiply(rate)),
                        wage.why(),
                        table.why(),
                        claim.given(ANATOMICAL)));
    }

    /** Lost function in percent × percentage of the table × 80 × wage. */
    static void functional(Claim claim, Wage wage, Answer answer) {
        var table = share(claim);
        var loss = Objects.requireNonNull(claim.facts().lossPercent());
        var times = multiplier(claim);
        var rate = Amounts.fraction(loss)
                .multiply(Amounts.fraction(table.percent()))
                .multiply(times);
        answer.line(
                "disability",
                wage.amount(),
                rate,
                () -> Explanation.step(
                        new Sentence("Santunan cacat sebagian fungsi", "Grant for partial functional disability"),
                        claim.law(FUNCTIONAL),
                        () -> Amounts.percent(loss) + " × " + product(table.percent(), times, wage.amount()) + " = "
                                + Amounts.rupiah(wage.amount().multiply(rate)),
                        wage.why(),
                        new Explanation.Fact("lossPercent", Amounts.percent(loss)),
                        table.why(),
                        claim.given(FUNCTIONAL)));
    }

    /** A percentage beyond the table, or facts about the body that do not fit it. */
    static Optional<Outcome> unsettled(Claim claim) {
        boolean partial =
                claim.event() == BenefitEvent.PARTIAL_DISABILITY || claim.event() == BenefitEvent.FUNCTIONAL_LOSS;
        if (!partial || (claim.facts().bodyParts().isEmpty() && claim.facts().disabilityPercent() == null)) {
            return Optional.empty();
        }
        return switch (DisabilityTable.read(claim)) {
            case DisabilityTable.Reading.Stopped(var outcome) -> Optional.of(outcome);
            case DisabilityTable.Reading.Share share ->
                share.percent().compareTo(claim.value(TOTAL).get("pct").number()) > 0
                        ? Optional.of(beyondTable(claim, share.percent()))
                        : Optional.empty();
        };
    }

    private static Outcome beyondTable(Claim claim, BigDecimal percent) {
        return new Outcome.BranchDecides(
                "DISABILITY_ABOVE_TABLE",
                Says.sentence(
                        "Cacat sebagian {} melebihi cacat total tetap ({}). Batas bagi jumlah beberapa cacat tidak ditemukan dalam"
                                + " sumber; kantor cabang yang memutuskan.",
                        "A partial disability of {} is more than total permanent disability ({}). No source names a ceiling on the sum of"
                                + " several disabilities; the branch decides.",
                        Amounts.percent(percent),
                        Amounts.percent(claim.value(TOTAL).get("pct").number())),
                List.copyOf(claim.law(TABLE)));
    }

    private static DisabilityTable.Reading.Share share(Claim claim) {
        return switch (DisabilityTable.read(claim)) {
            case DisabilityTable.Reading.Share share -> share;
            case DisabilityTable.Reading.Stopped(var outcome) ->
                throw new IllegalStateException("Stopped before: " + outcome);
        };
    }

    /** Stated once, in the formula of total disability: the partial ones share it. */
    private static BigDecimal multiplier(Claim claim) {
        return claim.value(TOTAL).get("multiplier").number();
    }

    private static String product(BigDecimal percent, BigDecimal times, BigDecimal wage) {
        return Amounts.percent(percent) + " × " + times.toPlainString() + " × " + Amounts.rupiah(wage);
    }
}
