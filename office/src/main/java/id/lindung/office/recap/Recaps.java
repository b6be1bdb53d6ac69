package id.lindung.office.recap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what claims paid, inside the acting user's scope. */
@Service
public class Recaps {

    private static final int MOST_NAMED = 200;

    private final JdbcClient jdbc;

    Recaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what the money is grouped. */
    public enum By {
        ALL,
        PROGRAMME,
        MONTH,
        VILLAGE,
        PAYER
    }

    /**
     * One group.
     *
     * @param key programme, {@code 2024-03}, region code or payer's name; empty for all, and for no payer
     * @param cases each once
     * @param median days from the event to the first payment
     */
    public record Row(String key, long cases, long rupiah, int median, int p90) {}

    /** @param until first day outside */
    public List<Row> list(String region, LocalDate from, LocalDate until, By by) {
        return jdbc.sql("SELECT key, cases, rupiah, median, p90 FROM claim_recap(:region, :from, :until, :by)")
                .param("region", region)
                .param("from", from)
                .param("until", until)
                .param("by", by.name())
                .query((row, n) ->
                        new Row(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    /**
     * A case whose deadline passed before its money came.
     *
     * @param paidOn null while nothing was paid
     */
    public record Late(
            String number,
            String name,
            String region,
            LocalDate event,
            LocalDate due,
            @Nullable LocalDate paidOn) {}

    /** Cases whose deadline fell into the period and was missed, the oldest first. */
    public List<Late> late(String region, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT c.number, c.name, c.region_code, c.event_date, c.due_on, p.first_paid
                        FROM claim_case c
                        LEFT JOIN LATERAL (SELECT min(e.day) AS first_paid FROM claim_entry e WHERE e.case_id = c.id AND e.kind = 'PAID') p ON true
                        WHERE c.due_on >= :from AND c.due_on < :until AND c.state NOT IN ('CANCELLED', 'REFUSED')
                          AND c.region_code >= :region AND c.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END
                          AND coalesce(p.first_paid, office_today()) > c.due_on
                        ORDER BY c.due_on, c.id LIMIT :most""")
                .param("region", region)
                .param("from", from)
                .param("until", until)
                .param("most", MOST_NAMED)
                .query((row, n) -> new Late(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /** Somebody who receives money, for a ceremony. */
    public record Handed(String number, String worker, String region, String programme, String receives, long rupiah) {}

    /** Who receives what is ordered or paid in a period after a death, one line for each who receives. */
    public List<Handed> handed(String region, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT c.number, c.name, c.region_code, c.programme, coalesce(h.name, c.name) AS receives, sum(e.rupiah)::bigint AS rupiah
                        FROM claim_entry e JOIN claim_case c ON c.id = e.case_id LEFT JOIN claim_heir h ON h.id = e.heir_id
                        WHERE e.kind = 'ORDERED' AND e.day >= :from AND e.day < :until AND c.death_benefit
                          AND NOT EXISTS (SELECT 1 FROM claim_entry b WHERE b.order_id = e.id AND b.kind = 'BOUNCED')
                          AND c.region_code >= :region AND c.region_code < CASE :region WHEN '' THEN '~' ELSE :region || '/' END
                        GROUP BY c.id, h.id, c.number, c.name, c.region_code, c.programme, h.name ORDER BY c.region_code, c.number, 5 LIMIT :most""")
                .param("region", region)
                .param("from", from)
                .param("until", until)
                .param("most", MOST_NAMED)
                .query((row, n) -> new Handed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)))
                .list();
    }
}
