package id.lindung.office.memberships;

import id.lindung.rules.contribution.Fund;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads memberships that hold now, inside the acting user's scope. */
@Service
public class Memberships {

    private static final String SELECT = """
            SELECT m.id, m.person_id, coalesce(p.name, '') AS person_name, coalesce(p.region_code, '') AS region, m.payer_id,
                   coalesce(y.name, '') AS payer_name, m.fund_id, f.source AS fund_source, m.segment, m.category, m.programmes, m.base_rule,
                   m.base_sen, m.from_month, nullif(m.until_month, 'infinity') AS until_month, m.end_reason
            FROM membership m
            LEFT JOIN person p ON p.id = m.person_id
            LEFT JOIN payer y ON y.id = m.payer_id
            LEFT JOIN fund f ON f.id = m.fund_id
            WHERE m.known_until = 'infinity'\s""";

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one person, the latest first. */
    public List<Membership> listOfPerson(long person) {
        return jdbc.sql(SELECT + "AND m.person_id = :person ORDER BY m.from_month DESC, m.id DESC LIMIT 100")
                .param("person", person)
                .query(Memberships::membership)
                .list();
    }

    /**
     * Whom a payer pays for in a month, in the order of membership numbers.
     *
     * @param fund null for all funds
     * @param after number of the last membership of the page before, 0 for the first page
     */
    public List<Membership> listOfPayer(long payer, @Nullable Long fund, YearMonth month, long after, int limit) {
        return jdbc.sql(SELECT + """
                        AND m.payer_id = :payer AND (:fund::bigint IS NULL OR m.fund_id = :fund)
                          AND m.from_month <= :month AND m.until_month > :month AND m.id > :after
                        ORDER BY m.id LIMIT :limit""")
                .param("payer", payer)
                .param("fund", fund, Types.BIGINT)
                .param("month", month.atDay(1))
                .param("after", after)
                .param("limit", limit)
                .query(Memberships::membership)
                .list();
    }

    /** How many people a fund pays for in a month. */
    public long count(long fund, YearMonth month) {
        return jdbc.sql("""
                        SELECT count(DISTINCT m.person_id) FROM membership m
                        WHERE m.fund_id = :fund AND m.known_until = 'infinity' AND m.from_month <= :month AND m.until_month > :month""")
                .param("fund", fund)
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until_month", LocalDate.class);
        var source = row.getString("fund_source");
        var reason = row.getString("end_reason");
        return new Membership(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("region"),
                row.getLong("payer_id"),
                row.getString("payer_name"),
                (Long) row.getObject("fund_id"),
                source == null ? null : Fund.valueOf(source),
                row.getString("segment"),
                row.getString("category"),
                row.getString("programmes"),
                row.getString("base_rule"),
                (Long) row.getObject("base_sen"),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                until == null ? null : YearMonth.from(until),
                reason == null ? null : EndReason.valueOf(reason));
    }
}
