package id.lindung.office.memberships;

import id.lindung.office.funds.Funds;
import id.lindung.rules.contribution.Fund;
import id.lindung.rules.funding.FundPlace;
import id.lindung.rules.funding.FundingVerdict;
import id.lindung.rules.law.LawBook;
import id.lindung.rules.time.ContributionMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and ends memberships, many at once. Whoever cannot be taken comes back with the reason; nothing is refused as a whole.
 * Never asks who may decide: the room that calls has done so.
 */
@Service
public class MembershipBook {

    private static final String AGE_LIMIT = "bpu.registration.max_age_exclusive";

    private final JdbcTemplate jdbc;
    private final Funds funds;
    private final LawBook law;

    MembershipBook(JdbcTemplate jdbc, Funds funds, LawBook law) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.law = law;
    }

    /**
     * Takes everybody who can be taken.
     *
     * @param wantedQuery SQL that selects {@code person_id, payer_id, fund_id, segment, category, programmes, base_rule,
     *     base_sen, risk_class, from_month, until_month, source, source_id, priority}; the smaller priority comes first where
     *     an agreement has not enough heads
     * @return counts; until the transaction ends {@code membership_wanted (person_id, fund_id, source, source_id, outcome,
     *     other_payer)} says for each person {@code ACCEPTED} or the {@link RefusalReason}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Acceptance accept(String wantedQuery, List<?> parameters) {
        jdbc.execute(WantedSql.WANTED);
        jdbc.execute("DELETE FROM membership_wanted");
        jdbc.update(WantedSql.FILL.formatted(wantedQuery), parameters.toArray());
        jdbc.execute("ANALYZE membership_wanted");
        // Two acceptances of one fund wait for each other, always in the same order.
        jdbc.query(
                "SELECT id FROM fund WHERE id IN (SELECT fund_id FROM membership_wanted) ORDER BY id FOR UPDATE",
                row -> {});
        jdbc.execute(WantedSql.AGES);
        jdbc.execute("DELETE FROM membership_age");
        ages();
        jdbc.execute(WantedSql.STOPS);
        jdbc.execute("DELETE FROM membership_stop");
        stops();
        jdbc.update(WantedSql.JUDGE);
        jdbc.update(WantedSql.ELSEWHERE);
        jdbc.update(WantedSql.HEADS);
        jdbc.update(WantedSql.TAKE);
        return acceptance();
    }

    /** Who is too old to register, by first month: born on or before that day. */
    private void ages() {
        var rows = new ArrayList<Object[]>();
        for (var first : jdbc.queryForList(
                "SELECT DISTINCT from_month FROM membership_wanted WHERE segment = 'BPU'", LocalDate.class)) {
            var month = ContributionMonth.containing(first);
            law.get(AGE_LIMIT)
                    .find(month)
                    .ifPresent(limit -> rows.add(
                            new Object[] {first, first.minusYears(limit.value().integer())}));
        }
        jdbc.batchUpdate("INSERT INTO membership_age VALUES (?, ?)", rows);
    }

    private record Pair(long fund, Fund source, FundPlace place, String category, YearMonth from, YearMonth until) {}

    /** What the law forbids a fund, in any of the months asked for. */
    private void stops() {
        var pairs = jdbc.query(
                WantedSql.PAIRS,
                (row, n) -> new Pair(
                        row.getLong("fund_id"),
                        Fund.valueOf(row.getString("source")),
                        FundPlace.valueOf(row.getString("place")),
                        row.getString("category"),
                        YearMonth.from(row.getObject("from_month", LocalDate.class)),
                        YearMonth.from(row.getObject("until_month", LocalDate.class))));
        var rows = pairs.stream()
                .filter(this::isForbidden)
                .map(pair -> new Object[] {
                    pair.fund(),
                    pair.category(),
                    pair.from().atDay(1),
                    pair.until().atDay(1)
                })
                .toList();
        jdbc.batchUpdate("INSERT INTO membership_stop VALUES (?, ?, ?, ?)", rows);
    }

    private boolean isForbidden(Pair pair) {
        for (var month = pair.from(); month.isBefore(pair.until()); month = month.plusMonths(1)) {
            var verdict = funds.verdict(pair.source(), pair.category(), pair.place(), new ContributionMonth(month));
            if (verdict instanceof FundingVerdict.Forbidden) return true;
        }
        return false;
    }

    private Acceptance acceptance() {
        var refused = new EnumMap<RefusalReason, Long>(RefusalReason.class);
        var accepted = new long[1];
        jdbc.query("SELECT outcome, count(*) FROM membership_wanted GROUP BY outcome", row -> {
            var outcome = row.getString(1);
            if (outcome.equals("ACCEPTED")) accepted[0] = row.getLong(2);
            else refused.put(RefusalReason.valueOf(outcome), row.getLong(2));
        });
        return new Acceptance(accepted[0], refused);
    }

    /**
     * Ends memberships: the last paid month is the one before {@code until}. What ended before, or begins later, is not
     * prolonged; a membership that would end before it begins is taken back. The new state is a new row with a new number.
     *
     * @param membershipQuery SQL that selects numbers of memberships
     * @return so many were changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int end(String membershipQuery, List<?> parameters, YearMonth until, EndReason reason) {
        jdbc.execute(
                "CREATE TEMPORARY TABLE IF NOT EXISTS membership_ending (id bigint PRIMARY KEY) ON COMMIT DELETE ROWS");
        jdbc.execute("DELETE FROM membership_ending");
        jdbc.update(
                "INSERT INTO membership_ending SELECT DISTINCT * FROM (" + membershipQuery + ") AS ending",
                parameters.toArray());
        var month = until.atDay(1);
        int changed = jdbc.update("""
                UPDATE membership m SET known_until = office_now() FROM membership_ending e
                WHERE m.id = e.id AND m.known_until = 'infinity' AND m.until_month > ?""", month);
        jdbc.update("""
                INSERT INTO membership (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen,
                                        risk_class, from_month, until_month, source, source_id, end_reason)
                SELECT m.person_id, m.payer_id, m.payer_region, m.fund_id, m.segment, m.category, m.programmes, m.base_rule, m.base_sen,
                       m.risk_class, m.from_month, ?, m.source, m.source_id, ?
                FROM membership m JOIN membership_ending e ON e.id = m.id
                WHERE m.known_until = office_now() AND m.until_month > ? AND m.from_month < ?
                ORDER BY m.person_id""", month, reason.name(), month, month);
        return changed;
    }

    /**
     * Changes the base of memberships from a month on; what was paid before stays as it was.
     *
     * @param changesQuery SQL that selects {@code id, base_sen}, each membership once
     * @return so many were changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int changeBase(String changesQuery, List<?> parameters, YearMonth from) {
        jdbc.execute("""
                CREATE TEMPORARY TABLE IF NOT EXISTS membership_base (id bigint PRIMARY KEY, base_sen bigint NOT NULL) ON COMMIT DELETE ROWS""");
        jdbc.execute("DELETE FROM membership_base");
        jdbc.update("INSERT INTO membership_base " + changesQuery, parameters.toArray());
        var month = from.atDay(1);
        int changed = jdbc.update("""
                UPDATE membership m SET known_until = office_now() FROM membership_base b
                WHERE m.id = b.id AND m.known_until = 'infinity' AND m.until_month > ?""", month);
        jdbc.update("""
                INSERT INTO membership (person_id, payer_id, payer_region, fund_id, segment, category, programmes, base_rule, base_sen,
                                        risk_class, from_month, until_month, source, source_id, end_reason)
                SELECT m.person_id, m.payer_id, m.payer_region, m.fund_id, m.segment, m.category, m.programmes, m.base_rule, part.base,
                       m.risk_class, part.starts, part.ends, m.source, m.source_id, part.why
                FROM membership m JOIN membership_base b ON b.id = m.id
                CROSS JOIN LATERAL (VALUES (m.base_sen, m.from_month, least(m.until_month, ?::date), NULL),
                                           (b.base_sen, greatest(m.from_month, ?::date), m.until_month, m.end_reason)) part (base, starts, ends, why)
                WHERE m.known_until = office_now() AND m.until_month > ? AND part.starts < part.ends
                ORDER BY m.person_id, part.starts""", month, month, month);
        return changed;
    }
}
