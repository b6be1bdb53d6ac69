package id.lindung.office.transfer;

import id.lindung.office.secrets.PassphraseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A transfer's file: a {@link PassphraseFile} with the refusals of a transfer. */
final class TransferFile {

    private static final PassphraseFile SHAPE = new PassphraseFile("LINDUNG PINDAH");

    private TransferFile() {}

    /** What stands in the file, or why it cannot be had. Reading the content may still find it cut or changed: an IOException. */
    sealed interface Opened {
        record Content(InputStream stream) implements Opened {}

        record Refused(Refusal why) implements Opened {}
    }

    static OutputStream seal(OutputStream file, char[] passphrase) throws IOException {
        return SHAPE.seal(file, passphrase);
    }

    static Opened open(InputStream file, char[] passphrase) throws IOException {
        return switch (SHAPE.open(file, passphrase)) {
            case PassphraseFile.Opened.Content(var stream) -> new Opened.Content(stream);
            case PassphraseFile.Opened.Refused(var why) ->
                new Opened.Refused(
                        switch (why) {
                            case ANOTHER_KIND -> Refusal.NOT_A_TRANSFER;
                            case NEWER -> Refusal.NEWER;
                            case PASSPHRASE_WRONG -> Refusal.PASSPHRASE_WRONG;
                            case CHANGED -> Refusal.CHANGED;
                        });
        };
    }
}
