package id.lindung.office.memberships;

/** Why a membership ends; the sentence is {@code membership.end.<name>}. */
public enum EndReason {
    DIED,
    LEFT,
    MOVED,
    TOO_OLD,
    OTHER_PAYER,
    FUND_ENDED,
    MERGED,
    CORRECTED
}
