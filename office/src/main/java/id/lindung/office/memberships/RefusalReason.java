package id.lindung.office.memberships;

/** Why somebody could not be taken; the sentence is {@code membership.refused.<name>}. */
public enum RefusalReason {
    /** Not in the register, merged or withdrawn, or outside the acting user's scope. */
    UNKNOWN,
    /** The payer lies outside the acting user's scope. */
    NOT_ALLOWED,
    DEAD,
    /** A civil servant, or somebody else whom other rules cover. */
    NOT_ELIGIBLE,
    /** No NIK yet: counted, never billed. */
    IDENTITY_PENDING,
    /** Has reached the age at which nobody registers any more, and is no member yet. */
    TOO_OLD,
    /** The law forbids this fund to pay for this category. */
    FORBIDDEN_FUND,
    /** The fund is of another year, closed, or its agreement does not hold in these months. */
    FUND_DATES,
    /** The agreement's ceiling of heads is reached. */
    FUND_HEADS,
    /** The same payer pays already. */
    PAID_HERE,
    /** Another payer pays already. */
    PAID_ELSEWHERE
}
