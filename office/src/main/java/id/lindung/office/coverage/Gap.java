package id.lindung.office.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is not protected, and why. */
public final class Gap {

    private Gap() {}

    /** Which region and month, known until the end of which day; null: known now. */
    public record Question(
            String region, YearMonth month, @Nullable LocalDate asKnown) {}

    /**
     * Narrows the list, never the counts.
     *
     * @param reason null: everybody unprotected, those counted apart not included
     * @param rw three digits or null; likewise {@code rt}
     * @param occupation code of the occupation table, or null
     */
    public record Filter(
            @Nullable GapReason reason,
            @Nullable String rw,
            @Nullable String rt,
            @Nullable String occupation,
            boolean highRiskOnly) {

        public static final Filter NONE = new Filter(null, null, null, null, false);

        /** True when nothing is narrowed. */
        public boolean isNone() {
            return equals(NONE);
        }
    }

    /**
     * One worker.
     *
     * @param name empty when the worker has moved out of the actor's scope since
     * @param nik masked; null without one
     * @param lastActive the last protected month before, or null
     */
    public record Row(
            long person,
            String name,
            @Nullable String nik,
            String region,
            @Nullable String rw,
            @Nullable String rt,
            @Nullable String occupation,
            boolean highRisk,
            String category,
            String segment,
            GapReason reason,
            @Nullable YearMonth lastActive) {

        /** {@code 001/002}, RT before RW; empty when neither is written down. */
        public String neighbourhood() {
            return rt == null && rw == null ? "" : (rt == null ? "–" : rt) + "/" + (rw == null ? "–" : rw);
        }
    }

    /**
     * How many for each reason; every reason is present.
     *
     * @param closableBpu non-wage workers who can be registered or pay again today
     * @param matching how many the asked filter leaves
     */
    public record Summary(Map<GapReason, Long> byReason, long closableBpu, long matching) {

        public Summary {
            byReason = Map.copyOf(byReason);
        }

        public long of(GapReason reason) {
            return byReason.getOrDefault(reason, 0L);
        }

        /** Everybody known by name and neither active nor counted apart: equal to coverage's {@code unprotected}. */
        public long unprotected() {
            return byReason.entrySet().stream()
                    .filter(each -> each.getKey().isUnprotected())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }
}
