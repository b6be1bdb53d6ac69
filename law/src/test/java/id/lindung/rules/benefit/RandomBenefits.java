package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import id.lindung.rules.money.Sen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions by seed: most of them sensible, many on the day, month or rupiah where a rule turns. */
public final class RandomBenefits {

    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2015, 7, 1),
            LocalDate.of(2015, 9, 1),
            LocalDate.of(2016, 3, 1),
            LocalDate.of(2019, 12, 2),
            LocalDate.of(2021, 2, 2),
            LocalDate.of(2021, 4, 1),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 4, 26),
            LocalDate.of(2023, 2, 22),
            LocalDate.of(2023, 3, 1),
            LocalDate.of(2024, 9, 7),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 2, 7),
            LocalDate.of(2025, 2, 24),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2028, 1, 1));

    private static final List<String> PARTS = List.of(
            "arm_right_shoulder",
            "arm_left_elbow",
            "hand_left_wrist",
            "eye_one",
            "eyes_both",
            "thumb_right",
            "index_phalanx_left",
            "big_toe",
            "scalp",
            "hearing_loss_one",
            "nose",
            "tail");

    private final Random random;

    public RandomBenefits(long seed) {
        random = new Random(seed);
    }

    public BenefitFacts next() {
        var programme = one(Programme.values());
        var event = likely(programme);
        var day = day();
        if (programme == Programme.JKK && rarely(3)) return abroad(day);
        return new BenefitFactsBuilder()
                .programme(rarely(1) ? null : programme)
                .event(rarely(1) ? null : event)
                .eventDate(rarely(3) ? null : day)
                .segment(segment(programme))
                .wage(rarely(15) ? null : wage())
                .income(rarely(50) ? null : income())
                .memberSince(rarely(40) ? null : day.minusDays(random.nextInt(rarely(30) ? 420 : 6000) - 3L))
                .contributionMonths(rarely(35) ? null : months())
                .disabilityPercent(
                        rarely(60)
                                ? null
                                : BigDecimal.valueOf(random.nextInt(1500), 1).divide(BigDecimal.TWO))
                .bodyParts(rarely(70) ? List.of() : parts())
                .leftHanded(rarely(20))
                .lossPercent(rarely(15) ? null : BigDecimal.valueOf(random.nextInt(10_001), 2))
                .incapacityMonths(rarely(20) ? null : incapacity())
                .children(rarely(50) ? List.of() : children(day))
                .transport(some(TransportMode.class))
                .aids(some(Aid.class))
                .prosthesisPrice(rarely(40) ? null : wage())
                .balance(rarely(25) ? null : new Sen(random.nextLong(30_000_000_000L)))
                .purpose(rarely(15) ? null : one(WithdrawalPurpose.values()))
                .partialWithdrawals(rarely(60) ? null : random.nextInt(3))
                .agreedPensionAge(rarely(70) ? null : 50 + random.nextInt(10))
                .wageHistory(rarely(30) ? List.of() : history())
                .heir(rarely(30) ? null : one(Heir.values()))
                .birthDate(rarely(30) ? null : born(day))
                .monthsInArrears(rarely(60) ? null : random.nextInt(9))
                .dismissalDate(rarely(60) ? null : day.minusDays(random.nextInt(250) - 5L))
                .approvalDate(rarely(70) ? null : day.plusDays(random.nextInt(120) - 2L))
                .claimDate(rarely(50) ? null : claim(day))
                .previousClaims(rarely(70) ? null : random.nextInt(5))
                .employerBankrupt(rarely(30))
                .build();
    }

    /** A migrant worker hurt abroad who asks for what is known: two ceilings. */
    private BenefitFacts abroad(LocalDate day) {
        return new BenefitFactsBuilder()
                .programme(Programme.JKK)
                .event(BenefitEvent.TEMPORARY_INCAPACITY)
                .eventDate(rarely(30) ? LocalDate.of(2023, 2, 20).plusDays(random.nextInt(4)) : day)
                .segment(rarely(10) ? Segment.PU : Segment.PMI)
                .aids(some(Aid.class))
                .monthsInArrears(rarely(60) ? null : random.nextInt(6))
                .claimDate(rarely(60) ? null : claim(day))
                .build();
    }

    private BenefitEvent likely(Programme programme) {
        if (rarely(15)) return one(BenefitEvent.values());
        var sensible = switch (programme) {
            case JKM -> EnumSet.of(BenefitEvent.DEATH);
            case JKK -> EnumSet.range(BenefitEvent.WORK_ACCIDENT_DEATH, BenefitEvent.TEMPORARY_INCAPACITY);
            case JHT ->
                EnumSet.of(
                        BenefitEvent.RETIREMENT,
                        BenefitEvent.RESIGNATION,
                        BenefitEvent.DISMISSAL,
                        BenefitEvent.PARTIAL_WITHDRAWAL,
                        BenefitEvent.LEAVE_COUNTRY);
            case JP -> EnumSet.of(BenefitEvent.RETIREMENT, BenefitEvent.DEATH, BenefitEvent.TOTAL_DISABILITY);
            case JKP -> EnumSet.of(BenefitEvent.DISMISSAL);
        };
        return List.copyOf(sensible).get(random.nextInt(sensible.size()));
    }

    private @Nullable Segment segment(Programme programme) {
        if (rarely(15)) return null;
        if (programme == Programme.JP || programme == Programme.JKP)
            return rarely(5) ? one(Segment.values()) : Segment.PU;
        return rarely(5) ? one(Segment.values()) : random.nextBoolean() ? Segment.PU : Segment.BPU;
    }

    private LocalDate day() {
        if (rarely(40)) return TURNS.get(random.nextInt(TURNS.size())).plusDays(random.nextInt(5) - 2L);
        return LocalDate.of(2015, 6, 25).plusDays(random.nextInt(4590));
    }

    private LocalDate claim(LocalDate day) {
        var at = day.plusMonths(List.of(0, 1, 3, 6, 24, 60).get(random.nextInt(6)));
        return rarely(50) ? at.plusDays(random.nextInt(5) - 2L) : day.plusDays(random.nextInt(2400));
    }

    // Around the ages at which something ends or begins.
    private LocalDate born(LocalDate day) {
        return day.minusYears(52 + random.nextInt(10))
                .minusDays(rarely(40) ? random.nextInt(4) - 2 : random.nextInt(365));
    }

    private Sen wage() {
        if (rarely(10)) return Sen.ofRupiah(416_660 + random.nextInt(12));
        if (rarely(10)) return Sen.ofRupiah(4_999_998 + random.nextInt(5));
        return rarely(30)
                ? new Sen(1 + random.nextLong(3_000_000_000L))
                : Sen.ofRupiah(100_000 + random.nextInt(15_000_000));
    }

    private Sen income() {
        if (rarely(50)) {
            int ceiling = OracleTables.BANDS[random.nextInt(OracleTables.BANDS.length - 1)][0] * 1000;
            return new Sen(ceiling * 100L + random.nextInt(5) - 2);
        }
        return Sen.ofRupiah(random.nextInt(25_000_000));
    }

    private int months() {
        if (rarely(50)) {
            return List.of(2, 3, 11, 12, 35, 36, 59, 60, 179, 180).get(random.nextInt(10));
        }
        return random.nextInt(400);
    }

    private BigDecimal incapacity() {
        return rarely(50)
                ? BigDecimal.valueOf(List.of(0, 1, 6, 7, 12, 13, 24).get(random.nextInt(7)))
                : BigDecimal.valueOf(random.nextInt(4000), 2);
    }

    private List<BodyPart> parts() {
        var parts = new ArrayList<BodyPart>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(new BodyPart(PARTS.get(random.nextInt(PARTS.size())), rarely(80) ? 1 : 2));
        }
        return parts;
    }

    private List<Child> children(LocalDate day) {
        var children = new ArrayList<Child>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            var born = rarely(30)
                    ? day.minusYears(23).plusDays(random.nextInt(5) - 2L)
                    : day.minusDays(random.nextInt(9000) - 30L);
            children.add(new Child(
                    rarely(10) ? null : born,
                    rarely(10) ? null : one(SchoolLevel.values()),
                    rarely(10),
                    rarely(10),
                    random.nextInt(7),
                    1 + random.nextInt(5)));
        }
        return children;
    }

    private List<WageSpell> history() {
        var history = new ArrayList<WageSpell>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            history.add(new WageSpell(null, rarely(50) ? 12 : 1 + random.nextInt(90), wage()));
        }
        return history;
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var some = EnumSet.noneOf(type);
        if (rarely(30)) {
            for (E each : type.getEnumConstants()) {
                if (random.nextBoolean()) some.add(each);
            }
        }
        return some;
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean rarely(int percent) {
        return random.nextInt(100) < percent;
    }
}
