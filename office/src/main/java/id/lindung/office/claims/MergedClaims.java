package id.lindung.office.claims;

import id.lindung.office.audit.Audit;
import id.lindung.office.duplicates.MergeListener;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of two persons who become one. All are found under the survivor; where both had a case of the same event, the one that got less far
 * is taken back, or frozen when the branch is at it already: one death pays one death benefit.
 */
@Component
class MergedClaims implements MergeListener {

    /** How far a case is, the least first. */
    private static final List<ClaimState> WAY = List.of(
            ClaimState.DRAFT,
            ClaimState.NEEDS_FIX,
            ClaimState.REFUSED,
            ClaimState.SENT,
            ClaimState.FROZEN,
            ClaimState.REVIEW,
            ClaimState.PROPOSED,
            ClaimState.APPROVED,
            ClaimState.DONE);

    private final JdbcClient jdbc;
    private final Twins twins;
    private final ClaimSteps steps;
    private final Audit audit;

    MergedClaims(JdbcClient jdbc, Twins twins, ClaimSteps steps, Audit audit) {
        this.jdbc = jdbc;
        this.twins = twins;
        this.steps = steps;
        this.audit = audit;
    }

    @Override
    public void merged(long survivor, long absorbed, long merge) {
        for (var each : twins.all(absorbed)) {
            jdbc.sql("INSERT INTO claim_merged (merge_id, case_id, subject_key) VALUES (:merge, :case, :key)")
                    .param("merge", merge)
                    .param("case", each.id())
                    .param("key", each.subjectKey())
                    .update();
            var twin = twins.of(each, survivor);
            if (twin.isEmpty()) twins.give(each, survivor, true);
            else settle(each, twin.get(), survivor);
        }
    }

    /** Both tell the same event. */
    private void settle(ClaimCase mine, ClaimCase theirs, long survivor) {
        boolean mineIsLess = WAY.indexOf(mine.state()) <= WAY.indexOf(theirs.state());
        var less = mineIsLess ? mine : theirs;
        var more = mineIsLess ? theirs : mine;
        var why = "Pekerja yang sama: peristiwa ini diurus dalam klaim " + more.number();
        var event = ClaimEvent.CANCEL.from().contains(less.state())
                ? ClaimEvent.CANCEL
                : ClaimEvent.FREEZE.from().contains(less.state()) ? ClaimEvent.FREEZE : null;
        boolean stops = event != null && steps.refusal(less, event, why).isEmpty();
        if (event != null && stops) steps.take(less, event, why, "");
        boolean live = !stops && less.state() != ClaimState.FROZEN && less.state() != ClaimState.REFUSED;
        // Both paid already: they stay apart, and the trail says so.
        if (live)
            audit.record(
                    "CLAIM_TOLD_TWICE",
                    less.subject(),
                    less.region(),
                    Map.of("number", less.number(), "other", more.number()));
        else twins.give(mine, survivor, stops && event == ClaimEvent.CANCEL);
    }

    @Override
    public void unmerged(long survivor, long absorbed, long merge) {
        jdbc.sql("""
                        UPDATE claim_case c SET person_id = :absorbed, subject_key = m.subject_key, changed_at = office_now()
                        FROM claim_merged m WHERE m.merge_id = :merge AND m.case_id = c.id""").param("absorbed", absorbed).param("merge", merge).update();
    }
}
