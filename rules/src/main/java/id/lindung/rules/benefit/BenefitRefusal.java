package id.lindung.rules.benefit;

import id.lindung.rules.law.Reason;

/** Why a benefit is not due, or not yet, or not from BPJS. */
public enum BenefitRefusal implements Reason {
    /** The programme pays nothing for this event; another may. */
    EVENT_NOT_COVERED,
    /** The programme is not open to this segment. */
    SEGMENT_NOT_COVERED,
    /** It happened before the membership began. */
    NOT_YET_MEMBER,
    /** The employer is too long in arrears: the employer pays first and may be reimbursed. */
    EMPLOYER_PAYS_FIRST,
    /** A BPU membership that ended by unpaid months. */
    BPU_INACTIVE,
    JKK_CLAIM_TOO_LATE,
    JHT_AGE,
    JHT_WAITING_MONTH,
    JHT_MEMBERSHIP_TOO_SHORT,
    JHT_PARTIAL_ONLY_ONCE,
    JP_PENSION_AGE,
    JKP_NOT_IN_FORCE,
    /** Resignation, retirement, death, total disability and the end of a contract give no JKP. */
    JKP_EXCLUDED_REASON,
    JKP_AGE_AT_REGISTRATION,
    JKP_CONTRIBUTION_TOO_SHORT,
    JKP_MAX_TIMES,
    JKP_CLAIM_TOO_LATE
}
