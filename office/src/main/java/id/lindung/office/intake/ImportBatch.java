package id.lindung.office.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of workers and what came of it.
 *
 * @param bound region code no row may lie outside of; empty when none was given
 * @param region the smallest region that holds the accepted rows
 * @param mapping corrected columns by sheet index, as {@code NATIONAL_ID=1;NAME=2}
 * @param sheets names of the file's sheets, in order
 * @param task the work that last checked or saved it
 * @param undo what taking it back did: persons withdrawn, restored, kept
 */
public record ImportBatch(
        long id,
        UUID fileId,
        String fileName,
        String bound,
        String region,
        Map<String, String> mapping,
        ImportState state,
        @Nullable UUID task,
        List<String> sheets,
        Counts counts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant savedAt,
        @Nullable Instant undoUntil,
        @Nullable Instant undoneAt,
        Map<String, Object> undo) {

    /** Whether it may still be taken back at {@code now}. */
    public boolean canUndo(Instant now) {
        return state == ImportState.SAVED && undoUntil != null && now.isBefore(undoUntil);
    }

    public boolean isSavedOrUndone() {
        return state == ImportState.SAVED || state == ImportState.UNDONE;
    }
}
