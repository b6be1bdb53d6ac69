package id.lindung.office.duplicates;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Compares the records of one block with each other. A block too large to be compared whole is split by village, then by the sound of the name,
 * then by birth date; what then still is too large says nothing about anybody (a date or a number that an office writes for everyone) and is
 * left out and counted. So no default birth date and no shared family card ever makes a giant group.
 */
final class Block {

    /** As many records as a village may hold of one popular name; 20,000 comparisons. */
    static final int LARGEST = 200;

    private static final int SPLITS = 3;

    private final ProfileFile profiles;
    private final PairScorer scorer;
    private final boolean onlyChanged;
    private final Consumer<FoundPair> found;
    private final Profile[] members = new Profile[LARGEST];
    private long compared;
    private long leftOut;

    Block(ProfileFile profiles, PairScorer scorer, boolean onlyChanged, Consumer<FoundPair> found) {
        this.profiles = profiles;
        this.scorer = scorer;
        this.onlyChanged = onlyChanged;
        this.found = found;
    }

    long compared() {
        return compared;
    }

    /** Records left out of a block that could not be split, once for each such block. */
    long leftOut() {
        return leftOut;
    }

    /** Compares the entries from {@code from} up to but not including {@code to}; the slot is the low half of each. */
    void compare(long[] entries, int from, int to) {
        compare(entries, from, to, 0);
    }

    private void compare(long[] entries, int from, int to, int split) {
        if (to - from < 2) return;
        if (to - from <= LARGEST) compareAll(entries, from, to);
        else if (split == SPLITS) leftOut += to - from;
        else divide(entries, from, to, split);
    }

    private void divide(long[] entries, int from, int to, int split) {
        var part = new long[to - from];
        for (int i = from; i < to; i++) {
            int slot = (int) entries[i];
            part[i - from] = entry(splitKey(profiles.get(slot), split), slot);
        }
        Arrays.sort(part);
        forEachRun(part, part.length, (start, end) -> compare(part, start, end, split + 1));
    }

    private static int splitKey(Profile person, int split) {
        return switch (split) {
            case 0 -> Long.hashCode(person.village());
            case 1 -> BlockKey.sounds(person.name());
            default -> person.birthDay();
        };
    }

    private void compareAll(long[] entries, int from, int to) {
        int size = to - from;
        for (int i = 0; i < size; i++) members[i] = profiles.get((int) entries[from + i]);
        for (int i = 0; i < size; i++) {
            var a = members[i];
            for (int j = i + 1; j < size; j++) {
                var b = members[j];
                if (a.id() == b.id() || (onlyChanged && !a.changed() && !b.changed())) continue;
                compared++;
                var evidence = scorer.weigh(a, b);
                if (evidence != null) found.accept(FoundPair.of(a.id(), b.id(), evidence));
            }
        }
    }

    static long entry(int key, int slot) {
        return ((long) key << 32) | Integer.toUnsignedLong(slot);
    }

    /** Calls {@code run} with the bounds of each run of two or more entries with the same key. */
    static void forEachRun(long[] sorted, int count, Run run) {
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || (sorted[i] >> 32) != (sorted[start] >> 32)) {
                if (i - start > 1) run.between(start, i);
                start = i;
            }
        }
    }

    interface Run {
        void between(int from, int to);
    }
}
