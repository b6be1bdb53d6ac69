package id.lindung.law.oracle;

import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.ContributionFactsBuilder;
import id.lindung.rules.contribution.Departure;
import id.lindung.rules.contribution.EmployerScale;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Sector;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded questions: mostly sensible, often on an edge, sometimes with a fact missing. */
public final class RandomFacts {

    private static final ContributionMonth FIRST = ContributionMonth.of(2015, 7);
    /** Months in which something changes, and their neighbours. */
    private static final String[] EDGES = {
        "2015-06", "2015-07", "2016-02", "2016-03", "2020-07", "2020-08", "2021-01", "2021-02", "2021-03", "2021-04",
                "2023-02",
        "2023-03", "2024-02", "2024-03", "2025-01", "2025-02", "2025-03", "2025-07", "2025-08", "2026-01", "2026-02",
                "2026-03",
        "2026-04", "2026-12", "2027-01", "2027-03", "2027-04", "2027-12", "2028-01"
    };

    private static final long[] ROUND = {
        1_000_000,
        1_099_000,
        1_099_001,
        1_299_000,
        2_699_000,
        2_699_001,
        4_999_999,
        5_000_000,
        5_000_001,
        7_335_300,
        8_199_000,
        8_199_001,
        10_042_300,
        10_042_301,
        11_086_300,
        20_199_000,
        20_199_001,
        100_000_000,
        500_000_000,
        1_000_000_000,
        5_000_000_000L
    };
    private static final String[] REGIONS = {"53", "53.04", "53.71", "53.71.01.1001", "32", "51"};

    private final Random random;

    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    public ContributionFacts next() {
        var facts = new ContributionFactsBuilder()
                .segment(rarely(500) ? null : segment())
                .month(rarely(500) ? null : month())
                .wage(rarely(8) ? null : amount(30_000_000))
                .income(rarely(20) ? null : amount(25_000_000))
                .contractValue(rarely(10) ? null : contract())
                .riskClass(rarely(6) ? null : any(RiskClass.values()))
                .paidBy(rarely(3) ? null : any(Fund.values()))
                .sector(rarely(3) ? null : any(Sector.values()))
                .labourIntensive(rarely(4))
                .jkpMember(rarely(3))
                .employerScale(rarely(2) ? null : any(EmployerScale.values()))
                .birthDate(
                        rarely(3)
                                ? null
                                : LocalDate.of(
                                        1945 + random.nextInt(rarely(20) ? 85 : 60),
                                        1 + random.nextInt(12),
                                        1 + random.nextInt(28)))
                .registering(rarely(3))
                .departure(departure())
                .months(rarely(2) ? null : 1 + random.nextInt(36))
                .oldAgeAmount(rarely(2) ? null : Sen.ofRupiah(50_000L * (1 + random.nextInt(13))))
                .minimumWageRegion(rarely(4) ? any(REGIONS) : null)
                .minimumWagePercent(rarely(3) ? BigDecimal.valueOf(100 + random.nextInt(20_000), 2) : null)
                .monthsLate(rarely(4) ? random.nextInt(30) : 0);
        var programmes = EnumSet.noneOf(Programme.class);
        for (var each : Programme.values()) {
            if (random.nextInt(each == Programme.JP || each == Programme.JKP ? 5 : 3)
                    > (each.compareTo(Programme.JHT) > 0 ? 3 : 0)) {
                programmes.add(each);
            }
        }
        return facts.programmes(programmes).build();
    }

    private Segment segment() {
        return switch (random.nextInt(10)) {
            case 0 -> Segment.PMI;
            case 1, 2 -> Segment.JAKON;
            case 3, 4, 5 -> Segment.BPU;
            default -> Segment.PU;
        };
    }

    private ContributionMonth month() {
        return rarely(2) ? ContributionMonth.parse(any(EDGES)) : FIRST.plusMonths(random.nextInt(12 * 12));
    }

    private Sen amount(int most) {
        return switch (random.nextInt(4)) {
            case 0 -> Sen.ofRupiah(any(ROUND));
            case 1 -> new Sen(100L + random.nextLong(most * 100L));
            default -> Sen.ofRupiah(1 + random.nextInt(most));
        };
    }

    private Sen contract() {
        return rarely(3) ? Sen.ofRupiah(any(ROUND)) : new Sen(100 + random.nextLong(8_000_000_000_000_000L));
    }

    private @Nullable Departure departure() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> any(Departure.Stage.values());
            default ->
                new Departure.On(
                        LocalDate.of(2023 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        };
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private long any(long[] values) {
        return values[random.nextInt(values.length)];
    }
}
