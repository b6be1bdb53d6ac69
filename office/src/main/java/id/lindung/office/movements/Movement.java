package id.lindung.office.movements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the stock of one month became the stock of another. */
public final class Movement {

    private Movement() {}

    /**
     * What is asked.
     *
     * @param first the earlier month
     * @param asKnown both months as known until the end of this day; null: everything known now
     */
    public record Question(
            String region,
            YearMonth first,
            YearMonth second,
            @Nullable LocalDate asKnown) {

        public Question {
            if (!first.isBefore(second)) throw new IllegalArgumentException("first must be before second");
        }
    }

    /** Into the region's stock, out of it, or from one village of it to another. */
    public enum Way {
        IN,
        OUT,
        WITHIN
    }

    /** Why; the first that fits. */
    public enum Reason {
        /** Protected for the first time. */
        FIRST(Way.IN),
        /** Was protected in an earlier month, not in the first. */
        RESUMED(Way.IN),
        /** No work on record in the first month. */
        STARTED(Way.IN),
        /** Was disputed or the branch's to decide. */
        SETTLED(Way.IN),
        /** Protected in both months, elsewhere in the first. */
        MOVED_IN(Way.IN),
        /** The payer's membership runs, the month is neither paid nor confirmed. */
        UNPAID(Way.OUT),
        /** Nobody's membership covers the month and no end was written down. */
        NOT_RENEWED(Way.OUT),
        FUND_ENDED(Way.OUT),
        LEFT(Way.OUT),
        OTHER_PAYER(Way.OUT),
        TOO_OLD(Way.OUT),
        DIED(Way.OUT),
        /** No work on record in the second month. */
        STOPPED(Way.OUT),
        DISPUTED(Way.OUT),
        BRANCH_DECIDES(Way.OUT),
        /** Protected in both months, elsewhere in the second. */
        MOVED_OUT(Way.OUT),
        MOVED_WITHIN(Way.WITHIN);

        private final Way way;

        Reason(Way way) {
            this.way = way;
        }

        public Way way() {
            return way;
        }

        static Reason of(String way, String reason) {
            return valueOf(reason.equals("MOVED") ? "MOVED_" + way : reason);
        }
    }

    /**
     * The movement of a region.
     *
     * @param opening protected at the end of the first month
     * @param closing protected at the end of the second
     * @param reasons persons of each reason; reasons without anybody are left out
     * @param parts the regions one level below, those without anybody left out
     */
    public record Flows(
            Question question,
            String regionName,
            long opening,
            long closing,
            Map<Reason, Long> reasons,
            List<Part> parts) {

        public Flows {
            reasons = Map.copyOf(reasons);
            parts = List.copyOf(parts);
        }

        public long of(Reason reason) {
            return reasons.getOrDefault(reason, 0L);
        }

        public long joined() {
            return sum(Way.IN);
        }

        public long lapsed() {
            return sum(Way.OUT);
        }

        private long sum(Way way) {
            return reasons.entrySet().stream()
                    .filter(each -> each.getKey().way() == way)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** Opening + joined - lapsed = closing. */
        public boolean addsUp() {
            return opening + joined() - lapsed() == closing;
        }
    }

    /**
     * One region below: its own equation, in which a move between two of them counts in both.
     *
     * @param code empty for people whose place in the region is not known
     */
    public record Part(String code, String name, long opening, long joined, long lapsed, long closing) {}

    /**
     * One person.
     *
     * @param name empty when the person has moved out of the actor's scope since
     * @param nik masked; null without one
     * @param fromRegion where protected in the first month, null when not; likewise {@code toRegion}
     * @param payer who paid in the month in which the person was protected; empty when not on record
     */
    public record Row(
            long person,
            String name,
            @Nullable String nik,
            @Nullable String fromRegion,
            @Nullable String toRegion,
            Reason reason,
            String payer) {}
}
