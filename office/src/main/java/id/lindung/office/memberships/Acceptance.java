package id.lindung.office.memberships;

import java.util.Map;

/**
 * What came of asking for many memberships.
 *
 * @param accepted so many stand now
 * @param refused the others, counted by reason; their names are in {@code membership_wanted} until the transaction ends
 */
public record Acceptance(long accepted, Map<RefusalReason, Long> refused) {
    public Acceptance {
        refused = Map.copyOf(refused);
    }

    public long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
