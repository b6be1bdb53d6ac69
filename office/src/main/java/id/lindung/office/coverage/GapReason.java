package id.lindung.office.coverage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why a worker known by name is not protected; the one that comes first. */
public enum GapReason {
    /** Never a participant. */
    NEVER,
    /** Was protected in an earlier month. */
    LAPSED,
    /** No usable NIK: cannot be billed before it is right. */
    IDENTITY,
    /** Already 65 when to be registered as non-wage worker. */
    TOO_OLD,
    /** ASN, TNI or Polri, or died before the month: not to be registered at all. */
    NOT_ELIGIBLE,
    /** Ledger and BPJS differ; counted apart, not as unprotected. */
    DISPUTED,
    /** In arrears, and the texts leave the month open; counted apart, not as unprotected. */
    BRANCH_DECIDES;

    /** True when counted among the unprotected. */
    public boolean isUnprotected() {
        return switch (this) {
            case NEVER, LAPSED, IDENTITY, TOO_OLD, NOT_ELIGIBLE -> true;
            case DISPUTED, BRANCH_DECIDES -> false;
        };
    }

    /** True when the worker can be registered or pay again today. */
    public boolean canBeClosed() {
        return this == NEVER || this == LAPSED;
    }

    /** Those whose number a reader without names does not see; the sum of the unprotected is shown. */
    static Set<GapReason> closed(Gap.Summary summary) {
        var closed = EnumSet.noneOf(GapReason.class);
        var parts = Arrays.stream(values()).filter(GapReason::isUnprotected).toList();
        for (int index : SmallCells.closed(parts.stream().map(summary::of).toList())) closed.add(parts.get(index));
        for (var apart : List.of(DISPUTED, BRANCH_DECIDES))
            if (summary.of(apart) > 0 && summary.of(apart) < SmallCells.FEWEST) closed.add(apart);
        return closed;
    }
}
