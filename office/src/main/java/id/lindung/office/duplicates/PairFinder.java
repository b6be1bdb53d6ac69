package id.lindung.office.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Finds the pairs worth asking about among the profiles of a file, one {@link BlockKey} after the other, on two threads. Heap: two arrays of at
 * most {@link #ENTRIES} longs, however many profiles there are.
 */
final class PairFinder {

    private static final int ENTRIES = 4 << 20;
    private static final int THREADS = 2;
    private static final int WAITING_PAIRS = 4096;

    private final ProfileFile profiles;
    private final PairScorer scorer;
    private final boolean onlyChanged;
    private final ArrayBlockingQueue<FoundPair> waiting = new ArrayBlockingQueue<>(WAITING_PAIRS);
    private final AtomicBoolean stopped = new AtomicBoolean();

    PairFinder(ProfileFile profiles, NameCounts counts, boolean onlyChanged) {
        this.profiles = profiles;
        this.scorer = new PairScorer(counts);
        this.onlyChanged = onlyChanged;
    }

    /**
     * What a search did.
     *
     * @param compared comparisons made
     * @param leftOut records left out of blocks that say nothing
     */
    record Effort(long compared, long leftOut) {}

    /** Told now and then how many of all passes are over; may throw to stop. */
    interface Watcher {
        void at(int done, int total);
    }

    /**
     * Hands every pair worth asking about to {@code sink}, on the calling thread. A pair comes once for each key the two share.
     *
     * @throws InterruptedException when the program goes down
     */
    Effort find(Consumer<FoundPair> sink, Watcher watcher) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Effort>> passes = new ArrayList<>();
            for (var key : BlockKey.values()) {
                int parts = parts(key);
                for (int part = 0; part < parts; part++) {
                    int number = part;
                    passes.add(executor.submit(() -> pass(key, number, parts)));
                }
            }
            try {
                return drain(passes, sink, watcher);
            } finally {
                stopped.set(true);
                waiting.clear();
                executor.shutdownNow();
            }
        }
    }

    private Effort drain(List<Future<Effort>> passes, Consumer<FoundPair> sink, Watcher watcher)
            throws InterruptedException {
        while (true) {
            int done = (int) passes.stream().filter(Future::isDone).count();
            var pair = waiting.poll(100, TimeUnit.MILLISECONDS);
            for (; pair != null; pair = waiting.poll()) sink.accept(pair);
            watcher.at(done, passes.size());
            if (done == passes.size()) return sum(passes);
        }
    }

    private static Effort sum(List<Future<Effort>> passes) throws InterruptedException {
        long compared = 0;
        long leftOut = 0;
        try {
            for (var pass : passes) {
                compared += pass.get().compared();
                leftOut += pass.get().leftOut();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("comparing failed", e.getCause());
        }
        return new Effort(compared, leftOut);
    }

    /** Into how many parts the keys of this kind are divided by their value. */
    private int parts(BlockKey key) {
        return (int) (profiles.count() * key.mostly() / ENTRIES) + 1;
    }

    private Effort pass(BlockKey key, int part, int parts) {
        var entries = new Entries();
        profiles.forEach(slot -> key.keys(profiles.get(slot), value -> {
            if (parts == 1 || Integer.remainderUnsigned(value, parts) == part) entries.add(Block.entry(value, slot));
        }));
        Arrays.sort(entries.values, 0, entries.count);
        var block = new Block(profiles, scorer, onlyChanged, this::hand);
        Block.forEachRun(entries.values, entries.count, (from, to) -> {
            if (!stopped.get()) block.compare(entries.values, from, to);
        });
        return new Effort(block.compared(), block.leftOut());
    }

    private void hand(FoundPair pair) {
        try {
            while (!stopped.get() && !waiting.offer(pair, 1, TimeUnit.SECONDS)) {
                // The reader is slower than the comparing; wait for it.
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
        }
    }

    private static final class Entries {
        private long[] values = new long[1 << 16];
        private int count;

        void add(long value) {
            if (count == values.length) values = Arrays.copyOf(values, count + (count >> 1));
            values[count++] = value;
        }
    }
}
