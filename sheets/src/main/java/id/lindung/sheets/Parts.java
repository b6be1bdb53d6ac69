package id.lindung.sheets;

import id.lindung.sheets.Refusal.Code;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip around a workbook: its parts, opened under the limits. */
final class Parts implements Closeable {
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            // Some writers disagree with themselves about upper and lower case.
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    static Parts open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        try {
            if (zip.size() > limits.entries()) {
                throw new RefusedWhileReading(Refusals.unsafe());
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                check(entry, limits);
            }
            return new Parts(zip, limits);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void check(ZipEntry entry, Limits limits) {
        long size = entry.getSize();
        long packed = Math.max(1, entry.getCompressedSize());
        boolean bomb = size > limits.entryBytes() || (size > Limits.RATIO_FREE_BYTES && size / packed > limits.ratio());
        if (bomb) {
            throw new RefusedWhileReading(Refusals.unsafe());
        }
    }

    /** Refuses zips that are something other than a workbook, by what they contain. */
    void requireWorkbook(String workbookPart) throws IOException {
        if (has(workbookPart) && !workbookPart.endsWith(".bin")) {
            return;
        }
        if (has("xl/workbook.bin")) {
            throw refused(Code.FORMAT_BINARY_EXCEL);
        }
        ZipEntry mimetype = entries.get("mimetype");
        if (mimetype != null) {
            try (InputStream in = zip.getInputStream(mimetype)) {
                String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                throw refused(type.contains("opendocument.spreadsheet") ? Code.FORMAT_ODS : Code.FORMAT_WORD);
            }
        }
        if (has("word/document.xml") || has("ppt/presentation.xml")) {
            throw refused(Code.FORMAT_WORD);
        }
        if (has("[Content_Types].xml") || entries.isEmpty()) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
        throw refused(Code.FORMAT_ARCHIVE);
    }

    private static RefusedWhileReading refused(Code code) {
        return new RefusedWhileReading(Refusals.format(code));
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** Opens a part for reading, or null if there is none. */
    @Nullable
    Xml find(String part, Refusal onLongText) {
        InputStream stream = stream(part, onLongText);
        return stream == null ? null : new Xml(stream);
    }

    /** The same as bytes, under the same limits. */
    @Nullable
    InputStream stream(String part, Refusal onLongText) {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            return null;
        }
        try {
            long packed = Math.max(1, entry.getCompressedSize());
            long byRatio = packed > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : packed * limits.ratio();
            long most = Math.min(limits.entryBytes(), Math.max(Limits.RATIO_FREE_BYTES, byRatio));
            return new GuardedStream(zip.getInputStream(entry), most, limits.markupGap(), onLongText);
        } catch (IOException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
    }

    private static String key(String part) {
        String name = part.replace('\\', '/');
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new RefusedWhileReading(Refusals.damaged());
        }
    }
}
