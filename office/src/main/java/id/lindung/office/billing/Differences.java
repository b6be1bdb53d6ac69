package id.lindung.office.billing;

import java.sql.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What changed from the month before to this one, worked out from the lines themselves, so that a number and its names agree. */
@Service
public class Differences {

    /** A person's line now and before, by payer and segment; another year's fund of the same source is the same envelope to people. */
    private static final String COMPARED = """
            WITH now AS (
              SELECT l.person_id, b.payer_id, b.segment, b.id AS bill_id, l.rupiah FROM bill b
              JOIN bill_line l ON l.bill_id = b.id AND l.cancelled_by IS NULL AND l.person_id IS NOT NULL
              WHERE %1$s AND b.kind <> 'PENALTY' AND (:bill::bigint IS NULL OR b.id = :bill)
            ), before AS (
              SELECT l.person_id, b.payer_id, b.segment, b.id AS bill_id, l.rupiah FROM bill b
              LEFT JOIN fund f ON f.id = b.fund_id
              JOIN bill_line l ON l.bill_id = b.id AND l.cancelled_by IS NULL AND l.person_id IS NOT NULL
              WHERE b.month = :before AND b.region_code >= :region AND b.region_code < :until AND b.kind <> 'PENALTY'
                AND (:payer::bigint IS NULL OR b.payer_id = :payer)
                AND (:fund::bigint IS NULL OR b.fund_id = :fund OR f.source = (SELECT source FROM fund WHERE id = :fund))
                AND (:bill::bigint IS NULL OR (b.payer_id, b.segment) = (SELECT payer_id, segment FROM bill WHERE id = :bill)
                      AND f.source IS NOT DISTINCT FROM (SELECT g.source FROM bill c LEFT JOIN fund g ON g.id = c.fund_id WHERE c.id = :bill))
            ), compared AS (
              SELECT coalesce(n.person_id, e.person_id) AS person_id, coalesce(n.payer_id, e.payer_id) AS payer_id, n.rupiah AS now, e.rupiah AS before
              FROM now n FULL JOIN before e ON e.person_id = n.person_id AND e.payer_id = n.payer_id AND e.segment = n.segment
              WHERE n.rupiah IS DISTINCT FROM e.rupiah
            ), told AS (
              SELECT c.*, CASE WHEN c.before IS NULL THEN 'NEW' WHEN c.now IS NOT NULL THEN 'AMOUNT'
                     WHEN o.reason = 'DIED' OR m.end_reason = 'DIED' THEN 'DIED' WHEN m.end_reason = 'MOVED' THEN 'MOVED'
                     WHEN o.reason = 'TOO_OLD' OR m.end_reason = 'TOO_OLD' THEN 'TOO_OLD'
                     WHEN o.reason = 'BILLED_ELSEWHERE' OR m.end_reason = 'OTHER_PAYER' THEN 'DOUBLE' ELSE 'ENDED' END AS kind
              FROM compared c
              -- Asked only of those who are no longer billed: the condition stands inside, so that nothing is read for the others.
              LEFT JOIN LATERAL (SELECT reason FROM bill_left_out o WHERE c.now IS NULL AND o.person_id = c.person_id
                                   AND o.payer_id = c.payer_id AND o.month = :month LIMIT 1) o ON true
              LEFT JOIN LATERAL (SELECT end_reason FROM membership m WHERE c.now IS NULL AND m.person_id = c.person_id
                                   AND m.payer_id = c.payer_id AND m.end_reason IS NOT NULL AND m.known_until = 'infinity'
                                 ORDER BY m.until_month DESC LIMIT 1) m ON true
            )
            """.formatted(Bills.where());

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person who differs.
     *
     * @param now rupiah this month; null when no longer billed
     * @param before rupiah of the month before; null when new
     */
    public record Row(
            long person,
            String name,
            @Nullable String nik,
            String payer,
            Difference kind,
            @Nullable Long now,
            @Nullable Long before) {}

    /** How many of each kind; kinds without anybody are absent. */
    public Map<Difference, Integer> counts(BillScope scope) {
        return counts(scope, null);
    }

    public Map<Difference, Integer> counts(Bill bill) {
        return counts(scope(bill), bill.id());
    }

    private Map<Difference, Integer> counts(BillScope scope, @Nullable Long bill) {
        var counts = new EnumMap<Difference, Integer>(Difference.class);
        jdbc.sql(COMPARED + "SELECT kind, count(*)::int FROM told GROUP BY 1")
                .params(parameters(scope, bill))
                .query(row -> {
                    counts.put(Difference.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    public List<Row> names(BillScope scope, Difference kind, int after, int limit) {
        return names(scope, null, kind, after, limit);
    }

    public List<Row> names(Bill bill, Difference kind, int after, int limit) {
        return names(scope(bill), bill.id(), kind, after, limit);
    }

    private List<Row> names(BillScope scope, @Nullable Long bill, Difference kind, int after, int limit) {
        return jdbc.sql(COMPARED + """
                        , portion AS (SELECT * FROM told WHERE kind = :kind ORDER BY person_id LIMIT :limit OFFSET :after)
                        SELECT t.person_id, coalesce(p.name, '') AS name, p.nik_mask, y.name AS payer, t.now, t.before FROM portion t
                        JOIN payer y ON y.id = t.payer_id
                        LEFT JOIN paid_people((SELECT array_agg(person_id) FROM portion)) p ON p.person_id = t.person_id
                        ORDER BY p.name, t.person_id""")
                .params(parameters(scope, bill))
                .param("kind", kind.name())
                .param("limit", limit)
                .param("after", after)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        kind,
                        row.getObject(5, Long.class),
                        row.getObject(6, Long.class)))
                .list();
    }

    private static BillScope scope(Bill bill) {
        return new BillScope(bill.month(), bill.region(), null, bill.payer());
    }

    private static Map<String, @Nullable Object> parameters(BillScope scope, @Nullable Long bill) {
        var parameters = Bills.parameters(scope);
        parameters.put("before", Date.valueOf(scope.month().minusMonths(1).atDay(1)));
        parameters.put("bill", bill);
        return parameters;
    }
}
