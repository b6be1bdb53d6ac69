package id.lindung.rules.contribution;

import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one member and one month. Facts left out mean: no JKP, not labour-intensive, not registering, not late, no relief
 * that depends on a sector.
 *
 * @param wage PU and JAKON: basic wage and fixed allowances of the month, rupiah
 * @param income BPU: what the member says to earn a month
 * @param contractValue JAKON: the project's value without VAT
 * @param programmes as asked for; empty for those that are owed
 * @param paidBy the fund that really pays
 * @param departure PMI: where the member stands
 * @param months PMI: length of the contract; BPU: months paid in advance
 * @param oldAgeAmount PMI: the chosen JHT amount a month
 * @param minimumWageRegion region code whose minimum wage is the base, {@code "53"}, {@code "53.71"}
 * @param minimumWagePercent share of that minimum wage, 100 unless agreed otherwise
 */
public record ContributionFacts(
        @Nullable Segment segment,
        @Nullable ContributionMonth month,
        @Nullable Sen wage,
        @Nullable Sen income,
        @Nullable Sen contractValue,
        @Nullable RiskClass riskClass,
        Set<Programme> programmes,
        @Nullable Fund paidBy,
        @Nullable Sector sector,
        boolean labourIntensive,
        boolean jkpMember,
        @Nullable EmployerScale employerScale,
        @Nullable LocalDate birthDate,
        boolean registering,
        @Nullable Departure departure,
        @Nullable Integer months,
        @Nullable Sen oldAgeAmount,
        @Nullable String minimumWageRegion,
        @Nullable BigDecimal minimumWagePercent,
        int monthsLate) {
    public ContributionFacts {
        programmes = programmes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(programmes));
    }

    /** The two facts of every question; the builder takes the others. */
    public static ContributionFactsBuilder of(Segment segment, ContributionMonth month) {
        return new ContributionFactsBuilder().segment(segment).month(month);
    }

    /** The same facts with some changed. */
    public ContributionFactsBuilder with() {
        return new ContributionFactsBuilder(this);
    }
}
