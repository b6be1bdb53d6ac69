package id.lindung.office.payments;

/** A bank account as pages show it. */
final class AccountMask {

    private static final int SHOWN = 4;

    private AccountMask() {}

    /** {@code ******6789}. */
    static String of(String account) {
        int hidden = Math.max(0, account.length() - SHOWN);
        return "*".repeat(hidden) + account.substring(hidden);
    }
}
