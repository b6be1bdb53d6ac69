package id.lindung.rules.benefit;

import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.PlainLine;
import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A granted benefit in the making. */
final class Answer {

    /** An entitlement per child and school year, which is no part of what the event itself pays. */
    static final String SCHOLARSHIP = "scholarship";

    private final Claim claim;
    private final List<Line> lines = new ArrayList<>();
    private final List<Note> warnings = new ArrayList<>();
    private final List<Note> toProve = new ArrayList<>();

    Answer(Claim claim) {
        this.claim = claim;
    }

    Answer line(String item, BigDecimal exact, Explanation why) {
        lines.add(benefit(item, exact, why));
        return this;
    }

    /** @param rate what the base is multiplied with, a fraction or a multiple */
    Answer line(String item, BigDecimal base, BigDecimal rate, Explanation why) {
        lines.add(benefit(item, base.multiply(rate), why).withBase(base, Optional.of(rate)));
        return this;
    }

    /**
     * A sum that the law fixes outright.
     *
     * @param conditions what else decided that it is due
     */
    Answer fixed(String item, String parameter, Explanation... conditions) {
        var amount = claim.value(parameter).number();
        var from = new ArrayList<Explanation>();
        from.add(new Explanation.Fact("eventDate", claim.day()));
        from.addAll(List.of(conditions));
        from.add(claim.given(parameter));
        return line(
                item,
                amount,
                new Explanation.Step(
                        claim.book().get(parameter).name(), claim.law(parameter), () -> Amounts.rupiah(amount), from));
    }

    Answer warn(Note warning) {
        warnings.add(warning);
        return this;
    }

    Answer prove(Note condition) {
        toProve.add(condition);
        return this;
    }

    Outcome granted() {
        long total = 0;
        for (var line : lines) {
            if (!line.item().equals(SCHOLARSHIP)) {
                total = Math.addExact(total, line.rupiah().amount());
            }
        }
        return new Outcome.Granted(lines, Rupiah.of(total), warnings, toProve);
    }

    private PlainLine benefit(String item, BigDecimal exact, Explanation why) {
        return PlainLine.benefit(
                claim.programme().name(), item, exact, claim.book().rounding(), why);
    }
}
