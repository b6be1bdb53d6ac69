package id.lindung.office.duplicates;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import id.lindung.office.duplicates.MergeOutcome.Merged;
import id.lindung.office.duplicates.MergeOutcome.Reason;
import id.lindung.office.duplicates.MergeOutcome.Refused;
import id.lindung.office.people.WorkerChanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one person of two. The survivor keeps its id and history and takes the chosen values; the other becomes MERGED and its id keeps leading
 * here. Jobs and participant numbers move; what moved and what was overwritten is kept, so that all of it can be taken back.
 */
@Service
public class Merges {

    private final JdbcClient jdbc;
    private final WorkerChanges changes;
    private final MovedRows moved;
    private final MergeHistory history;
    private final Reviews reviews;
    private final List<MergeListener> listeners;
    private final Audit audit;

    Merges(
            JdbcClient jdbc,
            WorkerChanges changes,
            MovedRows moved,
            MergeHistory history,
            Reviews reviews,
            List<MergeListener> listeners,
            Audit audit) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.moved = moved;
        this.history = history;
        this.reviews = reviews;
        this.listeners = listeners;
        this.audit = audit;
    }

    /**
     * Merges two registered persons.
     *
     * @param review the question this answers; null when nobody asked
     */
    @Transactional
    public MergeOutcome merge(@Nullable Long review, Choices choices) {
        if (!CurrentActor.get().role().importsWorkers()) return Refused.of(Reason.NOT_ALLOWED);
        var locked = lock(choices.survivor(), choices.absorbed());
        if (review != null) {
            var item = reviews.lock(review);
            if (item.isEmpty() || !isAbout(item.get(), choices)) return Refused.of(Reason.NOT_FOUND);
            if (!item.get().isOpen()) {
                return new Refused(
                        Reason.ALREADY_DECIDED,
                        item.get().decidedBy(),
                        item.get().decidedAt());
            }
        }
        var survivor = locked.get(choices.survivor());
        var absorbed = locked.get(choices.absorbed());
        if (survivor == null || absorbed == null) return Refused.of(Reason.NOT_FOUND);
        if (!survivor.isActive() || !absorbed.isActive()) return Refused.of(Reason.NOT_ACTIVE);
        if (survivor.version() != choices.survivorVersion() || absorbed.version() != choices.absorbedVersion()) {
            return Refused.of(Reason.CHANGED_MEANWHILE);
        }
        return new Merged(perform(review, choices, survivor.region(), absorbed.region()), choices.survivor());
    }

    /** A person as locked. */
    record Locked(long id, String state, @Nullable Long mergedInto, int version, String region) {
        boolean isActive() {
            return state.equals("ACTIVE");
        }
    }

    /** In the order of their ids, so that two who merge the same pair wait for each other and never for ever. */
    Map<Long, Locked> lock(long a, long b) {
        var locked = new HashMap<Long, Locked>();
        jdbc.sql(
                        "SELECT id, state, merged_into, version, region_code FROM person WHERE id IN (:a, :b) ORDER BY id FOR UPDATE")
                .param("a", a)
                .param("b", b)
                .query((row, n) -> new Locked(
                        row.getLong("id"),
                        row.getString("state"),
                        row.getObject("merged_into", Long.class),
                        row.getInt("version"),
                        row.getString("region_code")))
                .list()
                .forEach(person -> locked.put(person.id(), person));
        return locked;
    }

    private static boolean isAbout(ReviewItem item, Choices choices) {
        var other = item.other();
        return other != null
                && ((item.person() == choices.survivor() && other == choices.absorbed())
                        || (item.person() == choices.absorbed() && other == choices.survivor()));
    }

    private long perform(@Nullable Long review, Choices choices, String survivorRegion, String absorbedRegion) {
        long merge = history.begin(review, choices);
        changes.around(
                "SELECT id FROM person WHERE id IN (?, ?)", List.of(choices.survivor(), choices.absorbed()), () -> {
                    absorb(choices);
                    take(choices);
                    moved.move(merge, choices, survivorRegion);
                    for (var listener : listeners) listener.merged(choices.survivor(), choices.absorbed(), merge);
                });
        history.complete(merge, choices);
        answer(review, choices);
        audit.record(
                "MERGED",
                "person:" + choices.survivor(),
                survivorRegion,
                Map.of(
                        "merge",
                        merge,
                        "absorbed",
                        choices.absorbed(),
                        "absorbedRegion",
                        absorbedRegion,
                        "taken",
                        Objects.toString(choices.taken().stream().sorted().toList())));
        return merge;
    }

    /** First, so that the identity number is free for the survivor. */
    private void absorb(Choices choices) {
        jdbc.sql("""
                        UPDATE person SET state = 'MERGED', merged_into = :survivor, version = version + 1, changed_at = office_now()
                        WHERE id = :absorbed""")
                .param("survivor", choices.survivor())
                .param("absorbed", choices.absorbed())
                .update();
    }

    private void take(Choices choices) {
        var sets = new StringBuilder("version = s.version + 1, changed_at = office_now()");
        for (var field : choices.taken()) sets.append(", ").append(field.assignments("o"));
        jdbc.sql("UPDATE person s SET " + sets + " FROM person o WHERE s.id = :survivor AND o.id = :absorbed")
                .param("survivor", choices.survivor())
                .param("absorbed", choices.absorbed())
                .update();
    }

    /** The question is answered; other questions about the absorbed record are asked of the survivor, or found again by the next search. */
    private void answer(@Nullable Long review, Choices choices) {
        if (review != null) reviews.close(review, ReviewItem.State.SAME);
        jdbc.sql("""
                        UPDATE review_item SET state = CASE WHEN least(person_id, other_person_id) = :low AND greatest(person_id, other_person_id) = :high
                                                            THEN 'SAME' ELSE 'WITHDRAWN' END,
                               decided_by = acting(), decided_at = office_now()
                        WHERE state = 'OPEN' AND kind = 'DUPLICATE_PAIR' AND (person_id = :absorbed OR other_person_id = :absorbed)""")
                .param("low", Math.min(choices.survivor(), choices.absorbed()))
                .param("high", Math.max(choices.survivor(), choices.absorbed()))
                .param("absorbed", choices.absorbed())
                .update();
        jdbc.sql(
                        "UPDATE review_item SET person_id = :survivor WHERE state = 'OPEN' AND kind <> 'DUPLICATE_PAIR' AND person_id = :absorbed")
                .param("survivor", choices.survivor())
                .param("absorbed", choices.absorbed())
                .update();
    }
}
