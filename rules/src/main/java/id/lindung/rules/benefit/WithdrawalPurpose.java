package id.lindung.rules.benefit;

/** What a part of the JHT savings is taken for. */
public enum WithdrawalPurpose {
    HOUSING,
    OTHER
}
