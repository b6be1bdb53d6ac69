package id.lindung.rules.benefit;

import id.lindung.rules.contribution.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** JKP for the oracle. */
final class OracleJobLoss {

    private OracleJobLoss() {}

    static Said answer(BenefitFacts f, LocalDate dismissed) {
        if (dismissed.isBefore(LocalDate.of(2021, 2, 2))) return Said.refused("JKP_NOT_IN_FORCE");
        if (f.segment() != null && f.segment() != Segment.PU) return Said.refused("SEGMENT_NOT_COVERED");
        if (f.event() != BenefitEvent.DISMISSAL) {
            var excluded = EnumSet.of(
                    BenefitEvent.RESIGNATION,
                    BenefitEvent.RETIREMENT,
                    BenefitEvent.DEATH,
                    BenefitEvent.WORK_ACCIDENT_DEATH,
                    BenefitEvent.TOTAL_DISABILITY,
                    BenefitEvent.CONTRACT_END);
            return Said.refused(excluded.contains(f.event()) ? "JKP_EXCLUDED_REASON" : "EVENT_NOT_COVERED");
        }
        var approved = f.approvalDate();
        if (approved == null) approved = BenefitOracle.before(dismissed, f.eventDate()) ? f.eventDate() : dismissed;
        var decided = Objects.requireNonNull(approved);
        if (f.birthDate() != null
                && f.memberSince() != null
                && !f.memberSince().isBefore(f.birthDate().plusYears(54))) {
            return Said.refused("JKP_AGE_AT_REGISTRATION");
        }
        if (BenefitOracle.months(f, dismissed) < 12) return Said.refused("JKP_CONTRIBUTION_TOO_SHORT");
        if (f.previousClaims() != null && f.previousClaims() > 2) return Said.refused("JKP_MAX_TIMES");
        boolean newLaw = !decided.isBefore(OracleTables.PP_6);
        var claimed = f.claimDate() == null ? decided : f.claimDate();
        if (dismissed.plusMonths(newLaw ? 6 : 3).isBefore(claimed)) return Said.refused("JKP_CLAIM_TOO_LATE");
        boolean lapsedBefore = dismissed.isBefore(OracleTables.PP_6)
                && newLaw
                && dismissed.plusMonths(3).isBefore(OracleTables.PP_6);
        if (f.claimDate() != null && lapsedBefore && dismissed.plusMonths(3).isBefore(f.claimDate())) {
            return Said.branch("JKP_CLAIM_BAR_TRANSITION");
        }
        int arrears = f.monthsInArrears() == null ? 0 : f.monthsInArrears();
        if (arrears > (f.employerBankrupt() && newLaw ? 6 : 3)) return Said.refused("EMPLOYER_PAYS_FIRST");
        if (f.wage() == null) return Said.incomplete(List.of("wage"));
        var base = f.wage().rupiah();
        if (base.compareTo(BigDecimal.valueOf(5_000_000)) > 0) base = BigDecimal.valueOf(5_000_000);
        var paid = new Said.Paid();
        for (int month = 0; month < 6; month++) {
            String share = decided.plusMonths(month).isBefore(OracleTables.PP_6) ? month < 3 ? "0.45" : "0.25" : "0.60";
            paid.add("jobLossMonthly", base.multiply(new BigDecimal(share)));
        }
        return paid.granted();
    }
}
