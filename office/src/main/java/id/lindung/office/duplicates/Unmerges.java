package id.lindung.office.duplicates;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.duplicates.MergeOutcome.Reason;
import id.lindung.office.duplicates.MergeOutcome.Refused;
import id.lindung.office.duplicates.MergeOutcome.Unmerged;
import id.lindung.office.people.WorkerChanges;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a merge back, field by field: what was corrected since is not overwritten, and people are told so. */
@Service
public class Unmerges {

    private final JdbcClient jdbc;
    private final Merges merges;
    private final MergeHistory history;
    private final MovedRows moved;
    private final WorkerChanges changes;
    private final List<MergeListener> listeners;
    private final Audit audit;

    Unmerges(
            JdbcClient jdbc,
            Merges merges,
            MergeHistory history,
            MovedRows moved,
            WorkerChanges changes,
            List<MergeListener> listeners,
            Audit audit) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.history = history;
        this.moved = moved;
        this.changes = changes;
        this.listeners = listeners;
        this.audit = audit;
    }

    @Transactional
    public MergeOutcome undo(long merge) {
        if (!CurrentActor.get().role().importsWorkers()) return Refused.of(Reason.NOT_ALLOWED);
        var found = history.find(merge);
        if (found.isEmpty()) return Refused.of(Reason.NOT_FOUND);
        var people = merges.lock(found.get().survivor(), found.get().absorbed());
        var kept = history.lock(merge).orElseThrow();
        if (kept.undone()) return Refused.of(Reason.ALREADY_DECIDED);
        var survivor = people.get(kept.survivor());
        var absorbed = people.get(kept.absorbed());
        if (survivor == null || absorbed == null) return Refused.of(Reason.NOT_FOUND);
        if (!survivor.isActive()) return Refused.of(Reason.MERGED_FURTHER);
        if (!Objects.equals(absorbed.mergedInto(), kept.survivor())) return Refused.of(Reason.NOT_ACTIVE);
        var restored = history.unchangedSince(kept);
        var obstacle = history.obstacle(kept, restored);
        if (obstacle.isPresent()) return Refused.of(obstacle.get());
        return perform(kept, restored, survivor.region());
    }

    private Unmerged perform(KeptMerge kept, Set<MergeField> restored, String region) {
        var untouched = EnumSet.noneOf(MergeField.class);
        untouched.addAll(kept.taken());
        untouched.removeAll(restored);
        changes.around("SELECT id FROM person WHERE id IN (?, ?)", List.of(kept.survivor(), kept.absorbed()), () -> {
            history.restore(kept, restored);
            moved.giveBack(kept, restored.contains(MergeField.HOME));
            for (var listener : listeners) listener.unmerged(kept.survivor(), kept.absorbed(), kept.id());
        });
        history.markUndone(kept.id());
        var detail = Map.of("merge", kept.id(), "kept", untouched.toString());
        history.record(kept.survivor(), "UNMERGED", Map.of("merged", kept.absorbed()), detail);
        history.record(kept.absorbed(), "UNMERGED", Map.of("merged_into", kept.survivor()), Map.of("state", "ACTIVE"));
        reopen(kept);
        audit.record(
                "UNMERGED",
                "person:" + kept.survivor(),
                region,
                Map.of("merge", kept.id(), "restored", kept.absorbed(), "kept", untouched.toString()));
        return new Unmerged(kept.survivor(), kept.absorbed(), untouched);
    }

    /** The question stands again, so that the answer is given anew and not forgotten. */
    private void reopen(KeptMerge kept) {
        if (kept.review() == null) return;
        jdbc.sql("""
                        UPDATE review_item r SET state = 'OPEN', decided_by = NULL, decided_at = NULL
                        WHERE r.id = :id AND r.state = 'SAME' AND NOT EXISTS (SELECT 1 FROM review_item o WHERE o.key = r.key AND o.state = 'OPEN')""").param("id", kept.review()).update();
    }
}
