package id.lindung.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes. */
enum Content {
    ZIP,
    TEXT,
    OLE_EXCEL,
    OLE_ENCRYPTED,
    OLE_OTHER,
    PDF,
    IMAGE,
    HTML,
    XML_EXCEL,
    RTF,
    ARCHIVE,
    BINARY;

    static final int HEAD = 4096;

    static Content of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return ole(file);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 'G', 'I', 'F', '8')
                || (starts(head, 'B', 'M') && hasNul(head))
                || (starts(head, 'R', 'I', 'F', 'F') && hasNul(head))
                || starts(head, 'I', 'I', '*', 0)
                || starts(head, 'M', 'M', 0, '*')
                || isHeic(head)) {
            return IMAGE;
        }
        if (starts(head, 0x1F, 0x8B)
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, '7', 'z', 0xBC, 0xAF)
                || (starts(head, 'B', 'Z', 'h') && hasNul(head))) {
            return ARCHIVE;
        }
        return text(head);
    }

    private static Content text(byte[] head) {
        Charset wide = starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : wide(head);
        if (wide == null && hasNul(head)) {
            return BINARY;
        }
        String start = new String(head, wide == null ? StandardCharsets.ISO_8859_1 : wide)
                .replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        if (start.startsWith("<")) {
            // Web pages and "XML Spreadsheet 2003" are what many portals hand out under the name .xls.
            return start.contains("urn:schemas-microsoft-com:office:spreadsheet") && !start.contains("<html")
                    ? XML_EXCEL
                    : HTML;
        }
        return TEXT;
    }

    /** UTF-16 without its mark: of Latin letters every second byte is zero, and no other is. Null for anything else. */
    static @Nullable Charset wide(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = Math.max(even, odd);
        if (Math.min(even, odd) > 0 || most < 16 || most * 20 < head.length / 2 * 19) {
            return null;
        }
        return odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** The directory of an OLE2 file names its streams in UTF-16; the file is already known to be within the size limit. */
    private static Content ole(Path file) throws IOException {
        boolean excel = false;
        byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[][] books = {
            "Workbook".getBytes(StandardCharsets.UTF_16LE), "B\0o\0o\0k\0\0\0".getBytes(StandardCharsets.ISO_8859_1)
        };
        byte[] window = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.readNBytes(window, kept, window.length - kept)) > 0) {
                int length = kept + read;
                if (contains(window, length, encrypted)) {
                    return OLE_ENCRYPTED;
                }
                excel |= contains(window, length, books[0]) || contains(window, length, books[1]);
                kept = Math.min(64, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
        }
        return excel ? OLE_EXCEL : OLE_OTHER;
    }

    private static boolean contains(byte[] in, int length, byte[] what) {
        for (int i = 0; i <= length - what.length; i++) {
            int j = 0;
            while (j < what.length && in[i + j] == what[j]) {
                j++;
            }
            if (j == what.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeic(byte[] head) {
        return head.length > 12 && head[4] == 'f' && head[5] == 't' && head[6] == 'y' && head[7] == 'p' && hasNul(head);
    }

    private static boolean hasNul(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] head, int... with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
