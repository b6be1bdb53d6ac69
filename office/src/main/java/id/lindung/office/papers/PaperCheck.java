package id.lindung.office.papers;

import id.lindung.rules.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by its first bytes what a file is, whatever its name says, and makes it fit to be kept. */
final class PaperCheck {

    /** A photograph of today's phones has four to eight megabytes. */
    static final long MOST_BYTES = 15L << 20;

    private PaperCheck() {}

    /** What came of looking at a file. */
    sealed interface Looked {

        /** @param content what is to be kept; a photograph without its metadata */
        record Fit(Paper.Kind kind, byte[] content, int width, int height) implements Looked {}

        record Unfit(Sentence why) implements Looked {}
    }

    static Looked look(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return unfit(
                    "Berkas kosong. Pilih foto atau pindaian dokumennya.",
                    "The file is empty. Choose the photograph or scan.");
        }
        if (size > MOST_BYTES) {
            return unfit(
                    "Berkas lebih dari 15 MB. Foto ulang dengan mutu lebih rendah, atau pindai hitam-putih.",
                    "The file is larger than 15 MB. Take the photograph again in lower quality, or scan in black and white.");
        }
        var head = new byte[8];
        int read;
        try (var in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, head.length);
        }
        if (read >= 3 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8 && (head[2] & 0xff) == 0xff) {
            return Photograph.read(file, "jpeg");
        }
        if (read == 8 && (head[0] & 0xff) == 0x89 && new String(head, 1, 3, StandardCharsets.US_ASCII).equals("PNG")) {
            return Photograph.read(file, "png");
        }
        if (read >= 5 && new String(head, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
            return PdfScan.read(Files.readAllBytes(file));
        }
        return unfit(
                "Berkas ini bukan foto JPEG atau PNG dan bukan PDF, apa pun namanya. Kirim foto dari kamera atau PDF dari pemindai.",
                "This is no JPEG or PNG photograph and no PDF, whatever its name. Send a photograph from the camera or a PDF from the scanner.");
    }

    static Looked.Unfit unfit(String id, String en, Object... arguments) {
        return new Looked.Unfit(Sentence.of(id, en, arguments));
    }
}
