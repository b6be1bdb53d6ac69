package id.lindung.office.secrets;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file under a passphrase: a line of text with what it is and its version, salt, the cost of the passphrase, a check value; then
 * gzip inside AES-256-GCM in segments (Tink's streaming AEAD), with the whole front part authenticated. Nothing in it is readable,
 * and no bit of it can change unnoticed, without the passphrase.
 *
 * @param kind the first words of the file, in capitals
 */
public record PassphraseFile(String kind) {

    private static final int SALT = 16;
    private static final int CHECK = 16;
    private static final int KEY = 32;

    /** What OWASP advises for PBKDF2-HMAC-SHA512 since 2023 is 210,000; a file outlives a login. */
    private static final int ITERATIONS = 600_000;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SEGMENT = 1 << 20;

    /** What stands in the file, or why it cannot be had. Reading the content may still find it cut or changed: an IOException. */
    public sealed interface Opened {
        record Content(InputStream stream) implements Opened {}

        record Refused(Fault why) implements Opened {}
    }

    /** Why a file cannot be read. */
    public enum Fault {
        ANOTHER_KIND,
        NEWER,
        PASSPHRASE_WRONG,
        CHANGED
    }

    private byte[] firstLine() {
        return (kind + " 1\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** What is written into the stream is in the file once it is closed. */
    public OutputStream seal(OutputStream file, char[] passphrase) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var front = new ByteArrayOutputStream();
        var data = new DataOutputStream(front);
        data.write(firstLine());
        data.write(salt);
        data.writeInt(ITERATIONS);
        try {
            var keys = derive(passphrase, salt, ITERATIONS);
            data.write(check(keys, front.toByteArray()));
            file.write(front.toByteArray());
            return new GZIPOutputStream(aead(keys).newEncryptingStream(file, front.toByteArray()), 1 << 16);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    public Opened open(InputStream file, char[] passphrase) throws IOException {
        var data = new DataInputStream(file);
        try {
            var line = data.readNBytes(firstLine().length);
            if (!new String(line, StandardCharsets.US_ASCII).startsWith(kind + " ")) {
                return new Opened.Refused(Fault.ANOTHER_KIND);
            }
            if (!Arrays.equals(line, firstLine())) return new Opened.Refused(Fault.NEWER);
            var salt = new byte[SALT];
            data.readFully(salt);
            int iterations = data.readInt();
            var check = new byte[CHECK];
            data.readFully(check);
            if (iterations < 1 || iterations > MOST_ITERATIONS) return new Opened.Refused(Fault.CHANGED);
            var front = new ByteArrayOutputStream();
            var written = new DataOutputStream(front);
            written.write(line);
            written.write(salt);
            written.writeInt(iterations);
            var keys = derive(passphrase, salt, iterations);
            if (!MessageDigest.isEqual(check, check(keys, front.toByteArray()))) {
                return new Opened.Refused(Fault.PASSPHRASE_WRONG);
            }
            written.write(check);
            return new Opened.Content(
                    new GZIPInputStream(aead(keys).newDecryptingStream(file, front.toByteArray()), 1 << 16));
        } catch (EOFException e) {
            return new Opened.Refused(Fault.CHANGED);
        } catch (IOException e) {
            // A short file is one segment, whose seal is looked at before anything of it is handed out.
            if (e.getCause() instanceof GeneralSecurityException) return new Opened.Refused(Fault.CHANGED);
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Two keys: one for the content, one for the check value. */
    private static byte[] derive(char[] passphrase, byte[] salt, int iterations) throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase, salt, iterations, 2 * KEY * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    private static StreamingAead aead(byte[] keys) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(Arrays.copyOf(keys, KEY), "HmacSha256", KEY, SEGMENT, 0);
    }

    private static byte[] check(byte[] keys, byte[] front) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys, KEY, KEY, "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(front), CHECK);
    }
}
