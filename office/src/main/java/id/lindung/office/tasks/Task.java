package id.lindung.office.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as pages and terminals show it.
 *
 * @param done steps done
 * @param total steps in all, 0 while unknown
 * @param unit what a step is: baris, orang
 * @param result what came of it, when DONE
 * @param problem a sentence for people, when FAILED
 * @param actor who asked for it
 */
public record Task(
        UUID id,
        String kind,
        String key,
        String title,
        TaskState state,
        long done,
        long total,
        String unit,
        Map<String, Object> params,
        Map<String, Object> result,
        @Nullable String problem,
        boolean cancelRequested,
        String actor,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
