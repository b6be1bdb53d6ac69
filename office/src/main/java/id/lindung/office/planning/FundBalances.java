package id.lindung.office.planning;

import id.lindung.office.funds.Envelope;
import id.lindung.office.funds.FundUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What approved plans have put on funds, and what is left of them. */
@Component
class FundBalances implements FundUse {

    private static final String PLANNED = """
            SELECT l.fund_id, sum(l.rupiah)::bigint AS rupiah
            FROM plan_line l JOIN plan p ON p.id = l.plan_id AND NOT p.discarded
            WHERE l.fund_id = ANY (:funds) AND (SELECT s.state FROM approval_state s WHERE s.subject = 'plan:' || p.id) = 'APPROVED'
            GROUP BY 1""";

    private static final String HEADS = """
            SELECT m.fund_id, count(DISTINCT m.person_id)::int AS people FROM membership m
            WHERE m.fund_id = ANY (:funds) AND m.known_until = 'infinity' AND m.from_month < :until AND m.until_month > :first GROUP BY 1""";

    private final JdbcClient jdbc;

    FundBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "planned";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<Long, Long> rupiah(Collection<Long> funds) {
        var planned = new HashMap<Long, Long>();
        jdbc.sql(PLANNED).param("funds", funds.toArray(Long[]::new)).query(row -> {
            planned.put(row.getLong("fund_id"), row.getLong("rupiah"));
        });
        return planned;
    }

    List<Purse> purses(List<Envelope> envelopes, PlanQuestion question) {
        var ids = envelopes.stream().map(Envelope::id).toList();
        var planned = rupiah(ids);
        var heads = new HashMap<Long, Integer>();
        jdbc.sql(HEADS)
                .param("funds", ids.toArray(Long[]::new))
                .param("first", question.from().atDay(1))
                .param("until", question.until().atDay(1))
                .query(row -> {
                    heads.put(row.getLong("fund_id"), row.getInt("people"));
                });
        return envelopes.stream()
                .map(each -> new Purse(
                        each.id(),
                        each.source(),
                        // A fund without a paper that names an amount has nothing to give yet.
                        each.ceiling() == null ? 0L : Math.max(0, each.ceiling() - planned.getOrDefault(each.id(), 0L)),
                        each.heads() == null ? null : Math.max(0, each.heads() - heads.getOrDefault(each.id(), 0))))
                .toList();
    }
}
