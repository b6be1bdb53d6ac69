package id.lindung.office.duplicates;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of merging two persons, or of taking a merge back. */
public sealed interface MergeOutcome {

    /** Two records are one person now. */
    record Merged(long merge, long survivor) implements MergeOutcome {}

    /**
     * They are two again.
     *
     * @param kept fields of the survivor that were corrected since and therefore stay as they are
     */
    record Unmerged(long survivor, long restored, Set<MergeField> kept) implements MergeOutcome {
        public Unmerged {
            kept = Set.copyOf(kept);
        }
    }

    /** Nothing changed. */
    record Refused(
            Reason reason, @Nullable String by, @Nullable Instant at) implements MergeOutcome {
        static Refused of(Reason reason) {
            return new Refused(reason, null, null);
        }
    }

    /** Why nothing changed. */
    enum Reason {
        /** One of the records lies outside the scope, or is not there. */
        NOT_FOUND,
        /** The role does not decide about records. */
        NOT_ALLOWED,
        /** Somebody was faster. */
        ALREADY_DECIDED,
        /** A record changed since it was looked at. */
        CHANGED_MEANWHILE,
        /** One of them is merged or withdrawn already. */
        NOT_ACTIVE,
        /** The survivor has itself been merged since; that merge must be taken back first. */
        MERGED_FURTHER,
        /** The identity number of the restored record is another person's by now. */
        NUMBER_IN_USE
    }
}
