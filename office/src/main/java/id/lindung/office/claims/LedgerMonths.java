package id.lindung.office.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger of person-months says about one worker up to an event. */
@Repository
class LedgerMonths {

    private final JdbcClient jdbc;

    LedgerMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param first the first protected month of all, or null
     * @param paid protected months up to the event's
     * @param paidOfTwoYears of them in the 24 months that end with the event's
     * @param programmes of the last protected month up to the event, {@code JKK+JKM}; empty when the ledger does not say
     * @param segment of that month
     * @param payer who paid it, or null
     * @param last that month, or null
     */
    record Months(
            @Nullable YearMonth first,
            int paid,
            int paidOfTwoYears,
            String programmes,
            @Nullable String segment,
            @Nullable Long payer,
            @Nullable YearMonth last) {

        boolean holds(String programme) {
            return java.util.List.of(programmes.split("\\+")).contains(programme);
        }
    }

    Months of(long person, LocalDate day) {
        var month = day.withDayOfMonth(1);
        return jdbc.sql("""
                        WITH mine AS MATERIALIZED (
                          SELECT m.month, m.programmes, m.segment, m.payer_id FROM person_month m
                          WHERE m.person_id = ANY (ARRAY(SELECT :person::bigint UNION ALL SELECT id FROM person WHERE merged_into = :person))
                            AND m.known_until = 'infinity' AND m.status IN ('CONFIRMED', 'PAID', 'GRACE'))
                        SELECT (SELECT min(month) FROM mine) AS first,
                               (SELECT count(DISTINCT month) FROM mine WHERE month <= :month) AS paid,
                               (SELECT count(DISTINCT month) FROM mine WHERE month <= :month AND month > :month::date - interval '24 months') AS recent,
                               l.programmes, l.segment, l.payer_id, l.month AS last
                        FROM (SELECT 1) AS one
                        LEFT JOIN LATERAL (SELECT programmes, segment, payer_id, month FROM mine WHERE month <= :month
                                           ORDER BY month DESC, programmes DESC LIMIT 1) l ON true""")
                .param("person", person)
                .param("month", month)
                .query((row, n) -> new Months(
                        month(row.getObject("first", LocalDate.class)),
                        row.getInt("paid"),
                        row.getInt("recent"),
                        Optional.ofNullable(row.getString("programmes")).orElse(""),
                        row.getString("segment"),
                        row.getObject("payer_id", Long.class),
                        month(row.getObject("last", LocalDate.class))))
                .single();
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
