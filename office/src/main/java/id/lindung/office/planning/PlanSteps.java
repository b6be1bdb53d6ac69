package id.lindung.office.planning;

import id.lindung.office.approvals.ApprovalAnswer;
import id.lindung.office.approvals.ApprovalState;
import id.lindung.office.approvals.Approvals;
import id.lindung.office.approvals.Step;
import id.lindung.office.approvals.Subject;
import id.lindung.office.audit.Audit;
import id.lindung.office.memberships.MembershipBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of plans, one or many as one act. With the approval the memberships begin, in the same transaction. */
@Service
public class PlanSteps {

    private static final String ASKED = """
            SELECT p.id, p.region_code, d.digest,
                   EXISTS (SELECT 1 FROM plan_line l WHERE l.plan_id = p.id AND l.fund_id IS NULL) AS without_fund
            FROM plan p JOIN plan_digest(:plans) d ON d.plan_id = p.id
            WHERE p.id = ANY (:plans) AND NOT p.discarded ORDER BY p.id""";

    private static final String OF_FUNDS = """
            SELECT l.plan_id, l.fund_id, sum(l.rupiah)::bigint AS rupiah, coalesce(t.ceiling, 0)::bigint AS ceiling, f.source, f.year
            FROM plan_line l JOIN fund f ON f.id = l.fund_id JOIN fund_terms t ON t.fund_id = f.id
            WHERE l.plan_id = ANY (:plans) GROUP BY 1, 2, 4, 5, 6 ORDER BY 1, 2""";

    private static final String WANTED = """
            SELECT a.person_id, p.payer_id, s.fund_id, CASE a.kind WHEN 'VULNERABLE' THEN 'BPU' ELSE 'PU' END AS segment, a.category,
                   p.programmes, CASE a.kind WHEN 'VULNERABLE' THEN 'AGREED' ELSE 'MINIMUM_WAGE' END AS base_rule,
                   CASE a.kind WHEN 'VULNERABLE' THEN ?::bigint END AS base_sen,
                   CASE a.kind WHEN 'VILLAGE_STAFF' THEN 'VERY_LOW' END AS risk_class, p.from_month, p.until_month, 'PLAN' AS source,
                   p.id AS source_id, a.place::bigint AS priority
            FROM plan p
            JOIN plan_place a ON a.plan_id = p.id AND a.slot IS NOT NULL
            JOIN (SELECT DISTINCT plan_id, slot, fund_id FROM plan_line) s ON s.plan_id = p.id AND s.slot = a.slot
            WHERE p.id = ANY (?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Approvals approvals;
    private final MembershipBook memberships;
    private final FundBalances balances;
    private final HeadCosts costs;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PlanSteps(
            JdbcClient jdbc,
            JdbcTemplate template,
            Approvals approvals,
            MembershipBook memberships,
            FundBalances balances,
            HeadCosts costs,
            Audit audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.template = template;
        this.approvals = approvals;
        this.memberships = memberships;
        this.balances = balances;
        this.costs = costs;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Asked(Subject subject, boolean withoutFund) {}

    private record FundPart(long plan, long fund, long rupiah, long ceiling, String label) {}

    /**
     * Takes a step on plans; each succeeds or is refused for itself, all in one transaction.
     *
     * @param reason why, for a return
     * @return the answers, in the order of the plans' numbers
     */
    public List<PlanAnswer> take(Step step, List<Long> plans, String reason) {
        return transaction.execute(status -> {
            var ids = plans.stream().distinct().sorted().toArray(Long[]::new);
            jdbc.sql("SELECT id FROM plan WHERE id = ANY (:plans) ORDER BY id FOR UPDATE")
                    .param("plans", ids)
                    .query(row -> {});
            var asked = asked(ids);
            var answers = new LinkedHashMap<Long, PlanAnswer>();
            for (var id : ids) if (!asked.containsKey(id)) answers.put(id, PlanAnswer.of(id, "NOT_FOUND"));
            if (step == Step.PROPOSE || step == Step.APPROVE) holdBack(asked, answers);
            var taken = approvals.take(
                    step, asked.values().stream().map(Asked::subject).toList(), reason);
            var approved = new ArrayList<Long>();
            taken.forEach((key, answer) -> {
                long id = Long.parseLong(key.substring("plan:".length()));
                answers.put(id, PlanAnswer.of(id, answer.name()));
                if (step == Step.APPROVE && answer == ApprovalAnswer.DONE) approved.add(id);
            });
            if (!approved.isEmpty()) begin(approved);
            return answers.values().stream()
                    .sorted(java.util.Comparator.comparingLong(PlanAnswer::plan))
                    .toList();
        });
    }

    private Map<Long, Asked> asked(Long[] ids) {
        var asked = new LinkedHashMap<Long, Asked>();
        jdbc.sql(ASKED).param("plans", ids).query(row -> {
            long id = row.getLong("id");
            asked.put(
                    id,
                    new Asked(
                            new Subject("plan:" + id, row.getString("region_code"), row.getString("digest")),
                            row.getBoolean("without_fund")));
        });
        return asked;
    }

    /** Plans without a fund, and plans for which their funds do not hold enough beside those approved before. */
    private void holdBack(Map<Long, Asked> asked, Map<Long, PlanAnswer> answers) {
        asked.entrySet().removeIf(each -> {
            if (!each.getValue().withoutFund()) return false;
            answers.put(each.getKey(), PlanAnswer.of(each.getKey(), "FUND_MISSING"));
            return true;
        });
        jdbc.sql(
                        "SELECT id FROM fund WHERE id IN (SELECT fund_id FROM plan_line WHERE plan_id = ANY (:plans)) ORDER BY id FOR UPDATE")
                .param("plans", asked.keySet().toArray(Long[]::new))
                .query(row -> {});
        var parts = parts(asked.keySet().toArray(Long[]::new));
        var spent = new HashMap<Long, Long>(
                balances.rupiah(parts.stream().map(FundPart::fund).distinct().toList()));
        for (var id : List.copyOf(asked.keySet())) {
            var tooDear = parts.stream()
                    .filter(part -> part.plan() == id
                            && spent.getOrDefault(part.fund(), 0L) + part.rupiah() > part.ceiling()
                            && !isApproved(id))
                    .findFirst();
            if (tooDear.isPresent()) {
                var part = tooDear.get();
                answers.put(
                        id,
                        new PlanAnswer(
                                id,
                                "FUND_CEILING",
                                part.label(),
                                spent.getOrDefault(part.fund(), 0L) + part.rupiah(),
                                part.ceiling()));
                asked.remove(id);
            } else {
                parts.stream()
                        .filter(part -> part.plan() == id)
                        .forEach(part -> spent.merge(part.fund(), part.rupiah(), Long::sum));
            }
        }
    }

    private boolean isApproved(long plan) {
        return approvals.state("plan:" + plan) == ApprovalState.APPROVED;
    }

    private List<FundPart> parts(Long[] plans) {
        return jdbc.sql(OF_FUNDS)
                .param("plans", plans)
                .query((row, n) -> new FundPart(
                        row.getLong("plan_id"),
                        row.getLong("fund_id"),
                        row.getLong("rupiah"),
                        row.getLong("ceiling"),
                        row.getString("source") + " " + row.getInt("year")))
                .list();
    }

    /** Whoever can be taken is taken; the others are written down with the reason. */
    private void begin(List<Long> plans) {
        var ids = plans.toArray(Long[]::new);
        var first = firstMonth(ids);
        if (first == null) return;
        var acceptance = memberships.accept(WANTED, java.util.Arrays.asList(costs.lowestIncome(first), ids));
        template.update("""
                INSERT INTO plan_refused (plan_id, person_id, region_code, reason, other_payer)
                SELECT DISTINCT ON (w.source_id, w.person_id) w.source_id, w.person_id, a.region_code, w.outcome, coalesce(w.other_payer, '')
                FROM membership_wanted w JOIN plan_place a ON a.plan_id = w.source_id AND a.person_id = w.person_id
                WHERE w.outcome <> 'ACCEPTED' ORDER BY w.source_id, w.person_id""");
        template.update("""
                UPDATE plan p SET accepted = (SELECT count(*) FROM membership_wanted w WHERE w.source_id = p.id AND w.outcome = 'ACCEPTED')
                WHERE p.id = ANY (?)""", (Object) ids);
        for (var id : plans) {
            audit.record(
                    "MEMBERSHIPS_ACCEPTED",
                    "plan:" + id,
                    jdbc.sql("SELECT region_code FROM plan WHERE id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single(),
                    Map.of(
                            "plans",
                            plans.size(),
                            "accepted",
                            acceptance.accepted(),
                            "refused",
                            acceptance.refusedInAll()));
        }
    }

    private @Nullable YearMonth firstMonth(Long[] plans) {
        return jdbc.sql("SELECT min(from_month) FROM plan WHERE id = ANY (:plans)")
                .param("plans", plans)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from)
                .orElse(null);
    }
}
