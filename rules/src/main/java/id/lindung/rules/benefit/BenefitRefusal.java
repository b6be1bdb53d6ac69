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
    /** PP 44/2015 and PP 82/2019 Pasal 26: two, then five years. */
    JKK_CLAIM_TOO_LATE,
    /** PP 46/2015 Pasal 22: before 56 without another reason. */
    JHT_AGE,
    /** Permenaker 19/2015 and 4/2022: within a month after the end of work. */
    JHT_WAITING_MONTH,
    /** PP 46/2015 Pasal 22(4): before ten years of membership. */
    JHT_MEMBERSHIP_TOO_SHORT,
    /** PP 46/2015 Pasal 22(6): a part was taken before. */
    JHT_PARTIAL_ONLY_ONCE,
    /** PP 45/2015 Pasal 15. */
    JP_PENSION_AGE,
    /** Before 2 February 2021. */
    JKP_NOT_IN_FORCE,
    /** Resignation, retirement, death, total disability and the end of a contract give no JKP. */
    JKP_EXCLUDED_REASON,
    /** PP 6/2025 Pasal 4(2)b: not below 54 when registered. */
    JKP_AGE_AT_REGISTRATION,
    /** PP 6/2025 Pasal 19: too few months within the months before the dismissal. */
    JKP_CONTRIBUTION_TOO_SHORT,
    /** PP 37/2021: three times in a working life. */
    JKP_MAX_TIMES,
    /** Pasal 40: three, then six months. */
    JKP_CLAIM_TOO_LATE
}
