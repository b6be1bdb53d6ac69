package id.lindung.bench;

import id.lindung.rules.contribution.ContributionFacts;
import id.lindung.rules.contribution.Contributions;
import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.RiskClass;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.contribution.Tariff;
import id.lindung.rules.money.Sen;
import id.lindung.rules.time.ContributionMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * People of every kind in columns, as a billing run has them: which tariff, and on what base. Half are BPU, a third wage earners of all classes
 * (some in JKP), the rest village officials and construction workers.
 */
final class MixedCrowd {

    private static final ContributionMonth MONTH = ContributionMonth.of(2025, 6);
    private static final int LINES = 8;
    private static final RiskClass[] CLASSES = RiskClass.values();
    private static final long[] JKK_RATES = {2400, 5400, 8900, 12700, 17400};
    private static final long[] CEILINGS = {
        1099000, 1299000, 1499000, 1699000, 1899000, 2099000, 2299000, 2499000, 2699000, 3199000, 3699000, 4199000,
        4699000, 5199000, 5699000, 6199000, 6699000, 7199000, 7699000, 8199000, 9199000, 10199000, 11199000, 12199000,
        13199000, 14199000, 15199000, 16199000, 17199000, 18199000, 19199000, 20199000
    };
    private static final long[] REFERENCES = {
        1000000, 1200000, 1400000, 1600000, 1800000, 2000000, 2200000, 2400000, 2600000, 2950000, 3450000, 3950000,
        4450000, 4950000, 5450000, 5950000, 6450000, 6950000, 7450000, 7950000, 8700000, 9700000, 10700000, 11700000,
        12700000, 13700000, 14700000, 15700000, 16700000, 17700000, 18700000, 19700000, 20700000
    };

    private final Tariff[] tariffs;
    private final byte[] kind;
    private final long[] base;

    private MixedCrowd(Tariff[] tariffs, byte[] kind, long[] base) {
        this.tariffs = tariffs;
        this.kind = kind;
        this.base = base;
    }

    /** Kinds 0 to 3 by hand, then one per risk class without and with JKP. */
    private static List<ContributionFacts> kinds() {
        var kinds = new ArrayList<ContributionFacts>();
        kinds.add(ContributionFacts.of(Segment.BPU, MONTH)
                .programmes(Programme.JKK, Programme.JKM)
                .build());
        kinds.add(ContributionFacts.of(Segment.BPU, MONTH)
                .programmes(Programme.JKK, Programme.JKM, Programme.JHT)
                .build());
        kinds.add(ContributionFacts.of(Segment.JAKON, MONTH).wage(1).build());
        kinds.add(ContributionFacts.of(Segment.PU, MONTH)
                .riskClass(RiskClass.VERY_LOW)
                .programmes(Programme.JKK, Programme.JKM)
                .build());
        for (boolean jkp : new boolean[] {false, true}) {
            for (var risk : CLASSES) {
                kinds.add(ContributionFacts.of(Segment.PU, MONTH)
                        .riskClass(risk)
                        .programmes(Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP)
                        .jkpMember(jkp)
                        .build());
            }
        }
        return kinds;
    }

    static MixedCrowd of(int people, Contributions contributions) {
        var table = contributions.table(MONTH);
        var tariffs =
                kinds().stream().map(facts -> table.tariff(facts).orElseThrow()).toArray(Tariff[]::new);
        var random = new Random(7);
        var kind = new byte[people];
        var base = new long[people];
        for (int i = 0; i < people; i++) {
            kind[i] = (byte) kind(random);
            base[i] = amount(random, kind[i]);
        }
        return new MixedCrowd(tariffs, kind, base);
    }

    /** The same mixture as facts, for quotes one by one. */
    static ContributionFacts[] facts(int people) {
        var kinds = kinds();
        var random = new Random(7);
        var facts = new ContributionFacts[people];
        for (int i = 0; i < people; i++) {
            int kind = kind(random);
            var amount = new Sen(amount(random, kind));
            facts[i] = kind < 2
                    ? kinds.get(kind).with().income(amount).build()
                    : kinds.get(kind).with().wage(amount).build();
        }
        return facts;
    }

    private static int kind(Random random) {
        int of = random.nextInt(100);
        return of < 40 ? 0 : of < 50 ? 1 : of < 58 ? 2 : of < 66 ? 3 : 4 + random.nextInt(10);
    }

    /** Villagers earn little, employees up to 20 million; a tenth have sen. */
    private static long amount(Random random, int kind) {
        long rupiah = kind < 2 ? 500_000 + random.nextInt(4_000_000) : 1_500_000 + random.nextInt(18_000_000);
        return rupiah * 100 + (random.nextInt(10) == 0 ? random.nextInt(100) : 0);
    }

    long total() {
        var into = new long[LINES];
        long total = 0;
        for (int i = 0; i < kind.length; i++) total += tariffs[kind[i]].amounts(base[i], into);
        return total;
    }

    long bareTotal() {
        var into = new long[LINES];
        long total = 0;
        for (int i = 0; i < kind.length; i++) total += bare(kind[i], base[i], into);
        return total;
    }

    long[] amounts() {
        var all = new long[kind.length * LINES];
        var into = new long[LINES];
        for (int i = 0; i < kind.length; i++) {
            java.util.Arrays.fill(into, 0);
            tariffs[kind[i]].amounts(base[i], into);
            System.arraycopy(into, 0, all, i * LINES, LINES);
        }
        return all;
    }

    long[] bareAmounts() {
        var all = new long[kind.length * LINES];
        var into = new long[LINES];
        for (int i = 0; i < kind.length; i++) {
            java.util.Arrays.fill(into, 0);
            bare(kind[i], base[i], into);
            System.arraycopy(into, 0, all, i * LINES, LINES);
        }
        return all;
    }

    /** The yardstick: the law of June 2025 as constants, no objects, no dates, no citations. */
    private static long bare(int kind, long sen, long[] into) {
        if (kind < 2) {
            int band = 0;
            while (band < CEILINGS.length && sen > CEILINGS[band] * 100) band++;
            into[0] = half(REFERENCES[band] * 100 * 10_000);
            into[1] = 6_800;
            if (kind == 0) return into[0] + into[1];
            into[2] = half(REFERENCES[band] * 100 * 20_000);
            return into[0] + into[1] + into[2];
        }
        if (kind == 2) {
            into[0] = half(sen * 17_400);
            into[1] = half(sen * 3_000);
            return into[0] + into[1];
        }
        if (kind == 3) {
            into[0] = half(sen * 2_400);
            into[1] = half(sen * 3_000);
            return into[0] + into[1];
        }
        boolean jkp = kind >= 9;
        long rate = JKK_RATES[(kind - 4) % 5];
        long capped = Math.min(sen, 500_000_000L);
        long pension = Math.min(sen, 1_054_740_000L);
        into[0] = half(sen * rate - (jkp ? capped * 1_400 : 0));
        into[1] = half(sen * 3_000);
        into[2] = half(sen * 37_000);
        into[3] = half(sen * 20_000);
        into[4] = half(pension * 20_000);
        into[5] = half(pension * 10_000);
        long total = into[0] + into[1] + into[2] + into[3] + into[4] + into[5];
        if (!jkp) return total;
        into[6] = half(capped * 1_400);
        into[7] = half(capped * 2_200);
        return total + into[6] + into[7];
    }

    private static long half(long exact) {
        return (exact + 50_000_000L) / 100_000_000L;
    }
}
