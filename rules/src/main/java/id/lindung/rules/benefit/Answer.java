package id.lindung.rules.benefit;

import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.Line;
import id.lindung.rules.law.Note;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.money.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** @param why grown only when somebody reads it */
    Answer line(String item, BigDecimal exact, Supplier<Explanation> why) {
        return add(item, null, null, exact, why);
    }

    /** @param rate what the base is multiplied with, a fraction or a multiple */
    Answer line(String item, BigDecimal base, BigDecimal rate, Supplier<Explanation> why) {
        return add(item, base, rate, base.multiply(rate), why);
    }

    /**
     * A sum that the law fixes outright.
     *
     * @param conditions what else decided that it is due
     */
    @SafeVarargs
    final Answer fixed(String item, String parameter, Supplier<Explanation>... conditions) {
        var amount = claim.value(parameter).number();
        return line(item, amount, () -> {
            var from = new ArrayList<Explanation>();
            from.add(new Explanation.Fact("eventDate", claim.day()));
            for (var each : conditions) from.add(each.get());
            from.add(claim.given(parameter));
            return new Explanation.Step(
                    claim.book().get(parameter).name(), claim.law(parameter), () -> Amounts.rupiah(amount), from);
        });
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

    private Answer add(
            String item,
            @Nullable BigDecimal base,
            @Nullable BigDecimal rate,
            BigDecimal exact,
            Supplier<Explanation> why) {
        lines.add(new BenefitLine(
                claim.programme().name(),
                item,
                base,
                rate,
                exact,
                claim.book().rounding().round(exact),
                why));
        return this;
    }
}
