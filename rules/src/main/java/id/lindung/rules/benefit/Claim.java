package id.lindung.rules.benefit;

import id.lindung.rules.contribution.IncomeBands;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Explanation;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.LawValue;
import id.lindung.rules.law.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * A question that can be answered: programme, event and day are known and lie inside the formalised range.
 *
 * @param day the day on which the law of the claim is judged: the event's; for JKP the end of work
 */
record Claim(
        LawBook book, IncomeBands bands, BenefitFacts facts, Programme programme, BenefitEvent event, LocalDate day) {

    LawValue value(String parameter) {
        return book.get(parameter, day).value();
    }

    /** Whether the law knows the parameter on the day. */
    boolean has(String parameter) {
        return book.get(parameter).find(day).isPresent();
    }

    Explanation given(String parameter) {
        return Explanation.given(book, parameter, day);
    }

    List<Citation> law(String parameter) {
        return book.get(parameter, day).provenance().law();
    }

    boolean is(Segment segment) {
        return facts.segment() == segment;
    }

    /**
     * The most months that can have been contributed from the registration to the day, both calendar months included; empty when the
     * registration is unknown.
     */
    OptionalInt monthsPossible() {
        var since = facts.memberSince();
        if (since == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) ChronoUnit.MONTHS.between(since.withDayOfMonth(1), day.withDayOfMonth(1)) + 1);
    }

    Outcome refused(BenefitRefusal reason, List<Citation> law, String id, String en, Object... arguments) {
        return Says.refused(reason, law, id, en, arguments);
    }
}
