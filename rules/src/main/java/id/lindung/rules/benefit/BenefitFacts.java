package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one event. Conditions for which no fact is given are presumed and listed as to be proved.
 *
 * @param income BPU: the band's reference income is the wage of the formulas
 * @param disabilityPercent of the disability table, 0 to 100
 * @param lossPercent of the function that is lost, 0 to 100
 * @param incapacityMonths how long the member could not work
 * @param transport the ways of carrying that were used
 * @param balance JHT: contributions and yield
 * @param wageHistory JP
 * @param approvalDate JKP: the day the claim was found eligible, which selects the regulation
 * @param claimDate the day the claim was made, for time bars
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
        @Nullable BigDecimal lossPercent,
        @Nullable BigDecimal incapacityMonths,
        List<Child> children,
        Set<TransportMode> transport,
        @Nullable Sen balance,
        List<WageSpell> wageHistory,
        @Nullable LocalDate birthDate,
        @Nullable Integer monthsInArrears,
        @Nullable LocalDate dismissalDate,
        @Nullable LocalDate approvalDate,
        @Nullable LocalDate claimDate) {
    public BenefitFacts {
        children = List.copyOf(children);
        transport = Set.copyOf(transport);
        wageHistory = List.copyOf(wageHistory);
    }
}
