package id.lindung.office.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question to people: are these two one human?
 *
 * @param person a registered person
 * @param other the other registered person; null when the other is a row of a file
 * @param crowd in how many pairs somebody of this pair stands, when that is suspiciously many; else 0
 */
public record ReviewItem(
        long id,
        Kind kind,
        State state,
        long person,
        @Nullable Long other,
        @Nullable Long importId,
        @Nullable Integer sheet,
        @Nullable Integer row,
        Evidence evidence,
        boolean certain,
        int crowd,
        String region,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant createdAt) {

    /** What met whom. */
    public enum Kind {
        NIK_CONFLICT,
        LIKELY_DUPLICATE,
        DUPLICATE_PAIR,
        REGISTERED_ELSEWHERE
    }

    /** What was decided. */
    public enum State {
        OPEN,
        SAME,
        DIFFERENT,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isPair() {
        return kind == Kind.DUPLICATE_PAIR;
    }
}
