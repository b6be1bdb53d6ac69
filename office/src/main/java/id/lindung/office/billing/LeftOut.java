package id.lindung.office.billing;

/** Why a membership is not on the bill of a month. In the order in which they are looked at: the first that holds is told. */
public enum LeftOut {
    /** The record was merged into another, which is the one that counts. */
    MERGED,
    WITHDRAWN,
    /** Before the first day of the month. */
    DIED,
    /** Without a NIK nobody can be registered. */
    IDENTITY_PENDING,
    /** Civil servants, army and police are insured elsewhere. */
    COVERED_ELSEWHERE,
    /** Of age when first registered; who is a member already stays one. */
    TOO_OLD,
    /** A public payer pays out of an envelope. */
    FUND_MISSING,
    FUND_OTHER_YEAR,
    FUND_CLOSED,
    /** The agreement (PKS) does not hold in this month. */
    AGREEMENT_ENDED,
    /** More people than the agreement says. */
    HEADS_EXCEEDED,
    /** Somebody else's bill has this person, month and programme already. */
    BILLED_ELSEWHERE,
    /** The month's bill is locked; a supplement may be made. */
    LOCKED,
    /** No wage or income to apply a rate to. */
    BASE_MISSING,
    /** The law gives no amount for these facts and this month. */
    NO_TARIFF,
    /** The person's record lies outside the scope of whoever made the bill. */
    OUT_OF_SCOPE
}
