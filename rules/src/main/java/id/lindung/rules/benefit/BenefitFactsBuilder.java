package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects {@link BenefitFacts}; what is not said stays unknown. */
public final class BenefitFactsBuilder {

    private @Nullable Programme programme;
    private @Nullable BenefitEvent event;
    private @Nullable LocalDate eventDate;
    private @Nullable Segment segment;
    private @Nullable Sen wage;
    private @Nullable Sen income;
    private @Nullable LocalDate memberSince;
    private @Nullable Integer contributionMonths;
    private @Nullable BigDecimal disabilityPercent;
    private List<BodyPart> bodyParts = List.of();
    private boolean leftHanded;
    private @Nullable BigDecimal lossPercent;
    private @Nullable BigDecimal incapacityMonths;
    private List<Child> children = List.of();
    private Set<TransportMode> transport = Set.of();
    private Set<Aid> aids = Set.of();
    private @Nullable Sen prosthesisPrice;
    private @Nullable Sen balance;
    private @Nullable WithdrawalPurpose purpose;
    private @Nullable Integer partialWithdrawals;
    private @Nullable Integer agreedPensionAge;
    private List<WageSpell> wageHistory = List.of();
    private @Nullable Heir heir;
    private @Nullable LocalDate birthDate;
    private @Nullable Integer monthsInArrears;
    private @Nullable LocalDate dismissalDate;
    private @Nullable LocalDate approvalDate;
    private @Nullable LocalDate claimDate;
    private @Nullable Integer previousClaims;
    private boolean employerBankrupt;

    public BenefitFactsBuilder programme(@Nullable Programme value) {
        programme = value;
        return this;
    }

    public BenefitFactsBuilder event(@Nullable BenefitEvent value) {
        event = value;
        return this;
    }

    public BenefitFactsBuilder eventDate(@Nullable LocalDate value) {
        eventDate = value;
        return this;
    }

    public BenefitFactsBuilder segment(@Nullable Segment value) {
        segment = value;
        return this;
    }

    public BenefitFactsBuilder wage(@Nullable Sen value) {
        wage = value;
        return this;
    }

    public BenefitFactsBuilder income(@Nullable Sen value) {
        income = value;
        return this;
    }

    public BenefitFactsBuilder memberSince(@Nullable LocalDate value) {
        memberSince = value;
        return this;
    }

    public BenefitFactsBuilder contributionMonths(@Nullable Integer value) {
        contributionMonths = value;
        return this;
    }

    public BenefitFactsBuilder disabilityPercent(@Nullable BigDecimal value) {
        disabilityPercent = value;
        return this;
    }

    public BenefitFactsBuilder bodyParts(List<BodyPart> value) {
        bodyParts = value;
        return this;
    }

    public BenefitFactsBuilder leftHanded(boolean value) {
        leftHanded = value;
        return this;
    }

    public BenefitFactsBuilder lossPercent(@Nullable BigDecimal value) {
        lossPercent = value;
        return this;
    }

    public BenefitFactsBuilder incapacityMonths(@Nullable BigDecimal value) {
        incapacityMonths = value;
        return this;
    }

    public BenefitFactsBuilder children(List<Child> value) {
        children = value;
        return this;
    }

    public BenefitFactsBuilder transport(Set<TransportMode> value) {
        transport = value;
        return this;
    }

    public BenefitFactsBuilder aids(Set<Aid> value) {
        aids = value;
        return this;
    }

    public BenefitFactsBuilder prosthesisPrice(@Nullable Sen value) {
        prosthesisPrice = value;
        return this;
    }

    public BenefitFactsBuilder balance(@Nullable Sen value) {
        balance = value;
        return this;
    }

    public BenefitFactsBuilder purpose(@Nullable WithdrawalPurpose value) {
        purpose = value;
        return this;
    }

    public BenefitFactsBuilder partialWithdrawals(@Nullable Integer value) {
        partialWithdrawals = value;
        return this;
    }

    public BenefitFactsBuilder agreedPensionAge(@Nullable Integer value) {
        agreedPensionAge = value;
        return this;
    }

    public BenefitFactsBuilder wageHistory(List<WageSpell> value) {
        wageHistory = value;
        return this;
    }

    public BenefitFactsBuilder heir(@Nullable Heir value) {
        heir = value;
        return this;
    }

    public BenefitFactsBuilder birthDate(@Nullable LocalDate value) {
        birthDate = value;
        return this;
    }

    public BenefitFactsBuilder monthsInArrears(@Nullable Integer value) {
        monthsInArrears = value;
        return this;
    }

    public BenefitFactsBuilder dismissalDate(@Nullable LocalDate value) {
        dismissalDate = value;
        return this;
    }

    public BenefitFactsBuilder approvalDate(@Nullable LocalDate value) {
        approvalDate = value;
        return this;
    }

    public BenefitFactsBuilder claimDate(@Nullable LocalDate value) {
        claimDate = value;
        return this;
    }

    public BenefitFactsBuilder previousClaims(@Nullable Integer value) {
        previousClaims = value;
        return this;
    }

    public BenefitFactsBuilder employerBankrupt(boolean value) {
        employerBankrupt = value;
        return this;
    }

    public BenefitFacts build() {
        return new BenefitFacts(
                programme,
                event,
                eventDate,
                segment,
                wage,
                income,
                memberSince,
                contributionMonths,
                disabilityPercent,
                bodyParts,
                leftHanded,
                lossPercent,
                incapacityMonths,
                children,
                transport,
                aids,
                prosthesisPrice,
                balance,
                purpose,
                partialWithdrawals,
                agreedPensionAge,
                wageHistory,
                heir,
                birthDate,
                monthsInArrears,
                dismissalDate,
                approvalDate,
                claimDate,
                previousClaims,
                employerBankrupt);
    }
}
