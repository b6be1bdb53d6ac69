package id.lindung.office.protection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A payer's name reduced to letters and digits, so that {@code "PT. Maju Jaya"} and {@code "PT MAJU JAYA"} are one. */
final class PayerKey {

    private PayerKey() {}

    static @Nullable String of(@Nullable String name) {
        if (name == null) return null;
        var key = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return key.isEmpty() ? null : key;
    }
}
