package id.lindung.rules.benefit;

import id.lindung.rules.contribution.ContributionLimits;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.law.Outcome;
import id.lindung.rules.law.QuestionFault;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Faults of the question itself, each naming the fact and what is allowed. */
final class QuestionCheck {

    /** Highest balance, rupiah. */
    static final long BALANCE = 1_000_000_000_000L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(240);
    private static final int CONTRIBUTION_MONTHS = 900;

    private QuestionCheck() {}

    static Optional<Outcome> fault(LawBook book, BenefitFacts facts, LocalDate day) {
        var dayName = day.equals(facts.eventDate()) ? "eventDate" : "dismissalDate";
        return range(book, dayName, day)
                .or(() -> range(book, "eventDate", facts.eventDate()))
                .or(() -> range(book, "approvalDate", facts.approvalDate()))
                .or(() -> notBefore("claimDate", facts.claimDate(), dayName, day))
                .or(() -> notBefore("approvalDate", facts.approvalDate(), dayName, day))
                .or(() -> notBefore(dayName, day, "birthDate", facts.birthDate()))
                .or(() -> amount("wage", facts.wage(), 1, ContributionLimits.WAGE))
                .or(() -> amount("income", facts.income(), 0, ContributionLimits.WAGE))
                .or(() -> amount("balance", facts.balance(), 0, BALANCE))
                .or(() -> amount("prosthesisPrice", facts.prosthesisPrice(), 1, BALANCE))
                .or(() -> history(facts))
                .or(() -> number("disabilityPercent", facts.disabilityPercent(), HUNDRED))
                .or(() -> number("lossPercent", facts.lossPercent(), HUNDRED))
                .or(() -> number("incapacityMonths", facts.incapacityMonths(), MONTHS))
                .or(() -> count("contributionMonths", facts.contributionMonths()))
                .or(() -> count("monthsInArrears", facts.monthsInArrears()))
                .or(() -> count("partialWithdrawals", facts.partialWithdrawals()))
                .or(() -> count("agreedPensionAge", facts.agreedPensionAge()))
                .or(() -> count("previousClaims", facts.previousClaims()));
    }

    private static Optional<Outcome> range(LawBook book, String name, @Nullable LocalDate day) {
        if (day == null || book.covers(day)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.refused(
                QuestionFault.DATE_OUT_OF_RANGE,
                List.of(),
                "Fakta {} bertanggal {}. Aturan manfaat di sini berlaku dari {} sampai sebelum {}; tulis tanggal di antaranya.",
                "Fact {} is {}. The benefit rules here hold from {} until before {}; write a day between them.",
                name,
                day,
                book.formalised().from(),
                book.formalised().until()));
    }

    private static Optional<Outcome> notBefore(
            String name, @Nullable LocalDate day, String earlierName, @Nullable LocalDate earlier) {
        if (day == null || earlier == null || !day.isBefore(earlier)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.refused(
                QuestionFault.DATE_INVALID,
                List.of(),
                "Fakta {} bertanggal {}, sebelum {} ({}). Periksa kedua tanggal itu.",
                "Fact {} is {}, before {} ({}). Check the two dates.",
                name,
                day,
                earlierName,
                earlier));
    }

    private static Optional<Outcome> history(BenefitFacts facts) {
        return facts.wageHistory().stream()
                .flatMap(spell -> amount("wageHistory", spell.wage(), 1, ContributionLimits.WAGE).stream())
                .findFirst();
    }

    private static Optional<Outcome> amount(String name, @Nullable Sen amount, long least, long most) {
        if (amount == null || (amount.value() >= least * 100 && amount.value() <= most * 100)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.refused(
                QuestionFault.AMOUNT_INVALID,
                List.of(),
                "Fakta {} bernilai {}. Tulis rupiah antara {} dan {}.",
                "Fact {} is {}. Write rupiah between {} and {}.",
                name,
                amount,
                least,
                most));
    }

    private static Optional<Outcome> count(String name, @Nullable Integer count) {
        return number(name, count == null ? null : BigDecimal.valueOf(count), BigDecimal.valueOf(CONTRIBUTION_MONTHS));
    }

    private static Optional<Outcome> number(String name, @Nullable BigDecimal number, BigDecimal most) {
        if (number == null || (number.signum() >= 0 && number.compareTo(most) <= 0)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.refused(
                QuestionFault.NUMBER_INVALID,
                List.of(),
                "Fakta {} bernilai {}. Tulis angka 0 sampai {}.",
                "Fact {} is {}. Write a number from 0 to {}.",
                name,
                number.toPlainString(),
                most));
    }
}
