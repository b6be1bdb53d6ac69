package id.lindung.rules.contribution;

import id.lindung.rules.Sentence;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Dated;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Payer;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Composes a line from values of the law of one month; each value used becomes part of its citation, status and explanation. */
final class TariffLineBuilder {

    private record Term(BigDecimal rate, long ceiling) {}

    private final LawBook book;
    private final ContributionMonth month;
    private final List<Term> terms = new ArrayList<>();
    private final List<Explanation> from = new ArrayList<>();
    private BigDecimal fixed = BigDecimal.ZERO;

    TariffLineBuilder(LawBook book, ContributionMonth month) {
        this.book = book;
        this.month = month;
    }

    /** A value of the law, counted as used. */
    LawValue use(String parameter) {
        return use(parameter, book.get(parameter, month)).value();
    }

    /** One entry of a table of the law, counted as used. */
    LawValue use(String parameter, String part) {
        var value = book.get(parameter, month);
        from.add(Explanation.Given.part(book.get(parameter), value, part));
        return value.value().get(part);
    }

    private Dated<LawValue> use(String parameter, Dated<LawValue> value) {
        from.add(new Explanation.Given(book.get(parameter), value));
        return value;
    }

    /** A percentage of the whole base. */
    void percent(BigDecimal percent) {
        percentUpTo(percent, TariffLine.UNCAPPED);
    }

    TariffLineBuilder percentUpTo(BigDecimal percent, long ceiling) {
        if (percent.signum() != 0) {
            terms.add(new Term(percent.movePointLeft(2), ceiling));
        }
        return this;
    }

    TariffLineBuilder fixed(BigDecimal rupiah) {
        fixed = fixed.add(rupiah);
        return this;
    }

    /** A relief takes its percentage off everything said so far. */
    void relieved(Relief relief) {
        use(relief.parameter(), relief.value());
        terms.replaceAll(term -> new Term(term.rate.multiply(relief.pays()), term.ceiling));
        fixed = fixed.multiply(relief.pays());
    }

    long ceiling(String parameter) {
        return Sen.of(use(parameter).number()).value();
    }

    TariffLine build(Programme programme, Payer payer, Sentence rule, Citation... basis) {
        return build(programme.name(), Line.CONTRIBUTION, payer, rule, basis);
    }

    TariffLine build(String programme, String item, Payer payer, Sentence rule, Citation... basis) {
        terms.sort((one, other) -> Long.compare(one.ceiling, other.ceiling));
        long[] rates = new long[terms.size()];
        long[] ceilings = new long[terms.size()];
        for (int i = 0; i < rates.length; i++) {
            // A rate finer than a millionth does not fit the exact arithmetic: fail here, not by a rupiah later.
            rates[i] = terms.get(i).rate.movePointRight(6).longValueExact();
            ceilings[i] = terms.get(i).ceiling;
        }
        Set<Citation> law = new LinkedHashSet<>(List.of(basis));
        for (var each : from) law.addAll(each.law());
        var whole = new Explanation.Step(rule, List.of(basis), () -> "", from);
        return new TariffLine(
                programme,
                item,
                payer,
                fixed.movePointRight(8).longValueExact(),
                rates,
                ceilings,
                rule,
                List.copyOf(law),
                whole.status(),
                List.copyOf(from));
    }
}
