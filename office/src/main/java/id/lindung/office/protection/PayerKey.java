package id.lindung.office.protection;

import id.lindung.rules.name.NameKey;
import org.jspecify.annotations.Nullable;

/** A payer's name as the register of payers keys it, so that {@code "PT. Maju Jaya"} and {@code "PT MAJU JAYA"} are one. */
final class PayerKey {

    private PayerKey() {}

    static @Nullable String of(@Nullable String name) {
        if (name == null) return null;
        var key = NameKey.of(name).key();
        return key.isEmpty() ? null : key;
    }
}
