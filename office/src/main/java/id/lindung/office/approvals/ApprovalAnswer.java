package id.lindung.office.approvals;

/** What became of a step; the sentence is {@code approval.answer.<name>}. */
public enum ApprovalAnswer {
    DONE,
    /** Somebody, or the first of two clicks, has done it already. */
    ALREADY,
    /** The role does other steps. */
    NOT_YOUR_STEP,
    /** It is not its turn. */
    WRONG_STATE,
    /** Whoever proposes does not check, and whoever checks does not approve. */
    SAME_PERSON,
    /** What is there is no longer what was proposed. */
    CHANGED,
    /** A return says why. */
    REASON_MISSING
}
