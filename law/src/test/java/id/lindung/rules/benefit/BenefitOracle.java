package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Programme;
import id.lindung.rules.contribution.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The five programmes once more, in one go from top to bottom, with the numbers of {@link OracleTables}. */
public final class BenefitOracle {

    private static final LocalDate FIRST = LocalDate.of(2015, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private BenefitOracle() {}

    public static Said answer(BenefitFacts f) {
        LocalDate day = f.eventDate();
        if (f.programme() == Programme.JKP && f.dismissalDate() != null) day = f.dismissalDate();
        if (f.programme() == null || f.event() == null || day == null) {
            var missing = new ArrayList<String>();
            if (f.programme() == null) missing.add("programme");
            if (f.event() == null) missing.add("event");
            if (day == null) missing.add("eventDate");
            if (f.programme() == Programme.JKK) missing.addAll(OracleAccident.missing(f));
            if (f.programme() == Programme.JKP && f.wage() == null) missing.add("wage");
            return Said.incomplete(missing);
        }
        for (var each : new LocalDate[] {day, f.eventDate(), f.approvalDate()}) {
            if (each != null && (each.isBefore(FIRST) || each.isAfter(LAST))) return Said.refused("DATE_OUT_OF_RANGE");
        }
        if (before(f.claimDate(), day) || before(f.approvalDate(), day) || before(day, f.birthDate())) {
            return Said.refused("DATE_INVALID");
        }
        if (before(day, f.memberSince())) return Said.refused("NOT_YET_MEMBER");
        return switch (f.programme()) {
            case JKM -> death(f, day);
            case JKK -> OracleAccident.answer(f, day);
            case JHT -> OracleSavings.oldAge(f, day);
            case JP -> OracleSavings.pension(f, day);
            case JKP -> OracleJobLoss.answer(f, day);
        };
    }

    static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static Said death(BenefitFacts f, LocalDate day) {
        if (f.event() != BenefitEvent.DEATH) return Said.refused("EVENT_NOT_COVERED");
        var arrears = arrears(f, day);
        if (arrears != null) return arrears;
        int term = day.isBefore(OracleTables.PP_82) ? 2 : 5;
        if (f.claimDate() != null
                && f.claimDate().minusDays(1).isAfter(day.plusYears(term).minusDays(1))) {
            return Said.branch("JKM_CLAIM_BAR");
        }
        var paid = new Said.Paid();
        if (f.segment() == Segment.PMI) {
            if (day.isBefore(LocalDate.of(2023, 2, 22))) return Said.branch("PMI_NOT_FORMALISED");
            paid.add("deathGrant", 85_000_000);
            scholarships(f, day, paid);
            return paid.granted();
        }
        boolean tested =
                !day.isBefore(OracleTables.PERMENAKER_1) && (f.segment() == Segment.BPU || f.segment() == null);
        boolean funeralOnly = tested && months(f, day) < 3;
        if (funeralOnly && f.segment() == null) return Said.incomplete(List.of("segment"));
        boolean old = day.isBefore(OracleTables.PP_82);
        if (!funeralOnly) {
            paid.add("deathGrant", old ? 16_200_000 : 20_000_000);
            paid.add("periodic", 24L * (old ? 200_000 : 500_000));
        }
        paid.add("funeral", old ? 3_000_000 : 10_000_000);
        scholarships(f, day, paid);
        return paid.granted();
    }

    /** As told, else every calendar month from the registration on, else plenty. */
    static int months(BenefitFacts f, LocalDate day) {
        if (f.contributionMonths() != null) return f.contributionMonths();
        if (f.memberSince() == null) return 9999;
        int months = 0;
        for (var at = f.memberSince().withDayOfMonth(1); !at.isAfter(day); at = at.plusMonths(1)) months++;
        return months;
    }

    static @Nullable Said arrears(BenefitFacts f, LocalDate day) {
        int months = f.monthsInArrears() == null ? 0 : f.monthsInArrears();
        if (months == 0) return null;
        if (f.segment() == Segment.BPU) {
            boolean manual = day.isAfter(LocalDate.of(2021, 3, 31));
            return months > 3 && manual ? Said.refused("BPU_INACTIVE") : Said.branch("BPU_UNPAID_MONTHS");
        }
        if (f.segment() == Segment.PMI) return Said.branch("PMI_UNPAID_MONTHS");
        return months > 3 ? Said.refused("EMPLOYER_PAYS_FIRST") : null;
    }

    static void scholarships(BenefitFacts f, LocalDate day, Said.Paid paid) {
        boolean old = day.isBefore(OracleTables.PP_82);
        boolean jkm = f.programme() == Programme.JKM;
        if (jkm && months(f, day) < (old ? 60 : 36)) return;
        int places = old ? 1 : 2;
        var on = f.claimDate() != null ? f.claimDate() : day;
        for (var child : f.children()) {
            var born = child.birthDate();
            if (places == 0 || child.married() || child.working()) continue;
            if (born != null && (born.isAfter(on) || (!old && !on.isBefore(born.plusYears(23))))) continue;
            if (old) {
                paid.add("scholarship", 12_000_000);
                places--;
                continue;
            }
            if (child.level() == null) continue;
            int most = switch (child.level()) {
                case TK -> 2;
                case SD -> 6;
                case SMP, SMA -> 3;
                case S1 -> 5;
            };
            long amount = switch (child.level()) {
                case TK, SD -> 1_500_000;
                case SMP -> 2_000_000;
                case SMA -> 3_000_000;
                case S1 -> 12_000_000;
            };
            int years = 0;
            for (int year = child.yearsPaid(); year < most && years < child.schoolYears(); year++) years++;
            if (years == 0) continue;
            if (day.isAfter(LocalDate.of(2021, 3, 31)) && years > 3) years = 3;
            paid.add("scholarship", years * amount);
            places--;
        }
    }

    /** Reported, or the reference of the band. */
    static BigDecimal wage(BenefitFacts f) {
        boolean bpu = f.segment() == Segment.BPU || (f.segment() == null && f.income() != null);
        return bpu
                ? OracleTables.reference(Objects.requireNonNull(f.income()).rupiah())
                : Objects.requireNonNull(f.wage()).rupiah();
    }
}
