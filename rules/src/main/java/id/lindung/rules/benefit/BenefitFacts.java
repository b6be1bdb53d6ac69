package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one event. Conditions for which no fact is given are presumed and listed as to be proved.
 *
 * @param eventDate the death, the accident or diagnosis, the end of work; for JKP beside a {@code dismissalDate}, the approval
 * @param wage a month, rupiah; for JKP the last one reported, for JP the average when no history is given
 * @param income BPU: the band's reference income is the wage of the formulas
 * @param contributionMonths months paid; for the three-month rule of JKM since registration, for JKP within 24 months
 * @param disabilityPercent of the disability table, 0 to 100
 * @param bodyParts rows of the disability table, instead of the percentage
 * @param leftHanded right and left swap in that table
 * @param lossPercent of the function that is lost, 0 to 100
 * @param incapacityMonths how long the member could not work
 * @param transport the ways of carrying that were used
 * @param aids what else was needed
 * @param prosthesisPrice reference price of the public rehabilitation hospital
 * @param balance contributions and yield: JHT, or JP where it is paid at once
 * @param purpose of a partial withdrawal
 * @param partialWithdrawals how many there were before
 * @param agreedPensionAge JHT: what the work agreement or the company's rules say
 * @param wageHistory JP, already revalued by inflation
 * @param heir JP
 * @param dismissalDate JKP: the end of work
 * @param approvalDate JKP: the day the claim was found eligible, which selects the regulation
 * @param claimDate the day the claim was made, for time bars
 * @param previousClaims JKP: how often it was received before
 * @param employerBankrupt JKP: bankrupt or closed
 */
public record BenefitFacts(
        @Nullable Programme programme,
        @Nullable BenefitEvent event,
        @Nullable LocalDate eventDate,
        @Nullable Segment segment,
        @Nullable Sen wage,
        @Nullable Sen income,
        @Nullable LocalDate memberSince,
        @Nullable Integer contributionMonths,
        @Nullable BigDecimal disabilityPercent,
        List<BodyPart> bodyParts,
        boolean leftHanded,
        @Nullable BigDecimal lossPercent,
        @Nullable BigDecimal incapacityMonths,
        List<Child> children,
        Set<TransportMode> transport,
        Set<Aid> aids,
        @Nullable Sen prosthesisPrice,
        @Nullable Sen balance,
        @Nullable WithdrawalPurpose purpose,
        @Nullable Integer partialWithdrawals,
        @Nullable Integer agreedPensionAge,
        List<WageSpell> wageHistory,
        @Nullable Heir heir,
        @Nullable LocalDate birthDate,
        @Nullable Integer monthsInArrears,
        @Nullable LocalDate dismissalDate,
        @Nullable LocalDate approvalDate,
        @Nullable LocalDate claimDate,
        @Nullable Integer previousClaims,
        boolean employerBankrupt) {
    public BenefitFacts {
        bodyParts = List.copyOf(bodyParts);
        children = List.copyOf(children);
        wageHistory = List.copyOf(wageHistory);
        // In the order of the enum, so that lines and sentences always come out alike.
        transport = transport.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(transport));
        aids = aids.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(aids));
    }

    /** The three facts of every question; the builder takes the others. */
    public static BenefitFactsBuilder of(Programme programme, BenefitEvent event, LocalDate eventDate) {
        return new BenefitFactsBuilder().programme(programme).event(event).eventDate(eventDate);
    }
}
