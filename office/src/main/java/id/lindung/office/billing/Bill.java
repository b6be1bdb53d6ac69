package id.lindung.office.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One bill and where its rupiah are: {@code open + paid + cancelled = rupiah} once it is locked.
 *
 * @param region the payer's
 * @param month the month protected
 * @param part 0, or the number of a supplement
 * @param fund null for payers who need none
 * @param fundSource {@code APBD_KAB}, {@code ADD} …; null without a fund
 */
public record Bill(
        long id,
        long payer,
        String payerName,
        String payerKind,
        @Nullable Long fund,
        @Nullable String fundName,
        @Nullable String fundSource,
        String region,
        String segment,
        YearMonth month,
        Kind kind,
        int part,
        State state,
        int people,
        long rupiah,
        @Nullable LocalDate dueOn,
        @Nullable String paymentCode,
        @Nullable Instant lockedAt,
        @Nullable String lockedBy,
        long open,
        long paid,
        long cancelled) {

    /** What is asked for. */
    public enum Kind {
        /** The month's members. */
        REGULAR,
        /** Who joined after the month was locked. */
        SUPPLEMENT,
        /** The fine for paying late. */
        PENALTY
    }

    /** Whether it may still be made again. */
    public enum State {
        DRAFT,
        LOCKED
    }

    /** How a bill stands, as people say it. */
    public enum Standing {
        DRAFT,
        OPEN,
        PARTLY_PAID,
        PAID,
        CANCELLED
    }

    public Standing standing() {
        if (state == State.DRAFT) return Standing.DRAFT;
        if (open == 0) return paid == 0 && rupiah > 0 ? Standing.CANCELLED : Standing.PAID;
        return paid == 0 ? Standing.OPEN : Standing.PARTLY_PAID;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isOverdue(LocalDate today) {
        return !isDraft() && open > 0 && dueOn != null && dueOn.isBefore(today);
    }

    /** What people call it: {@code 17}. */
    public String subject() {
        return "bill:" + id;
    }
}
