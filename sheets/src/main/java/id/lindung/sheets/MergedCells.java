package id.lindung.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells that somebody merged downwards: one hamlet written once beside its twenty workers. A workbook lists them after its rows, so they
 * are found by a look at the bytes before the rows are read.
 *
 * @param spans in the order of their first row
 */
public record MergedCells(List<Span> spans) {

    public static final MergedCells NONE = new MergedCells(List.of());

    /** Beyond so many, merging is decoration. */
    static final int MOST = 100_000;

    /** With or without a namespace's prefix before it. */
    private static final byte[] OPENING = "mergeCell ".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern REFERENCE =
            Pattern.compile("ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']");
    private static final int TAG = 200;

    /**
     * Cells merged over several rows; the value stands in the first of the leftmost column, to which a span belongs.
     *
     * @param column from 0
     * @param first row number as shown, from 1
     * @param last row number as shown
     */
    public record Span(int column, int first, int last) {}

    public MergedCells {
        spans = List.copyOf(spans);
    }

    /** Reads a worksheet's part to its end and closes it. */
    static MergedCells read(InputStream part) throws IOException {
        var spans = new ArrayList<Span>();
        try (part) {
            byte[] buffer = new byte[1 << 16];
            int kept = 0;
            int read;
            while ((read = part.read(buffer, kept, buffer.length - kept)) >= 0 && spans.size() < MOST) {
                int end = kept + read;
                int from = 0;
                int at;
                while ((at = find(buffer, from, end)) >= 0 && (at + TAG <= end || endOfTag(buffer, at, end) >= 0)) {
                    int close = endOfTag(buffer, at, end);
                    from = at + OPENING.length;
                    if (close >= 0) add(spans, new String(buffer, at, close - at, StandardCharsets.US_ASCII));
                }
                int keepFrom = at >= 0 ? at - 1 : Math.max(from, end - OPENING.length - 1);
                kept = end - keepFrom;
                System.arraycopy(buffer, keepFrom, buffer, 0, kept);
            }
        }
        spans.sort(Comparator.comparingInt(Span::first));
        return new MergedCells(spans);
    }

    private static int find(byte[] buffer, int from, int end) {
        for (int i = from; i <= end - OPENING.length; i++) {
            boolean opens = i > 0 && (buffer[i - 1] == '<' || buffer[i - 1] == ':');
            if (opens && starts(buffer, i)) return i;
        }
        return -1;
    }

    private static boolean starts(byte[] buffer, int at) {
        for (int i = 0; i < OPENING.length; i++) {
            if (buffer[at + i] != OPENING[i]) return false;
        }
        return true;
    }

    private static int endOfTag(byte[] buffer, int at, int end) {
        for (int i = at; i < end && i < at + TAG; i++) {
            if (buffer[i] == '>') return i;
        }
        return -1;
    }

    private static void add(List<Span> spans, String tag) {
        var match = REFERENCE.matcher(tag);
        if (!match.find()) return;
        int first = Integer.parseInt(match.group(2));
        int last = Integer.parseInt(match.group(4));
        if (first >= 1 && last > first) spans.add(new Span(column(match.group(1)), first, last));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = column * 26 + (letters.charAt(i) - 'A' + 1);
        return column - 1;
    }
}
