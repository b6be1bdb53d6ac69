package id.lindung.rules.benefit;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.money.IndonesianNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;

/** Wage during temporary incapacity (STMB), by steps of elapsed months: PP 44/2015 Pasal 25, PP 82/2019 Lampiran III. */
final class Incapacity {

    private static final String STEPS = "jkk.stmb";

    private Incapacity() {}

    static void add(Claim claim, Wage wage, BigDecimal months, Answer answer) {
        var sum = BigDecimal.ZERO;
        for (var step : claim.value(STEPS).items()) {
            var within = MonthRange.of(step.get("months").text()).within(months);
            var percent = step.get("pct").number();
            sum = sum.add(within.multiply(Amounts.fraction(percent)).multiply(wage.amount()));
        }
        var total = sum;
        answer.line(
                "incapacity",
                total,
                () -> Explanation.step(
                        new Sentence(
                                "Santunan sementara tidak mampu bekerja menurut lamanya",
                                "Pay during temporary incapacity, by its length"),
                        claim.law(STEPS),
                        () -> "(" + parts(claim, months) + ") × " + Amounts.rupiah(wage.amount()) + " = "
                                + Amounts.rupiah(total),
                        wage.why(),
                        new Explanation.Fact("incapacityMonths", months),
                        claim.given(STEPS)));
        var end = last(claim.day(), months);
        if (!claim.book().get(STEPS, claim.day()).period().contains(end)) {
            answer.warn(Says.note(
                    "INCAPACITY_CROSSES_CHANGE",
                    "Masa tidak mampu bekerja melewati perubahan aturan; dipakai aturan pada hari kecelakaan ({}), karena sumber tidak"
                            + " mengatur peralihannya.",
                    "The incapacity crosses a change of the rule; the rule of the day of the accident ({}) was used, since no source"
                            + " settles the transition.",
                    claim.day()));
        }
        if (months.stripTrailingZeros().scale() > 0) {
            answer.warn(
                    Says.note(
                            "PART_OF_A_MONTH",
                            "Bagian bulan dihitung sebanding; satu hari adalah sepertiga puluh upah sebulan menurut sumber yang lemah.",
                            "Part of a month is counted in proportion; a weak source takes a day as one thirtieth of the monthly wage."));
        }
    }

    private static String parts(Claim claim, BigDecimal months) {
        var parts = new ArrayList<String>();
        for (var step : claim.value(STEPS).items()) {
            var within = MonthRange.of(step.get("months").text()).within(months);
            if (within.signum() > 0) {
                parts.add(IndonesianNumber.decimal(within.stripTrailingZeros()) + " × "
                        + Amounts.percent(step.get("pct").number()));
            }
        }
        return String.join(" + ", parts);
    }

    private static LocalDate last(LocalDate day, BigDecimal months) {
        return day.plusMonths(months.longValue());
    }
}
