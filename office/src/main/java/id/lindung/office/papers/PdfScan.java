package id.lindung.office.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into a PDF without trusting it: what runs, carries other files or is locked is refused, and every compressed part is unpacked
 * against a limit, so that a few kilobytes cannot become gigabytes on somebody's screen.
 */
final class PdfScan {

    private static final long MOST_UNPACKED = 150L << 20;
    private static final int MOST_PAGES = 30;
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final Pattern TWICE = Pattern.compile(
            "/Filter\\s*\\[[^]]*(FlateDecode|LZWDecode|RunLengthDecode)[^]]*(FlateDecode|LZWDecode|RunLengthDecode)");
    private static final List<String> ACTIVE = List.of(
            "/JavaScript",
            "/JS",
            "/Launch",
            "/EmbeddedFile",
            "/RichMedia",
            "/XFA",
            "/OpenAction",
            "/AA",
            "/SubmitForm",
            "/ImportData");

    private final byte[] bytes;
    private final String text;
    private long unpacked;
    private int pages;

    private PdfScan(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static PaperCheck.Looked read(byte[] bytes) {
        var scan = new PdfScan(bytes);
        return scan.refusal()
                .<PaperCheck.Looked>map(each -> each)
                .orElseGet(() -> new PaperCheck.Looked.Fit(Paper.Kind.PDF, bytes, 0, 0));
    }

    private Optional<PaperCheck.Looked.Unfit> refusal() {
        if (!text.contains("%%EOF")) {
            return Optional.of(PaperCheck.unfit(
                    "PDF ini terpotong. Kirim ulang, atau kirim fotonya.",
                    "This PDF is cut off. Send it again, or a photograph."));
        }
        if (text.contains("/Encrypt")) {
            return Optional.of(PaperCheck.unfit(
                    "PDF ini berkata sandi. Simpan tanpa kata sandi, atau kirim fotonya.",
                    "This PDF has a password. Save it without one, or send a photograph."));
        }
        if (TWICE.matcher(text).find()) return Optional.of(bomb());
        return judge(text).or(this::streams).or(this::tooManyPages);
    }

    private Optional<PaperCheck.Looked.Unfit> judge(String part) {
        pages += (int) PAGE.matcher(part).results().count();
        for (var word : ACTIVE) {
            if (contains(part, word)) {
                return Optional.of(PaperCheck.unfit(
                        "PDF ini memuat program atau berkas lain ({}). Cetak lalu pindai, atau kirim fotonya.",
                        "This PDF carries a program or another file ({}). Print and scan it, or send a photograph.",
                        word.substring(1)));
            }
        }
        return Optional.empty();
    }

    /** The name as a whole: /JS, but not /JSomething. */
    private static boolean contains(String part, String word) {
        for (int at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
            int after = at + word.length();
            if (after >= part.length() || !Character.isLetterOrDigit(part.charAt(after))) return true;
        }
        return false;
    }

    private Optional<PaperCheck.Looked.Unfit> streams() {
        int at = 0;
        while (true) {
            int found = text.indexOf("stream", at);
            if (found < 0) return Optional.empty();
            at = found + 6;
            if (found >= 3 && text.startsWith("end", found - 3)) continue;
            int start = at;
            if (start < bytes.length && bytes[start] == '\r') start++;
            if (start < bytes.length && bytes[start] == '\n') start++;
            int dictionary = text.lastIndexOf("obj", found);
            var said = text.substring(Math.max(0, dictionary), found);
            if (!said.contains("FlateDecode") && !said.contains("/Fl")) continue;
            boolean objects = said.contains("/ObjStm");
            var refused = unpack(start, objects);
            if (refused.isPresent()) return refused;
        }
    }

    /** Objects may hide in a compressed stream: their text is judged like the rest. */
    private Optional<PaperCheck.Looked.Unfit> unpack(int start, boolean objects) {
        var inflater = new Inflater();
        var kept = new StringBuilder();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            var buffer = new byte[64 << 10];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) break;
                unpacked += read;
                if (unpacked > MOST_UNPACKED) return Optional.of(bomb());
                if (objects) kept.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (DataFormatException e) {
            return Optional.of(PaperCheck.unfit(
                    "PDF ini rusak. Kirim ulang, atau kirim fotonya.",
                    "This PDF is damaged. Send it again, or a photograph."));
        } finally {
            inflater.end();
        }
        return objects ? judge(kept.toString()) : Optional.empty();
    }

    private Optional<PaperCheck.Looked.Unfit> tooManyPages() {
        if (pages <= MOST_PAGES) return Optional.empty();
        return Optional.of(PaperCheck.unfit(
                "PDF ini {} halaman. Kirim hanya dokumen yang diminta, paling banyak {} halaman.",
                "This PDF has {} pages. Send only the document asked for, at most {} pages.",
                pages,
                MOST_PAGES));
    }

    private static PaperCheck.Looked.Unfit bomb() {
        return PaperCheck.unfit(
                "PDF ini membengkak menjadi ratusan megabita saat dibuka, jadi ditolak. Pindai ulang, atau kirim fotonya.",
                "This PDF swells to hundreds of megabytes when opened, so it is refused. Scan it again, or send a photograph.");
    }
}
