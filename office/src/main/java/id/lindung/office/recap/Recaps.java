package id.lindung.office.recap;

import id.lindung.office.actor.CurrentActor;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what claims paid, inside the acting user's scope. */
@Service
public class Recaps {

    private static final int MOST_NAMED = 200;
    private static final int REGENCY_CODE = 5;
    private static final int DISTRICT_CODE = 8;
    private static final int VILLAGE_CODE = 13;

    private final JdbcClient jdbc;

    Recaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what the money is grouped. */
    public enum By {
        ALL,
        PROGRAMME,
        MONTH,
        REGENCY,
        VILLAGE,
        PAYER;

        /** The places worth a table of {@code region}: a province's regencies, anybody else's villages. */
        public static By placesOf(String region) {
            return region.length() < REGENCY_CODE ? REGENCY : VILLAGE;
        }
    }

    /**
     * One group.
     *
     * @param key programme, {@code 2024-03}, region code or payer's name; empty for all, and for no payer
     * @param cases each once
     * @param median days from the event to the first payment of these months
     */
    public record Row(String key, long cases, long rupiah, int median, int p90) {
        static final Row NONE = new Row("", 0, 0, 0, 0);
    }

    /** What was paid in some months, of all and by group; a group without payments is empty. */
    public record Recap(Map<By, List<Row>> groups) {

        public List<Row> by(By by) {
            return groups.getOrDefault(by, List.of());
        }

        public Row all() {
            return by(By.ALL).isEmpty() ? Row.NONE : by(By.ALL).getFirst();
        }
    }

    /**
     * Everything from one reading.
     *
     * @param places REGENCY or VILLAGE
     */
    public Recap of(String region, YearMonth first, YearMonth last, By places) {
        var groups = new EnumMap<By, List<Row>>(By.class);
        jdbc.sql("SELECT kind, key, cases, rupiah, median, p90 FROM claim_recap(:region, :first, :last, :length)")
                .param("region", region)
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("length", places == By.REGENCY ? REGENCY_CODE : VILLAGE_CODE)
                .query(row -> {
                    var kind = row.getString(1);
                    groups.computeIfAbsent(kind.equals("PLACE") ? places : By.valueOf(kind), any -> new ArrayList<>())
                            .add(new Row(
                                    row.getString(2), row.getLong(3), row.getLong(4), row.getInt(5), row.getInt(6)));
                });
        return new Recap(groups);
    }

    /**
     * The same as the acting user may see it; empty for a place whose line is closed to them in the table above it: it has no page of its
     * own either. Their own region is always open.
     */
    public Optional<ReadableRecap> readable(String region, YearMonth first, YearMonth last, By places) {
        boolean names = RecapRights.seesNames(CurrentActor.get().role());
        var own = CurrentActor.get().scope().regionCode();
        if (!names && region.length() > own.length()) {
            // Districts stand in no table, and could be told from their villages.
            if (region.length() == DISTRICT_CODE) return Optional.empty();
            var above = region.length() > REGENCY_CODE ? region.substring(0, REGENCY_CODE) : own;
            var of = By.placesOf(above);
            if (new ReadableRecap(of(above, first, last, of), false).closes(of, region)) return Optional.empty();
        }
        return Optional.of(new ReadableRecap(of(region, first, last, places), names));
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
