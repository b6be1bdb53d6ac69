package id.lindung.rules.contribution;

import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for a month, by whom and by which article. Safe for many threads; make one and keep it.
 *
 * <pre>{@code
 * var contributions = new Contributions(LawLibrary.load());
 * var facts = ContributionFacts.of(Segment.BPU, ContributionMonth.of(2025, 3)).income(1_000_000).build();
 * switch (contributions.quote(facts)) {
 *     case Outcome.Granted granted -> IO.println(granted.total());   // Rp16.800
 *     case Outcome.Refused refused -> IO.println(refused.why().id());
 *     …
 * }
 * }</pre>
 */
public final class Contributions {

    private final LawBook book;
    private final ContributionMonth first;
    private final AtomicReferenceArray<@Nullable ContributionTable> tables;

    /** Makes a table of each month when it is first asked about. */
    public Contributions(LawBook book) {
        this.book = book;
        first = ContributionMonth.containing(book.formalised().from());
        tables = new AtomicReferenceArray<>(
                first.monthsUntil(ContributionMonth.containing(book.formalised().until())));
    }

    /** The answer to one question: granted, refused, incomplete or for the branch to decide; never an exception for what was asked. */
    public Outcome quote(ContributionFacts facts) {
        var month = facts.month();
        if (month == null || facts.segment() == null) return missing(facts);
        int index = first.monthsUntil(month);
        if (index < 0 || index >= tables.length()) return outOfRange(month);
        var fault = amountFault(facts);
        if (fault != null) return fault;
        var born = facts.birthDate();
        if (born != null && Ages.notYetBorn(born, month)) return notYetBorn(born, month);
        var advance = facts.months();
        if (facts.segment() == Segment.BPU && advance != null) {
            return Prepayment.quote(facts, advance, book, this::quote);
        }
        return table(month, index).quote(facts);
    }

    /**
     * The law of one month, for those who bill many people.
     *
     * @throws IllegalArgumentException for a month outside {@link LawBook#formalised}: ask {@link LawBook#covers} first
     */
    public ContributionTable table(ContributionMonth month) {
        if (!book.covers(month)) {
            throw new IllegalArgumentException(month + " is outside " + book.formalised());
        }
        return table(month, first.monthsUntil(month));
    }

    private ContributionTable table(ContributionMonth month, int index) {
        var known = tables.get(index);
        if (known != null) return known;
        // Two threads may make the same table; either will do.
        var made = new ContributionTable(book, month);
        tables.set(index, made);
        return made;
    }

    /** The law that it answers by. */
    public LawBook book() {
        return book;
    }

    private static Outcome missing(ContributionFacts facts) {
        var missing = new ArrayList<String>(2);
        if (facts.segment() == null) missing.add("segment");
        if (facts.month() == null) missing.add("month");
        return new Outcome.Incomplete(missing);
    }

    private Outcome outOfRange(ContributionMonth month) {
        return Outcome.refused(
                QuestionFault.MONTH_OUT_OF_RANGE,
                List.of(),
                "Fakta month bernilai {}. Yang dapat dihitung: {} sampai {}.",
                "Fact month is {}. What can be computed: {} to {}.",
                month,
                first,
                ContributionMonth.containing(book.formalised().until()).previous());
    }

    private static Outcome notYetBorn(LocalDate born, ContributionMonth month) {
        return Outcome.refused(
                QuestionFault.DATE_INVALID,
                List.of(),
                "Fakta birthDate bernilai {}, sesudah bulan iuran {}. Periksa tanggal lahir atau bulannya.",
                "Fact birthDate is {}, after the contribution month {}. Check the day of birth or the month.",
                born,
                month);
    }

    private static @Nullable Outcome amountFault(ContributionFacts facts) {
        if (!ContributionLimits.within(facts.wage(), 1, ContributionLimits.WAGE)) {
            return amountFault("wage", facts.wage(), 1, ContributionLimits.WAGE);
        }
        if (!ContributionLimits.within(facts.income(), 0, ContributionLimits.WAGE)) {
            return amountFault("income", facts.income(), 0, ContributionLimits.WAGE);
        }
        if (!ContributionLimits.within(facts.contractValue(), 1, ContributionLimits.CONTRACT_VALUE)) {
            return amountFault("contractValue", facts.contractValue(), 1, ContributionLimits.CONTRACT_VALUE);
        }
        return facts.monthsLate() < 0 || facts.monthsLate() > ContributionLimits.MONTHS
                ? Outcome.refused(
                        QuestionFault.NUMBER_INVALID,
                        List.of(),
                        "Fakta monthsLate bernilai {}. Tulis angka 0 sampai {}.",
                        "Fact monthsLate is {}. Write a number from 0 to {}.",
                        facts.monthsLate(),
                        ContributionLimits.MONTHS)
                : null;
    }

    private static Outcome amountFault(String fact, @Nullable Sen amount, long least, long most) {
        return Outcome.refused(
                QuestionFault.AMOUNT_INVALID,
                List.of(),
                "Fakta {} bernilai {}. Tulis rupiah {} sampai {}.",
                "Fact {} is {}. Write rupiah from {} to {}.",
                fact,
                amount == null ? "" : amount,
                Long.toString(least),
                Long.toString(most));
    }
}
