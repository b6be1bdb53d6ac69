package id.lindung.rules.benefit;

import id.lindung.rules.contribution.IncomeBands;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What BPJS Ketenagakerjaan owes a member or the heirs for one event, with its articles and its arithmetic.
 *
 * <p>An amount is exact rupiah, rounded line by line by the book's policy. A granted answer's total leaves out the line
 * {@code scholarship}, an entitlement per child and school year; lines of transport and aids are ceilings of a reimbursement.
 */
public final class Benefits {

    private final LawBook book;
    private final IncomeBands bands;

    /** Safe for many threads; make one and keep it. */
    public Benefits(LawBook book) {
        this.book = book;
        this.bands = IncomeBands.on(book.formalised().from(), book);
    }

    /** Never throws for a question: faults of the question are refusals too. */
    public Outcome answer(BenefitFacts facts) {
        var programme = facts.programme();
        var event = facts.event();
        var day = dayThatCounts(facts);
        if (programme == null || event == null || day == null) {
            var missing = new ArrayList<String>();
            if (programme == null) missing.add("programme");
            if (event == null) missing.add("event");
            if (day == null) missing.add("eventDate");
            missing.addAll(AmountFacts.missing(facts));
            return new Outcome.Incomplete(missing);
        }
        var fault = QuestionCheck.fault(book, facts, day);
        if (fault != null) {
            return fault;
        }
        var claim = new Claim(book, bands, facts, programme, event, day);
        return Membership.notYet(claim).orElseGet(() -> switch (programme) {
            case JKK -> WorkAccident.answer(claim);
            case JKM -> Death.answer(claim);
            case JHT -> OldAge.answer(claim);
            case JP -> Pension.answer(claim);
            case JKP -> JobLoss.answer(claim);
        });
    }

    /** JKP is judged on the end of work, which an {@code eventDate} alone also tells. */
    private static @Nullable LocalDate dayThatCounts(BenefitFacts facts) {
        return facts.programme() == Programme.JKP && facts.dismissalDate() != null
                ? facts.dismissalDate()
                : facts.eventDate();
    }
}
