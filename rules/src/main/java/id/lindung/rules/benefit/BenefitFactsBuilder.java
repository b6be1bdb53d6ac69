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

    /** Whose benefit is asked. */
    public BenefitFactsBuilder programme(@Nullable Programme value) {
        programme = value;
        return this;
    }

    /** What happened. */
    public BenefitFactsBuilder event(@Nullable BenefitEvent value) {
        event = value;
        return this;
    }

    /** The day on which it happened; for JKP also the day of dismissal or approval. */
    public BenefitFactsBuilder eventDate(@Nullable LocalDate value) {
        eventDate = value;
        return this;
    }

    /** Null when not known: then only what holds for every segment is answered. */
    public BenefitFactsBuilder segment(@Nullable Segment value) {
        segment = value;
        return this;
    }

    /** Monthly wage reported to BPJS, rupiah with at most two decimals. */
    public BenefitFactsBuilder wage(@Nullable Sen value) {
        wage = value;
        return this;
    }

    /** Monthly income reported by a BPU member, rupiah; benefits follow the reference income of its band. */
    public BenefitFactsBuilder income(@Nullable Sen value) {
        income = value;
        return this;
    }

    /** First day of membership. */
    public BenefitFactsBuilder memberSince(@Nullable LocalDate value) {
        memberSince = value;
        return this;
    }

    /** Months paid, 0 to 900. */
    public BenefitFactsBuilder contributionMonths(@Nullable Integer value) {
        contributionMonths = value;
        return this;
    }

    /** Percentage of the disability table, 0 to 100. */
    public BenefitFactsBuilder disabilityPercent(@Nullable BigDecimal value) {
        disabilityPercent = value;
        return this;
    }

    /** Rows of {@code jkk.partial_disability.table}; instead of, or in agreement with, the percentage. */
    public BenefitFactsBuilder bodyParts(List<BodyPart> value) {
        bodyParts = value;
        return this;
    }

    /** Right and left of the table are exchanged. */
    public BenefitFactsBuilder leftHanded(boolean value) {
        leftHanded = value;
        return this;
    }

    /** Function lost, percent, 0 to 100. */
    public BenefitFactsBuilder lossPercent(@Nullable BigDecimal value) {
        lossPercent = value;
        return this;
    }

    /** Months unable to work, at most two decimals, 0 to 240. */
    public BenefitFactsBuilder incapacityMonths(@Nullable BigDecimal value) {
        incapacityMonths = value;
        return this;
    }

    /** In the order in which the family names them: two at most get the scholarship. */
    public BenefitFactsBuilder children(List<Child> value) {
        children = value;
        return this;
    }

    /** Every way in which the injured worker was carried; the ceilings are added. */
    public BenefitFactsBuilder transport(Set<TransportMode> value) {
        transport = value;
        return this;
    }

    /** Things and care that are reimbursed up to a ceiling. */
    public BenefitFactsBuilder aids(Set<Aid> value) {
        aids = value;
        return this;
    }

    /** Price of the public rehabilitation hospital, rupiah. */
    public BenefitFactsBuilder prosthesisPrice(@Nullable Sen value) {
        prosthesisPrice = value;
        return this;
    }

    /** Contributions and yield as BPJS states them, rupiah. */
    public BenefitFactsBuilder balance(@Nullable Sen value) {
        balance = value;
        return this;
    }

    /** What a partial withdrawal of JHT is for. */
    public BenefitFactsBuilder purpose(@Nullable WithdrawalPurpose value) {
        purpose = value;
        return this;
    }

    /** How often a part of JHT was taken before. */
    public BenefitFactsBuilder partialWithdrawals(@Nullable Integer value) {
        partialWithdrawals = value;
        return this;
    }

    /** Pension age of the work agreement, years, 40 to 65. */
    public BenefitFactsBuilder agreedPensionAge(@Nullable Integer value) {
        agreedPensionAge = value;
        return this;
    }

    /** Wages as revalued by BPJS, oldest first. */
    public BenefitFactsBuilder wageHistory(List<WageSpell> value) {
        wageHistory = value;
        return this;
    }

    /** Who survives the member; a spouse when not told. */
    public BenefitFactsBuilder heir(@Nullable Heir value) {
        heir = value;
        return this;
    }

    /** The member's own. */
    public BenefitFactsBuilder birthDate(@Nullable LocalDate value) {
        birthDate = value;
        return this;
    }

    /** Consecutive months without contribution up to the event, 0 to 900. */
    public BenefitFactsBuilder monthsInArrears(@Nullable Integer value) {
        monthsInArrears = value;
        return this;
    }

    /** Last day of the employment. */
    public BenefitFactsBuilder dismissalDate(@Nullable LocalDate value) {
        dismissalDate = value;
        return this;
    }

    /** Day on which BPJS approved JKP; it selects the regulation. */
    public BenefitFactsBuilder approvalDate(@Nullable LocalDate value) {
        approvalDate = value;
        return this;
    }

    /** Day on which the benefit is claimed. */
    public BenefitFactsBuilder claimDate(@Nullable LocalDate value) {
        claimDate = value;
        return this;
    }

    /** How often JKP was received before. */
    public BenefitFactsBuilder previousClaims(@Nullable Integer value) {
        previousClaims = value;
        return this;
    }

    /** Lets BPJS pay JKP for longer arrears. */
    public BenefitFactsBuilder employerBankrupt(boolean value) {
        employerBankrupt = value;
        return this;
    }

    /** The facts as told; nothing is checked here. */
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
