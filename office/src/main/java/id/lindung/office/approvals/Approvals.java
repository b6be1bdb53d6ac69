package id.lindung.office.approvals;

import id.lindung.office.actor.Actor;
import id.lindung.office.actor.CurrentActor;
import id.lindung.office.audit.Audit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the steps of proposals. One call is one act, however many subjects it has and however much each of them holds. */
@Service
public class Approvals {

    private static final int REASON_LENGTH = 5;

    /** Steps on one subject wait for each other; in one order, so that two bulk acts never block each other. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM (SELECT key FROM unnest(:keys) AS key ORDER BY key) AS keys""";

    private static final String STANDING = """
            SELECT a.key, coalesce(s.state, 'DRAFT') AS state, coalesce(s.act, '') AS act, coalesce(s.round, 0) AS round,
                   (SELECT encode(p.digest, 'hex') FROM approval_act p WHERE p.subject = a.key AND p.round = s.round AND p.act = 'PROPOSED')
                     AS proposed,
                   ARRAY(SELECT p.actor FROM approval_act p WHERE p.subject = a.key AND p.round = s.round
                           AND p.act IN ('PROPOSED', 'CHECKED')) AS actors
            FROM unnest(:keys) AS a (key)
            LEFT JOIN LATERAL (SELECT * FROM approval_state l WHERE l.subject = a.key) s ON true""";

    private static final String RECORD = """
            INSERT INTO approval_act (subject, round, act, region_code, digest, reason, account)
            SELECT key, round, :act, region, decode(digest, 'hex'), :reason, :account
            FROM unnest(:keys, :rounds, :regions, :digests) AS a (key, round, region, digest)
            ON CONFLICT DO NOTHING RETURNING subject""";

    private final JdbcClient jdbc;
    private final Audit audit;

    Approvals(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Standing(
            ApprovalState state,
            String act,
            int round,
            @Nullable String proposed,
            Set<String> actors) {}

    /**
     * Takes a step on many subjects at once; each succeeds or is refused for itself.
     *
     * @param subjects as they are now, read in this transaction
     * @param reason why, for a return
     * @return the answer for each subject, in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, ApprovalAnswer> take(Step step, Collection<Subject> subjects, String reason) {
        var actor = CurrentActor.get();
        var answers = new LinkedHashMap<String, ApprovalAnswer>();
        if (subjects.isEmpty()) return answers;
        var keys = subjects.stream().map(Subject::key).toArray(String[]::new);
        jdbc.sql(LOCK).param("keys", keys).query(row -> {});
        var standings = standings(keys);
        var possible = new ArrayList<Subject>();
        for (var subject : subjects) {
            var standing = standings.get(subject.key());
            if (standing == null) throw new IllegalStateException(subject.key());
            var answer = answer(step, subject, standing, actor, reason);
            answers.put(subject.key(), answer);
            if (answer == ApprovalAnswer.DONE) possible.add(subject);
        }
        if (possible.isEmpty()) return answers;
        var recorded = record(step, possible, standings, reason, actor);
        for (var subject : possible) {
            if (!recorded.contains(subject.key())) answers.put(subject.key(), ApprovalAnswer.ALREADY);
        }
        for (var subject : possible) {
            if (recorded.contains(subject.key())) tell(step, subject, reason, possible.size());
        }
        return answers;
    }

    private static ApprovalAnswer answer(Step step, Subject subject, Standing standing, Actor actor, String reason) {
        if (!step.isOf(actor.role(), Level.of(subject.region()))) return ApprovalAnswer.NOT_YOUR_STEP;
        if (standing.act().equals(step.act())) return ApprovalAnswer.ALREADY;
        if (!step.isPossible(standing.state())) return ApprovalAnswer.WRONG_STATE;
        if (step.needsSomebodyElse() && standing.actors().contains(actor.name())) return ApprovalAnswer.SAME_PERSON;
        if (step == Step.RETURN && reason.strip().length() < REASON_LENGTH) return ApprovalAnswer.REASON_MISSING;
        if ((step == Step.CHECK || step == Step.APPROVE) && !subject.digest().equals(standing.proposed())) {
            return ApprovalAnswer.CHANGED;
        }
        return ApprovalAnswer.DONE;
    }

    private Set<String> record(
            Step step, List<Subject> subjects, Map<String, Standing> standings, String reason, Actor actor) {
        return Set.copyOf(jdbc.sql(RECORD)
                .param("act", step.act())
                .param("reason", reason.strip())
                .param("account", actor.account())
                .param("keys", subjects.stream().map(Subject::key).toArray(String[]::new))
                .param(
                        "rounds",
                        subjects.stream()
                                .map(each -> round(step, standings.get(each.key())))
                                .toArray(Integer[]::new))
                .param("regions", subjects.stream().map(Subject::region).toArray(String[]::new))
                .param("digests", subjects.stream().map(Subject::digest).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** A proposal begins a round; the other steps belong to it. */
    private static Integer round(Step step, @Nullable Standing standing) {
        int round = standing == null ? 0 : standing.round();
        return step == Step.PROPOSE ? round + 1 : round;
    }

    private void tell(Step step, Subject subject, String reason, int together) {
        audit.record(
                "APPROVAL_" + step.act(),
                subject.key(),
                subject.region(),
                Map.of("digest", subject.digest().substring(0, 16), "reason", reason.strip(), "together", together));
    }

    private Map<String, Standing> standings(String[] keys) {
        var standings = new LinkedHashMap<String, Standing>();
        jdbc.sql(STANDING).param("keys", keys).query(row -> {
            var actors = (String[]) row.getArray("actors").getArray();
            standings.put(
                    row.getString("key"),
                    new Standing(
                            ApprovalState.valueOf(row.getString("state")),
                            row.getString("act"),
                            row.getInt("round"),
                            row.getString("proposed"),
                            Set.copyOf(Arrays.asList(actors))));
        });
        return standings;
    }

    public ApprovalState state(String subject) {
        return jdbc.sql("SELECT state FROM approval_state WHERE subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(ApprovalState::valueOf)
                .orElse(ApprovalState.DRAFT);
    }

    /** All acts on a subject, the oldest first. */
    public List<ApprovalAct> history(String subject) {
        return jdbc.sql(
                        "SELECT round, act, actor, at, reason FROM approval_act WHERE subject = :subject ORDER BY id LIMIT 300")
                .param("subject", subject)
                .query((row, n) -> new ApprovalAct(
                        row.getInt("round"),
                        row.getString("act"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** The steps that the acting user may take now, for buttons. */
    public List<Step> steps(String subject, String region) {
        var actor = CurrentActor.get();
        var standing = standings(new String[] {subject}).get(subject);
        if (standing == null) return List.of();
        return Arrays.stream(Step.values())
                .filter(step -> step.isOf(actor.role(), Level.of(region))
                        && step.isPossible(standing.state())
                        && !(step.needsSomebodyElse() && standing.actors().contains(actor.name())))
                .toList();
    }
}
