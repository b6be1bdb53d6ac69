package id.lindung.rules.benefit;

import id.lindung.rules.contribution.ContributionLimits;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults of the question itself, each naming the fact and what is allowed. */
final class QuestionCheck {

    /** Highest balance, rupiah. */
    static final long BALANCE = 1_000_000_000_000L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(240);
    private static final int CONTRIBUTION_MONTHS = 900;

    private QuestionCheck() {}

    /** The first fault; null when there is none. Asked of every question, so it makes nothing as long as nothing is wrong. */
    static @Nullable Outcome fault(LawBook book, BenefitFacts facts, LocalDate day) {
        var dates = dates(book, facts, day);
        if (dates != null) return dates;
        var amounts = amounts(facts);
        return amounts != null ? amounts : numbers(facts);
    }

    private static @Nullable Outcome dates(LawBook book, BenefitFacts facts, LocalDate day) {
        var dayName = day.equals(facts.eventDate()) ? "eventDate" : "dismissalDate";
        var fault = range(book, dayName, day);
        if (fault == null) fault = range(book, "eventDate", facts.eventDate());
        if (fault == null) fault = range(book, "approvalDate", facts.approvalDate());
        if (fault == null) fault = notBefore("claimDate", facts.claimDate(), dayName, day);
        if (fault == null) fault = notBefore("approvalDate", facts.approvalDate(), dayName, day);
        if (fault == null) fault = notBefore(dayName, day, "birthDate", facts.birthDate());
        return fault;
    }

    private static @Nullable Outcome amounts(BenefitFacts facts) {
        var fault = amount("wage", facts.wage(), 1, ContributionLimits.WAGE);
        if (fault == null) fault = amount("income", facts.income(), 0, ContributionLimits.WAGE);
        if (fault == null) fault = amount("balance", facts.balance(), 0, BALANCE);
        if (fault == null) fault = amount("prosthesisPrice", facts.prosthesisPrice(), 1, BALANCE);
        for (var spell : facts.wageHistory()) {
            if (fault == null) fault = amount("wageHistory", spell.wage(), 1, ContributionLimits.WAGE);
        }
        return fault;
    }

    private static @Nullable Outcome numbers(BenefitFacts facts) {
        var fault = number("disabilityPercent", facts.disabilityPercent(), HUNDRED);
        if (fault == null) fault = number("lossPercent", facts.lossPercent(), HUNDRED);
        if (fault == null) fault = number("incapacityMonths", facts.incapacityMonths(), MONTHS);
        if (fault == null) fault = count("contributionMonths", facts.contributionMonths());
        if (fault == null) fault = count("monthsInArrears", facts.monthsInArrears());
        if (fault == null) fault = count("partialWithdrawals", facts.partialWithdrawals());
        if (fault == null) fault = count("agreedPensionAge", facts.agreedPensionAge());
        if (fault == null) fault = count("previousClaims", facts.previousClaims());
        return fault;
    }

    private static @Nullable Outcome range(LawBook book, String name, @Nullable LocalDate day) {
        if (day == null || book.covers(day)) {
            return null;
        }
        return Outcome.refused(
                QuestionFault.DATE_OUT_OF_RANGE,
                List.of(),
                "Fakta {} bertanggal {}. Aturan manfaat di sini berlaku dari {} sampai sebelum {}; tulis tanggal di antaranya.",
                "Fact {} is {}. The benefit rules here hold from {} until before {}; write a day between them.",
                name,
                day,
                book.formalised().from(),
                book.formalised().until());
    }

    private static @Nullable Outcome notBefore(
            String name, @Nullable LocalDate day, String earlierName, @Nullable LocalDate earlier) {
        if (day == null || earlier == null || !day.isBefore(earlier)) {
            return null;
        }
        return Outcome.refused(
                QuestionFault.DATE_INVALID,
                List.of(),
                "Fakta {} bertanggal {}, sebelum {} ({}). Periksa kedua tanggal itu.",
                "Fact {} is {}, before {} ({}). Check the two dates.",
                name,
                day,
                earlierName,
                earlier);
    }

    private static @Nullable Outcome amount(String name, @Nullable Sen amount, long least, long most) {
        if (amount == null || (amount.value() >= least * 100 && amount.value() <= most * 100)) {
            return null;
        }
        return Outcome.refused(
                QuestionFault.AMOUNT_INVALID,
                List.of(),
                "Fakta {} bernilai {}. Tulis rupiah antara {} dan {}.",
                "Fact {} is {}. Write rupiah between {} and {}.",
                name,
                amount,
                least,
                most);
    }

    private static @Nullable Outcome count(String name, @Nullable Integer count) {
        return count == null || (count >= 0 && count <= CONTRIBUTION_MONTHS)
                ? null
                : number(name, BigDecimal.valueOf(count), BigDecimal.valueOf(CONTRIBUTION_MONTHS));
    }

    private static @Nullable Outcome number(String name, @Nullable BigDecimal number, BigDecimal most) {
        if (number == null || (number.signum() >= 0 && number.compareTo(most) <= 0)) {
            return null;
        }
        return Outcome.refused(
                QuestionFault.NUMBER_INVALID,
                List.of(),
                "Fakta {} bernilai {}. Tulis angka 0 sampai {}.",
                "Fact {} is {}. Write a number from 0 to {}.",
                name,
                number.toPlainString(),
                most);
    }
}
