package id.lindung.office.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of who takes part, read from the deltas of villages; never a person row but where money is split by fund. */
@Repository
public class Participation {

    /** Whom the circular calls village officials. */
    static final String OFFICIALS = "('VILLAGE_HEAD', 'VILLAGE_STAFF', 'VILLAGE_COUNCIL', 'EMPOWERMENT_BODY', 'RT_RW')";

    /** One index probe a village. */
    private static final String VILLAGES = """
            SELECT v.code, v.name, v.level = 'VILLAGE' OR v.level = 'CUSTOMARY_VILLAGE' AS desa, v.parent, a.officials, a.vulnerable
            FROM region v CROSS JOIN LATERAL (
              SELECT coalesce(sum(active) FILTER (WHERE key IN %s), 0)::int AS officials,
                     coalesce(sum(active) FILTER (WHERE key IN ('VULNERABLE', 'EXTREME_POOR')), 0)::int AS vulnerable
              FROM protected_delta WHERE region_code = v.code AND month = :month AND dimension = 'CATEGORY'
            ) AS a
            WHERE v.code >= :region AND v.code < :region || '/' AND length(v.code) = 13""".formatted(OFFICIALS);

    private static final String TOTALS = """
            SELECT count(*) FILTER (WHERE desa)::int AS desa, count(*) FILTER (WHERE desa AND officials > 0)::int AS taking,
                   count(*) FILTER (WHERE NOT desa)::int AS urban, coalesce(sum(officials) FILTER (WHERE desa), 0)::int AS officials,
                   coalesce(sum(vulnerable), 0)::int AS vulnerable, count(*) FILTER (WHERE vulnerable >= 100)::int AS hundred
            FROM (""" + VILLAGES + ") AS village";

    private static final String AREAS = """
            SELECT r.code, r.name, t.* FROM (
              SELECT left(code, length(:region) + 3) AS area, count(*) FILTER (WHERE desa)::int AS desa,
                     count(*) FILTER (WHERE desa AND officials > 0)::int AS taking, count(*) FILTER (WHERE NOT desa)::int AS urban,
                     coalesce(sum(officials) FILTER (WHERE desa), 0)::int AS officials, coalesce(sum(vulnerable), 0)::int AS vulnerable,
                     count(*) FILTER (WHERE vulnerable >= 100)::int AS hundred
              FROM (""" + VILLAGES + """
              ) AS village GROUP BY 1) AS t JOIN region r ON r.code = t.area ORDER BY r.code""";

    /** With the first and the last month of officials, for a page of villages only. */
    private static final String PAGE = """
            WITH village AS MATERIALIZED (SELECT * FROM (%s) AS every
              WHERE code > :after AND (:which = 'ALL' OR (:which = 'YES') = (officials > 0)) ORDER BY code LIMIT :limit)
            SELECT village.*, d.name AS district, m.first, m.last FROM village JOIN region d ON d.code = village.parent
            CROSS JOIN LATERAL (
              SELECT min(month) AS first, max(month) AS last FROM (
                SELECT month FROM protected_delta WHERE region_code = village.code AND dimension = 'CATEGORY' AND key IN %s
                  AND month <= :month GROUP BY month HAVING sum(active) > 0) AS active) AS m
            ORDER BY village.code""".formatted(VILLAGES, OFFICIALS);

    private static final String FUNDS = """
            SELECT coalesce(f.source, '') AS source, count(DISTINCT m.person_id)::int AS people, count(DISTINCT p.region_code)::int AS villages,
                   min(m.from_month) AS since
            FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN fund f ON f.id = m.fund_id
            WHERE m.known_until = 'infinity' AND m.from_month <= :month AND m.until_month > :month
              AND m.category IN ('VULNERABLE', 'EXTREME_POOR') AND p.region_code >= :region AND p.region_code < :region || '/'
            GROUP BY 1 ORDER BY 2 DESC""";

    /** UMKM are companies that are micro, small or medium (UU 20/2008 Pasal 6); who did not say how large stands apart. */
    private static final String GROUP = """
            CASE WHEN y.kind = 'COMPANY' THEN CASE WHEN y.scale = 'LARGE' THEN 'COMPANY_LARGE' WHEN y.scale IS NULL THEN 'COMPANY' ELSE 'UMKM' END
                 ELSE y.kind END""";

    private static final String TAKES_PART = """
            FROM payer y LEFT JOIN LATERAL (SELECT sum(active)::int AS active FROM protected_delta WHERE region_code = :region AND month = :month
              AND dimension = 'PAYER' AND key = y.id::text) AS a ON true
            WHERE y.region_code >= :region AND y.region_code < :region || '/' AND y.active
              AND y.kind IN ('OFFICE', 'COMPANY', 'COOPERATIVE', 'HOUSE_OF_WORSHIP', 'SCHOOL')""";

    private static final String GROUPS = "SELECT " + GROUP + """
             AS payers, count(*)::int AS recorded, (count(*) FILTER (WHERE a.active > 0))::int AS taking
            """ + TAKES_PART + " GROUP BY 1";

    private static final String PAYERS = """
            WITH page AS MATERIALIZED (SELECT y.id, y.name, %s AS payers, coalesce(a.active, 0) AS people %s
              AND (:payers = '' OR %s = :payers) AND (:which = 'ALL' OR (:which = 'YES') = (coalesce(a.active, 0) > 0))
              AND y.id > :after ORDER BY y.id LIMIT :limit)
            SELECT page.*, m.first, m.last FROM page CROSS JOIN LATERAL (
              SELECT min(month) AS first, max(month) AS last FROM (
                SELECT month FROM protected_delta WHERE region_code = :region AND dimension = 'PAYER' AND key = page.id::text
                  AND month <= :month GROUP BY month HAVING sum(active) > 0) AS active) AS m
            ORDER BY page.id""".formatted(GROUP, TAKES_PART, GROUP);

    private final JdbcClient jdbc;

    Participation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which villages a list shows. */
    public enum Which {
        ALL,
        YES,
        NO
    }

    /**
     * @param desa villages with a budget of their own; urban villages (kelurahan) are counted apart
     * @param taking desa in which at least one official is protected
     * @param hundred villages with at least 100 vulnerable workers protected, the circular's minimum
     */
    public record Totals(int desa, int taking, int urban, int officials, int vulnerable, int hundred) {}

    /** The same of one region below. */
    public record Area(String code, String name, Totals totals) {}

    /** @param first first month with a protected official up to the month asked; null: never */
    public record Village(
            String code,
            String name,
            String district,
            boolean desa,
            int officials,
            int vulnerable,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** @param source of the fund; empty when none is recorded */
    public record FundShare(String source, int people, int villages, LocalDate since) {}

    /** Into what pages gather payers. */
    public enum Payers {
        OFFICE,
        SCHOOL,
        COMPANY_LARGE,
        UMKM,
        /** Nobody said how large. */
        COMPANY,
        COOPERATIVE,
        HOUSE_OF_WORSHIP
    }

    /** Payers of the region: how many are recorded and go on, and in how many of them somebody is protected in the month. */
    public record Group(Payers payers, int recorded, int taking) {}

    /** @param people their workers living in the region who are protected in the month */
    public record Payer(
            long id,
            String name,
            Payers payers,
            int people,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    public Totals totals(String region, YearMonth month) {
        return jdbc.sql(TOTALS)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> totals(row))
                .single();
    }

    /** By region one level below; empty for a village. */
    public List<Area> areas(String region, YearMonth month) {
        if (region.length() >= 8) return List.of();
        return jdbc.sql(AREAS)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> new Area(row.getString("code"), row.getString("name"), totals(row)))
                .list();
    }

    /** In code order, after {@code after}. */
    public List<Village> villages(String region, YearMonth month, Which which, String after, int limit) {
        return jdbc.sql(PAGE)
                .param("region", region)
                .param("month", month.atDay(1))
                .param("which", which.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Village(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getBoolean("desa"),
                        row.getInt("officials"),
                        row.getInt("vulnerable"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /** Vulnerable workers by the source of the money; of a regency or less, because it counts people. */
    public List<FundShare> funds(String region, YearMonth month) {
        if (region.length() < 5) return List.of();
        return jdbc.sql(FUNDS)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> new FundShare(
                        row.getString("source"),
                        row.getInt("people"),
                        row.getInt("villages"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** In the order of {@link Payers}, those without a payer left out. */
    public List<Group> groups(String region, YearMonth month) {
        return jdbc
                .sql(GROUPS)
                .param("region", region)
                .param("month", month.atDay(1))
                .query((row, n) -> new Group(
                        Payers.valueOf(row.getString("payers")), row.getInt("recorded"), row.getInt("taking")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Group::payers))
                .toList();
    }

    /** Payers of the region after an id; null for every group. */
    public List<Payer> payers(
            String region, YearMonth month, @Nullable Payers group, Which which, long after, int limit) {
        return jdbc.sql(PAYERS)
                .param("region", region)
                .param("month", month.atDay(1))
                .param("payers", group == null ? "" : group.name())
                .param("which", which.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Payer(
                        row.getLong("id"),
                        row.getString("name"),
                        Payers.valueOf(row.getString("payers")),
                        row.getInt("people"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(
                row.getInt("desa"),
                row.getInt("taking"),
                row.getInt("urban"),
                row.getInt("officials"),
                row.getInt("vulnerable"),
                row.getInt("hundred"));
    }
}
