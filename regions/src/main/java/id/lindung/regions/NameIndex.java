package id.lindung.regions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** The name key of every region: one after another in one array for scanning, and chained by hash for exact look-up. About 2.5 MB. */
final class NameIndex {

    private static final int NONE = -1;

    private final byte[] keys;
    private final int[] ends;
    private final int[] heads;
    private final int[] nexts;

    NameIndex(RegionTable table) {
        int size = table.size();
        var bytes = new byte[size * 16];
        ends = new int[size];
        nexts = new int[size];
        heads = new int[Integer.highestOneBit(size) * 2];
        Arrays.fill(heads, NONE);
        int end = 0;
        for (int i = 0; i < size; i++) {
            var key = PlaceKey.ofListed(table.name(i), table.depth(i));
            if (end + key.length() > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2);
            }
            System.arraycopy(key.getBytes(US_ASCII), 0, bytes, end, key.length());
            end += key.length();
            ends[i] = end;
        }
        keys = Arrays.copyOf(bytes, end);
        // Chained from the back, so that following a chain meets the regions in code order.
        for (int i = size - 1; i >= 0; i--) {
            int bucket = bucket(key(i));
            nexts[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    private int bucket(byte[] key) {
        int hash = Arrays.hashCode(key);
        return (hash ^ hash >>> 15) & heads.length - 1;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    byte[] key(int index) {
        return Arrays.copyOfRange(keys, start(index), ends[index]);
    }

    int length(int index) {
        return ends[index] - start(index);
    }

    /** The first region from the given position on that has exactly this key; negative when there is none. */
    int next(byte[] key, int from) {
        int index = heads[bucket(key)];
        while (index != NONE && (index < from || !equals(index, key))) {
            index = nexts[index];
        }
        return index;
    }

    boolean equals(int index, byte[] key) {
        return Arrays.equals(keys, start(index), ends[index], key, 0, key.length);
    }

    boolean startsWith(int index, byte[] prefix) {
        int start = start(index);
        return ends[index] - start >= prefix.length
                && Arrays.equals(keys, start, start + prefix.length, prefix, 0, prefix.length);
    }

    boolean contains(int index, byte[] part) {
        int last = ends[index] - part.length;
        for (int at = start(index); at <= last; at++) {
            if (keys[at] == part[0] && Arrays.equals(keys, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether at most so many letters were dropped, added, exchanged or swapped with their neighbour. */
    boolean isNear(int index, byte[] key, int mistakes) {
        return Typos.atMost(mistakes, keys, start(index), length(index), key);
    }
}
