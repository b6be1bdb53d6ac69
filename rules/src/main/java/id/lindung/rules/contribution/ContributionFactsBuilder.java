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

    /** Nothing is known yet; {@link ContributionFacts#of} is shorter. */
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

    /** Whose law holds. */
    public ContributionFactsBuilder segment(@Nullable Segment value) {
        segment = value;
        return this;
    }

    /** The month protected, not the month of payment. */
    public ContributionFactsBuilder month(@Nullable ContributionMonth value) {
        month = value;
        return this;
    }

    /** Monthly wage, rupiah with at most two decimals, 1 to 10,000,000,000. */
    public ContributionFactsBuilder wage(@Nullable Sen value) {
        wage = value;
        return this;
    }

    /** Monthly income of a BPU member, rupiah, 0 to 10,000,000,000. */
    public ContributionFactsBuilder income(@Nullable Sen value) {
        income = value;
        return this;
    }

    /** Value of a construction contract without VAT, rupiah. */
    public ContributionFactsBuilder contractValue(@Nullable Sen value) {
        contractValue = value;
        return this;
    }

    /** Risk class of the working environment; presumed very low for government and village offices. */
    public ContributionFactsBuilder riskClass(@Nullable RiskClass value) {
        riskClass = value;
        return this;
    }

    /** The money that really pays: it selects reliefs and nothing else. */
    public ContributionFactsBuilder paidBy(@Nullable Fund value) {
        paidBy = value;
        return this;
    }

    /** Occupation of a BPU member, for the reliefs of PP 50/2025. */
    public ContributionFactsBuilder sector(@Nullable Sector value) {
        sector = value;
        return this;
    }

    /** Whether PP 7/2025 and PP 36/2025 relieve the employer. */
    public ContributionFactsBuilder labourIntensive(boolean value) {
        labourIntensive = value;
        return this;
    }

    /** Whether part of JKK goes to JKP. */
    public ContributionFactsBuilder jkpMember(boolean value) {
        jkpMember = value;
        return this;
    }

    /** Selects the programmes owed, Perpres 109/2013, when none are named. */
    public ContributionFactsBuilder employerScale(@Nullable EmployerScale value) {
        employerScale = value;
        return this;
    }

    /** For age limits at registration. */
    public ContributionFactsBuilder birthDate(@Nullable LocalDate value) {
        birthDate = value;
        return this;
    }

    /** Whether the member is registered in this month: only then age limits are asked. */
    public ContributionFactsBuilder registering(boolean value) {
        registering = value;
        return this;
    }

    /** When a migrant leaves. */
    public ContributionFactsBuilder departure(@Nullable Departure value) {
        departure = value;
        return this;
    }

    /** Length of a migrant's contract, or months that a BPU member pays ahead. */
    public ContributionFactsBuilder months(@Nullable Integer value) {
        months = value;
        return this;
    }

    /** JHT that a migrant chose, rupiah a month. */
    public ContributionFactsBuilder oldAgeAmount(@Nullable Sen value) {
        oldAgeAmount = value;
        return this;
    }

    /** Code of a region of NTT whose minimum wage is the base, {@code "53"} or {@code "53.71"}; used when no wage is told. */
    public ContributionFactsBuilder minimumWageRegion(@Nullable String value) {
        minimumWageRegion = value;
        return this;
    }

    /** Share of that minimum wage, percent; the whole when null. */
    public ContributionFactsBuilder minimumWagePercent(@Nullable BigDecimal value) {
        minimumWagePercent = value;
        return this;
    }

    /** Whole months since the due day, 0 to 240. */
    public ContributionFactsBuilder monthsLate(int value) {
        monthsLate = value;
        return this;
    }

    /** None for those that the employer's scale owes. */
    public ContributionFactsBuilder programmes(Set<Programme> value) {
        programmes = value;
        return this;
    }

    /** The programmes asked about. */
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

    /** The facts as told; nothing is checked here. */
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
