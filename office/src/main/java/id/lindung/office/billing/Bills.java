package id.lindung.office.billing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads bills, their lines and whom they left out; everything inside the actor's scope. */
@Service
public class Bills {

    /** Lines of a page or of one portion of an export. */
    public static final int PORTION = 500;

    private static final String SELECT = """
            SELECT b.*, y.name AS payer_name, y.kind AS payer_kind, f.name AS fund_name, f.source AS fund_source, v.open, v.paid, v.cancelled
            FROM bill b JOIN payer y ON y.id = b.payer_id LEFT JOIN fund f ON f.id = b.fund_id
            LEFT JOIN LATERAL (
              SELECT coalesce(sum(e.rupiah) FILTER (WHERE e.account = 'OPEN'), 0)::bigint AS open,
                     coalesce(sum(e.rupiah) FILTER (WHERE e.account = 'PAID'), 0)::bigint AS paid,
                     coalesce(sum(e.rupiah) FILTER (WHERE e.account = 'CANCELLED'), 0)::bigint AS cancelled
              FROM money_entry e WHERE e.bill_id = b.id) v ON true
            """;

    private final JdbcClient jdbc;

    Bills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as people read it: amounts in whole rupiah. */
    public record Line(
            long id,
            @Nullable Long person,
            String name,
            @Nullable String nik,
            String region,
            String category,
            int programmes,
            long baseSen,
            long jkk,
            long jkm,
            long jht,
            long jp,
            long jkp,
            long rupiah,
            boolean cancelled) {}

    /** Somebody who is not on a bill. */
    public record LeftOutRow(
            long person, String name, @Nullable String nik, String payer, LeftOut reason, String detail) {}

    /** Sums of one programme, both shares of employer and worker. */
    public record ProgrammeSum(
            String programme,
            long rupiah,
            @Nullable String account,
            @Nullable String accountName) {}

    public Optional<Bill> find(long id) {
        return jdbc.sql(SELECT + "WHERE b.id = :id")
                .param("id", id)
                .query(Bills::bill)
                .optional();
    }

    /** Bills of a month, largest first; a portion after {@code after} rows. */
    public List<Bill> list(BillScope scope, int after, int limit) {
        return jdbc.sql(SELECT + "WHERE " + where() + " ORDER BY b.rupiah DESC, b.id LIMIT :limit OFFSET :after")
                .params(parameters(scope))
                .param("limit", limit)
                .param("after", after)
                .query(Bills::bill)
                .list();
    }

    public void forEach(BillScope scope, Consumer<Bill> sink) {
        for (int after = 0; ; after += PORTION) {
            var portion = list(scope, after, PORTION);
            portion.forEach(sink);
            if (portion.size() < PORTION) return;
        }
    }

    /** Bills by number, in any order. */
    public List<Bill> list(Collection<Long> ids) {
        return jdbc.sql(SELECT + "WHERE b.id = ANY (:ids) ORDER BY b.month, b.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Bills::bill)
                .list();
    }

    /** Locked bills of a payer that ask for something, the oldest month first. */
    public List<Bill> listOpen(long payer, int limit) {
        return jdbc.sql(
                        SELECT
                                + "WHERE b.payer_id = :payer AND b.state = 'LOCKED' AND v.open > 0 ORDER BY b.month, b.id LIMIT :limit")
                .param("payer", payer)
                .param("limit", limit)
                .query(Bills::bill)
                .list();
    }

    /**
     * What a month comes to.
     *
     * @param drafts bills not yet locked
     */
    public record Totals(int bills, int drafts, long people, long rupiah, long open, long paid, long cancelled) {}

    public Totals totals(BillScope scope) {
        return jdbc.sql(
                        "SELECT count(*)::int, (count(*) FILTER (WHERE state = 'DRAFT'))::int, coalesce(sum(people), 0)::bigint,"
                                + " coalesce(sum(rupiah), 0)::bigint, coalesce(sum(open), 0)::bigint, coalesce(sum(paid), 0)::bigint,"
                                + " coalesce(sum(cancelled), 0)::bigint FROM (" + SELECT + "WHERE " + where()
                                + ") AS b")
                .params(parameters(scope))
                .query((row, n) -> new Totals(
                        row.getInt(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .single();
    }

    /** Lines of a bill by village and number, a portion after the last one seen. */
    public List<Line> lines(long bill, @Nullable Line last, int limit) {
        return jdbc.sql("""
                        WITH portion AS (
                          SELECT * FROM bill_line WHERE bill_id = :bill AND (region_code, id) > (:region, :last)
                          ORDER BY region_code, id LIMIT :limit)
                        SELECT l.*, p.name, p.nik_mask FROM portion l
                        LEFT JOIN paid_people((SELECT array_agg(person_id) FROM portion)) p ON p.person_id = l.person_id
                        ORDER BY l.region_code, l.id""")
                .param("bill", bill)
                .param("region", last == null ? "" : last.region())
                .param("last", last == null ? 0 : last.id())
                .param("limit", limit)
                .query(Bills::line)
                .list();
    }

    public void forEachLine(long bill, Consumer<Line> sink) {
        Line last = null;
        while (true) {
            var portion = lines(bill, last, PORTION);
            portion.forEach(sink);
            if (portion.size() < PORTION) return;
            last = portion.getLast();
        }
    }

    /** What a bill comes to by programme, each on the account of its fund. Lines taken back are not counted. */
    public List<ProgrammeSum> programmes(long bill) {
        return jdbc.sql("""
                        SELECT s.programme, s.rupiah, a.code, a.name
                        FROM (SELECT sum(jkk) AS jkk, sum(jkm) AS jkm, sum(jht_employer + jht_worker) AS jht, sum(jp_employer + jp_worker) AS jp,
                                     sum(jkp) AS jkp FROM bill_line WHERE bill_id = :bill AND cancelled_by IS NULL) l
                        CROSS JOIN LATERAL (VALUES (1, 'JKK', jkk), (2, 'JKM', jkm), (3, 'JHT', jht), (4, 'JP', jp), (5, 'JKP', jkp)) s (n, programme, rupiah)
                        JOIN bill b ON b.id = :bill
                        LEFT JOIN fund_account a ON a.fund_id = b.fund_id AND a.programme = s.programme
                        WHERE s.rupiah > 0 ORDER BY s.n""")
                .param("bill", bill)
                .query((row, n) ->
                        new ProgrammeSum(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Villages or districts of a bill with heads and money, for the page. */
    public record PlaceSum(String region, String name, int people, long rupiah) {}

    /** @param characters of the region code to group by: 8 for districts, 13 for villages */
    public List<PlaceSum> places(long bill, int characters) {
        return jdbc.sql("""
                        SELECT s.code, coalesce(r.name, s.code), s.people, s.rupiah
                        FROM (SELECT left(region_code, :characters) AS code, count(*)::int AS people, sum(rupiah)::bigint AS rupiah
                              FROM bill_line WHERE bill_id = :bill AND cancelled_by IS NULL GROUP BY 1) s
                        LEFT JOIN region r ON r.code = s.code ORDER BY s.code""")
                .param("bill", bill)
                .param("characters", characters)
                .query((row, n) -> new PlaceSum(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    /** How many were left out of the month's bills, by reason. */
    public Map<LeftOut, Integer> leftOutCounts(BillScope scope) {
        var counts = new EnumMap<LeftOut, Integer>(LeftOut.class);
        jdbc.sql("SELECT reason, count(*)::int FROM bill_left_out b WHERE " + where() + " GROUP BY 1")
                .params(parameters(scope))
                .query(row -> {
                    counts.put(LeftOut.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Whom a run left out, by name; a portion after {@code after} rows. */
    public List<LeftOutRow> leftOut(BillScope scope, @Nullable LeftOut reason, int after, int limit) {
        return jdbc.sql("""
                        WITH portion AS (
                          SELECT b.person_id, b.payer_id, b.reason, b.detail FROM bill_left_out b
                          WHERE %s AND (:reason::text IS NULL OR b.reason = :reason)
                          ORDER BY b.reason, b.membership_id LIMIT :limit OFFSET :after)
                        SELECT o.person_id, coalesce(p.name, '') AS name, p.nik_mask, y.name AS payer, o.reason, o.detail
                        FROM portion o JOIN payer y ON y.id = o.payer_id
                        LEFT JOIN paid_people((SELECT array_agg(person_id) FROM portion)) p ON p.person_id = o.person_id
                        ORDER BY o.reason, p.name""".formatted(where()))
                .params(parameters(scope))
                .param("reason", reason == null ? null : reason.name())
                .param("limit", limit)
                .param("after", after)
                .query((row, n) -> new LeftOutRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        LeftOut.valueOf(row.getString(5)),
                        row.getString(6)))
                .list();
    }

    /** Months that have bills, the latest first. */
    public List<YearMonth> months(String region, int limit) {
        return jdbc.sql("""
                        SELECT DISTINCT month FROM bill WHERE region_code >= :region AND region_code < :until ORDER BY month DESC LIMIT :limit""")
                .param("region", region)
                .param("until", region.isEmpty() ? "~" : region + "/")
                .param("limit", limit)
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    static String where() {
        return """
                b.month = :month AND b.region_code >= :region AND b.region_code < :until
                AND (:fund::bigint IS NULL OR b.fund_id = :fund) AND (:payer::bigint IS NULL OR b.payer_id = :payer)""";
    }

    static Map<String, @Nullable Object> parameters(BillScope scope) {
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("month", Date.valueOf(scope.month().atDay(1)));
        parameters.put("region", scope.region());
        parameters.put("until", scope.until());
        parameters.put("fund", scope.fund());
        parameters.put("payer", scope.payer());
        return parameters;
    }

    private static Bill bill(ResultSet row, int number) throws SQLException {
        return new Bill(
                row.getLong("id"),
                row.getLong("payer_id"),
                row.getString("payer_name"),
                row.getString("payer_kind"),
                row.getObject("fund_id", Long.class),
                row.getString("fund_name"),
                row.getString("fund_source"),
                row.getString("region_code"),
                row.getString("segment"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Bill.Kind.valueOf(row.getString("kind")),
                row.getInt("part"),
                Bill.State.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getLong("rupiah"),
                row.getObject("due_on", LocalDate.class),
                row.getString("payment_code"),
                instant(row, "locked_at"),
                row.getString("locked_by"),
                row.getLong("open"),
                row.getLong("paid"),
                row.getLong("cancelled"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new Line(
                row.getLong("id"),
                row.getObject("person_id", Long.class),
                name == null ? "" : name,
                row.getString("nik_mask"),
                row.getString("region_code"),
                row.getString("category"),
                row.getInt("programmes"),
                row.getLong("base_sen"),
                row.getLong("jkk"),
                row.getLong("jkm"),
                row.getLong("jht_employer") + row.getLong("jht_worker"),
                row.getLong("jp_employer") + row.getLong("jp_worker"),
                row.getLong("jkp"),
                row.getLong("rupiah"),
                row.getObject("cancelled_by") != null);
    }
}
