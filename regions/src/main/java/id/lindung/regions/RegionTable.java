package id.lindung.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The current list in memory: the file's own bytes, and three arrays that say where each region's code and name are. About 2.5 MB for the
 * whole country; a {@link Region} is made only when somebody asks for it.
 *
 * <p>The file is text, so that a new edition of the list is a readable change. After a header, every line is one region, in code order, and
 * names only what changed since the line before: {@code P53 Nusa Tenggara Timur}, {@code R04 Kabupaten Belu}, {@code D02 Tasifeto Timur},
 * {@code 2009 Bauho}. A line without a number (a leading blank, or a letter and a blank) takes the number of the region before it plus one.
 */
final class RegionTable {

    static final String HEADER = "lindung-regions/1";

    private final byte[] text;
    private final long[] keys;
    private final int[] nameStarts;
    private final short[] nameLengths;

    private RegionTable(byte[] text, long[] keys, int[] nameStarts, short[] nameLengths) {
        this.text = text;
        this.keys = keys;
        this.nameStarts = nameStarts;
        this.nameLengths = nameLengths;
    }

    static RegionTable read(InputStream in) {
        try {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegionTable parse(byte[] text) {
        int position = lineEnd(text, 0) + 1;
        if (!new String(text, 0, position - 1, UTF_8).startsWith(HEADER + " ")) {
            throw new IllegalArgumentException("Not a " + HEADER + " file");
        }
        int capacity = countLines(text) - 1;
        var keys = new long[capacity];
        var starts = new int[capacity];
        var lengths = new short[capacity];
        long previous = 0;
        for (int i = 0; i < capacity; i++) {
            int end = lineEnd(text, position);
            long unit = unit(text[position]);
            int at = unit == 1 ? position : position + 1;
            long key;
            if (text[at] == ' ') {
                key = previous - previous % unit + unit;
            } else {
                long number = 0;
                for (; text[at] != ' '; at++) {
                    number = number * 10 + (text[at] - '0');
                }
                long above = unit == 1 ? 10_000 : unit * 100;
                key = previous - previous % above + number * unit;
            }
            if (key <= previous) {
                throw new IllegalArgumentException("Line " + (i + 2) + " is out of order");
            }
            keys[i] = key;
            starts[i] = at + 1;
            lengths[i] = (short) (end - at - 1);
            previous = key;
            position = end + 1;
        }
        return new RegionTable(text, keys, starts, lengths);
    }

    private static long unit(byte marker) {
        return switch (marker) {
            case 'P' -> 100_000_000L;
            case 'R' -> 1_000_000L;
            case 'D' -> 10_000L;
            default -> 1L;
        };
    }

    private static int countLines(byte[] text) {
        int lines = 0;
        for (byte b : text) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static int lineEnd(byte[] text, int from) {
        int end = from;
        while (text[end] != '\n') {
            end++;
        }
        return end;
    }

    int size() {
        return keys.length;
    }

    /** The position of a code, or a negative number when the list does not hold it. */
    int indexOf(RegionCode code) {
        return Arrays.binarySearch(keys, code.key());
    }

    RegionCode code(int index) {
        return RegionCode.ofKey(keys[index]);
    }

    String name(int index) {
        return new String(text, nameStarts[index], nameLengths[index], UTF_8);
    }

    Region region(int index) {
        return new Region(code(index), name(index));
    }

    /** 1 province … 4 village, without building the code. */
    int depth(int index) {
        long key = keys[index];
        return key % 10_000L != 0 ? 4 : key % 1_000_000L != 0 ? 3 : key % 100_000_000L != 0 ? 2 : 1;
    }

    /** The position of the first region whose code text is at or after the given text (the end of the list when there is none). */
    int firstAtOrAfter(String codeText) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (code(middle).value().compareTo(codeText) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
