package id.lindung.office.protection;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on record about one person and month, inside the acting user's scope. */
@Repository
class StatusFacts {

    private final JdbcClient jdbc;

    StatusFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person, after following merges. */
    record Who(
            long id,
            String region,
            boolean pending,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate diedOn,
            @Nullable String segment,
            boolean eligible) {}

    /** One ledger row. */
    record Entry(
            String status,
            String segment,
            String reason,
            String source,
            @Nullable Long sourceId,
            @Nullable String payer) {}

    Optional<Who> who(long person, YearMonth month, @Nullable OffsetDateTime before) {
        return jdbc.sql("""
                        WITH RECURSIVE up AS (
                          SELECT id, merged_into FROM person WHERE id = :person
                          UNION ALL SELECT p.id, p.merged_into FROM up JOIN person p ON p.id = up.merged_into
                        )
                        SELECT p.id, coalesce(j.region_code, p.region_code) AS region, p.identity = 'PENDING' AS pending,
                               p.birth_date, p.died_on, j.segment, coalesce(c.eligible, true) AS eligible
                        FROM person p
                        LEFT JOIN LATERAL (SELECT region_code, segment, category FROM job WHERE person_id = p.id AND principal
                             AND valid_from <= :month AND valid_until > :month AND known_from < coalesce(:before, 'infinity'::timestamptz)
                             AND known_until >= coalesce(:before, 'infinity'::timestamptz) ORDER BY valid_from DESC LIMIT 1) j ON true
                        LEFT JOIN category c ON c.code = j.category
                        WHERE p.id = (SELECT id FROM up WHERE merged_into IS NULL)""")
                .param("person", person)
                .param("month", month.atDay(1))
                .param("before", before, Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new Who(
                        row.getLong("id"),
                        row.getString("region"),
                        row.getBoolean("pending"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getObject("died_on", LocalDate.class),
                        row.getString("segment"),
                        row.getBoolean("eligible")))
                .optional();
    }

    /** Rows of the month, the strongest first; rows of persons merged into this one count as this one's. */
    List<Entry> entries(long person, YearMonth month, @Nullable OffsetDateTime before) {
        return jdbc.sql("""
                        SELECT m.status, m.segment, m.reason, m.source, m.source_id, y.name AS payer
                        FROM person_month m LEFT JOIN payer y ON y.id = m.payer_id
                        WHERE m.person_id = ANY (ARRAY(SELECT :person::bigint UNION ALL SELECT id FROM person WHERE merged_into = :person))
                          AND m.month = :month AND %s
                        ORDER BY array_position(ARRAY['CONFIRMED', 'PAID', 'GRACE', 'DISPUTED', 'BRANCH_DECIDES'], m.status), m.segment""".formatted(known(before)))
                .param("person", person)
                .param("month", month.atDay(1))
                .param("before", before, Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new Entry(
                        row.getString("status"),
                        row.getString("segment"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getObject("source_id", Long.class),
                        row.getString("payer")))
                .list();
    }

    /** The last protected month up to a month. */
    Optional<YearMonth> lastActive(long person, YearMonth month, @Nullable OffsetDateTime before) {
        return jdbc.sql("""
                        SELECT max(m.month) FROM person_month m
                        WHERE m.person_id = ANY (ARRAY(SELECT :person::bigint UNION ALL SELECT id FROM person WHERE merged_into = :person))
                          AND m.month <= :month AND m.status IN ('CONFIRMED', 'PAID', 'GRACE')
                          AND %s""".formatted(known(before)))
                .param("person", person)
                .param("month", month.atDay(1))
                .param("before", before, Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /** What is known now has an index of its own. */
    private static String known(@Nullable OffsetDateTime before) {
        return before == null ? "m.known_until = 'infinity'" : "m.known_from < :before AND m.known_until >= :before";
    }
}
