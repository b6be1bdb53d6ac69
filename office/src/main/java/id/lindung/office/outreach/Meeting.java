package id.lindung.office.outreach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or an innovation worth showing.
 *
 * @param state PLANNED, HELD or CANCELLED
 * @param attended how many came; null until it was held
 * @param open follow-ups not done yet
 * @param late of them, those past their day
 */
public record Meeting(
        long id,
        String region,
        String kind,
        String title,
        LocalDate heldOn,
        String place,
        String audience,
        String state,
        @Nullable Integer attended,
        String obstacles,
        String agreements,
        int invited,
        int came,
        int open,
        int late) {}
