package id.lindung.office.recap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of cases and of school years, without names, inside the acting user's scope. */
@Repository
class ClaimCounts {

    private static final String IN_REGION =
            " c.region_code >= :region AND c.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END ";

    private final JdbcClient jdbc;

    ClaimCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any case of the region is on record at all. */
    boolean any(String region) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM claim_case c WHERE" + IN_REGION + ")")
                .param("region", region)
                .query(Boolean.class)
                .single();
    }

    /** Cases with the branch whose legal deadline has passed. */
    long late(String region, LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*) FROM claim_case c
                        WHERE c.state IN ('SENT', 'REVIEW', 'PROPOSED', 'APPROVED', 'FROZEN') AND c.due_on < :today AND""" + IN_REGION)
                .param("today", today)
                .param("region", region)
                .query(Long.class)
                .single();
    }

    /** Cases of events in a span, by programme; withdrawn ones do not count. */
    Map<String, Long> events(String region, LocalDate from, LocalDate until) {
        return byKey("""
                        SELECT c.programme AS key, count(*) AS n FROM claim_case c
                        WHERE c.event_date >= :from AND c.event_date < :until AND c.state <> 'CANCELLED' AND""" + IN_REGION + "GROUP BY 1", region, from, until);
    }

    /** Cases whose deadline fell into a span and passed before any money came, by programme. */
    Map<String, Long> missed(String region, LocalDate from, LocalDate until) {
        return byKey("""
                        SELECT c.programme AS key, count(*) AS n FROM claim_case c
                        WHERE c.due_on >= :from AND c.due_on < :until AND c.state NOT IN ('CANCELLED', 'REFUSED')
                          AND coalesce((SELECT min(e.day) FROM claim_entry e WHERE e.case_id = c.id AND e.kind = 'PAID'), office_today()) > c.due_on
                          AND""" + IN_REGION + "GROUP BY 1", region, from, until);
    }

    private Map<String, Long> byKey(String sql, String region, LocalDate from, LocalDate until) {
        return jdbc
                .sql(sql)
                .param("region", region)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> Map.entry(row.getString("key"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** School years paid in a span, by level in the order of schooling. */
    record Level(String level, long children, long rupiah) {}

    List<Level> schooling(String region, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT y.level, count(DISTINCT y.scholarship_id), sum(y.rupiah)::bigint FROM scholarship_step s
                        JOIN scholarship_year y ON y.id = s.year_id
                        WHERE s.kind = 'PAY' AND s.day >= :from AND s.day < :until
                          AND y.region_code >= :region AND y.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END
                        GROUP BY 1 ORDER BY array_position(ARRAY['TK', 'SD', 'SMP', 'SMA', 'S1'], y.level)""")
                .param("from", from)
                .param("until", until)
                .param("region", region)
                .query((row, n) -> new Level(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Scholarships that ran on the last day of a span; empty when none was ever begun. */
    record Running(long ever, long then) {}

    Running running(String region, LocalDate until) {
        return jdbc.sql("""
                        SELECT count(*), count(*) FILTER (WHERE c.birth_date + make_interval(years => c.end_age) > :until
                                                            AND (c.ended_on IS NULL OR c.ended_on >= :until)
                                                            AND make_date(c.first_year, 7, 1) < :until)
                        FROM scholarship c WHERE""" + IN_REGION)
                .param("until", until)
                .param("region", region)
                .query((row, n) -> new Running(row.getLong(1), row.getLong(2)))
                .single();
    }
}
