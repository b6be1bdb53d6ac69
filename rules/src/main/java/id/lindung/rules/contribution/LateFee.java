package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Payer;
import id.lindung.rules.law.PlainLine;
import id.lindung.rules.law.ValueText;
import id.lindung.rules.money.IndonesianNumber;
import id.lindung.rules.money.Rupiah;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fine for paying late: a percentage of the contribution for each month late, simple, borne by the employer, PP 44/2015 Pasal 22,
 * PP 45/2015 and PP 46/2015. Only wage earners' employers pay one; BPU pays none.
 */
public final class LateFee {

    static final String ITEM = "penalty";

    private static final Sentence RULE = new Sentence(
            "Denda keterlambatan atas iuran, ditanggung pemberi kerja",
            "Late fine on the contribution, borne by the employer");

    private LateFee() {}

    /** One line per programme, on what employer and worker owe together; the state's share of JKP is never late here. */
    static List<Line> lines(
            List<Line> contributions, int monthsLate, boolean labourIntensive, LawBook book, ContributionMonth month) {
        var due = new LinkedHashMap<String, Rupiah>();
        for (var line : contributions) {
            if (line.payer() != Payer.GOVERNMENT) due.merge(line.programme(), line.rupiah(), Rupiah::plus);
        }
        return on(due, monthsLate, labourIntensive, book, month);
    }

    /**
     * The fine on what is owed, one line per programme, for those who bill many people at once: the law asks for a share of the sum.
     *
     * @param due contribution of employer and worker together, by programme
     * @param monthsLate whole months since the due day
     * @param month the contribution month, whose percentage holds
     */
    public static List<Line> on(
            Map<String, Rupiah> due, int monthsLate, boolean labourIntensive, LawBook book, ContributionMonth month) {
        var parameter = book.get("pu.late_penalty");
        if (labourIntensive) {
            var easier = book.get("pu.late_penalty_labour_intensive");
            if (easier.find(month).isPresent()) parameter = easier;
        }
        var percent = parameter.get(month);
        var fees = new ArrayList<Line>();
        for (var each : due.entrySet()) {
            var rate = percent.value().number().movePointLeft(2).multiply(BigDecimal.valueOf(monthsLate));
            var owed = each.getValue();
            var exact = rate.multiply(BigDecimal.valueOf(owed.amount())).stripTrailingZeros();
            var rounded = book.rounding().round(exact);
            var explanation = Explanation.step(
                    RULE,
                    List.of(),
                    () -> ValueText.number("percent", percent.value().number()) + " × " + monthsLate + " × " + owed
                            + " = Rp" + IndonesianNumber.decimal(exact),
                    new Explanation.Fact("monthsLate", monthsLate),
                    new Explanation.Given(parameter, percent));
            fees.add(new PlainLine(
                    each.getKey(),
                    ITEM,
                    Payer.EMPLOYER,
                    Optional.of(BigDecimal.valueOf(owed.amount())),
                    Optional.of(rate.stripTrailingZeros()),
                    exact,
                    rounded,
                    percent.provenance().law(),
                    percent.status(),
                    explanation));
        }
        return fees;
    }
}
