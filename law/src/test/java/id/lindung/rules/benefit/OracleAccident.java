package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JKK for the oracle: everything in hundredths of a month and hundredths of a percent. */
final class OracleAccident {

    private OracleAccident() {}

    static Said answer(BenefitFacts f, LocalDate day) {
        var injuries = EnumSet.range(BenefitEvent.WORK_ACCIDENT_DEATH, BenefitEvent.TEMPORARY_INCAPACITY);
        var event = Objects.requireNonNull(f.event());
        if (!injuries.contains(event)) return Said.refused("EVENT_NOT_COVERED");
        if (f.segment() == Segment.PMI && !onlyAbroad(f, day)) return Said.branch("PMI_NOT_FORMALISED");
        boolean old = day.isBefore(OracleTables.PP_82);
        if (f.claimDate() != null && day.plusYears(old ? 2 : 5).isBefore(f.claimDate())) {
            return Said.refused("JKK_CLAIM_TOO_LATE");
        }
        var arrears = BenefitOracle.arrears(f, day);
        if (arrears != null) return arrears;
        if (f.segment() == Segment.PMI) {
            var abroad = new Said.Paid();
            f.aids().forEach(aid -> abroad.add(aid.item(), 50_000_000));
            return abroad.granted();
        }
        boolean partial = event == BenefitEvent.PARTIAL_DISABILITY || event == BenefitEvent.FUNCTIONAL_LOSS;
        if (partial) {
            var stopped = table(f);
            if (stopped != null) return stopped;
        }
        var missing = missing(f);
        if (!missing.isEmpty()) return Said.incomplete(missing);
        var paid = new Said.Paid();
        if (!ceilingsOnly(f)) cash(f, day, old, paid);
        reimbursements(f, old, paid);
        return paid.granted();
    }

    /** Permenaker 4/2023 from 22 February 2023: fifty million for treatment abroad, fifty for proven rape, and no more is known. */
    private static boolean onlyAbroad(BenefitFacts f, LocalDate day) {
        var others = EnumSet.complementOf(EnumSet.of(Aid.TREATMENT_ABROAD, Aid.RAPE_ASSISTANCE));
        return !day.isBefore(LocalDate.of(2023, 2, 22))
                && !f.aids().isEmpty()
                && f.aids().stream().noneMatch(others::contains)
                && f.transport().isEmpty()
                && ceilingsOnly(f);
    }

    private static void cash(BenefitFacts f, LocalDate day, boolean old, Said.Paid paid) {
        var wage = BenefitOracle.wage(f);
        switch (Objects.requireNonNull(f.event())) {
            case WORK_ACCIDENT_DEATH -> {
                var floor = BigDecimal.valueOf(old ? 16_200_000 : 20_000_000);
                var grant = wage.multiply(BigDecimal.valueOf(48));
                paid.add("deathGrant", grant.compareTo(floor) < 0 ? floor : grant);
                paid.add("periodic", old ? 4_800_000 : 12_000_000);
                paid.add("funeral", old ? 3_000_000 : 10_000_000);
                BenefitOracle.scholarships(f, day, paid);
            }
            case TOTAL_DISABILITY -> {
                paid.add("disability", wage.multiply(BigDecimal.valueOf(56)));
                paid.add("periodic", old ? 4_800_000 : 12_000_000);
                BenefitOracle.scholarships(f, day, paid);
            }
            case PARTIAL_DISABILITY ->
                paid.add(
                        "disability", percent(f).multiply(new BigDecimal("0.8")).multiply(wage));
            case FUNCTIONAL_LOSS ->
                paid.add(
                        "disability",
                        percent(f)
                                .multiply(Objects.requireNonNull(f.lossPercent()))
                                .multiply(new BigDecimal("0.008"))
                                .multiply(wage));
            default -> {
                // The months alone, below.
            }
        }
        if (f.incapacityMonths() != null
                && (f.event() == BenefitEvent.TEMPORARY_INCAPACITY
                        || f.incapacityMonths().compareTo(BigDecimal.ZERO) != 0)) {
            paid.add("incapacity", incapacity(f, old, wage));
        }
    }

    /** Hundredth by hundredth of a month. */
    private static BigDecimal incapacity(BenefitFacts f, boolean old, BigDecimal wage) {
        long hundredths =
                Objects.requireNonNull(f.incapacityMonths()).movePointRight(2).longValueExact();
        long percentHundredths = 0;
        for (long each = 0; each < hundredths; each++) {
            long month = each / 100 + 1;
            percentHundredths += month > 12 ? 50 : month > 6 && old ? 75 : 100;
        }
        return wage.multiply(BigDecimal.valueOf(percentHundredths, 4));
    }

    private static void reimbursements(BenefitFacts f, boolean old, Said.Paid paid) {
        long transport = 0;
        if (f.transport().contains(TransportMode.LAND)) transport += old ? 1_000_000 : 5_000_000;
        if (f.transport().contains(TransportMode.SEA)) transport += old ? 1_500_000 : 2_000_000;
        if (f.transport().contains(TransportMode.AIR)) transport += old ? 2_500_000 : 10_000_000;
        if (transport > 0) paid.add("transport", transport);
        if (f.aids().contains(Aid.HOME_CARE) && !old) paid.add("homeCare", 20_000_000);
        if (f.aids().contains(Aid.DENTURE)) paid.add("denture", old ? 3_000_000 : 5_000_000);
        if (f.aids().contains(Aid.HEARING_AID) && !old) paid.add("hearingAid", 2_500_000);
        if (f.aids().contains(Aid.GLASSES) && !old) paid.add("glasses", 1_000_000);
        if (f.aids().contains(Aid.PROSTHESIS)) {
            paid.add(
                    "prosthesis",
                    Objects.requireNonNull(f.prosthesisPrice()).rupiah().multiply(new BigDecimal("1.4")));
        }
    }

    /** What is wrong with the percentage or the parts of the body; null when nothing is. */
    private static @Nullable Said table(BenefitFacts f) {
        if (f.bodyParts().isEmpty() && f.disabilityPercent() == null) return null;
        for (var part : f.bodyParts()) {
            if (part.key().equals("scalp")) {
                if (f.bodyParts().size() > 1 || f.disabilityPercent() == null) {
                    return Said.incomplete(List.of("disabilityPercent"));
                }
                int tenths = f.disabilityPercent().multiply(BigDecimal.TEN).intValue();
                boolean within = tenths >= 100 && f.disabilityPercent().compareTo(BigDecimal.valueOf(30)) <= 0;
                return within ? null : Said.refused("NUMBER_INVALID");
            }
            if (!OracleTables.BODY.containsKey(part.key())) return Said.refused("VALUE_UNKNOWN");
        }
        var percent = percent(f);
        if (f.disabilityPercent() != null && f.disabilityPercent().compareTo(percent) != 0) {
            return Said.refused("NUMBER_INVALID");
        }
        return percent.compareTo(BigDecimal.valueOf(70)) > 0 ? Said.branch("DISABILITY_ABOVE_TABLE") : null;
    }

    private static BigDecimal percent(BenefitFacts f) {
        var sum = BigDecimal.ZERO;
        for (var part : f.bodyParts()) {
            if (part.key().equals("scalp")) return Objects.requireNonNull(f.disabilityPercent());
            var key = part.key();
            if (f.leftHanded() && key.contains("right")) key = key.replace("right", "left");
            else if (f.leftHanded() && key.contains("left")) key = key.replace("left", "right");
            for (int i = 0; i < part.times(); i++) {
                sum = sum.add(new BigDecimal(Objects.requireNonNull(OracleTables.BODY.get(key))));
            }
        }
        return f.bodyParts().isEmpty() ? Objects.requireNonNull(f.disabilityPercent()) : sum;
    }

    private static boolean ceilingsOnly(BenefitFacts f) {
        boolean injury = f.event() == BenefitEvent.PARTIAL_DISABILITY
                || f.event() == BenefitEvent.FUNCTIONAL_LOSS
                || f.event() == BenefitEvent.TEMPORARY_INCAPACITY;
        return injury
                && f.transport().size() + usable(f) > 0
                && f.bodyParts().isEmpty()
                && f.wage() == null
                && f.income() == null
                && f.disabilityPercent() == null
                && f.lossPercent() == null
                && f.incapacityMonths() == null;
    }

    /** Aids that this segment can have: the last two kinds are migrants'. */
    private static long usable(BenefitFacts f) {
        long abroad = f.aids().stream()
                .filter(aid -> aid == Aid.TREATMENT_ABROAD || aid == Aid.RAPE_ASSISTANCE)
                .count();
        return f.segment() == Segment.PMI ? f.aids().size() : f.aids().size() - abroad;
    }

    static List<String> missing(BenefitFacts f) {
        var missing = new ArrayList<String>();
        var event = f.event();
        if (event != null
                && event.compareTo(BenefitEvent.WORK_ACCIDENT_DEATH) >= 0
                && event.compareTo(BenefitEvent.TEMPORARY_INCAPACITY) <= 0
                && !ceilingsOnly(f)) {
            if (f.segment() == null) {
                if (f.wage() == null && f.income() == null) missing.addAll(List.of("segment", "wage"));
                if (f.wage() != null && f.income() != null) missing.add("segment");
            } else if (f.segment() == Segment.BPU) {
                if (f.income() == null) missing.add("income");
            } else if (f.wage() == null) {
                missing.add("wage");
            }
            boolean partial = event == BenefitEvent.PARTIAL_DISABILITY || event == BenefitEvent.FUNCTIONAL_LOSS;
            if (partial && f.disabilityPercent() == null && f.bodyParts().isEmpty()) missing.add("disabilityPercent");
            if (event == BenefitEvent.FUNCTIONAL_LOSS && f.lossPercent() == null) missing.add("lossPercent");
            if (event == BenefitEvent.TEMPORARY_INCAPACITY && f.incapacityMonths() == null) {
                missing.add("incapacityMonths");
            }
        }
        if (f.aids().contains(Aid.PROSTHESIS) && f.prosthesisPrice() == null) missing.add("prosthesisPrice");
        return missing;
    }
}
