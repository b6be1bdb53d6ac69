package id.lindung.rules.benefit;

/** What a part of the JHT savings is taken for. */
public enum WithdrawalPurpose {
    /** A house: at most 30 % of the savings. */
    HOUSING,
    /** Preparing for retirement or anything else: at most 10 %. */
    OTHER
}
