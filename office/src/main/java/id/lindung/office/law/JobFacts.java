package id.lindung.office.law;

import id.lindung.office.law.LawDiff.Apart;
import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.ContributionFactsBuilder;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Sector;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a job, as far as a contribution asks for it. Many workers share one.
 *
 * @param eligible false for those whom another programme insures
 * @param payer kind of the payer, null for nobody
 * @param minimumWageRegion whose minimum wage would be the base
 * @param wage rupiah, PU and JAKON
 * @param income rupiah, BPU
 */
record JobFacts(
        Segment segment,
        String category,
        boolean eligible,
        @Nullable Sector sector,
        @Nullable String payer,
        String minimumWageRegion,
        @Nullable Long wage,
        @Nullable Long income) {

    /** Columns of {@link #read}, of a job {@code j}, its category {@code c}, occupation {@code o} and payer {@code y}. */
    static final String COLUMNS = """
            j.segment, j.category, coalesce(c.eligible, true) AS eligible,
            CASE WHEN j.segment <> 'BPU' OR o.code IS NULL THEN NULL WHEN o.transport THEN 'TRANSPORT'
                 WHEN o.code IN ('FARMER', 'FARM_LABOURER', 'LIVESTOCK_KEEPER') THEN 'AGRICULTURE'
                 WHEN o.code = 'FISHER' THEN 'FISHERY' WHEN o.code IN ('SMALL_TRADER', 'STREET_TRADER') THEN 'TRADE'
                 ELSE 'OTHER' END AS sector,
            y.kind AS payer, CASE WHEN j.region_code LIKE '53.71%' THEN '53.71' ELSE left(j.region_code, 2) END AS base,
            CASE WHEN j.segment <> 'BPU' THEN j.wage END AS wage, CASE WHEN j.segment = 'BPU' THEN j.income END AS income""";

    private static final Set<String> VILLAGE =
            Set.of("VILLAGE_HEAD", "VILLAGE_STAFF", "VILLAGE_COUNCIL", "EMPOWERMENT_BODY", "RT_RW");
    private static final Set<String> POOR = Set.of("VULNERABLE", "EXTREME_POOR");
    private static final LocalDate OLD_AGE_OF_NON_ASN = LocalDate.of(2025, 2, 24);

    static JobFacts read(ResultSet row) throws SQLException {
        var sector = row.getString("sector");
        return new JobFacts(
                Segment.valueOf(row.getString("segment")),
                row.getString("category"),
                row.getBoolean("eligible"),
                sector == null ? null : Sector.valueOf(sector),
                row.getString("payer"),
                row.getString("base"),
                row.getObject("wage", Long.class),
                row.getObject("income", Long.class));
    }

    /** Why no contribution can be reckoned, before the law is asked. */
    Optional<Apart> apart() {
        if (!eligible) return Optional.of(Apart.COVERED_ELSEWHERE);
        return switch (segment) {
            case PMI -> Optional.of(Apart.PAID_BY_CONTRACT);
            case BPU -> income == null ? Optional.of(Apart.INCOME_UNKNOWN) : Optional.empty();
            case JAKON -> hasWage() ? Optional.empty() : Optional.of(Apart.WAGE_UNKNOWN);
            case PU -> hasWage() || isPublic() ? Optional.empty() : Optional.of(Apart.WAGE_UNKNOWN);
        };
    }

    /** The question for one month; what the register does not hold is presumed as {@code docs/law.md} says. */
    ContributionFacts facts(ContributionMonth month) {
        var facts = ContributionFacts.of(segment, month).paidBy(fund()).sector(sector);
        return switch (segment) {
            case PU -> wageEarner(facts, month).build();
            case BPU -> facts.income(income == null ? 0 : income).build();
            case JAKON -> facts.wage(sen()).build();
            case PMI -> facts.build();
        };
    }

    private ContributionFactsBuilder wageEarner(ContributionFactsBuilder facts, ContributionMonth month) {
        if (hasWage()) facts.wage(sen());
        else facts.minimumWageRegion(minimumWageRegion);
        // The register does not hold a company's risk class, so its JKK is not reckoned.
        if (!isPublic()) return facts.programmes(Programme.JKM, Programme.JHT, Programme.JP);
        var programmes = EnumSet.of(Programme.JKK, Programme.JKM);
        // Permenaker 1/2025 Pasal 3A.
        if (!VILLAGE.contains(category) && !month.firstDay().isBefore(OLD_AGE_OF_NON_ASN))
            programmes.add(Programme.JHT);
        return facts.programmes(programmes).riskClass(RiskClass.VERY_LOW);
    }

    private boolean hasWage() {
        return wage != null && wage > 0;
    }

    private @Nullable Sen sen() {
        return wage == null ? null : Sen.ofRupiah(wage);
    }

    private boolean isPublic() {
        return category.equals("NON_CIVIL_SERVANT") || VILLAGE.contains(category);
    }

    private @Nullable Fund fund() {
        return switch (payer) {
            case "REGENCY", "OFFICE", "SCHOOL" -> Fund.APBD_KAB;
            case "PROVINCE" -> Fund.APBD_PROV;
            case "VILLAGE" -> Fund.ADD;
            case "SPONSOR" -> Fund.CSR;
            case "SELF", "MEMBER_POOL" -> Fund.SELF;
            case "COMPANY", "COOPERATIVE", "HOUSE_OF_WORSHIP", "PROJECT" -> Fund.EMPLOYER;
            // Whoever is too poor to pay is a budget's to pay for: no relief of PP 50/2025.
            case null, default -> POOR.contains(category) ? Fund.APBD_KAB : null;
        };
    }
}
