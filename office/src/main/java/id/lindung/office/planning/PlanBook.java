package id.lindung.office.planning;

import id.lindung.office.actor.CurrentActor;
import id.lindung.office.approvals.Approvals;
import id.lindung.office.audit.Audit;
import id.lindung.office.people.Payers;
import id.lindung.rules.law.Citation;
import id.lindung.rules.law.Note;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts: the lines, and a place or a reason for everybody who was looked at. */
@Service
public class PlanBook {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final VillageBudgets budgets;
    private final Candidates candidates;
    private final Rankings rankings;
    private final Payers payers;
    private final Approvals approvals;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json = new JsonMapper();

    PlanBook(
            JdbcClient jdbc,
            JdbcTemplate template,
            VillageBudgets budgets,
            Candidates candidates,
            Rankings rankings,
            Payers payers,
            Approvals approvals,
            Audit audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.template = template;
        this.budgets = budgets;
        this.candidates = candidates;
        this.rankings = rankings;
        this.payers = payers;
        this.approvals = approvals;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What to keep.
     *
     * @param payer one of the region itself; null for its own government
     * @param funds recorded funds; empty while none is recorded, then the plan cannot be proposed yet
     * @param perVillage a regency's places: at most so many a village; null for no such limit
     */
    public record Draft(
            PlanQuestion question,
            @Nullable Long payer,
            List<Long> funds,
            @Nullable Integer perVillage) {
        public Draft {
            funds = List.copyOf(funds);
        }
    }

    /** How keeping ended. */
    public sealed interface Kept {
        record Saved(long plan) implements Kept {}

        record NotAllowed() implements Kept {}

        record Refused(Budget.Refused why) implements Kept {}
    }

    /** Draws the budget, keeps it, and gives the places; one transaction. */
    public Kept keep(Draft draft) {
        var actor = CurrentActor.get();
        var question = draft.question();
        if (!PlanRoles.drafts(actor.role()) || !actor.scope().covers(question.region())) return new Kept.NotAllowed();
        // Whoever pays decides: a plan belongs to the region of its payer.
        if (draft.payer() != null
                && payers.find(draft.payer())
                        .filter(payer -> payer.region().equals(question.region()))
                        .isEmpty()) return new Kept.NotAllowed();
        return transaction.execute(status -> {
            long payer = draft.payer() == null ? payers.government(question.region()) : draft.payer();
            var budget = budgets.draw(question, payer, draft.funds(), () -> candidates.stage(question, payer));
            return switch (budget) {
                case Budget.Refused refused -> new Kept.Refused(refused);
                case Budget.Drawn drawn -> {
                    var empty = VillageBudgets.notAPlan(drawn);
                    if (empty != null) yield new Kept.Refused(new Budget.Refused("EMPTY", empty, List.of()));
                    long plan = insert(drawn, payer, draft.perVillage());
                    candidates.give(plan);
                    audit.record(
                            "PLAN_DRAFTED",
                            "plan:" + plan,
                            question.region(),
                            Map.of("year", question.year(), "people", drawn.people(), "rupiah", drawn.total()));
                    yield new Kept.Saved(plan);
                }
            };
        });
    }

    private long insert(Budget.Drawn drawn, long payer, @Nullable Integer perVillage) {
        var question = drawn.question();
        long plan = jdbc.sql("""
                        INSERT INTO plan (region_code, payer_id, year, from_month, until_month, programmes, ceiling, vulnerable, officials,
                                          per_village, ranking_id, seed, warnings)
                        VALUES (:region, :payer, :year, :from, :until, :programmes, :ceiling, :vulnerable, :officials, :perVillage, :ranking,
                                :seed, :warnings::jsonb) RETURNING id""")
                .param("region", question.region())
                .param("payer", payer)
                .param("year", question.year())
                .param("from", question.from().atDay(1))
                .param("until", question.until().atDay(1))
                .param("programmes", question.programmes())
                .param("ceiling", question.ceiling(), Types.BIGINT)
                .param("vulnerable", question.vulnerable())
                .param("officials", question.officials(), Types.INTEGER)
                .param("perVillage", perVillage, Types.INTEGER)
                .param("ranking", rankings.of(question.region()).id())
                .param("seed", question.region() + "/" + question.year())
                .param(
                        "warnings",
                        json.writeValueAsString(
                                drawn.warnings().stream().map(PlanBook::warning).toList()))
                .query(Long.class)
                .single();
        var rows = new ArrayList<Object[]>();
        for (var line : drawn.lines()) {
            rows.add(new Object[] {
                plan,
                rows.size() + 1,
                line.slot(),
                line.kind().name(),
                line.fund(),
                line.source(),
                line.people(),
                line.monthly(),
                line.from().atDay(1),
                line.months(),
                json.writeValueAsString(line.law().stream().map(PlanBook::law).toList()),
                line.status().code()
            });
        }
        template.batchUpdate("""
                INSERT INTO plan_line (plan_id, n, slot, kind, fund_id, source, people, monthly, from_month, months, law, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", rows);
        return plan;
    }

    /** Takes a draft off the table; what was proposed stays in history. False when it is no open draft of the scope. */
    public boolean discard(long plan) {
        if (!PlanRoles.drafts(CurrentActor.get().role())) return false;
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var region = jdbc.sql("SELECT region_code FROM plan WHERE id = :id AND NOT discarded FOR UPDATE")
                    .param("id", plan)
                    .query(String.class)
                    .optional();
            if (region.isEmpty() || !approvals.state("plan:" + plan).isOpen()) return false;
            jdbc.sql("UPDATE plan SET discarded = true WHERE id = :id")
                    .param("id", plan)
                    .update();
            audit.record("PLAN_DISCARDED", "plan:" + plan, region.get(), Map.of());
            return true;
        }));
    }

    /** Draws the lot and the budget of an open draft anew, after the register or the funds have changed. */
    public Kept again(long plan) {
        var draft = transaction.execute(
                status -> jdbc.sql("""
                        SELECT region_code, year, from_month, until_month, programmes, ceiling, vulnerable, officials, per_village, payer_id,
                               ARRAY(SELECT DISTINCT fund_id FROM plan_line l WHERE l.plan_id = p.id AND fund_id IS NOT NULL) AS funds
                        FROM plan p WHERE id = :id AND NOT discarded""").param("id", plan).query(PlanBook::draft).optional());
        if (draft == null || draft.isEmpty() || !approvals.state("plan:" + plan).isOpen()) return new Kept.NotAllowed();
        return transaction.execute(status -> {
            var kept = keep(draft.get());
            if (kept instanceof Kept.Saved) discard(plan);
            return kept;
        });
    }

    private static Draft draft(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var from = java.time.YearMonth.from(row.getObject("from_month", java.time.LocalDate.class));
        var until = java.time.YearMonth.from(row.getObject("until_month", java.time.LocalDate.class));
        var question = new PlanQuestion(
                row.getString("region_code"),
                row.getInt("year"),
                row.getInt("vulnerable"),
                (Integer) row.getObject("officials"),
                List.of(),
                from,
                (int) from.until(until, java.time.temporal.ChronoUnit.MONTHS),
                (Long) row.getObject("ceiling"),
                row.getString("programmes"));
        var funds = Arrays.asList((Long[]) row.getArray("funds").getArray());
        return new Draft(question, row.getLong("payer_id"), funds, (Integer) row.getObject("per_village"));
    }

    private static Map<String, String> warning(Note note) {
        var warning = new LinkedHashMap<String, String>();
        warning.put("code", note.code());
        warning.put("id", note.says().id());
        warning.put("en", note.says().en());
        return warning;
    }

    private static Map<String, String> law(Citation citation) {
        var law = new LinkedHashMap<String, String>();
        law.put("regulation", citation.regulation());
        if (!citation.article().isEmpty()) law.put("article", citation.article());
        return law;
    }
}
