package id.lindung.office.planning;

import id.lindung.office.planning.Budgets.Names;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.time.ContributionMonth;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts whom the register could name, and finds the days that judge them. */
@Component
class Candidates {

    private static final String AGE_LIMIT = "bpu.registration.max_age_exclusive";
    private static final int RECENT_MONTHS = 6;

    private final JdbcClient jdbc;
    private final LawBook law;

    Candidates(JdbcClient jdbc, LawBook law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    /** Whoever is born on this day or before registers no more in that month; none before the limit was law. */
    @Nullable
    LocalDate bornBy(YearMonth from) {
        return law.get(AGE_LIMIT)
                .find(new ContributionMonth(from))
                .map(limit -> from.atDay(1).minusYears(limit.value().integer()))
                .orElse(null);
    }

    /** The last month before the plan of which the region's protection is known, when that is not long ago. */
    @Nullable
    LocalDate standing(String region, YearMonth from) {
        return jdbc.sql("""
                        SELECT max(month) FROM protected_delta
                        WHERE region_code = :region AND dimension = 'ALL' AND key = '' AND active > 0 AND month < :first AND month >= :early
                          AND known_on <= office_today()""")
                .param("region", region)
                .param("first", from.atDay(1))
                .param("early", from.minusMonths(RECENT_MONTHS).atDay(1))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /**
     * Names by village; a village without any is not in it.
     *
     * @param payer who would pay: whoever that payer already pays for is not counted twice; null to ask only whether there are
     *     names, then those whom the village itself pays for are names too
     */
    Map<String, Names> byVillage(PlanQuestion question, @Nullable Long payer) {
        var names = new HashMap<String, Names>();
        jdbc.sql("""
                        SELECT region_code, count(*) FILTER (WHERE kind = 'VILLAGE_STAFF') AS officials,
                               count(*) FILTER (WHERE kind = 'VULNERABLE') AS vulnerable
                        FROM plan_candidate(:region, :first, :until, coalesce(:payer, 0), :programmes, :born, :standing) c
                        WHERE reason = '' OR (kind = 'VILLAGE_STAFF' AND reason = 'PROTECTED')
                           OR (:payer::bigint IS NULL AND reason = 'PAID_ELSEWHERE' AND EXISTS (
                                 SELECT 1 FROM membership m WHERE m.person_id = c.person_id AND m.known_until = 'infinity'
                                   AND m.payer_region = c.region_code AND m.from_month < :until AND m.until_month > :first))
                        GROUP BY region_code""")
                .param("region", question.region())
                .param("first", question.from().atDay(1))
                .param("until", question.until().atDay(1))
                .param("payer", payer, Types.BIGINT)
                .param("programmes", question.programmes())
                .param("born", bornBy(question.from()), Types.DATE)
                .param("standing", standing(question.region(), question.from()), Types.DATE)
                .query(row -> {
                    names.put(row.getString(1), new Names(row.getInt("officials"), row.getInt("vulnerable")));
                });
        return names;
    }

    /** Looks at everybody of a region and keeps them aside for {@link #give} in the same transaction; says how many are free. */
    Names stage(PlanQuestion question, long payer) {
        return jdbc.sql(
                        "SELECT officials, vulnerable FROM plan_stage(:region, :first, :until, :payer, :programmes, :born, :standing)")
                .param("region", question.region())
                .param("first", question.from().atDay(1))
                .param("until", question.until().atDay(1))
                .param("payer", payer)
                .param("programmes", question.programmes())
                .param("born", bornBy(question.from()), Types.DATE)
                .param("standing", standing(question.region(), question.from()), Types.DATE)
                .query((row, n) -> new Names(row.getInt("officials"), row.getInt("vulnerable")))
                .single();
    }

    /** Gives the places of a plan to those looked at, writes the reason of everybody else, and counts both on the plan. */
    void give(long plan) {
        jdbc.sql("""
                        WITH given AS MATERIALIZED (SELECT named, left_out FROM plan_give(:plan))
                        UPDATE plan p SET named = g.named, left_out = g.left_out,
                               people = (SELECT coalesce(sum(people), 0) FROM (SELECT DISTINCT slot, people FROM plan_line WHERE plan_id = :plan) AS s),
                               rupiah = (SELECT coalesce(sum(l.rupiah), 0) FROM plan_line l WHERE l.plan_id = :plan)
                        FROM given g WHERE p.id = :plan""").param("plan", plan).update();
    }
}
