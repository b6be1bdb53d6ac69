package id.lindung.rules.contribution;

import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects {@link ContributionFacts}; what is not said stays unknown. */
public final class ContributionFactsBuilder {

    private @Nullable Segment segment;
    private @Nullable ContributionMonth month;
    private @Nullable Sen wage;
    private @Nullable Sen income;
    private @Nullable Sen contractValue;
    private @Nullable RiskClass riskClass;
    private Set<Programme> programmes = Set.of();
    private @Nullable Fund paidBy;
    private @Nullable Sector sector;
    private boolean labourIntensive;
    private boolean jkpMember;
    private @Nullable EmployerScale employerScale;
    private @Nullable LocalDate birthDate;
    private boolean registering;
    private @Nullable Departure departure;
    private @Nullable Integer months;
    private @Nullable Sen oldAgeAmount;
    private @Nullable String minimumWageRegion;
    private @Nullable BigDecimal minimumWagePercent;
    private int monthsLate;

    public ContributionFactsBuilder() {}

    ContributionFactsBuilder(ContributionFacts facts) {
        segment = facts.segment();
        month = facts.month();
        wage = facts.wage();
        income = facts.income();
        contractValue = facts.contractValue();
        riskClass = facts.riskClass();
        programmes = facts.programmes();
        paidBy = facts.paidBy();
        sector = facts.sector();
        labourIntensive = facts.labourIntensive();
        jkpMember = facts.jkpMember();
        employerScale = facts.employerScale();
        birthDate = facts.birthDate();
        registering = facts.registering();
        departure = facts.departure();
        months = facts.months();
        oldAgeAmount = facts.oldAgeAmount();
        minimumWageRegion = facts.minimumWageRegion();
        minimumWagePercent = facts.minimumWagePercent();
        monthsLate = facts.monthsLate();
    }

    public ContributionFactsBuilder segment(@Nullable Segment value) {
        segment = value;
        return this;
    }

    public ContributionFactsBuilder month(@Nullable ContributionMonth value) {
        month = value;
        return this;
    }

    public ContributionFactsBuilder wage(@Nullable Sen value) {
        wage = value;
        return this;
    }

    public ContributionFactsBuilder income(@Nullable Sen value) {
        income = value;
        return this;
    }

    public ContributionFactsBuilder contractValue(@Nullable Sen value) {
        contractValue = value;
        return this;
    }

    public ContributionFactsBuilder riskClass(@Nullable RiskClass value) {
        riskClass = value;
        return this;
    }

    public ContributionFactsBuilder paidBy(@Nullable Fund value) {
        paidBy = value;
        return this;
    }

    public ContributionFactsBuilder sector(@Nullable Sector value) {
        sector = value;
        return this;
    }

    public ContributionFactsBuilder labourIntensive(boolean value) {
        labourIntensive = value;
        return this;
    }

    public ContributionFactsBuilder jkpMember(boolean value) {
        jkpMember = value;
        return this;
    }

    public ContributionFactsBuilder employerScale(@Nullable EmployerScale value) {
        employerScale = value;
        return this;
    }

    public ContributionFactsBuilder birthDate(@Nullable LocalDate value) {
        birthDate = value;
        return this;
    }

    public ContributionFactsBuilder registering(boolean value) {
        registering = value;
        return this;
    }

    public ContributionFactsBuilder departure(@Nullable Departure value) {
        departure = value;
        return this;
    }

    public ContributionFactsBuilder months(@Nullable Integer value) {
        months = value;
        return this;
    }

    public ContributionFactsBuilder oldAgeAmount(@Nullable Sen value) {
        oldAgeAmount = value;
        return this;
    }

    public ContributionFactsBuilder minimumWageRegion(@Nullable String value) {
        minimumWageRegion = value;
        return this;
    }

    public ContributionFactsBuilder minimumWagePercent(@Nullable BigDecimal value) {
        minimumWagePercent = value;
        return this;
    }

    public ContributionFactsBuilder monthsLate(int value) {
        monthsLate = value;
        return this;
    }

    public ContributionFactsBuilder programmes(Set<Programme> value) {
        programmes = value;
        return this;
    }

    public ContributionFactsBuilder programmes(Programme first, Programme... others) {
        return programmes(EnumSet.of(first, others));
    }

    /** The wage in whole rupiah. */
    public ContributionFactsBuilder wage(long rupiah) {
        return wage(Sen.ofRupiah(rupiah));
    }

    /** The income in whole rupiah. */
    public ContributionFactsBuilder income(long rupiah) {
        return income(Sen.ofRupiah(rupiah));
    }

    public ContributionFacts build() {
        return new ContributionFacts(
                segment,
                month,
                wage,
                income,
                contractValue,
                riskClass,
                programmes,
                paidBy,
                sector,
                labourIntensive,
                jkpMember,
                employerScale,
                birthDate,
                registering,
                departure,
                months,
                oldAgeAmount,
                minimumWageRegion,
                minimumWagePercent,
                monthsLate);
    }
}
