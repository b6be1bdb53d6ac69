package id.lindung.office.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often somebody has tried something lately. Counted before it is tried, so that many at once count as many; kept in memory and
 * bounded, so that a flood of invented names pushes out the oldest.
 */
public final class Attempts {

    private static final int MOST_KEYS = 50_000;

    private final int most;
    private final Cache<String, AtomicInteger> counts;

    /** At most {@code most} attempts of one key within {@code period} of its first. */
    public Attempts(int most, Duration period) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(period)
                .build();
    }

    /** Counts one more; false when that is one too many. */
    public boolean admits(String key) {
        return counts.get(key, unused -> new AtomicInteger()).incrementAndGet() <= most;
    }

    /** It went well: forgets the key. */
    public void forget(String key) {
        counts.invalidate(key);
    }

    /** An address as that of one subscriber: with IPv6 whoever has one has 2^64. */
    public static String subscriber(String address) {
        if (address.indexOf(':') < 0) return address;
        int end = -1;
        for (int group = 0; group < 4; group++) {
            int next = address.indexOf(':', end + 1);
            if (next < 0) return address;
            end = next;
        }
        return address.substring(0, end);
    }
}
