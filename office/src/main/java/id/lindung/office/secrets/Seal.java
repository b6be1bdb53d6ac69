package id.lindung.office.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Identity numbers at rest: {@link #seal} encrypts (a fresh nonce each time, so two seals of one number differ), {@link
 * #index} gives a keyed 16-byte hash that is equal for equal numbers, under a key of its own. Both are safe for use by
 * many threads.
 */
public final class Seal {

    private final Aead aead;
    private final Mac mac;

    Seal(Aead aead, Mac mac) {
        this.aead = aead;
        this.mac = mac;
    }

    /** The sealed bytes of {@code value}. */
    public byte[] seal(Purpose purpose, String value) {
        try {
            return aead.encrypt(value.getBytes(StandardCharsets.UTF_8), purpose.context());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * The value behind sealed bytes.
     *
     * @throws IllegalStateException when the bytes were sealed by another office or changed since
     */
    public String open(Purpose purpose, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, purpose.context()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A sealed " + purpose + " cannot be opened: it was changed, or sealed with another office's keys",
                    e);
        }
    }

    /** The blind index of {@code value}: 16 bytes, equal for equal values of one purpose. */
    public byte[] index(Purpose purpose, String value) {
        try {
            return mac.computeMac((purpose.name() + ':' + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("indexing failed", e);
        }
    }
}
