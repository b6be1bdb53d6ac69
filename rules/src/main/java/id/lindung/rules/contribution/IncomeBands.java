package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Parameter;
import id.lindung.rules.money.Sen;
import java.time.LocalDate;
import java.util.List;

/**
 * The income bands of BPU and the reference income of each, PP 44/2015 Lampiran II: contributions and benefits follow the reference
 * income, not what was said to be earned. Bands have no gaps: above one ceiling is the next band.
 */
public final class IncomeBands {

    private static final Sentence RULE = new Sentence(
            "Penghasilan dasar menurut golongan penghasilan yang dilaporkan",
            "Reference income of the band in which the reported income lies");

    private final Parameter parameter;
    private final Dated<LawValue> dated;
    private final long[] ceilings;
    private final long[] references;

    private IncomeBands(Parameter parameter, Dated<LawValue> dated) {
        this.parameter = parameter;
        this.dated = dated;
        var rows = dated.value().items();
        ceilings = new long[rows.size()];
        references = new long[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            ceilings[i] =
                    row.has("income_to") ? Sen.of(row.get("income_to").number()).value() : Long.MAX_VALUE;
            references[i] = Sen.of(row.get("reference_income").number()).value();
        }
    }

    /** The bands that hold on a day. */
    public static IncomeBands on(LocalDate day, LawBook book) {
        var parameter = book.get("bpu.income_bands");
        return new IncomeBands(parameter, parameter.get(day));
    }

    /** The same bands while they hold on that day too, else those of the day: made of 33 rows, they are worth keeping. */
    public IncomeBands on(LocalDate day) {
        return dated.period().contains(day) ? this : new IncomeBands(parameter, parameter.get(day));
    }

    /** The reference income of a reported one. */
    public Sen reference(Sen income) {
        return new Sen(reference(income.value()));
    }

    /** In sen. The bands narrow towards the bottom, where most people are: a search from there is short. */
    long reference(long income) {
        int band = 0;
        while (income > ceilings[band]) {
            band++;
        }
        return references[band];
    }

    /** The reference income as a step of an explanation. */
    public Explanation explain(Sen income) {
        return new Explanation.Step(
                RULE,
                List.of(),
                () -> income + " → " + reference(income),
                List.of(new Explanation.Fact("income", income), new Explanation.Given(parameter, dated)));
    }
}
