package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** JHT and JP for the oracle; pension age by trying every day. */
final class OracleSavings {

    private static final MathContext EXACT = new MathContext(60);

    private OracleSavings() {}

    static Said oldAge(BenefitFacts f, LocalDate day) {
        if (f.segment() == Segment.PMI) return Said.branch("PMI_NOT_FORMALISED");
        var event = Objects.requireNonNull(f.event());
        switch (event) {
            case PARTIAL_DISABILITY, FUNCTIONAL_LOSS, TEMPORARY_INCAPACITY -> {
                return Said.refused("EVENT_NOT_COVERED");
            }
            case RETIREMENT -> {
                var born = f.birthDate();
                if (born != null && day.isBefore(born.plusYears(56))) {
                    boolean agreed = f.agreedPensionAge() != null
                            && day.isAfter(LocalDate.of(2022, 4, 25))
                            && !day.isBefore(born.plusYears(f.agreedPensionAge()));
                    if (!agreed) return Said.refused("JHT_AGE");
                }
            }
            case RESIGNATION, DISMISSAL, CONTRACT_END -> {
                if (day.isBefore(LocalDate.of(2015, 9, 1))) return Said.branch("JHT_BEFORE_SEPTEMBER_2015");
                if (BenefitOracle.before(f.claimDate(), day.plusMonths(1))) return Said.refused("JHT_WAITING_MONTH");
            }
            case PARTIAL_WITHDRAWAL -> {
                return part(f, day);
            }
            case DEATH, WORK_ACCIDENT_DEATH, TOTAL_DISABILITY, LEAVE_COUNTRY -> {}
        }
        if (f.balance() == null) return Said.incomplete(List.of("balance"));
        var paid = new Said.Paid();
        paid.add("oldAge", f.balance().rupiah());
        return paid.granted();
    }

    private static Said part(BenefitFacts f, LocalDate day) {
        if (f.memberSince() != null && day.isBefore(f.memberSince().plusYears(10))) {
            return Said.refused("JHT_MEMBERSHIP_TOO_SHORT");
        }
        if (f.partialWithdrawals() != null && f.partialWithdrawals() > 0) return Said.refused("JHT_PARTIAL_ONLY_ONCE");
        var missing = new ArrayList<String>();
        if (f.balance() == null) missing.add("balance");
        if (f.purpose() == null) missing.add("purpose");
        if (!missing.isEmpty()) return Said.incomplete(missing);
        var paid = new Said.Paid();
        var tenth = Objects.requireNonNull(f.balance()).rupiah().divide(BigDecimal.TEN);
        paid.add(
                "oldAge",
                f.purpose() == WithdrawalPurpose.HOUSING ? tenth.add(tenth).add(tenth) : tenth);
        return paid.granted();
    }

    static Said pension(BenefitFacts f, LocalDate day) {
        if (f.segment() != null && f.segment() != Segment.PU) return Said.refused("SEGMENT_NOT_COVERED");
        int told = f.contributionMonths() != null ? f.contributionMonths() : 0;
        boolean known = f.contributionMonths() != null || !f.wageHistory().isEmpty();
        if (f.contributionMonths() == null) {
            for (var spell : f.wageHistory()) told += spell.months();
        }
        switch (Objects.requireNonNull(f.event())) {
            case RETIREMENT -> {
                if (f.birthDate() != null && !reached(f.birthDate(), day)) return Said.refused("JP_PENSION_AGE");
                if (!known) {
                    return Said.incomplete(
                            f.wage() == null
                                    ? List.of("contributionMonths", "wageHistory")
                                    : List.of("contributionMonths"));
                }
                return told < 180 ? atOnce(f) : monthly(f, day, told, 100);
            }
            case DEATH, WORK_ACCIDENT_DEATH -> {
                if (told < 180 && !regular(f, day, known, told, 12)) return atOnce(f);
                return monthly(f, day, Math.max(180, told), f.heir() == Heir.PARENT ? 20 : 50);
            }
            case TOTAL_DISABILITY -> {
                if (told < 180 && !regular(f, day, known, told, 1)) return atOnce(f);
                return monthly(f, day, Math.max(180, told), 100);
            }
            default -> {
                return Said.refused("EVENT_NOT_COVERED");
            }
        }
    }

    private static boolean reached(LocalDate born, LocalDate day) {
        for (var at = born.plusYears(56); !at.isAfter(day); at = at.plusDays(1)) {
            if (!at.isBefore(born.plusYears(OracleTables.pensionAge(at)))) return true;
        }
        return false;
    }

    private static boolean regular(BenefitFacts f, LocalDate day, boolean known, int months, int membership) {
        if (f.memberSince() == null) return true;
        var since = f.memberSince();
        if (since.getYear() < 2015 || (since.getYear() == 2015 && since.getMonthValue() < 7)) {
            since = LocalDate.of(2015, 7, 1);
        }
        if (day.isBefore(since.plusMonths(membership))) return false;
        int whole = 0;
        while (!since.plusMonths(whole + 1L).isAfter(day)) whole++;
        return !known || 5 * months >= 4 * Math.max(1, whole);
    }

    private static Said atOnce(BenefitFacts f) {
        if (f.balance() == null) return Said.incomplete(List.of("balance"));
        var paid = new Said.Paid();
        paid.add("pensionLumpSum", f.balance().rupiah());
        return paid.granted();
    }

    private static Said monthly(BenefitFacts f, LocalDate day, int months, int share) {
        var wages = new ArrayList<BigDecimal>();
        for (var spell : f.wageHistory()) {
            for (int i = 0; i < spell.months(); i++) wages.add(spell.wage().rupiah());
        }
        if (wages.isEmpty()) {
            if (f.wage() == null) return Said.incomplete(List.of("wageHistory"));
            wages.add(f.wage().rupiah());
        }
        var average =
                wages.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(wages.size()), EXACT);
        var pension = average.multiply(BigDecimal.valueOf((long) months * share), EXACT)
                .divide(BigDecimal.valueOf(120_000), EXACT)
                .setScale(12, RoundingMode.HALF_EVEN);
        var least = OracleTables.pensionLimit(day, 1);
        var most = OracleTables.pensionLimit(day, 2);
        if (pension.compareTo(least) < 0) pension = least;
        if (pension.compareTo(most) > 0) pension = most;
        var paid = new Said.Paid();
        paid.add("pensionMonthly", pension);
        return paid.granted();
    }
}
