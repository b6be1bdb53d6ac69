package id.lindung.sheets;

import id.lindung.sheets.Refusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The character encoding of a text file: by its byte order mark, else UTF-8 if the whole file is, else Windows-1252, which is
 * what Excel on an Indonesian Windows writes and which reads Latin-1 too.
 *
 * @param bom bytes to skip at the start
 */
record Encoding(Charset charset, int bom) {
    private static final int CHUNK = 1 << 16;

    static Encoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(Content.HEAD);
        }
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        Charset wide = Content.wide(head);
        if (wide != null) {
            return new Encoding(wide, 0);
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
    }

    /** Reads the whole file once: one stray byte in row 90,000 decides, and so does one NUL, which no text has. */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] bytes = new byte[CHUNK];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        boolean utf8 = true;
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.readNBytes(bytes, kept, CHUNK - kept)) > 0) {
                for (int i = kept; i < kept + read; i++) {
                    if (bytes[i] == 0) {
                        throw new RefusedWhileReading(Refusals.format(Code.FORMAT_UNKNOWN));
                    }
                }
                if (utf8) {
                    buffer.position(0).limit(kept + read);
                    chars.clear();
                    CoderResult result = decoder.decode(buffer, chars, false);
                    utf8 = !result.isError();
                    kept = utf8 ? buffer.remaining() : 0;
                    System.arraycopy(bytes, buffer.position(), bytes, 0, kept);
                }
            }
        }
        return utf8 && kept == 0;
    }
}
