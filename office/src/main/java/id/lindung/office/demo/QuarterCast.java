package id.lindung.office.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers of Belu who were protected early in 2024 and no longer at the end of March: to them something may have happened. */
record QuarterCast(List<Member> selfEmployed, List<Member> employees) {

    /** @param lastMonth the last protected month, its first day */
    record Member(long person, String name, String village, LocalDate born, LocalDate lastMonth) {}

    /** The same people every time. */
    static QuarterCast of(JdbcClient jdbc) {
        return new QuarterCast(list(jdbc, "BPU", 400), list(jdbc, "PU", 400));
    }

    private static List<Member> list(JdbcClient jdbc, String segment, int most) {
        return jdbc.sql("""
                        WITH gone AS MATERIALIZED (
                          SELECT m.person_id, max(m.month) AS last FROM person_month m
                          WHERE m.month BETWEEN '2024-01-01' AND '2024-03-01' AND m.known_until = 'infinity' AND m.segment = :segment
                          GROUP BY m.person_id HAVING max(m.month) < '2024-03-01')
                        SELECT p.id, p.name, p.region_code, p.birth_date, g.last FROM gone g JOIN person p ON p.id = g.person_id
                        WHERE p.region_code >= '53.04' AND p.region_code < '53.04/' AND p.state = 'ACTIVE' AND p.birth_date BETWEEN '1950-01-01' AND '2002-12-31'
                          AND NOT EXISTS (SELECT 1 FROM person_month n WHERE n.person_id = p.id AND n.month > '2024-03-01')
                        ORDER BY hashint8(p.id), p.id LIMIT :most""")
                .param("segment", segment)
                .param("most", most)
                .query((row, n) -> new Member(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
