package id.lindung.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Times work of a few microseconds to milliseconds on one core, after the compiler has finished with it: the time this thread spent
 * computing, so that other programs on the machine do not count, in short rounds and their median.
 */
final class Steady {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = 3_000_000_000L;
    private static final int ROUNDS = 301;

    private Steady() {}

    /** Nanoseconds of one round, median. */
    static double nanos(LongSupplier work) {
        long warm = now() + WARM_UP;
        long result = 0;
        while (now() < warm) result += work.getAsLong();
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = now();
            result += work.getAsLong();
            rounds[i] = now() - start;
        }
        if (result == Long.MIN_VALUE) throw new IllegalStateException("unreachable; keeps the work alive");
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    /** Nanoseconds this thread has computed. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
