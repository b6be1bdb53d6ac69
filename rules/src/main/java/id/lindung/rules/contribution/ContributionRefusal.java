package id.lindung.rules.contribution;

import id.lindung.rules.law.Reason;

/** Why the law gives no contribution for these facts. */
public enum ContributionRefusal implements Reason {
    /** Not yet 65 when registering, Permenaker 5/2021. */
    BPU_AGE_LIMIT,
    /** Not yet 54 when registering, PP 37/2021 and PP 6/2025 Pasal 4. */
    JKP_AGE_LIMIT,
    /** BPU, JAKON and PMI do not have every programme. */
    PROGRAMME_NOT_IN_SEGMENT,
    /** The programme did not exist in that month. */
    PROGRAMME_NOT_IN_FORCE,
    /** The segment's rates of that month are not in this library. */
    SEGMENT_NOT_FORMALISED,
    /** No minimum wage of that region and month is known. */
    MINIMUM_WAGE_UNKNOWN,
    /** BPU pays 1, 2, 3, 6 or 12 months in advance. */
    PREPAY_PERIOD,
    /** PMI contracts are paid for six months at least. */
    PMI_CONTRACT_MONTHS,
    /** PMI chooses among fixed JHT amounts. */
    PMI_JHT_AMOUNT
}
